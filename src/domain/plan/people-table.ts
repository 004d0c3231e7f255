import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import type { Block } from './outline.ts'
import { splitPeople } from './people-list.ts'
import { isLevelName, levelInName, levelNamed } from './people-levels.ts'
import type { Participant } from './plan.ts'
import { isOffice, isSeatOwner } from './seat-owners.ts'
import { isTableHeader, readTable } from './tables.ts'

type Column = 'level' | 'who' | 'count' | 'other'

const PEOPLE = {
  columnOf: (heading: string): Column | null => {
    if (/^(?:cap|khoi|noi)\b/.test(heading)) return 'level'
    if (/\b(?:so luong|so nguoi|so dai bieu|sl)\b/.test(heading)) return 'count'
    if (
      /^(?:thanh phan|doi tuong|dai bieu|khach|nguoi (?:du|duoc moi)|don vi|co quan|chuc danh|chuc vu)\b/.test(heading)
    )
      return 'who'
    return /\b(?:thoi gian|thoi han|ngay|gio|dia diem|viec|nhiem vu|thuc hien|chu tri)\b/.test(heading) ? 'other' : null
  },
  isTable: (columns: (Column | null)[]) => columns.includes('who') && !columns.includes('other'),
}

/** Whether the row heads a table of people who come, with the offices among them. */
export function isPeopleTable(block: Block): boolean {
  return isTableHeader(block, PEOPLE)
}

/**
 * Who comes, from a table "Thành phần | Số lượng" or "Cấp | Thành phần"; a row with nothing but a level holds for those
 * below it. Villages and associations with a number are quotas, not people by office.
 */
export function peopleInTable(blocks: Block[], ownLevel: string): Found<Participant>[] {
  let level = ownLevel
  return readTable(blocks, PEOPLE).flatMap(({ level: label, who, count }) => {
    const named = [label, who].find((cell) => cell && isLevelName(cell))
    level = (named && levelNamed(named)) ?? level
    if (!who || who === named || (count && isSeatOwner(who) && !isOffice(who))) return []
    return peopleOf(who, count, level)
  })
}

function peopleOf(who: Located, count: Located | undefined, level: string): Found<Participant>[] {
  const people = splitPeople(who)
  const [only] = people
  if (!count || !only || !/^\d/.test(count.text)) {
    return people.map(({ who: name, at }) => found({ level, who: name, count: null }, at, SURE))
  }
  // One number beside several offices counts them together.
  const { who: name, at } = people.length > 1 ? { who: who.text, at: who } : only
  const value = { level: levelInName(name) ?? level, who: name, count: Number.parseInt(count.text, 10) }
  return [found(value, at, SURE, { count })]
}
