import { canonicalTone } from '../vietnamese/canonical-tone.ts'
import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { UNSAFE_VERBS, VERBS } from './task-verbs.ts'
import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'

/** Offices, people and bodies that can be given a task, as their names begin (folded). */
const ACTOR =
  /^(?:(?:cac|toan the|tap the|lanh dao|mot so) )*(?:dong chi|van phong|vp|cong chuc|can bo|truong|pho truong|bi thu|pho bi thu|chu tich|pho chu tich|cong an|dai|phong|uy ban|ubnd|ubmttq|ub mttq|mttq|tt ?mttq|mat tran|thuong truc|ban|bch|doan|xa doan|huyen doan|hoi|trung tam|tt|ttpvhcc|tram|hieu truong|giam doc|co quan|don vi|bo phan|nganh|to chuc|thon|ap|lang|chi bo|chi doan|chi hoi|to|thu ky|gia lang|nguoi|htx|htxdvnn|hop tac xa|dang uy|hdnd|doanh nghiep|bo dong|so|nha truong|truong|thanh vien|ke toan|dia chinh|tu phap|quan su|nhan vien|vien chuc|phu trach|khoi)\b/
const LEAD =
  /^(?:de nghi|giao(?: cho)?(?: nhiem vu cho)?|yeu cau|phan cong|tran trong de nghi|kinh de nghi|uy quyen cho)\s+/

const longestFirst = (words: string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const MARKED_VERB = new RegExp(`(?<![\\p{L}/])(?:${longestFirst(VERBS)})(?!\\p{L})`, 'gu')
const PLAIN_VERB = new RegExp(
  `\\b(?:${longestFirst(VERBS.map(foldDiacritics).filter((verb) => !UNSAFE_VERBS.has(verb)))})\\b`,
  'g',
)
// "các tổ chức chính trị", "chương trình", "tổ hợp tác", "phát thanh" hold words that elsewhere are verbs.
const NOUN_BEFORE =
  /(?:các|mọi|thuộc|chương|quá|cơ quan|công tác|và các|đài|chức năng|bộ phận|tổ|ban|người|trung tâm)\s$/iu
const NOUN_AFTER = /^(?:chính trị|chính quyền|thanh\b|đoàn thể|xã hội|tác xã|tác\b|lý do)/u
const ACTOR_LIMIT = 170

export interface Assigned {
  actor: Located
  rest: Located
}

export function isActor(located: Located): boolean {
  return ACTOR.test(withoutLead(located).folded)
}

/** Without "Đề nghị", "Giao cho". */
export function withoutLead(located: Located): Located {
  return trim(cut(located, LEAD.exec(located.folded)?.[0].length ?? 0), /[:;,.]/)
}

/** "Công an xã | bảo đảm an ninh": the actor at the start of a clause and what it does, or null. */
export function splitActor(clause: Located): Assigned | null {
  const lead = LEAD.exec(clause.folded)?.[0].length ?? 0
  const body = cut(clause, lead)
  if (!ACTOR.test(body.folded)) return null
  const hasMarks = body.text.toLowerCase() !== body.folded
  const text = hasMarks ? canonicalTone(body.text) : body.folded
  for (const match of text.matchAll(hasMarks ? MARKED_VERB : PLAIN_VERB)) {
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length).trimStart()
    if (match.index === 0 || match.index > ACTOR_LIMIT || /[;.]/.test(before)) continue
    if (NOUN_BEFORE.test(before) || NOUN_AFTER.test(after)) continue
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
