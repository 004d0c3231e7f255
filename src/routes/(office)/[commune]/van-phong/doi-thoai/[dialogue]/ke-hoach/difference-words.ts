import { formatDay, isIsoDate } from '#domain/calendar/iso-date.ts'
import { partOf, type PlanDifference, type PlanPart } from '#domain/plan/compare-plans.ts'
import type { LegalBasis, PlanDeadline, PlanSession } from '#domain/plan/plan.ts'
import type { VersionView } from '#server/usecases/plan/read-plan-versions.ts'
import { m } from '#words'

import { basisWords } from './plan-words.ts'

type PlanCause = VersionView['cause']

const partWords: Record<PlanPart, () => string> = {
  kind: m.office_plan_title,
  documentNumber: m.plan_field_number,
  issuingAgency: m.plan_field_agency,
  place: m.plan_field_place,
  issuedOn: m.plan_field_date,
  subject: m.plan_field_subject,
  legalBases: m.office_part_bases,
  purposes: m.plan_purposes,
  requirements: m.plan_requirements,
  topics: m.office_part_topics,
  chair: m.office_field_chair,
  secretary: m.office_field_secretary,
  agendaSteps: m.office_part_agenda,
  duration: m.office_duration,
  eventDates: m.office_field_date,
  eventDateTentative: m.plan_field_tentative,
  eventStartTime: m.office_field_start,
  venue: m.office_field_venue,
  villages: m.office_villages,
  sessions: m.plan_sittings,
  participants: m.plan_participants,
  quotas: m.office_quotas,
  deadlines: m.plan_deadlines,
  tasks: m.office_tasks,
  distributionList: m.office_part_recipients,
  signatory: m.office_part_signed,
}

const causeWords: Record<PlanCause, () => string> = {
  read: m.plan_cause_read,
  copied: m.plan_cause_copied,
  template: m.plan_cause_template,
  blank: m.plan_cause_blank,
  edited: m.plan_cause_edited,
  mended: m.plan_cause_mended,
  rescheduled: m.plan_cause_rescheduled,
  restored: m.plan_cause_restored,
  amended: m.plan_cause_amended,
}

export function causeWord(cause: PlanCause): string {
  return causeWords[cause]()
}

export function partWord(part: PlanPart): string {
  const word = partWords[part]()
  // The first letter only: `phần IV` keeps its numeral.
  return `${word.charAt(0).toLocaleLowerCase('vi')}${word.slice(1)}`
}

const fieldWords: Record<string, () => string> = {
  due: m.plan_field_due,
  responsible: m.plan_field_responsible,
  what: m.plan_field_what,
  relation: m.plan_field_relation,
  relative: m.plan_field_counted,
  count: m.office_seat_count,
  date: m.plan_field_day,
  time: m.office_field_start,
  venue: m.office_field_venue,
  units: m.plan_field_units,
  capacity: m.plan_field_capacity,
  title: m.plan_field_title,
  name: m.plan_field_name,
}

export interface ChangeInWords {
  /** Which item, and what of it; empty when the part says it all. */
  what: string
  /** Null where something came or went. */
  from: string | null
  to: string | null
}

/** What changed, part by part in the order of the paper. */
export function differencesByPart(
  differences: readonly PlanDifference[],
): { title: string; changes: ChangeInWords[] }[] {
  const groups = Map.groupBy(differences, partOf)
  return [...groups].map(([part, changes]) => ({ title: partWords[part](), changes: changes.map(inWords) }))
}

function inWords({ path, from, to }: PlanDifference): ChangeInWords {
  const [part = '', ...rest] = path.split('.')
  if (Array.isArray(from) && Array.isArray(to))
    return { what: m.plan_change_order(), from: listed(from), to: listed(to) }
  const [place, field] = part === 'signatory' ? [undefined, rest[0]] : rest
  const number = place === undefined || !/^\d+$/.test(place) ? '' : m.plan_change_number({ number: Number(place) + 1 })
  const word = field === undefined ? '' : (fieldWords[field]?.() ?? '')
  return { what: [number, word].filter((text) => text !== '').join(' · '), from: valueWords(from), to: valueWords(to) }
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => valueWords(value) ?? '').join(' → ')
}

/** Any value of a plan in one line; null for nothing. */
function valueWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? m.plan_yes() : m.plan_no()
  if (isIsoDate(value)) return formatDay(value)
  if (typeof value === 'string') return relationWords[value]?.() ?? countedWords(value) ?? value
  if (Array.isArray(value)) return value.map((item) => valueWords(item) ?? '').join('; ')
  if (typeof value === 'object') return itemWords(value as Record<string, unknown>)
  return String(value)
}

const relationWords: Record<string, () => string> = {
  before: m.plan_relation_before,
  until: m.plan_relation_until,
  from: m.plan_relation_from,
  on: m.plan_relation_on,
}

/** `event-7d`: 7 ngày trước buổi đối thoại. */
export function countedWords(relative: string): string | null {
  const [, side, days, unit] = /^(?:last)?event([+-])(\d+)(w?d)$/.exec(relative) ?? []
  if (days === undefined) return null
  const isWorking = unit === 'wd'
  if (side === '-') return isWorking ? m.plan_days_before_working({ days }) : m.plan_days_before({ days })
  return isWorking ? m.plan_days_after_working({ days }) : m.plan_days_after({ days })
}

function itemWords(item: Record<string, unknown>): string {
  if ('relation' in item) return deadlineLine(item as unknown as PlanDeadline)
  if ('units' in item) return sittingLine(item as unknown as PlanSession)
  if ('issuer' in item) return basisWords(item as unknown as LegalBasis)
  return Object.values(item)
    .map(valueWords)
    .filter((text) => text !== null)
    .join(' · ')
}

function deadlineLine({ what, responsible, relation, due, relative }: PlanDeadline): string {
  const day = isIsoDate(due) ? formatDay(due) : countedWords(relative ?? '')
  return [what, responsible, day === null ? null : `${relationWords[relation]?.() ?? ''} ${day}`]
    .filter((text) => text !== null)
    .join(' · ')
}

function sittingLine({ date, time, venue, units }: PlanSession): string {
  const people = units.map(({ unit, count }) => (count === null ? unit : `${unit}: ${count}`)).join('; ')
  return [time, isIsoDate(date) ? formatDay(date) : null, venue, people || null].filter(Boolean).join(' · ')
}
