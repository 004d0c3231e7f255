import { firstSentence, sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'

const ORDINAL =
  /(?:^|[.;,:]\s+)(?:va )?(?:thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)|(?:mot|hai|ba|bon|nam|sau|bay|tam) la|buoc (?:thu )?(?:mot|nhat|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|\d{1,2})|\(\d\)|[a-h]\))\s*[,:]?\s*/g
const CONNECTOR =
  /[.;,]?\s+(?=(?:tiep (?:theo|den|do|sau)|sau do|ke (?:tiep|den)|roi(?: den)? (?!vai)|cuoi (?:cung|buoi)|ket thuc (?:hoi nghi|buoi))\b)/g
const FIRST_WORDS =
  /^(?:truoc (?:het|tien)|dau (?:tien|buoi|gio)|mo dau(?: hoi nghi)?|tiep (?:theo|den|do|sau)|sau do|ke (?:tiep|den)|roi(?: den)?|cuoi (?:cung|buoi|gio)|ket thuc (?:hoi nghi|buoi(?: doi thoai)?))(?: la)?\s*,?\s+/
/** Up to the colon, or the words, after which a sentence begins to list. */
const INTRODUCTION =
  /^[^;:]*?\b(?:tap trung(?: \S+){0,4} (?:vao|ve)|xoay quanh|lien quan (?:den|toi)|gom(?: co)?|ve|vao)\s+(?=\S)(?:viec )?(?:(?:cac|mot so|nhung) )?(?:(?:noi dung|van de|nhom van de|linh vuc|cong viec)(?: sau| chinh| nhu)?(?: day)?\s*[,:]?\s+)?/

/** The entries that a sentence lists, without what introduces them; empty when it lists nothing. */
export function listTold(paragraph: Located): Located[] {
  const counted = split(paragraph, ORDINAL)
  const numbered = [...paragraph.folded.matchAll(ORDINAL)].length
  if (numbered >= 3) return counted.slice(-numbered).map(firstSentence).map(bare)
  return sentences(paragraph)
    .map((sentence) => entriesOf(sentence))
    .reduce((longest, entries) => (entries.length > longest.length ? entries : longest), [])
}

/** Without "thứ nhất,", "một là", "(1)". */
export function withoutOrdinal(entry: Located): Located {
  const ordinal = FIRST_ORDINAL.exec(entry.folded)
  return cut(entry, ordinal?.[0].length ?? 0)
}

const FIRST_ORDINAL = new RegExp(ORDINAL.source.replace('(?:^|[.;,:]\\s+)', '^'))

function lengthOfIntroduction({ folded }: Located): number {
  const list = /^[^;]*?:\s+(?=[^:]*$)/.exec(folded)?.[0].length ?? 0
  return list + (INTRODUCTION.exec(folded.slice(list).split(/[;,]/)[0] ?? '')?.[0].length ?? 0)
}

function entriesOf(sentence: Located): Located[] {
  const list = cut(sentence, lengthOfIntroduction(sentence))
  const parted = split(list, /;\s*(?:va\s+)?/g)
  if (parted.length >= 3) return parted.map(bare)
  const listed = split(list, /,\s+|\s+va\s+(?=[^,;]*$)/g)
  return list.text.length < sentence.text.length && listed.length >= 3 ? listed.map(bare) : []
}

// Who may take the floor after a comma: "…, Chủ tịch xã kết luận".
const SPEAKER =
  /,\s+(?=(?:dong chi |dai dien |cac |ong )?(?:chu tich|pho chu tich|bi thu|chu tri|chu toa|thu ky|van phong|ba con|nhan dan|nguoi dan|dai bieu|cong chuc|can bo|lanh dao|thuong truc|cac (?:phong|nganh|co quan)|ubnd|hdnd|ubmttq|mat tran|xa (?:tra|noi)|phuong tra)\b[^,;]{3,})/g

/** The order of a meeting as it is told: by semicolons, else by "tiếp theo", "sau đó", "rồi", and by who speaks. */
export function stepsTold(paragraph: Located): Located[] {
  const parted = listTold(paragraph)
  if (paragraph.folded.includes(';') && parted.length >= 3) return parted.map(step)
  return sentences(withoutIntroduction(paragraph))
    .flatMap((sentence) => split(sentence, CONNECTOR))
    .flatMap((part) => split(withoutOrder(part), SPEAKER))
    .map(step)
    .filter(({ text }) => /\p{L}{2}.*\s/u.test(text))
}

function withoutIntroduction(paragraph: Located): Located {
  const lead = /^[^.;:]*\b(?:thu tu|trinh tu|chuong trinh|nhu sau|cac buoc|cac phan|cac noi dung)\b[^.;:]*:\s+/.exec(
    paragraph.folded,
  )
  return cut(paragraph, lead?.[0].length ?? 0)
}

/** Without "trước hết", "tiếp theo", "cuối cùng", which only say the order. */
export function withoutOrder(part: Located): Located {
  return cut(part, FIRST_WORDS.exec(part.folded)?.[0].length ?? 0)
}

function step(part: Located): Located {
  return bare(withoutOrder(part))
}

function bare(part: Located): Located {
  return trim(part, /[.;,:]/)
}
