import type { Found } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'
import { PEOPLE } from './people-units.ts'
import type { PlanSession } from './plan.ts'

type Unit = PlanSession['units'][number]

/** Villages of a sitting as a cell lists them: "Đông Xá, Phú Thứ", "Thôn A (30 người); Thôn B (20 người)". */
export function readUnits(cell: Located, counts: Located | undefined): Unit[] {
  const units = split(cell, /[,;]\s*|\s+va\s+(?=\D)/g).map(readUnit)
  const numbers = [...(counts?.folded ?? '').matchAll(/\d+/g)].map((match) => Number(match[0]))
  if (numbers.length !== units.length) return units
  return units.map((unit, index) => ({ ...unit, count: unit.count ?? numbers[index] ?? null }))
}

const SEATS = new RegExp(`\\s*[(=:–-]?\\s*\\b(\\d{1,4})\\s*${PEOPLE}\\)?$`)

function readUnit(located: Located): Unit {
  const count = SEATS.exec(located.folded)
  const named = count ? trim(cut(located, 0, count.index), /[:(=–-]/) : located
  return { unit: withoutKind(named), count: count ? Number(count[1]) : null }
}

/** "thôn Đông Xá" inside a sentence names Đông Xá; "Thôn Đông Xá" as an entry of a list, or "thôn 3", keeps its kind. */
function withoutKind(unit: Located): string {
  if (/\s(?:so )?\d+$/.test(unit.folded)) return unit.text
  const kind = /^(?:cac |cum )*(?:thon|ap|lang|ban|buon|xom|khom|to dan pho|khu pho)\s+(?=\S)/.exec(unit.folded)
  const isEntry = /^\p{Lu}/u.test(unit.text) && !unit.folded.startsWith('cum ')
  return kind && !isEntry ? trim(cut(unit, kind[0].length)).text : unit.text
}

/** Rows of one sitting, a row for each village, are one sitting. */
export function mergeSame(sessions: Found<PlanSession>[]): Found<PlanSession>[] {
  const merged: Found<PlanSession>[] = []
  for (const session of sessions) {
    const { date, time, venue, units } = session.value
    const same = merged.find(({ value }) => value.date === date && value.time === time && value.venue === venue)
    if (same) same.value.units.push(...units)
    else merged.push(session)
  }
  return merged
}
