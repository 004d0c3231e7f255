import { formatDay, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Layer, Level, Rule, TimeLimit } from '#domain/law/rule.ts'
import type { Subject } from '#domain/law/subject.ts'
import { m } from '#words'

export const subjectWords: Record<Subject, () => string> = {
  dialogue: m.law_subject_dialogue,
  opinions: m.law_subject_opinions,
  reception: m.law_subject_reception,
  publicity: m.law_subject_publicity,
  privacy: m.law_subject_privacy,
  papers: m.law_subject_papers,
  days: m.law_subject_days,
  own: m.law_subject_own,
}

export const layerWords: Record<Layer, () => string> = {
  national: m.law_layer_national,
  province: m.law_layer_province,
  commune: m.law_layer_commune,
}

/** Who laid a rule down; what the program ships without a law behind it is custom, and the Party's own is its. */
export function originOf({ layer, scope, version, id }: Pick<Rule, 'layer' | 'scope' | 'version' | 'id'>): string {
  const isShipped = version.startsWith(`${id}@`)
  if (layer !== 'national' || !isShipped) return layerWords[layer]()
  if (scope === 'party') return m.law_layer_party()
  return scope === 'local' ? m.law_layer_custom() : layerWords.national()
}

export const levelWords: Record<Level, () => string> = {
  block: m.law_level_block,
  warn: m.law_level_warn,
  info: m.law_level_info,
}

export const levelTones = { block: 'late', warn: 'promised', info: 'neutral' } as const

export const verifiedWords: Record<Rule['verified'], () => string> = {
  full: m.law_verified_full,
  partial: m.law_verified_partial,
  none: m.law_verified_none,
}

const units: Record<TimeLimit['unit'], (inputs: { count: number }) => string> = {
  'calendar-days': m.law_unit_days,
  'working-days': m.law_unit_working_days,
  hours: m.law_unit_hours,
}

const anchors: Record<`${TimeLimit['direction']}-${TimeLimit['anchor']}`, () => string> = {
  'before-conference': m.law_counted_before_conference,
  'after-conference': m.law_counted_after_conference,
  'after-received': m.law_counted_after_received,
  'after-document': m.law_counted_after_document,
  'after-request': m.law_counted_after_request,
  'after-breach': m.law_counted_after_breach,
  'after-detection': m.law_counted_after_detection,
  'before-received': m.law_counted_after_received,
  'before-document': m.law_counted_after_document,
  'before-request': m.law_counted_after_request,
  'before-breach': m.law_counted_after_breach,
  'before-detection': m.law_counted_after_detection,
}

/** `7 ngày, trước hội nghị`; empty for a rule without a time limit. */
export function limitWords({ limit, yearlyMinimum }: Pick<Rule, 'limit' | 'yearlyMinimum'>): string {
  const counted =
    limit && `${units[limit.unit]({ count: limit.count })} ${anchors[`${limit.direction}-${limit.anchor}`]()}`
  const often = yearlyMinimum ? m.law_yearly({ count: yearlyMinimum }) : undefined
  return [counted, often].filter(Boolean).join(' · ')
}

/** From when until when a version holds. */
export function validityWords({ from, to }: { from: IsoDate | null; to: IsoDate | null }): string {
  if (from && to) return m.law_holds_between({ from: formatDay(from), to: formatDay(to) })
  if (from) return m.law_holds_from({ from: formatDay(from) })
  return to ? m.law_holds_until({ to: formatDay(to) }) : m.law_holds_always()
}
