import type { Found } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import { PEOPLE } from './people-units.ts'
import type { PlanSession } from './plan.ts'

type Unit = PlanSession['units'][number]

/** A village of a sitting, with where its name and its seats stand. */
export interface LocatedUnit extends Unit {
  at: Located
}

/** Villages of a sitting as a cell lists them: "Đông Xá, Phú Thứ", "Thôn A (30 người); Thôn B (20 người)". */
export function readUnits(cell: Located, counts: Located | undefined): LocatedUnit[] {
  const units = split(cell, /[,;]\s*|\s+va\s+(?=\D)/g).map((unit) => readUnit(unit, /^\p{Lu}/u.test(cell.text)))
  const numbers = [...(counts?.folded ?? '').matchAll(/\d+/g)].map((match) => Number(match[0]))
  if (!counts || numbers.length !== units.length) return units
  return units.map((unit, index) => ({
    unit: unit.unit,
    count: unit.count ?? numbers[index] ?? null,
    at: join([unit.at, counts], ' '),
  }))
}

const SEATS = new RegExp(`\\s*[(=:–-]?\\s*\\b(\\d{1,4})\\s*${PEOPLE}\\)?$`)

function readUnit(located: Located, isEntry: boolean): LocatedUnit {
  const count = SEATS.exec(located.folded)
  const named = count ? trim(cut(located, 0, count.index), /[:(=–-]/) : located
  return { unit: withoutKind(named, isEntry), count: count ? Number(count[1]) : null, at: located }
}

/** The villages as data, and the evidence for each of them. */
export function unitsOf(units: LocatedUnit[]): { units: Unit[]; parts: Record<string, Located> } {
  return {
    units: units.map(({ unit, count }) => ({ unit, count })),
    parts: Object.fromEntries(units.map(({ at }, index) => [`units.${index}`, at])),
  }
}

/** "thôn Đông Xá" inside a sentence names Đông Xá; "Thôn Đông Xá" as an entry of a list, or "thôn 3", keeps its kind. */
function withoutKind(unit: Located, isInEntry: boolean): string {
  if (/\s(?:so )?\d+$/.test(unit.folded)) return unit.text
  const kind = /^(?:cac |cum )*(?:thon|ap|lang|ban|buon|xom|khom|to dan pho|khu pho)\s+(?=\S)/.exec(unit.folded)
  const isEntry = isInEntry && !unit.folded.startsWith('cum ')
  return kind && !isEntry ? trim(cut(unit, kind[0].length)).text : unit.text
}

/** Rows of one sitting, a row for each village, are one sitting. */
export function mergeSame(sessions: Found<PlanSession>[]): Found<PlanSession>[] {
  const merged = new Map<string, Found<PlanSession>>()
  for (const session of sessions) {
    const { date, time, venue, units } = session.value
    const key = JSON.stringify([date, time, venue])
    const same = merged.get(key)
    if (!same) {
      merged.set(key, session)
      continue
    }
    for (const [index, unit] of units.entries()) {
      const span = session.parts?.[`units.${index}`]
      if (span) same.parts = Object.assign(same.parts ?? {}, { [`units.${same.value.units.length}`]: span })
      same.value.units.push(unit)
    }
  }
  return [...merged.values()]
}
