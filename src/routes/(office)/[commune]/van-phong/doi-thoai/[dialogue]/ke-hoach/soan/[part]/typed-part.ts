import type { Plan, PlanDeadline, PlanSession } from '#domain/plan/plan.ts'
import { sittingsOf } from '#domain/plan/sittings.ts'
import type { PartSpec, RowsSpec } from './part-forms.ts'

export type TypedRow = Record<string, string>

/** What stands in the fields of one page, typed or saved. */
export interface TypedPart {
  values: Record<string, string>
  /** Short names of the chosen villages. */
  villages: string[]
  otherVillages: string
  rows: Record<string, TypedRow[]>
}

/** What a button of a row does, and to which. */
export interface RowAct {
  act: 'add' | 'remove' | 'up' | 'down'
  rows: string
  index: number
}

type Lines = 'purposes' | 'requirements' | 'topics' | 'agendaSteps' | 'distributionList'

/** The fields of a page as the plan fills them. */
export function typedFrom(
  spec: PartSpec,
  plan: Plan,
  { quotaIds, villages }: { quotaIds: readonly string[]; villages: readonly string[] },
): TypedPart {
  const values = Object.fromEntries(spec.fields.map(({ name }) => [name, valueOf(plan, name)]))
  if (spec.villages) {
    values.tentative = plan.eventDateTentative ? 'on' : ''
    values.duration = plan.duration ?? ''
  }
  return {
    values,
    villages: plan.villages.filter((name) => villages.includes(name)),
    otherVillages: plan.villages.filter((name) => !villages.includes(name)).join(', '),
    rows: Object.fromEntries(spec.rows.map(({ name }) => [name, rowsOf(plan, name, quotaIds)])),
  }
}

function valueOf(plan: Plan, name: string): string {
  const [part = '', field] = name.split('.')
  const value = plan[part as keyof Plan]
  const found = field === undefined ? value : (value as Record<string, unknown> | null)?.[field]
  return typeof found === 'string' ? found : ''
}

function rowsOf(plan: Plan, name: string, quotaIds: readonly string[]): TypedRow[] {
  switch (name) {
    case 'sittings':
      return sittingsOf(plan).map(({ date, time, venue, units }) => ({
        date: date ?? '',
        time: time ?? '',
        venue: venue ?? '',
        units: units.map(({ unit, count }) => (count === null ? unit : `${unit}: ${count}`)).join('; '),
      }))
    case 'legalBases':
    case 'participants':
    case 'tasks':
      return plan[name].map((item) => row(item))
    case 'quotas':
      return plan.quotas.map((item, index) => ({ ...row(item), id: quotaIds[index] ?? '' }))
    case 'deadlines':
      return plan.deadlines.map(deadlineRow)
    default:
      return (plan[name as Lines] ?? []).map((line) => ({ '': line }))
  }
}

function row(item: object): TypedRow {
  return Object.fromEntries(Object.entries(item).map(([field, value]) => [field, value === null ? '' : String(value)]))
}

function deadlineRow({ relative, ...deadline }: PlanDeadline): TypedRow {
  const found = /^((?:last)?event)([+-])(\d+)(w?d)$/.exec(relative ?? '')
  const [, from, sign, days = '', unit] = found ?? []
  const side = found ? `${sign === '-' ? 'event' : from === 'event' ? 'lastevent' : from}${sign}${unit}` : ''
  return { ...row(deadline), time: deadline.time ?? '', side, days }
}

/** The fields as they came from the form. */
export function readTyped(spec: PartSpec, form: FormData): TypedPart {
  const one = (name: string) => String(form.get(name) ?? '')
  const values = Object.fromEntries(spec.fields.map(({ name }) => [name, one(name)]))
  if (spec.villages) Object.assign(values, { tentative: one('tentative'), duration: one('duration') })
  return {
    values,
    villages: form.getAll('villages').map(String),
    otherVillages: one('otherVillages'),
    rows: Object.fromEntries(spec.rows.map((rows) => [rows.name, readRows(rows, form)])),
  }
}

function readRows({ name, fields }: RowsSpec, form: FormData): TypedRow[] {
  const columns = fields.map((field) => ({
    name: field.name,
    typed: form.getAll(nameOf(name, field.name)).map(String),
  }))
  const count = Math.max(0, ...columns.map(({ typed }) => typed.length))
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(columns.map((column) => [column.name, column.typed[index] ?? ''])),
  )
}

/** The name of a row's control; its id has the row's place in it. */
export function nameOf(rows: string, field: string): string {
  return field === '' ? rows : `${rows}.${field}`
}

export function idOf(rows: string, index: number, field: string): string {
  return field === '' ? `${rows}-${index}` : `${rows}-${index}-${field}`
}

/** `up:topics:2`; null when the button is another. */
export function readRowAct(act: string): RowAct | null {
  const found = /^(add|remove|up|down):([a-zA-Z]+)(?::(\d+))?$/.exec(act)
  return found ? { act: found[1] as RowAct['act'], rows: found[2] ?? '', index: Number(found[3] ?? 0) } : null
}

/** The rows after the button, nothing saved yet, and the id of the control that takes the focus. */
export function withRowAct(
  spec: PartSpec,
  typed: TypedPart,
  { act, rows, index }: RowAct,
): { typed: TypedPart; focus: string } {
  const list = [...(typed.rows[rows] ?? [])]
  const field = spec.rows.find(({ name }) => name === rows)?.fields.find(({ kind }) => kind !== 'hidden')?.name ?? ''
  let focus = `${act}-${rows}-${index}`
  if (act === 'add') {
    list.push({})
    focus = idOf(rows, list.length - 1, field)
  } else if (act === 'remove') {
    list.splice(index, 1)
    focus = list.length > 0 ? `remove-${rows}-${Math.min(index, list.length - 1)}` : `add-${rows}`
  } else {
    const other = index + (act === 'up' ? -1 : 1)
    const [moved, displaced] = [list[index], list[other]]
    if (moved && displaced) {
      list[index] = displaced
      list[other] = moved
      const isAtEnd = other === 0 || other === list.length - 1
      focus = `${isAtEnd ? (act === 'up' ? 'down' : 'up') : act}-${rows}-${other}`
    }
  }
  return { typed: { ...typed, rows: { ...typed.rows, [rows]: list } }, focus }
}

/** Without the rows in which nothing was written. */
export function withoutBlankRows(typed: TypedPart): TypedPart {
  const isWritten = (line: TypedRow) =>
    Object.entries(line).some(([field, value]) => !['id', 'relation'].includes(field) && value.trim() !== '')
  const rows = Object.entries(typed.rows).map(([name, list]) => [name, list.filter(isWritten)] as const)
  return { ...typed, rows: Object.fromEntries(rows) }
}

/** Whole numbers; nothing is not known; anything else is refused where it stands. */
function countOf(typed: string | undefined): number | null {
  const digits = typed?.trim() ?? ''
  if (digits === '') return null
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}

/** The parts of the plan as the use case takes them. */
export function partsFrom(spec: PartSpec, typed: TypedPart): Record<string, unknown> {
  const parts: Record<string, unknown> = {}
  for (const { name } of spec.fields) {
    const [part = '', field] = name.split('.')
    const value = typed.values[name] ?? ''
    if (field === undefined) parts[part] = value
    else parts[part] = { ...(parts[part] as object | undefined), [field]: value }
  }
  for (const { name } of spec.rows) parts[name] = (typed.rows[name] ?? []).map((line) => itemOf(name, line))
  if (spec.villages) {
    parts.duration = typed.values.duration ?? ''
    parts.eventDateTentative = typed.values.tentative === 'on'
    parts.villages = [...typed.villages, ...listed(typed.otherVillages)]
    if ((typed.rows.sittings ?? []).length === 0) parts.sittings = [itemOf('sittings', {})]
  }
  return parts
}

function itemOf(rows: string, line: TypedRow): unknown {
  switch (rows) {
    case 'sittings':
      return { date: line.date ?? '', time: line.time ?? '', venue: line.venue ?? '', units: unitsOf(line.units ?? '') }
    case 'participants':
      return { ...line, count: countOf(line.count) }
    case 'quotas': {
      const { id, ...quota } = line
      return { ...(id ? { id } : {}), ...quota, count: countOf(line.count) ?? Number.NaN }
    }
    case 'deadlines':
      return deadlineOf(line)
    default:
      return '' in line ? line[''] : line
  }
}

function deadlineOf({ side, days, time, ...line }: TypedRow): unknown {
  const [, from = '', unit = ''] = /^((?:last)?event[+-])(w?d)$/.exec(side ?? '') ?? []
  const counted = side ? { relative: `${from}${days?.trim() || 0}${unit}`, due: '' } : {}
  return { ...line, ...counted, ...(time ? { time } : {}) }
}

function unitsOf(typed: string): PlanSession['units'] {
  return typed
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, unit = part, count] = /^(.*?)\s*[:=]\s*(\d+)(?:\s*người)?$/.exec(part) ?? []
      return { unit, count: count === undefined ? null : Number(count) }
    })
}

function listed(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
