import { isActor, isActorLabel, splitActor, withoutDuty, withoutLead } from './actors.ts'
import type { DeadlinePhrase, EventDays } from './deadline-phrases.ts'
import { findDeadlinePhrases } from './deadline-phrases.ts'
import { essentialClause } from './essential-clause.ts'
import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, NOWHERE, spanOf, split, tidy, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { bodyOf, descendants, headingOf } from './outline.ts'
import type { PlanDeadline, PlanTask } from './plan.ts'

export interface Work {
  tasks: Found<PlanTask>[]
  deadlines: Found<PlanDeadline>[]
}

const SECTION =
  /^(?:to chuc (?:va )?(?:thuc hien|trien khai)|phan cong|trien khai thuc hien|nhiem vu (?:cua|cac)|cong tac to chuc|trach nhiem (?:cua|cac|thuc hien))\b/
const CLOSING =
  /^(?:tren day la|trong qua trinh|qua trinh thuc hien|noi nhan|can cu ke hoach nay|(?:de nghi|yeu cau) (?:cac )?(?:[^.;]{0,80} )?(?:nghiem tuc|can cu) )/
const AFTERWARDS =
  /^(?:sau (?:khi )?(?:ket thuc )?(?:cac |moi )?(?:hoi nghi|cuoc|buoi|chuong trinh|doi thoai)(?: tiep xuc,)?(?: doi thoai)?|truoc (?:khi )?hoi nghi|trong hoi nghi|tai hoi nghi|ngoai ra|dong thoi)\s*[,:]\s*/

/** Who does what by when: the tasks of "Tổ chức thực hiện", and every deadline of the plan. */
export function readWork(blocks: Block[], event: EventDays): Work {
  const sections = blocks.filter((block) => block.kind !== null && SECTION.test(headingOf(block).folded))
  const section = sections.at(0)
  const inside = section ? descendants(blocks, section) : []
  const work = inside.length > 0 ? workIn(inside, event) : { tasks: [], deadlines: [] }
  const elsewhere = blocks.filter((block) => block !== section && !inside.includes(block) && !isAboutTheMeeting(block))
  return { tasks: work.tasks, deadlines: [...workIn(elsewhere, event).deadlines, ...work.deadlines] }
}

function isAboutTheMeeting(block: Block): boolean {
  return /^(?:thoi gian|dia diem|ngay|tren day la)\b[^,]*:/.test(block.text.folded)
}

function workIn(blocks: Block[], event: EventDays): Work {
  const work: Work = { tasks: [], deadlines: [] }
  const owners: { depth: number; actor: Located }[] = []
  for (const block of blocks) {
    if (block.row || CLOSING.test(block.text.folded)) continue
    while (owners.some((owner) => owner.depth >= block.depth)) owners.pop()
    const { actor, text } = ownerOf(block, blocks)
    if (actor) owners.push({ depth: block.depth, actor })
    readItem(text, actor ?? owners.at(-1)?.actor ?? null, event, work)
  }
  return work
}

/** The actor that a block names for itself and its sub-items: "Phòng Kinh tế: …", or a bare heading over a list. */
function ownerOf(block: Block, blocks: Block[]): { actor: Located | null; text: Located } {
  const heading = headingOf(block)
  const isLabel = heading.text.length < block.text.text.length
  if (isLabel && isActorLabel(heading) && !heading.text.includes(';') && !splitActorWithTask(heading)) {
    return { actor: withoutLead(heading), text: bodyOf(block) }
  }
  const hasBelow = blocks.some((other) => other.index === block.index + 1 && other.depth > block.depth)
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

interface Pending {
  actor: Located | null
  parts: Located[]
  due: DeadlinePhrase | null
}

function readItem(text: Located, owner: Located | null, event: EventDays, work: Work): void {
  let pending: Pending = { actor: owner, parts: [], due: null }
  const close = () => {
    if (pending.actor && pending.parts.length > 0) work.tasks.push(toTask(pending))
    pending = { actor: pending.actor, parts: [], due: null }
  }
  for (const clause of clausesOf(text, event)) {
    const phrases = findDeadlinePhrases(clause, event)
    const plain = withoutPhrases(clause, phrases)
    const assigned = splitActor(plain)
    if (assigned) {
      close()
      pending.actor = assigned.actor
    }
    const what = withoutDuty(assigned?.rest ?? plain)
    if (what.text === '' || ONLY_A_TERM.test(what.folded)) {
      close()
      addTerm(work, phrases)
      continue
    }
    pending.parts.push(what)
    for (const phrase of phrases) work.deadlines.push(toDeadline(what, pending.actor, phrase))
    const last = phrases.at(-1)
    if (last) pending.due = last
    if (last && last.relation !== 'from') close()
  }
  close()
}

const ONLY_A_TERM = /^\(?(?:thoi gian|thoi han|han)(?: (?:hoan thanh|thuc hien|gui|nop))?\)?$/

/** "Hoàn thành trước ngày 10/10/2025." on its own belongs to the task before it. */
function addTerm(work: Work, phrases: DeadlinePhrase[]): void {
  const [phrase] = phrases
  const task = work.tasks.at(-1)
  if (!phrase || !task || task.value.due !== null) return
  task.value.due = phrase.due
  work.deadlines.push({
    ...toDeadline(NOWHERE, null, phrase),
    value: deadlineValue(task.value.what, task.value.responsible, phrase),
  })
}

/** Sentences and their clauses; after a deadline a comma, too, begins a new clause. */
function clausesOf(text: Located, event: EventDays): Located[] {
  return sentences(text)
    .flatMap((sentence) => split(sentence, /;\s*/g))
    .flatMap((clause) => {
      const pieces: Located[] = []
      let from = 0
      for (const phrase of findDeadlinePhrases(clause, event)) {
        const comma = /^\s*,\s*(?:va )?/.exec(clause.folded.slice(phrase.to))
        if (!comma || phrase.from <= from + 3) continue
        pieces.push(trim(cut(clause, from, phrase.to)))
        from = phrase.to + comma[0].length
      }
      pieces.push(trim(cut(clause, from)))
      return pieces.filter((piece) => piece.text !== '')
    })
}

function withoutPhrases(clause: Located, phrases: DeadlinePhrase[]): Located {
  const kept: Located[] = []
  let from = 0
  for (const phrase of phrases) {
    kept.push(cut(clause, from, phrase.from))
    from = Math.max(from, phrase.to)
  }
  kept.push(cut(clause, from))
  const joined = tidy(
    join(
      kept.map((part) => trim(part)),
      ' ',
    ),
  )
  const whole = phrases.length > 0 ? trim(withoutTerm(joined), /[,;.:/]/) : trim(joined, /[,;.:/]/)
  const lead = AFTERWARDS.exec(whole.folded)
  const bare = trim(cut(whole, lead?.[0].length ?? 0), /[,;]/)
  const link = /^(?:va|dong thoi|sau do)\s+/.exec(bare.folded)
  return cut(bare, link?.[0].length ?? 0)
}

/** What is left of "(xong trước ngày …)" and ", hoàn thành trong tháng 9" when the date is taken out. */
function withoutTerm(clause: Located): Located {
  const term = /\s*\((?:xong|hoan thanh|thoi gian|thoi han|han)?\s*\)|,\s*(?:xong|hoan thanh)$/.exec(clause.folded)
  return term ? join([cut(clause, 0, term.index), cut(clause, term.index + term[0].length)], ' ') : clause
}

function toTask({ actor, parts, due }: Pending): Found<PlanTask> {
  const what = join(parts, '; ')
  const shown = essentialClause(what.text)
  return found(
    { responsible: actor?.text ?? null, what: shown, due: due?.due ?? null },
    what,
    shown === what.text ? SURE : LIKELY,
    { responsible: actor, what, due: due?.at ?? null },
  )
}

function toDeadline(what: Located, actor: Located | null, phrase: DeadlinePhrase): Found<PlanDeadline> {
  const value = deadlineValue(essentialClause(withoutGround(what.text)), actor?.text ?? null, phrase)
  const confidence = phrase.due === null ? INFERRED : SURE
  const whole = { ...found(value, what, confidence, { what, responsible: actor, due: phrase.at }) }
  const due = spanOf(phrase.at)
  const { start, end } = what.text === '' ? due : spanOf(what)
  return { ...whole, span: { start: Math.min(start, due.start), end: Math.max(end, due.end) } }
}

function deadlineValue(what: string, responsible: string | null, phrase: DeadlinePhrase): PlanDeadline {
  const value: PlanDeadline = { what, responsible, due: phrase.due, relation: phrase.relation }
  if (phrase.relative) value.relative = phrase.relative
  if (phrase.time) value.time = phrase.time
  return value
}

/** "căn cứ ý kiến tổng hợp, chuẩn bị …": the ground is not what falls due. */
function withoutGround(what: string): string {
  return what.replace(/^(?:căn cứ|trên cơ sở|dựa trên) [^,;]{3,60}, (?=\p{Ll})/iu, '')
}
