import { canonicalTone } from '../vietnamese/canonical-tone.ts'
import { findDates, toIso } from './dates.ts'
import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, split, tidy, trim } from './located-text.ts'
import type { LegalBasis } from './plan.ts'

const TYPES =
  'bo luat|luat|phap lenh|nghi dinh|nghi quyet lien tich|nghi quyet|quyet dinh|chi thi|thong tu lien tich|thong tu|thong bao|huong dan|ke hoach|quy che phoi hop|quy che|quy dinh|chuong trinh phoi hop|chuong trinh|cong van|to trinh|ket luan|bao cao|de an|cong dien|huong dan lien tich'
const LEAD =
  /^(tiep tuc |de )?(can cu( vao)?|thuc hien|theo( de nghi)?|trien khai( thuc hien)?|xet|cu the hoa)\s*:?\s+(?:((?:diem|khoan|dieu|muc|chuong) [a-z0-9]{1,3},?\s+)+(?:cua )?)?/
// A title begins the paragraph, or stands after ";", "tại", or after "và" or a comma when its number or a law's name follows.
const NEXT_TITLE = new RegExp(
  `(?:;\\s*(?:can cu |thuc hien |theo )?|\\btai |(?:\\bva|,)\\s+(?=(?:luat|bo luat) |(?:${TYPES}) (?:so )?\\d))(?=(?:${TYPES})\\b)`,
  'g',
)
const ENACTING =
  /,?\s*(?:nay,? )?(?<!cua |[-/])\b(?:uy ban nhan dan|ubnd|dang uy|ban thuong vu dang uy)(?: (?:xa|phuong|thi tran|dac khu))?(?: [^,;]{0,40})? (?:xay du?ng|ban hanh|to chuc|lap)\b/

/** The chain of papers that the plan stands on, one entry each. */
export function readLegalBases(preamble: Located[]): Found<LegalBasis>[] {
  return preamble.flatMap((paragraph) => {
    const lead = LEAD.exec(paragraph.folded)
    const startsWithTitle = new RegExp(`^(${TYPES})\\b`).test(paragraph.folded)
    if (!lead && !startsWithTitle) return []
    const whole = cut(paragraph, lead?.[0].length ?? 0)
    const enacting = ENACTING.exec(whole.folded)
    const legal = enacting && enacting.index > 0 ? cut(whole, 0, enacting.index) : whole
    return basesIn(legal)
  })
}

function basesIn(legal: Located): Found<LegalBasis>[] {
  const starts = [0]
  for (const match of legal.folded.matchAll(NEXT_TITLE)) {
    const at = match.index + match[0].length
    if (match[0].startsWith(';') || beginsTitle(cut(legal, starts.at(-1) ?? 0, match.index), cut(legal, at)))
      starts.push(at)
  }
  return starts.flatMap((start, index) => {
    const stretch = cut(legal, start, starts[index + 1] ?? legal.text.length)
    const piece = trim(withoutLink(stretch), /[;,.]/)
    const type = new RegExp(`^(${TYPES})\\b`).exec(piece.folded)
    if (!type || !/^\p{L}/u.test(piece.text)) return []
    const proposer = /(?:^|de nghi )cua (.{3,90}?) tai $/.exec(legal.folded.slice(0, start))
    const proposerAt = proposer ? cut(legal, start - 5 - (proposer[1]?.length ?? 0), start - 5) : null
    return [readBasis(piece, type[0].length, proposerAt && trim(proposerAt))]
  })
}

/** "Luật A, Luật B" are two laws; "sửa đổi một số điều của Luật A và Luật B" is one paper about both. */
function beginsTitle(before: Located, next: Located): boolean {
  if (!/^(?:bo )?luat\b/.test(next.folded)) return true
  return /^\p{Lu}/u.test(next.text) && /^(?:bo )?luat (?!sua doi)/.test(before.folded)
}

/** What only links one title to the next: "; theo đề nghị của … tại". */
function withoutLink(stretch: Located): Located {
  const link = /;\s*(?:theo|xet|can cu|thuc hien)?[^;]*\btai $|[;,]?\s*\b(?:va|can cu|thuc hien|theo)\s*$|;\s*$/.exec(
    stretch.folded,
  )
  const text = link ? cut(stretch, 0, link.index) : stretch
  return split(text, /;(?=\s*(?:theo|xet)\b)/g)[0] ?? text
}

const NUMBER = /^(?:\s*so)?\s*:?\s*(\d+\s*(?:[/-]\s*[a-z0-9&]+)+)/
const BOUNDARY = /\s(?:so\s*\d|ngay \d|ngay\s+\.|cua |ve |quy dinh )|,\s|$/

function readBasis(piece: Located, typeLength: number, proposer: Located | null): Found<LegalBasis> {
  const type = cut(piece, 0, typeLength)
  const rest = cut(piece, typeLength)
  const number = NUMBER.exec(rest.folded)
  const digits = number?.[1] ?? ''
  const numberAt = number ? cut(rest, number[0].length - digits.length, number[0].length) : null
  const isLaw = /^(?:bo )?luat$/.test(type.folded) || (type.folded === 'phap lenh' && !number)
  const [firstDate] = findDates(rest).filter((date) => date.from < subjectStart(rest.folded, isLaw))
  const name = number ? null : nameOf(rest, isLaw)
  const afterName = name ? rest.folded.indexOf(name.folded) + name.text.length : 0
  const issuer = isLaw ? null : (issuerOf(rest, afterName) ?? proposer)
  const subject = name ?? subjectOf(rest, issuer, isLaw)
  return found(
    {
      type: type.text.charAt(0).toUpperCase() + type.text.slice(1),
      number: numberAt?.text.replace(/\s+/g, '') ?? embeddedNumber(rest)?.text ?? null,
      date: firstDate ? toIso(firstDate, null) : null,
      issuer: issuer && canonicalTone(shortCommittee(issuer.text)),
      subject: subject && subject.text !== '' ? subject.text : null,
    },
    piece,
    SURE,
    { type, number: numberAt ?? embeddedNumber(rest), date: firstDate?.at ?? null, issuer, subject },
  )
}

/** "Luật Tổ chức chính quyền địa phương số 72/2025/QH15": the number after the name. */
function embeddedNumber(rest: Located): Located | null {
  const match = /\bso\s+(\d+\s*(?:[/-]\s*[a-z0-9&]+)+)/.exec(rest.folded)
  if (!match) return null
  const digits = match[1] ?? ''
  return cut(rest, match.index + match[0].length - digits.length, match.index + match[0].length)
}

/** What stands between the type and its number, date or issuer: "Luật *Thanh niên* ngày …". */
function nameOf(rest: Located, isLaw: boolean): Located | null {
  // A law's name may hold commas and "của"; it ends at its number or date.
  const dated = isLaw ? rest.folded.search(/\s(?:so\s*\d|ngay \d)/) : -1
  const masked = rest.folded.replace(/\([^)]*\)/g, (aside) => 'x'.repeat(aside.length))
  const end = dated === -1 ? masked.search(BOUNDARY) : dated
  const name = trim(cut(rest, 0, end === -1 ? rest.text.length : end))
  return name.text === '' || /^so$/.test(name.folded) ? null : name
}

function subjectStart(folded: string, isLaw: boolean): number {
  const at = isLaw ? -1 : folded.search(/\s(?:v\/v|ve|quy dinh|ban hanh)\s/)
  return at === -1 ? folded.length : at
}

function issuerOf(rest: Located, from: number): Located | null {
  const match = /(?:^|\s)(?:cua|giua)\s+/.exec(rest.folded.slice(from))
  if (!match) return null
  const start = from + match.index + match[0].length
  if (start > subjectStart(rest.folded, false) && subjectStart(rest.folded, false) < rest.folded.length) return null
  const tail = cut(rest, start)
  const end = tail.folded.search(/\s(?:v\/v|ve|quy dinh|ngay|tai|huong dan|sua doi|thuc hien|ban hanh)\b|[,;"“(]|$/)
  return trim(cut(tail, 0, end))
}

function subjectOf(rest: Located, issuer: Located | null, isLaw: boolean): Located | null {
  // "về việc tổ chức đối thoại" is about the dialogue; any other "việc …" keeps its noun.
  const match =
    /\s(?:v\/v(?= )|ve(?: viec(?= to chuc\b))?|(?=quy dinh\b|ban hanh\b|sua doi\b|thuc hien\b|huong dan\b))\s*(?=\S)/.exec(
      rest.folded,
    )
  if (!match || isLaw) return isLaw ? nameOf(rest, true) : quoted(rest, issuer)
  return trim(tidy(cut(rest, match.index + match[0].length)), /["“”.;]/)
}

function quoted(rest: Located, issuer: Located | null): Located | null {
  const open = rest.text.search(/["“]/)
  if (open === -1 || !issuer) return null
  return trim(cut(rest, open), /["“”.;]/)
}

/** "Ủy ban nhân dân huyện X" is named by its short form in lists and registers. */
function shortCommittee(name: string): string {
  return canonicalTone(name).replace(/^Ủy ban nhân dân(?= )/i, 'UBND')
}
