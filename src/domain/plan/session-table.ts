import { findDates, findTimes, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { join } from './located-text.ts'
import type { Block } from './outline.ts'
import type { PlanSession, Quota } from './plan.ts'
import type { LocatedUnit } from './session-units.ts'
import { mergeSame, readUnits, unitsOf } from './session-units.ts'
import type { Row } from './tables.ts'
import { readTable } from './tables.ts'
import { villageLabels, villageNames } from './villages.ts'

type Column = 'units' | 'when' | 'time' | 'where' | 'count' | 'who' | 'topic' | 'chair'

const VILLAGES = /^(?:(?:cac|ten) )*(?:thon|ap|lang|ban|buon|xom|to dan pho|khu pho|khu dan cu|khom|khoi)\b/

function columnOf(heading: string, all: string[]): Column | null {
  // Beside the villages themselves "Cụm" only counts their groups.
  if (/^cum\b(?! (?:thon|ap|lang|ban|buon|xom))/.test(heading) && all.some((other) => VILLAGES.test(other))) return null
  // "Đơn vị thực hiện", "Thời gian hoàn thành" head a table of work.
  if (/\b(?:thuc hien|hoan thanh|phoi hop|phu trach|cong viec)\b/.test(heading)) return null
  if (/\b(?:so luong|so nguoi|so dai bieu|dai bieu|chi tieu)\b/.test(heading)) return 'count'
  if (/\bchu (?:tri|toa)\b|^nguoi (?:doi thoai|tiep)\b/.test(heading)) return 'chair'
  if (/\b(?:noi dung|chu de|linh vuc)\b/.test(heading)) return 'topic'
  if (/^(?:gio|thoi diem|buoi)\b/.test(heading)) return 'time'
  if (/\b(?:thoi gian|ngay)\b/.test(heading)) return 'when'
  if (/\b(?:dia diem|noi to chuc|noi doi thoai)\b/.test(heading)) return 'where'
  const isUnits = /\b(?:cum|thon|ap|lang|ban|buon|xom|don vi|to dan pho|khu pho|khu dan cu|dia ban|khu|khom|khoi)\b/
  if (isUnits.test(heading)) return 'units'
  return /^(?:thanh phan|doi tuong)\b/.test(heading) ? 'who' : null
}

const SCHEDULE = {
  columnOf,
  isTable: (columns: (Column | null)[]) =>
    columns.includes('when') && (columns.includes('where') || columns.includes('units') || columns.includes('who')),
  // A further village or number under the first is a new entry; anything else is the rest of a wrapped cell.
  isEntry: (column: Column, text: Located) =>
    column === 'count' || (column === 'units' && /^(?:thon|ap|lang|ban|xom|buon|khu|khu pho|to)\s/.test(text.folded)),
}

/** What a schedule says beside day and place: the subjects, and who presides. */
export interface ScheduleNotes {
  topics: Located[]
  chairs: Located[]
}

export function notesInSchedule(blocks: Block[]): ScheduleNotes {
  const rows = readTable(blocks, SCHEDULE)
  return { topics: rows.flatMap(({ topic }) => topic ?? []), chairs: rows.flatMap(({ chair }) => chair ?? []) }
}

/** Seats that a schedule gives to several villages of one sitting together: their number is none of theirs alone. */
export function seatsOfSittings(blocks: Block[]): Found<Quota>[] {
  return readTable(blocks, SCHEDULE).flatMap((row) => {
    const number = /^\d{1,4}/.exec(row.count?.folded ?? '')?.[0]
    const { units } = unitsOf(unitsIn(row))
    const isShared = units.length > 1 && units.every(({ count }) => count === null)
    if (!row.units || !row.count || !number || !isShared) return []
    const parts = { organization: row.units, count: row.count }
    return [found({ organization: row.units.text, count: Number(number) }, row.units, SURE, parts)]
  })
}

export function sessionsInTable(blocks: Block[], near: string | null): Found<PlanSession>[] {
  return mergeSame(readTable(blocks, SCHEDULE).flatMap((row) => sessionOf(row, near)))
}

function sessionOf(row: Row<Column>, near: string | null): Found<PlanSession>[] {
  const date = row.when && findDates(row.when).at(0)
  if (!row.when || !date) return []
  const { units, parts } = unitsOf(unitsIn(row))
  const time = [...(row.time ? findTimes(row.time) : []), ...findTimes(row.when)].at(0)
  return [
    found(
      {
        date: toIso(date, near),
        time: time?.value ?? null,
        venue: row.where?.text || null,
        units,
      },
      join(Object.values(row), ' '),
      SURE,
      { date: date.at, time: time?.at ?? null, venue: row.where ?? null, units: row.units ?? null, ...parts },
    ),
  ]
}

/** The villages of a column of their own, or those named among the people who come. */
function unitsIn({ units, who, count }: Row<Column>): LocatedUnit[] {
  if (units && units.text !== '') return readUnits(units, count)
  const named = who ? villageNames(who) : []
  const labels = villageLabels(named, true)
  return named.map(({ name, at }, index) => ({ unit: labels[index] ?? name, count: null, at }))
}
