import { findDates, findTimes, toIso } from './dates.ts'
import type { DeadlinePhrase, EventDays } from './deadline-phrases.ts'
import { findDeadlinePhrases } from './deadline-phrases.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import type { Row } from './tables.ts'
import { isTableHeader, readTable } from './tables.ts'
import type { Work } from './task-facts.ts'
import { toDeadline, toTask } from './task-facts.ts'

type Column = 'what' | 'who' | 'with' | 'due'

function columnOf(heading: string): Column | null {
  if (/\b(?:thoi gian|thoi han|han|tien do|hoan thanh|ngay)\b/.test(heading)) return 'due'
  if (/\bphoi hop\b/.test(heading) && !/\bchu tri\b/.test(heading)) return 'with'
  if (/\b(?:nguoi|don vi|bo phan|co quan|chu tri|phu trach|phan cong|thuc hien)\b/.test(heading)) return 'who'
  return /\b(?:noi dung|cong viec|nhiem vu|viec)\b/.test(heading) ? 'what' : null
}

const WORK = {
  columnOf,
  isTable: (columns: (Column | null)[]) => columns.includes('what') && columns.includes('who'),
}

/** Whether the blocks give the work in a table: what, who, by when. */
export function hasTaskTable(blocks: Block[]): boolean {
  return blocks.some((block) => isTableHeader(block, WORK))
}

export function workInTable(blocks: Block[], event: EventDays): Work {
  const work: Work = { tasks: [], deadlines: [] }
  let actor: Located | null = null
  for (const row of readTable(blocks, WORK)) {
    const what = row.what && trim(row.what, /[.;,]/)
    if (!what || what.text === '') continue
    // A cell that spans several rows has its words in the first.
    if (row.who) actor = trim(row.who, /[.;,]/)
    const phrases = dueIn(row, event)
    work.tasks.push(toTask({ actor, parts: [what], due: phrases.at(-1) ?? null }))
    for (const phrase of phrases) work.deadlines.push(toDeadline(what, actor, phrase))
  }
  return work
}

/** In a column of deadlines a bare date is the last day. */
function dueIn({ what, due }: Row<Column>, event: EventDays): DeadlinePhrase[] {
  const cell: Located | undefined = due ?? what
  const phrases = cell ? findDeadlinePhrases(cell, event) : []
  if (phrases.length > 0 || !due) return phrases
  const date = findDates(due).at(-1)
  const iso = date ? toIso(date, event.near) : null
  if (!date || !iso) return []
  const time = findTimes(cut(due, 0, date.from)).at(-1)
  return [{ relation: 'until', due: iso, ...(time && { time: time.value }), from: date.from, to: date.to, at: date.at }]
}
