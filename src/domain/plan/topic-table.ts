import type { Located } from './located-text.ts'
import type { Block } from './outline.ts'
import { readTable } from './tables.ts'

type Column = 'topic' | 'other'

const TOPICS = {
  columnOf: (heading: string): Column | null => {
    if (/\b(?:thoi gian|thoi han|han|ngay|gio|dia diem|thoi luong)\b/.test(heading)) return 'other'
    return /^(?:nhom |cac )?(?:noi dung|van de|linh vuc|chu de)\b/.test(heading) ? 'topic' : null
  },
  // A table with hours is the order of the meeting, one with days a schedule or the work.
  isTable: (columns: (Column | null)[]) => columns.includes('topic') && !columns.includes('other'),
}

/** What the dialogue is about, from a table "TT | Nội dung | Người trả lời" in the section about content. */
export function topicsInTable(inside: Block[]): Located[] {
  return readTable(inside, TOPICS).flatMap(({ topic }) => topic ?? [])
}
