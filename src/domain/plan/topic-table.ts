import type { Located } from './located-text.ts'
import type { Block } from './outline.ts'
import { readTable } from './tables.ts'

type Column = 'topic' | 'other'

/** Tables whose column of subjects has such a heading. */
function topicsUnder(heading: RegExp) {
  return {
    columnOf: (folded: string): Column | null => {
      if (/\b(?:thoi gian|thoi han|han|ngay|gio|dia diem|thoi luong)\b/.test(folded)) return 'other'
      return heading.test(folded) ? 'topic' : null
    },
    // A table with hours is the order of the meeting, one with days a schedule or the work.
    isTable: (columns: (Column | null)[]) => columns.includes('topic') && !columns.includes('other'),
  }
}

// Beside "Nội dung" a column "Lĩnh vực" only groups.
const LAYOUTS = [
  topicsUnder(/^(?:cac )?(?:noi dung|van de)\b/),
  topicsUnder(/^(?:nhom |cac )?(?:linh vuc|chu de|noi dung|van de)\b/),
]

/** What the dialogue is about, from a table "TT | Nội dung | Người trả lời" in the section about content. */
export function topicsInTable(inside: Block[]): Located[] {
  for (const layout of LAYOUTS) {
    const topics = readTable(inside, layout).flatMap(({ topic }) => topic ?? [])
    if (topics.length > 0) return topics
  }
  return []
}
