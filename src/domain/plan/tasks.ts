import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { isActor, isActorLabel, splitActor, withoutDuty, withoutLead } from './actors.ts'
import type { EventDays } from './deadline-phrases.ts'
import { findDeadlinePhrases } from './deadline-phrases.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, descendants, headingOf } from './outline.ts'
import { clausesOf, withoutFunds, withoutPhrases } from './task-clauses.ts'
import type { Pending, Work } from './task-facts.ts'
import { hasTaskTable, workInTable } from './task-table.ts'
import { addTerm, toDeadline, toTask } from './task-facts.ts'

const SECTION =
  /^(?:ai (?:lam gi|phu trach)|viec phai lam|to chuc (?:va )?(?:thuc hien|trien khai)|phan cong|trien khai thuc hien|nhiem vu (?:cua|cac)|cong tac to chuc|trach nhiem (?:cua|cac|thuc hien))\b/
const CLOSING =
  /^(?:tren day la|trong qua trinh|qua trinh thuc hien|noi nhan|can cu ke hoach nay|(?:giao |de nghi |yeu cau )?cac (?:co quan|nganh|don vi|bo phan|phong|ban nganh)\b[^.;]*\b(?:(?:thuc hien|trien khai)(?: tot| nghiem| nghiem tuc)?|can cu)(?: noi dung| vao)? (?:ke hoach|thong bao)\b|(?:de nghi|yeu cau) (?:cac )?(?:[^.;]{0,80} )?(?:nghiem tuc|can cu) )/

/** Who does what by when: the tasks of "Tổ chức thực hiện", and every deadline of the plan. */
export function readWork(blocks: Block[], event: EventDays): Work {
  const sections = blocks.filter((block) => block.kind !== null && SECTION.test(headingOf(block).folded))
  const section = sections.at(0)
  const inside = section ? descendants(blocks, section) : assigningBlocks(blocks)
  const insideSet = new Set(inside)
  const work = hasTaskTable(inside) ? workOfBoth(inside, event) : workIn(inside, event)
  const elsewhere = blocks.filter((block) => block !== section && !insideSet.has(block) && !isAboutTheMeeting(block))
  return { tasks: work.tasks, deadlines: [...workIn(elsewhere, event).deadlines, ...work.deadlines] }
}

/** Without a part about the work, the paragraphs that mostly say who is to do what. */
function assigningBlocks(blocks: Block[]): Block[] {
  return blocks.filter((block) => {
    if (block.row || isAboutTheMeeting(block) || TOPIC.test(block.text.folded)) return false
    const told = sentences(block.text)
    return told.filter((sentence) => splitActor(sentence) !== null).length * 2 > told.length
  })
}

/** "Bí thư Đảng ủy đối thoại với bà con về …" says what the meeting is about. */
const TOPIC = /^[^.;,]{0,60}\b(?:doi thoai|tiep xuc|gap go|trao doi) voi\b/

/** A table of work with prose around it. */
function workOfBoth(blocks: Block[], event: EventDays): Work {
  const tabled = workInTable(blocks, event)
  const told = workIn(blocks, event)
  return { tasks: [...tabled.tasks, ...told.tasks], deadlines: [...tabled.deadlines, ...told.deadlines] }
}

const CONCLUDED =
  /^(?:y kien )?ket luan\b|^(?:chu tri|chu toa|dong chi)[^:;]{0,40} ket luan\b|^giao (?:viec|nhiem vu)\b/
const DONE = /^(?:da|duoc|dang|co y kien|phat bieu|hoi|neu|cam on|ghi nhan|tiep thu)\b/

/** What minutes or a conclusion ask to be done: under "Kết luận", or in the whole of a conclusion. */
export function readConcluded(blocks: Block[], event: EventDays): Work {
  const section = blocks.find((block) => block.kind !== null && CONCLUDED.test(headingOf(block).folded))
  const inside = section ? descendants(blocks, section) : blocks
  const work = hasTaskTable(inside) ? workOfBoth(inside, event) : workIn(inside, event)
  return {
    tasks: work.tasks.filter(({ value }) => !DONE.test(foldDiacritics(value.what))),
    deadlines: work.deadlines,
  }
}

function isAboutTheMeeting(block: Block): boolean {
  return /^(?:thoi gian|dia diem|ngay|tren day la)\b[^,]*:/.test(block.text.folded)
}

function workIn(blocks: Block[], event: EventDays): Work {
  const work: Work = { tasks: [], deadlines: [] }
  const owners: { depth: number; actor: Located }[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.row || CLOSING.test(block.text.folded) || isSubheading(block, blocks[index + 1])) continue
    while (owners.some((owner) => owner.depth >= block.depth)) owners.pop()
    const { actor, text } = ownerOf(block, blocks[index + 1])
    if (actor) owners.push({ depth: block.depth, actor })
    readItem(text, actor ?? owners.at(-1)?.actor ?? null, event, work)
  }
  return work
}

/** "1.1. Chuẩn bị hội nghị:" over a list is a heading, not work. */
function isSubheading(block: Block, next: Block | undefined): boolean {
  const isOverList = next !== undefined && next.kind !== null && next.depth > block.depth
  return isOverList && /^(?:chuan bi|truoc|trong|sau|tai|cong tac)\b[^,;.]{0,50}:?$/.test(block.text.folded)
}

const ABOUT = /^(?:ve|doi voi|lien quan(?: den)?|noi dung)\b/

/** The actor that a block names for itself and its sub-items: "Phòng Kinh tế: …", or a bare heading over a list. */
function ownerOf(block: Block, next: Block | undefined): { actor: Located | null; text: Located } {
  const heading = headingOf(block)
  const isLabel = heading.text.length < block.text.text.length
  // "Về nước sạch: Đề nghị Trạm cấp nước …" says first what it is about.
  if (isLabel && ABOUT.test(heading.folded)) return { actor: null, text: bodyOf(block) }
  const isList = heading.text.includes(';')
  const areActors = isList ? split(heading, /;\s*/g).every(isActor) : isActorLabel(heading)
  if (isLabel && areActors && !splitActorWithTask(heading)) {
    return { actor: withoutLead(heading), text: bodyOf(block) }
  }
  const hasBelow = next !== undefined && next.depth > block.depth
  if (hasBelow && isActor(block.text) && !splitActor(block.text) && block.text.text.length < 200) {
    return { actor: withoutLead(block.text), text: cut(block.text, block.text.text.length) }
  }
  return { actor: null, text: block.text }
}

/** "Công an xã có trách nhiệm: …" names actor and duty before the colon. */
function splitActorWithTask(heading: Located): boolean {
  const assigned = splitActor(heading)
  return assigned !== null && assigned.rest.text !== ''
}

function readItem(text: Located, owner: Located | null, event: EventDays, work: Work): void {
  let pending: Pending = { actor: owner, parts: [], due: null }
  const close = () => {
    if (pending.actor && pending.parts.length > 0) work.tasks.push(toTask(pending))
    pending = { actor: pending.actor, parts: [], due: null }
  }
  for (const clause of clausesOf(text, event).map(withoutFunds)) {
    const phrases = findDeadlinePhrases(clause, event)
    const plain = withoutPhrases(clause, phrases)
    // "UBND xã: phân công các phòng trả lời" stays with UBND xã.
    const isDelegated = owner !== null && /^phan cong\b/.test(plain.folded)
    const assigned = isDelegated ? null : splitActor(plain)
    if (assigned) {
      close()
      pending.actor = assigned.actor
    }
    const named = withoutDuty(assigned?.rest ?? plain)
    const what = OTHER_SITTING.test(named.folded) ? sameAs(named, work) : named
    if (!assigned && /^kinh phi\b/.test(what.folded)) continue
    if (what.text === '' || ONLY_A_TERM.test(what.folded)) {
      close()
      addTerm(work, phrases)
      continue
    }
    pending.parts.push(what)
    work.said = what
    for (const phrase of phrases) work.deadlines.push(toDeadline(what, pending.actor, phrase))
    const last = phrases.at(-1)
    if (last) pending.due = last
    if (last && last.relation !== 'from') close()
  }
  close()
}

const OTHER_SITTING = /^(?:dot|buoi|phien|hoi nghi|lan|cuoc)(?: lan)?(?: thu)? (?:\d|hai|ba|tu|nam)$/

/** "Gửi giấy mời đợt 1 trước ngày …, đợt 2 trước ngày …": the same work, of another sitting. */
function sameAs(sitting: Located, work: Work): Located {
  const before = work.said
  const kind = /^(?:hội nghị|\p{L}+)/iu.exec(sitting.text)?.[0] ?? ''
  const at = before ? before.text.search(new RegExp(`${kind} (?:lần )?(?:thứ )?(?:\\d|nhất|một)`, 'i')) : -1
  if (!before) return sitting
  if (at === -1) return join([before, sitting], ' ')
  const first = cut(before, at).text.match(/^(?:hội nghị|\p{L}+) (?:lần )?(?:thứ )?\S+/iu)?.[0] ?? ''
  const rest = cut(before, at + first.length)
  return join([trim(cut(before, 0, at)), sitting, trim(rest)], ' ')
}

const ONLY_A_TERM = /^\(?(?:thoi gian|thoi han|han)(?: (?:hoan thanh|thuc hien|gui|nop))?\)?$/
