import type { Found } from './found.ts'
import { found, LIKELY, SURE } from './found.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { COUNTING, seatBlocks } from './participants.ts'
import { PEOPLE } from './people-units.ts'
import { VILLAGE_LEVELS, withLevels } from './people-levels.ts'
import type { Quota } from './plan.ts'
import { isSeatOwner } from './seat-owners.ts'

const COUNTED = new RegExp(`^(.*?)\\s*[=:–-]?\\s*\\b(\\d{1,4})\\s*${PEOPLE}`)
const TOTAL = /^(?:tong(?: so| cong)?|khoang|toan bo|gom|so luong|cong|du kien)\b|\bkhoang$|\btong so\b/
// A number that is divided up in what follows is not a seat of its own; "mỗi xóm 07 người (có …)" is.
const DIVIDED = new RegExp(
  `^[^;]{0,30}\\b(?:phan bo|trong do|cu the|chia|gom)\\b(?:[^.]*\\d\\s*${PEOPLE}|[^.;]{0,40}:)`,
)

/** Seats by association, cooperative or village, from prose or from a table among the people who attend. */
export function readQuotas(blocks: Block[]): Found<Quota>[] {
  const tabled = quotasInTable(blocks)
  if (tabled.length > 0) return tabled
  return withLevels(seatBlocks(blocks)).flatMap(({ block, level }) => {
    const isOfOffices = level !== null && !VILLAGE_LEVELS.has(level) && !COUNTING.test(block.text.folded)
    if (block.row || isOfOffices) return []
    return sentences(block.text).flatMap((sentence) => quotasIn(sentence, block))
  })
}

const LABELLED = new RegExp(`^([^:;]{3,80}?)\\s*[:=]\\s*(?:khoang |gom )?(\\d{1,4})\\s*${PEOPLE}[^;,:]{0,25}$`)

/** "Doanh nghiệp, hộ kinh doanh: 120 người" is one owner, whatever commas it has. */
function labelledQuota(sentence: Located): Found<Quota> | null {
  const match = LABELLED.exec(sentence.folded)
  const name = trim(cut(sentence, 0, (match?.[1] ?? '').length), /[-–\s]/)
  if (!match || TOTAL.test(name.folded) || !isSeatOwner(name)) return null
  const at = sentence.folded.indexOf(match[2] ?? '', name.text.length)
  const count = cut(sentence, at, at + (match[2] ?? '').length)
  return found({ organization: name.text, count: Number(match[2]) }, sentence, SURE, { organization: name, count })
}

function quotasIn(sentence: Located, block: Block): Found<Quota>[] {
  const labelled = labelledQuota(sentence)
  if (labelled) return [labelled]
  const turned = numberFirst(sentence)
  if (turned.length > 0) return turned
  const pieces = split(trim(sentence, /[().]/), /[;,(](?![^(]*\bnguoi\))|:\s+(?!0?\d)|\s+va\s+(?=[^;,]*\d+\s*nguoi)/g)
  return pieces.flatMap((piece) => {
    const match = COUNTED.exec(piece.folded)
    const name = match && trim(cut(piece, 0, (match[1] ?? '').length), /[=:–(\s-]/)
    if (
      !match ||
      !name ||
      name.text === '' ||
      /\bx$/.test(name.folded) ||
      TOTAL.test(name.folded) ||
      !isSeatOwner(name)
    )
      return []
    if (
      !/^moi\b/.test(name.folded) &&
      DIVIDED.test(sentence.folded.slice(sentence.folded.indexOf(match[0]) + match[0].length))
    )
      return []
    const isPrimary = COUNTING.test(block.text.folded) || name.text.length < 60
    if (!isPrimary) return []
    const at = match.index + match[0].lastIndexOf(match[2] ?? '')
    const count = cut(piece, at, at + (match[2] ?? '').length)
    return [
      found({ organization: withoutLead(name).text, count: Number(match[2]) }, piece, SURE, {
        organization: withoutLead(name),
        count,
      }),
    ]
  })
}

const PER_UNIT = new RegExp(
  `\\b(\\d{1,4})\\s*${PEOPLE}(?: (?:dai dien|tham du|nhan dan|ho dan))?\\s*(?:\\/|(?:cho |o )?(?=moi ))\\s*((?:moi |01 |1 )?[a-z][a-z ]{1,30}?)(?=\\s*(?:$|[;,.()=x]|\\d))`,
  'g',
)
const EACH_OF = new RegExp(`\\b\\d{1,3} ([a-z][a-z ]{1,24}?)\\s*[x×*]\\s*(\\d{1,4})\\s*${PEOPLE}`, 'g')

/** "10 đại biểu/thôn", "15 người mỗi ấp", "9 ấp x 8 người". */
function numberFirst(sentence: Located): Found<Quota>[] {
  const per = [...sentence.folded.matchAll(PER_UNIT)].map((match) => ({ match, count: match[1], owner: match[2] }))
  const each = [...sentence.folded.matchAll(EACH_OF)].map((match) => ({ match, count: match[2], owner: match[1] }))
  return [...per, ...each].flatMap(({ match, count = '', owner = '' }) => {
    const part = (text: string, from: number) => cut(sentence, match.index + from, match.index + from + text.length)
    const organization = part(owner, match[0].lastIndexOf(owner))
    const number = part(count, match[0].indexOf(count, match[0].startsWith(count) ? 0 : match[0].indexOf(owner)))
    if (!isSeatOwner(organization)) return []
    const parts = { organization, count: number }
    return [found({ organization: organization.text, count: Number(count) }, sentence, LIKELY, parts)]
  })
}

const LEAD =
  /^(?:va |gom |trong do |dai dien (?:cac )?(?=hoi|doan|chi)|(?:cu the |dai bieu )+(?:la )?|(?:[^,;]{0,40}\s)?(?=moi (?:thon|ap|lang|ban|buon|xom|khom|to|khu|chi|don vi|hoi|doan|htx|hop tac)))/
const SENDS = /\s+(?:cu|moi|la|co|du|duoc|gom|khoang|tham du|tham gia|co mat)(?:\s+(?:khoang|la|du))?$/

/** The owner alone: without "gồm", "đại diện" before it and "cử", "là" after it. */
function withoutLead(name: Located): Located {
  const own = cut(name, LEAD.exec(name.folded)?.[0].length ?? 0)
  const verb = SENDS.exec(own.folded)
  return trim(verb ? cut(own, 0, verb.index) : own, /[=:–-]/)
}

const COUNT_HEADING = /\b(?:so luong|so nguoi|so dai bieu|chi tieu|so ghe|so ho|so cho)\b|^(?:nguoi|dai bieu)$/
const WHEN_HEADING = /\b(?:thoi gian|ngay|gio)\b/

/** A table with a heading about numbers, and none about days: first text cell the owner, the number below the heading. */
function quotasInTable(blocks: Block[]): Found<Quota>[] {
  const at = blocks.findIndex(
    ({ row }) =>
      row?.cells.some((cell) => COUNT_HEADING.test(cell.text.folded)) &&
      !row.cells.some((cell) => WHEN_HEADING.test(cell.text.folded)),
  )
  const header = blocks[at]?.row
  if (!header) return []
  const column = header.cells.findIndex((cell) => COUNT_HEADING.test(cell.text.folded))
  const below = blocks.slice(at + 1)
  const end = below.findIndex((block) => !block.row)
  return (end === -1 ? below : below.slice(0, end)).flatMap(({ row }) => {
    const cells = row?.cells.map((cell) => cell.text) ?? []
    const under = cells.length === header.cells.length ? cells[column] : undefined
    const numeric = [under, ...cells.toReversed()].find((cell) => cell && NUMERIC.test(cell.folded))
    const owner = cells.find((cell) => /\p{L}/u.test(cell.text) && cell !== numeric)
    if (!numeric || !owner || TOTAL.test(owner.folded)) return []
    const parts = { organization: owner, count: numeric }
    return [found({ organization: owner.text, count: Number.parseInt(numeric.text, 10) }, owner, SURE, parts)]
  })
}

const NUMERIC = new RegExp(`^\\d{1,4}(?:\\s*${PEOPLE})?$`)
