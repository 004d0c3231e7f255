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
// "Trung tâm Phục vụ hành chính công bố trí": the office ends in "công".
const MARKED_VERB = new RegExp(
  `(?<![\\p{L}/])(?!(?<=hành chính )công(?!\\p{L}))(?:${longestFirst(VERBS)})(?!\\p{L})`,
  'gu',
)
const PLAIN_VERB = new RegExp(
  `\\b(?:${longestFirst(VERBS.map(foldDiacritics).filter((verb) => !UNSAFE_VERBS.has(verb)))})\\b`,
  'g',
)
// "các tổ chức chính trị", "chương trình", "tổ hợp tác", "phát thanh" hold words that elsewhere are verbs.
const NOUN_BEFORE = 'các|mọi|thuộc|chương|quá|cơ quan|công tác|và các|đài|chức năng|bộ phận|tổ|ban|người|trung tâm'
const NOUN_AFTER =
  'chính trị|chính quyền|thanh(?!\\p{L})|đoàn thể|xã hội|tác xã|tác(?!\\p{L})|lý do|dân phố|môn(?!\\p{L})|nước(?!\\p{L})|cứu(?!\\p{L})'
const nounBefore = (words: string) => new RegExp(`(?:${words})\\s$`, 'iu')
const nounAfter = (words: string) => new RegExp(`^(?:${words})`, 'u')
const MARKED = { verb: MARKED_VERB, before: nounBefore(NOUN_BEFORE), after: nounAfter(NOUN_AFTER) }
const PLAIN = {
  verb: PLAIN_VERB,
  before: nounBefore(NOUN_BEFORE.split('|').map(foldDiacritics).join('|')),
  after: nounAfter('chinh tri|chinh quyen|thanh\\b|doan the|xa hoi|tac xa|tac\\b|ly do|dan pho|mon\\b|nuoc\\b'),
}
const ACTOR_LIMIT = 170

interface Assigned {
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
  return beginsWithActor(withoutLead(located))
}

const NO_ACTOR =
  /^(?:kinh phi|thoi gian|dia diem|noi dung|cong tac|luu y|ghi chu|sau|truoc|trong|tai(?! chinh)|ve(?! sinh)|hinh thuc|thanh phan|yeu cau|muc dich|nhiem vu|cu the|gom|noi nhan|giai doan|buoc|doi voi|so luong|tong|tu(?! phap)|den|ngay|mot so|cac noi dung|cac noi|to chuc|ket qua|san pham|phuong phap)\b/

/** A label in the list of tasks names who is to act ("Tài chính - Kế toán:"), unless it names a thing or begins with a verb. */
export function isActorLabel(located: Located): boolean {
  const name = withoutLead(located)
  if (beginsWithActor(name)) return true
  const first = isMarked(name) ? MARKED_VERB : PLAIN_VERB
  const beginsWithVerb =
    name.text.search(first) === 0 ||
    canonicalTone(name.text.charAt(0).toLowerCase() + name.text.slice(1)).search(first) === 0
  return /^\p{Lu}/u.test(name.text) && name.text.length < 80 && !NO_ACTOR.test(name.folded) && !beginsWithVerb
}

/** Without "Đề nghị", "Giao cho". */
export function withoutLead(located: Located): Located {
  const name = trim(cut(located, LEAD.exec(located.folded)?.[0].length ?? 0), /[:;,.]/)
  const aside = /\s*\([^)]*\)$/.exec(name.folded)
  return aside ? cut(name, 0, aside.index) : name
}

/** "Công an xã | bảo đảm an ninh": the actor at the start of a clause and what it does, or null. */
export function splitActor(clause: Located): Assigned | null {
  const lead = LEAD.exec(clause.folded)?.[0].length ?? 0
  const body = cut(clause, lead)
  if (!beginsWithActor(body)) return null
  const words = isMarked(body) ? MARKED : PLAIN
  // "Ban hành thông báo" begins with a verb that only looks like a body.
  if (/^ban hanh\b/.test(body.folded)) return null
  const text = canonicalTone(body.text)
  for (const match of text.matchAll(words.verb)) {
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length).trimStart()
    if (match.index === 0 || match.index > ACTOR_LIMIT || /[;.]/.test(before)) continue
    if (words.before.test(before) || words.after.test(after)) continue
    const actor = withoutPart(trim(cut(body, 0, match.index), /[:,]/))
    return actor.text === '' ? null : { actor, rest: withoutDuty(cut(body, match.index)) }
  }
  return null
}

/** "Văn phòng là đầu mối", "Phòng Kinh tế được giao": the office alone. */
function withoutPart(actor: Located): Located {
  const part =
    /,? (?:la (?:co quan |don vi |bo phan )?(?:dau moi|thuong truc)|duoc (?:giao|phan cong)(?: nhiem vu)?)$/.exec(
      actor.folded,
    )
  return part ? cut(actor, 0, part.index) : actor
}

/** Without "có trách nhiệm", which every task has. */
export function withoutDuty(task: Located): Located {
  const duty = /^(?:co|chiu) (?:trach nhiem|nhiem vu)(?: sau)?\s*:?\s*|^co\s+(?=trach nhiem)/.exec(task.folded)
  return trim(cut(task, duty?.[0].length ?? 0), /[;,:]/)
}
