import type { Found } from './found.ts'
import { LIKELY, SURE } from './found.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'
import { PEOPLE } from './people-units.ts'
import type { Quota } from './plan.ts'
import { isSeatOwner } from './seat-owners.ts'
import { seat } from './seat.ts'
import { eachAlike, perUnit } from './seats-alike.ts'

const BETWEEN_SEATS = new RegExp(
  `[;,]|\\((?=tong|cong|khoang|du kien|gom|trong do|co )|\\((?![^()]*${PEOPLE}\\)|\\d+\\)|[a-z ]+\\) ?${PEOPLE})|:\\s+(?!0?\\d)|(?<=\\d\\s*${PEOPLE}[^;,]{0,30})\\s+va\\s+(?=[^;,]*\\d+\\s*${PEOPLE})`,
  'g',
)
const TOTAL = /^(?:tong(?: so| cong)?|khoang|toan bo|gom|so luong|cong|du kien)\b|\bkhoang$|\btong so\b/

/** Every way a sentence gives seats to their owners, one quota each. `isCounting`: the sentence is there for it. */
export function seatsIn(sentence: Located, isCounting: boolean): Found<Quota>[] {
  const labelled = labelledSeat(sentence)
  if (labelled) return [labelled]
  const shared = [...perUnit(sentence), ...eachAlike(sentence)]
  const pieces = split(trim(sentence, /[.]/), BETWEEN_SEATS).map((piece) => trim(piece, /[(]/))
  // One bare number may be anything; several in a row are seats.
  const isList = isCounting || pieces.filter((piece) => bareNumber(piece)).length > 1
  const seats = pieces.flatMap(
    (piece) =>
      numberFirst(piece) ??
      ownerFirst(piece, sentence, isCounting) ??
      (isList ? bareNumber(piece, pieces.length > 2) : null) ??
      [],
  )
  const isKnown = (seat: Found<Quota>) =>
    shared.some(({ span }) => seat.span.start < span.end && span.start < seat.span.end)
  return [...shared, ...seats.filter((seat) => !isKnown(seat))].sort((a, b) => a.span.start - b.span.start)
}

const LABELLED = new RegExp(
  `^([^:;]{3,80}?)\\s*[:=]\\s*(?:khoang |gom )?(\\d{1,4})\\s*${PEOPLE}(?! *[/x×])[^;,:\\d/]{0,25}$`,
)

/** "Doanh nghiệp, hộ kinh doanh: 120 người" is one owner, whatever commas it has. */
function labelledSeat(sentence: Located): Found<Quota> | null {
  const match = LABELLED.exec(sentence.folded)
  const name = withoutLead(trim(cut(sentence, 0, (match?.[1] ?? '').length), /[-–\s]/))
  if (!match || TOTAL.test(name.folded) || !isSeatOwner(name)) return null
  const at = sentence.folded.indexOf(match[2] ?? '', (match[1] ?? '').length)
  return seat(name, cut(sentence, at, at + (match[2] ?? '').length), sentence, SURE)
}

const COUNTED = new RegExp(`^(.*?)\\s*[=:–(-]?\\s*\\b(\\d{1,4})(?: \\([a-z ]+\\))?\\s*${PEOPLE}`)
// A number that is divided up in what follows is not a seat of its own; "mỗi xóm 07 người (có …)" is.
const DIVIDED = new RegExp(
  `^[^;]{0,30}\\b(?:phan bo|trong do|cu the|chia|gom)\\b(?:[^.]*\\d\\s*${PEOPLE}|[^.;]{0,40}:)|^\\s*\\((?=[^)]*\\d[^)]*[;,][^)]*\\d)`,
)
const LONGEST_OWNER = 60

const BARE = /^([^:=]{2,60}?)\s*[:=(]\s*(\d{1,3})\)?$/

/** "Thôn Đông: 15" where all around are counted: the unit is said once, before the list. */
function bareNumber(piece: Located, isAnyOwner = false): Found<Quota>[] | null {
  const match = BARE.exec(piece.folded)
  const name = match && withoutLead(trim(cut(piece, 0, (match[1] ?? '').length), /[-–\s]/))
  if (!match || !name || TOTAL.test(name.folded) || !(isAnyOwner || isSeatOwner(name))) return null
  const at = piece.folded.lastIndexOf(match[2] ?? '')
  return [seat(name, cut(piece, at, at + (match[2] ?? '').length), piece, LIKELY)]
}

const VILLAGES = /\b(?:cac|hai|ba|\d{1,2}) (?:thon|ap|lang|ban|buon|xom|khom|khu|khu pho|to dan pho)\b/

/** "các thôn: Đồng Giót 20 người, Gò Mít 15 người": the kind is said once. */
function isProperName(text: string): boolean {
  return /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3}$/u.test(text)
}

/** "Hội Nông dân = 20 người", "thôn Đông cử 25 đại biểu". */
function ownerFirst(piece: Located, sentence: Located, isCounting: boolean): Found<Quota>[] | null {
  const match = COUNTED.exec(piece.folded)
  const name = match && trim(cut(piece, 0, (match[1] ?? '').length), /[=:–(\s-]/)
  if (!match || !name || name.text === '' || /\bx$/.test(name.folded)) return null
  if (TOTAL.test(withoutLead(name).folded)) return null
  const isOwner = isSeatOwner(name) || (isProperName(name.text) && VILLAGES.test(sentence.folded))
  if (!isOwner || (!isCounting && name.text.length >= LONGEST_OWNER)) return null
  const rest = sentence.folded.slice(sentence.folded.indexOf(match[0]) + match[0].length)
  if (!/^moi\b/.test(name.folded) && DIVIDED.test(rest)) return null
  const at = match.index + match[0].lastIndexOf(match[2] ?? '')
  return [seat(withoutLead(name), cut(piece, at, at + (match[2] ?? '').length), piece, SURE)]
}

const NUMBER_FIRST = new RegExp(
  `^((?:gom|co|va|khoang|trong do) )*(\\d{1,4}) (${PEOPLE})\\s*(?:thuoc |cua |tu |o |la |dai dien (?:cho )?)*(\\D+)$`,
)

/** "15 hội viên Hội Phụ nữ", "20 hộ kinh doanh chợ Mới". */
function numberFirst(whole: Located): Found<Quota>[] | null {
  // "Nhân dân: 15 hội viên Hội Phụ nữ": the label says only what kind of people follows.
  const label = /^[^:;]{3,40}:\s+(?=\d)/.exec(whole.folded)?.[0] ?? ''
  return seatAfterNumber(cut(whole, label.length))
}

function seatAfterNumber(piece: Located): Found<Quota>[] | null {
  const match = NUMBER_FIRST.exec(piece.folded)
  if (!match) return null
  const [whole, , count = '', unit = '', rest = ''] = match
  const number = whole.indexOf(count)
  const owner = trim(cut(piece, whole.length - rest.length))
  const withUnit = trim(cut(piece, whole.indexOf(unit, number)))
  const organization = [owner, withUnit].find((name) => isSeatOwner(name) && !TOTAL.test(name.folded))
  if (!organization || owner.text.length < 2 || owner.text.length > LONGEST_OWNER) return null
  return [seat(organization, cut(piece, number, number + count.length), piece, LIKELY)]
}

const LEAD =
  /^(?:va |rieng |gom |(?:nhan dan|ba con|dong bao|nguoi dan|dai bieu) (?=(?:thon|ap|lang|ban|buon|xom|khom|khu|to dan pho) [a-z0-9])|trong do |dai dien (?:cac )?(?=hoi|doan|chi)|(?:cu the |dai bieu )+(?:la )?|(?:[^,;]{0,40}\s)?(?=moi (?:thon|ap|lang|ban|buon|xom|khom|to|khu|chi|don vi|hoi|doan|htx|hop tac)))/
const SENDS = /\s+(?:cu|moi|la|co|du|duoc|gom|khoang|tham du|tham gia|co mat)(?:\s+(?:khoang|la|du))?$/

/** The owner alone: without "gồm", "đại diện" before it and "cử", "là" after it. */
function withoutLead(name: Located): Located {
  // Without marks "Moi thon Dong Cai" is "mời", not "mỗi": a name follows.
  const invites = /^moi (?:thon|ap|lang|ban|buon|xom|khom|khu pho|to dan pho) (?=\S)/.exec(name.folded)?.[0] ?? ''
  const isInvited = invites !== '' && /^\p{Lu}/u.test(name.text.slice(invites.length))
  const lead = isInvited ? 'moi '.length : (LEAD.exec(name.folded)?.[0].length ?? 0)
  const own = cut(name, lead)
  const verb = SENDS.exec(own.folded)
  // "thôn Mới" only looks like "mời".
  const isVerb = verb !== null && /^\s\p{Ll}/u.test(own.text.slice(verb.index))
  return trim(isVerb ? cut(own, 0, verb.index) : own, /[=:–-]/)
}
