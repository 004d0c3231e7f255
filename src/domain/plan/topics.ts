import type { Found } from './found.ts'
import { eachOnce, found, INFERRED, LIKELY, SURE } from './found.ts'
import { firstSentence } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { isAgendaList } from './agenda-list.ts'
import { bodyOf, descendants, headingOf, itemsAfter } from './outline.ts'
import { notesInSchedule } from './session-table.ts'
import { listTold, withoutOrdinal } from './told-list.ts'
import { topicsInTable } from './topic-table.ts'

const SECTION = /\bnoi dung\b|\bvan de\b|\blinh vuc\b|\bchu de\b/
const NOT_TOPICS =
  /\b(trinh tu|chuong trinh|tien trinh|thanh phan|thoi gian|to chuc thuc hien|chuan bi|muc dich|yeu cau|y nghia)\b/
const INTRODUCTION =
  /\b(tap trung|trong tam|cac (noi dung|van de|linh vuc|nhom)|nhom (noi dung|van de)|noi dung (sau|cu the)|van de sau)\b.*:$/
const HEADING =
  /^(cac |mot so |nhung )?(noi dung|nhom van de|van de|linh vuc|nhom noi dung)\b(?!.*\b(hinh thuc|trinh tu|phuong phap|chuong trinh)\b)/

/** The subjects of the dialogue, from the list after "tập trung vào các nội dung sau:" or under "Nội dung đối thoại". */
export function readTopics(blocks: Block[]): Found<string>[] {
  const inside = topicSection(blocks)
  const introduced = inside.find(
    (block) => INTRODUCTION.test(block.text.folded) && itemsAfter(blocks, block).length >= 2,
  )
  if (introduced) return toTopics(leavesOf(blocks, itemsAfter(blocks, introduced)), SURE)
  const headed = inside.filter((block) => HEADING.test(headingOf(block).folded) && headingOf(block).text.length < 110)
  for (const heading of headed.toReversed()) {
    const items = itemsAfter(blocks, heading)
    if (
      items.length >= 2 &&
      !isAgendaList(items) &&
      !items.some((item) => NOT_TOPICS.test(headingOf(item).folded.slice(0, 40)))
    )
      return toTopics(leavesOf(blocks, items), SURE)
  }
  const named = inside.filter((block) => NAMED.test(headingOf(block).folded))
  const inline = [...headed, ...named].find((block) => inlineItems(bodyOf(block)).length >= 3)
  if (inline) return clean(inlineItems(bodyOf(inline)), LIKELY)
  const listed = listUnder(blocks, inside)
  if (listed) return toTopics(listed, LIKELY)
  const tabled = topicsInTable(inside)
  if (tabled.length > 0) return clean(tabled, SURE)
  const scheduled = eachOnce(notesInSchedule(blocks).topics, ({ folded }) => folded)
  return scheduled.length > 0 ? clean(scheduled, LIKELY) : clean(topicsInProse(inside), INFERRED)
}

/** A bare heading over a list of its own stands for that list: "1.1. Môi trường:" over "a) …; b) …". */
function leavesOf(blocks: Block[], items: Block[]): Block[] {
  return items.flatMap((item) => {
    const below = item.text.text.endsWith(':') ? itemsAfter(blocks, item) : []
    return below.length >= 2 ? below : [item]
  })
}

/** "Hội nghị tập trung trao đổi về: đất đai; nước sạch; …", told in a sentence of the section about content. */
function topicsInProse(inside: Block[]): Located[] {
  const headed = inside.filter((block) => SUBJECTS.test(headingOf(block).folded.slice(0, 60)))
  for (const block of [...headed, ...inside]) {
    if (block.row || NOT_TOPICS.test(headingOf(block).folded.slice(0, 40)) || !TELLS_TOPICS.test(block.text.folded))
      continue
    const told = listTold(block.text)
    if (told.length >= 3) return told
  }
  return []
}

const SUBJECTS = /^(?:cac |mot so )?(?:noi dung|van de|chu de)\b/
const TELLS_TOPICS = /\b(?:trao doi|doi thoai|noi dung|van de|y kien|hoi|kien nghi|phan anh)\b/

/** The first list in the section about content, whatever stands over it, that is about no other thing. */
function listUnder(blocks: Block[], inside: Block[]): Block[] | null {
  const heads = inside.filter((block) => block.text.text.length < 60 && !NOT_TOPICS.test(headingOf(block).folded))
  const lists = heads.map((block) => itemsAfter(blocks, block))
  return (
    lists.find((items) => items.length >= 3 && !isAgendaList(items) && items.every((item) => item.kind !== 'arabic')) ??
    null
  )
}

/** "Nhân dân hỏi về các lĩnh vực: đất đai; giao thông; …" */
const NAMED = /\b(?:linh vuc|van de|nhom noi dung)(?: sau| chinh)?$/

/** Sections about content, without those about purpose, order, people and work. */
function topicSection(blocks: Block[]): Block[] {
  const tops = blocks.filter((block) => block.depth === 0 && block.kind !== null)
  const sections = tops.filter((block) => SECTION.test(headingOf(block).folded))
  const inside = sections.flatMap((section) => [section, ...descendants(blocks, section)])
  return inside.length > 0
    ? inside
    : blocks.filter((block) => !/^(to chuc thuc hien|phan cong)/.test(headingOf(block).folded))
}

function inlineItems(body: Located): Located[] {
  // "Đối thoại về các vấn đề quan tâm: đất đai; nước sạch": the list begins after the last introduction.
  const introduced = /^[^;]*:\s+(?=[^;:]+;)/.exec(body.folded)
  const list = cut(body, introduced?.[0].length ?? 0)
  return split(trim(list, /[.]/), /;\s*(?:\(\d\)\s*)?|\(\d\)\s*/g)
    .map(withoutOrdinal)
    .map(firstSentence)
}

function toTopics(items: Block[], confidence: number): Found<string>[] {
  return clean(
    items.map((item) => item.text),
    confidence,
  )
}

const ABOUT = /^ve\s+(?:viec\s+)?(?:thuc hien\s+(?=chuong trinh|ke hoach|de an))?/

/** "Về quản lý đất đai, về VSMT..." names the subject "quản lý đất đai, VSMT". */
function clean(items: Located[], confidence: number): Found<string>[] {
  const areAbout = items.filter((item) => /^(?:về|ve)\s/i.test(item.text)).length * 2 > items.length
  return items.flatMap((item) => {
    const bare = trim(item, /[.;,:…/]/)
    const isAbout = /^(?:về|ve)\s/i.test(bare.text)
    const lead = isAbout ? ABOUT.exec(bare.folded) : null
    const subject = cut(bare, lead?.[0].length ?? 0)
    if (subject.text === '') return []
    const text = areAbout ? subject.text.replace(/, về /g, ', ') : subject.text
    return [found(areAbout && !lead ? text.charAt(0).toLowerCase() + text.slice(1) : text, subject, confidence)]
  })
}
