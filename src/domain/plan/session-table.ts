import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { join } from './located-text.ts'
import type { Block } from './outline.ts'
import type { PlanSession } from './plan.ts'
import { mergeSame, readUnits } from './session-units.ts'
import type { Row } from './tables.ts'
import { readTable } from './tables.ts'

type Column = 'units' | 'when' | 'time' | 'where' | 'count'

function columnOf(heading: string): Column | null {
  if (/\b(?:so luong|so nguoi|so dai bieu|dai bieu|chi tieu)\b/.test(heading)) return 'count'
  if (/^(?:gio|thoi diem|buoi)\b/.test(heading)) return 'time'
  if (/\b(?:thoi gian|ngay)\b/.test(heading)) return 'when'
  if (/\b(?:dia diem|noi to chuc|noi doi thoai)\b/.test(heading)) return 'where'
  const isUnits = /\b(?:cum|thon|ap|lang|ban|buon|xom|don vi|to dan pho|khu pho|khu dan cu|dia ban|khu|khom|khoi)\b/
  return isUnits.test(heading) ? 'units' : null
}

const SCHEDULE = {
  columnOf,
  isTable: (columns: (Column | null)[]) =>
    columns.includes('when') && (columns.includes('where') || columns.includes('units')),
  // A further village or number under the first is a new entry; anything else is the rest of a wrapped cell.
  isEntry: (column: Column, text: Located) =>
    column === 'count' || (column === 'units' && /^(?:thon|ap|lang|ban|xom|buon|khu|khu pho|to)\s/.test(text.folded)),
}

export function sessionsInTable(blocks: Block[], near: string | null): Found<PlanSession>[] {
  return mergeSame(readTable(blocks, SCHEDULE).flatMap((row) => sessionOf(row, near)))
}

function sessionOf(row: Row<Column>, near: string | null): Found<PlanSession>[] {
  const date = row.when && findDates(row.when).at(0)
  if (!row.when || !date) return []
  const time = [...(row.time ? findTimes(row.time) : []), ...findTimes(row.when)].at(0)
  return [
    found(
      {
        date: toIso(date, near),
        time: time?.value ?? null,
        venue: row.where?.text || null,
        units: row.units && row.units.text !== '' ? readUnits(row.units, row.count) : [],
      },
      join(Object.values(row), ' '),
      SURE,
      { date: date.at, time: time?.at ?? null, venue: row.where ?? null, units: row.units ?? null },
    ),
  ]
}
