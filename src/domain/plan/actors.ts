import { canonicalTone } from '../vietnamese/canonical-tone.ts'
import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { ACTORS, UNSAFE_VERBS, VERBS } from './task-words.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'

const WHOLE = '(?:(?:các|toàn thể|tập thể|lãnh đạo|mọi) )*'
const MARKED_ACTOR = new RegExp(`^${WHOLE}(?:${ACTORS.join('|')})(?!\\p{L})`, 'iu')
const PLAIN_ACTOR = new RegExp(`^${foldDiacritics(WHOLE)}(?:${ACTORS.map(foldDiacritics).join('|')})\\b`)
const LEAD =
  /^(?:de nghi|giao(?: cho)?(?: nhiem vu cho)?|yeu cau|phan cong|tran trong de nghi|kinh de nghi|uy quyen cho)\s+/

const longestFirst = (words: string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const MARKED_VERB = new RegExp(`(?<![\\p{L}/])(?:${longestFirst(VERBS)})(?!\\p{L})`, 'gu')
const PLAIN_VERB = new RegExp(
  `\\b(?:${longestFirst(VERBS.map(foldDiacritics).filter((verb) => !UNSAFE_VERBS.has(verb)))})\\b`,
  'g',
)
// "các tổ chức chính trị", "chương trình", "tổ hợp tác", "phát thanh" hold words that elsewhere are verbs.
const NOUN_BEFORE = 'các|mọi|thuộc|chương|quá|cơ quan|công tác|và các|đài|chức năng|bộ phận|tổ|ban|người|trung tâm'
const NOUN_AFTER =
  'chính trị|chính quyền|thanh(?!\\p{L})|đoàn thể|xã hội|tác xã|tác(?!\\p{L})|lý do|dân(?!\\p{L})|môn(?!\\p{L})'
const nounBefore = (words: string) => new RegExp(`(?:${words})\\s$`, 'iu')
const nounAfter = (words: string) => new RegExp(`^(?:${words})`, 'u')
const MARKED = { verb: MARKED_VERB, before: nounBefore(NOUN_BEFORE), after: nounAfter(NOUN_AFTER) }
const PLAIN = {
  verb: PLAIN_VERB,
  before: nounBefore(NOUN_BEFORE.split('|').map(foldDiacritics).join('|')),
  after: nounAfter('chinh tri|chinh quyen|thanh\\b|doan the|xa hoi|tac xa|tac\\b|ly do|dan\\b|mon\\b'),
}
const ACTOR_LIMIT = 170

export interface Assigned {
  actor: Located
  rest: Located
}

/** Whether the text is typed with diacritics, so that they may tell words apart. */
function isMarked(located: Located): boolean {
  return located.text.toLowerCase() !== located.folded
}

function beginsWithActor(located: Located): boolean {
  return isMarked(located) ? MARKED_ACTOR.test(canonicalTone(located.text)) : PLAIN_ACTOR.test(located.folded)
}

export function isActor(located: Located): boolean {
  const name = withoutLead(located)
  // "Y tế xã", "Bưu điện xã": whatever ends in its place is somebody there.
  const isOfPlace = /\s(?:xa|phuong|thon|ap|lang)$/.test(name.folded) && name.text.length < 60
  return (
    beginsWithActor(name) ||
    (isOfPlace && !/^(?:kinh phi|thoi gian|dia diem|noi dung|cong tac|tai|o)\b/.test(name.folded))
  )
}

/** Without "Đề nghị", "Giao cho". */
export function withoutLead(located: Located): Located {
  return trim(cut(located, LEAD.exec(located.folded)?.[0].length ?? 0), /[:;,.]/)
}

/** "Công an xã | bảo đảm an ninh": the actor at the start of a clause and what it does, or null. */
export function splitActor(clause: Located): Assigned | null {
  const lead = LEAD.exec(clause.folded)?.[0].length ?? 0
  const body = cut(clause, lead)
  if (!beginsWithActor(body)) return null
  const words = isMarked(body) ? MARKED : PLAIN
  const text = canonicalTone(body.text)
  for (const match of text.matchAll(words.verb)) {
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length).trimStart()
    if (match.index === 0 || match.index > ACTOR_LIMIT || /[;.]/.test(before)) continue
    if (words.before.test(before) || words.after.test(after)) continue
    const actor = trim(cut(body, 0, match.index), /[:,]/)
    return actor.text === '' ? null : { actor, rest: withoutDuty(cut(body, match.index)) }
  }
  return null
}

/** Without "có trách nhiệm", which every task has. */
export function withoutDuty(task: Located): Located {
  const duty = /^(?:co|chiu) (?:trach nhiem|nhiem vu)(?: sau)?\s*:?\s*|^co\s+(?=trach nhiem)/.exec(task.folded)
  return trim(cut(task, duty?.[0].length ?? 0), /[;,:]/)
}
