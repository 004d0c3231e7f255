import type { Found } from './found.ts'
import { found, INFERRED, LIKELY, SURE } from './found.ts'
import { findLabelled, firstSentence } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { notesInSchedule } from './session-table.ts'

const LABEL = /^(thanh phan |nguoi |dong chi )?(chu tri|chu toa|dong chu tri)\b.{0,40}$|^nguoi (truc tiep )?doi thoai$/
const OFFICE =
  '(?:(?:dai dien )?(?:thuong truc|ban thuong vu|ban thuong truc)|(?:quyen )?(?:pho )?(?:chu tich|bi thu)(?: thuong truc)?)'
const CHAIRMAN =
  /(?:pho )?(?:chu tich|bi thu) (?:dang uy|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)(?: (?:xa|phuong|thi tran|dac khu))?/

/**
 * Who presides: the line "Chủ trì: …", else the subject of "… chủ trì", else whoever concludes the meeting.
 * Several who preside together are parted by "; ".
 */
export function readChair(blocks: Block[], steps: Located[], heading: Located): Found<string> | null {
  return (
    labelledChair(blocks) ??
    chairInSchedule(blocks) ??
    chairInProse(blocks) ??
    whoConcludes(steps) ??
    whoConcluded(heading)
  )
}

function labelledChair(blocks: Block[]): Found<string> | null {
  const labelled = findLabelled(blocks, LABEL)
  if (!labelled) return null
  const sentence = firstSentence(labelled.value)
  const other = sentence.folded.search(
    /[;,]\s*(?:cung |nguoi |dong chi )*(?:dieu phoi|thu ky|tham du|du hoi nghi|tham gia|dieu hanh|thanh phan)\b|\s(?:thu ky|ghi bien ban|thanh phan|dieu hanh)\b[^:;.]{0,20}:/,
  )
  return together(peopleIn(cut(sentence, 0, other === -1 ? sentence.text.length : other)), SURE)
}

/** The column "Người chủ trì" of a schedule, when it names the same for all sittings. */
function chairInSchedule(blocks: Block[]): Found<string> | null {
  const { chairs } = notesInSchedule(blocks)
  const [first, ...others] = chairs
  return first && others.every(({ folded }) => folded === first.folded) ? together(peopleIn(first), SURE) : null
}

function together(people: Located[], confidence: number): Found<string> | null {
  const [first] = people
  return first ? found(people.map((person) => person.text).join('; '), join(people, '; '), confidence) : null
}

// A secretary also chairs the Council, a deputy secretary is also chairman: one person, two posts.
const TWO_POSTS =
  /(?:^|[^o]) ?bi thu[^,;]{0,30},\s*chu tich (?:hdnd|hoi dong)|pho bi thu[^,;]{0,30},\s*(?:pho )?chu tich/
const BETWEEN = new RegExp(
  [
    ';\\s*',
    ',?\\s*(?:va )?(?:cung dong|dong|cung) chu tri\\s*:?\\s*',
    '(?:,|,? va| cung) (?=(?:cac )?(?:dong chi|d\\/c|ong|ba) )',
    `,? va (?=${OFFICE} )`,
    ', (?=dai dien |thuong truc )',
  ].join('|'),
  'g',
)
const NEXT_POST = /, (?=(?:pho )?(?:chu tich|bi thu) )/g

function peopleIn(list: Located): Located[] {
  return split(list, BETWEEN)
    .map((piece) => cut(piece, TITLE.exec(piece.folded)?.[0].length ?? 0))
    .flatMap((piece) => (TWO_POSTS.test(piece.folded) ? [piece] : partPosts(piece)))
    .map(person)
    .filter((name) => name.text !== '')
}

/** "Chủ tịch UBND xã, Phó Chủ tịch HĐND xã" are two; "Nguyễn Văn A, Chủ tịch UBND xã" is one. */
function partPosts(piece: Located): Located[] {
  return new RegExp(`^${OFFICE}\\b`).test(piece.folded) ? split(piece, NEXT_POST) : [piece]
}

const TITLE =
  /^(?:(?:(?:nguoi )?(?:dong )?chu (?:tri|toa)(?: hoi nghi| doi thoai)?\s*[:-]?|(?:cac )?(?:dong chi|d\/c|ong|ba)|la|do|gom)\s*:?\s+)+/
const NAMED_BEFORE = new RegExp(`^[^,–-]{3,40}?(?:\\s*[-–,]\\s*|\\s)(?=${OFFICE}\\b)`)
const PRESIDING =
  /\s+[-–,(]?\s*(?:la |lam |cung )?(?:nguoi )?(?:dong )?(?:chu tri|chu toa)\b.*$|\s*\([^)]*\)$|\s*[-–,]\s*(?:dong chi|d\/c|ong|ba) .*$/

/** The office, without "Đồng chí", and without the name where the line gives both ("Ông A - Chủ tịch UBND xã"). */
function person(titled: Located): Located {
  const end = PRESIDING.exec(titled.folded)?.index ?? titled.text.length
  const bare = trim(cut(titled, 0, end), /[;,.:]/)
  const isOffice = new RegExp(`^${OFFICE}\\b`).test(bare.folded)
  const named = isOffice ? null : NAMED_BEFORE.exec(bare.folded)
  return named && isName(bare.text.slice(0, named[0].length)) ? trim(cut(bare, named[0].length), /[;,.]/) : bare
}

/** Two to five words with capitals: a person's name, not "lãnh đạo UBND". */
function isName(text: string): boolean {
  const words = text.replace(/[-–,]/g, ' ').trim().split(/\s+/)
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** "đồng chí A, Bí thư Đảng ủy và đồng chí B, Chủ tịch UBND xã đồng chủ trì": all who are named right before the verb. */
function chairInProse(blocks: Block[]): Found<string> | null {
  for (const block of blocks) {
    const match = new RegExp(`${CHAIRMAN.source}[^.;:]{0,40}?\\b(?:dong )?(?:chu tri|chu toa)\\b`).exec(
      block.text.folded,
    )
    if (!match) continue
    const before = block.text.folded.slice(0, match.index + match[0].length).search(/[^.;:]*$/)
    const first = block.text.folded.slice(before).search(new RegExp(`\\b(?:dong chi|d\\/c|ong|ba|${OFFICE}) `))
    const listed = /\bcac dong chi:? (?=[^.]*$)/.exec(block.text.folded.slice(0, match.index))
    const all = listed ? peopleIn(cut(block.text, listed.index, match.index + match[0].length)) : []
    if (all.length > 1 && all.every(isOffice)) return together(all, LIKELY)
    const people = peopleIn(cut(block.text, before + Math.max(first, 0), match.index + match[0].length))
    if (people.length > 0 && people.every(isOffice)) return together(people, LIKELY)
    const office = new RegExp(CHAIRMAN).exec(match[0])?.[0] ?? ''
    return { ...post(block.text, match, office), confidence: LIKELY }
  }
  return null
}

function isOffice(one: Located): boolean {
  return new RegExp(`^${OFFICE}\\b`).test(one.folded) && one.text.length < 70
}

function whoConcludes(steps: Located[]): Found<string> | null {
  for (const step of steps) {
    const match = new RegExp(`^(?:dong chi )?(${CHAIRMAN.source})[^.;:]{0,40}\\bket luan\\b`).exec(step.folded)
    if (match) return post(step, match, match[1] ?? '')
  }
  return null
}

/** "Thông báo kết luận của Chủ tịch UBND xã tại hội nghị …", "Lịch đối thoại của Chủ tịch UBND xã". */
function whoConcluded(heading: Located): Found<string> | null {
  const match = new RegExp(
    `\\b(?:ket luan|lich)\\b[^;.]{0,60}?\\b(?:cua|giua) (?:[^,;]{3,40}?[-–,] ?)?(${CHAIRMAN.source})`,
  ).exec(heading.folded)
  return match && post(heading, match, match[1] ?? '')
}

function post(text: Located, match: RegExpExecArray, office: string): Found<string> {
  const from = match.index + match[0].indexOf(office)
  const at = cut(text, from, from + office.length)
  return found(at.text, at, INFERRED)
}
