import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import { sentences } from './labelled.ts'
import type { Located } from './located-text.ts'
import { cut, split, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { COUNTING } from './participants.ts'
import { VILLAGE_LEVELS, withLevels } from './people-levels.ts'
import type { Quota } from './plan.ts'
import { isSeatOwner } from './seat-owners.ts'

const COUNTED = /^(.*?)\s*[=:–-]?\s*\b(\d{1,4})\s*(?:nguoi|dai bieu|doan vien|hoi vien|ho|dong chi|cu tri)\b/
const TOTAL = /^(?:tong(?: so| cong)?|khoang|toan bo|gom|so luong|cong|du kien)\b|\bkhoang$|\btong so\b/
// A number that is divided up in what follows is not a seat of its own.
const DIVIDED = /^[^;]{0,30}\b(?:phan bo|trong do|cu the|chia|gom)\b/

/** Seats by association, cooperative or village, from prose or from a table among the people who attend. */
export function readQuotas(people: Block[]): Found<Quota>[] {
  const tabled = quotasInTable(people)
  if (tabled.length > 0) return tabled
  return withLevels(people).flatMap(({ block, level }) => {
    const isOfOffices = level !== null && !VILLAGE_LEVELS.has(level) && !COUNTING.test(block.text.folded)
    if (block.row || isOfOffices) return []
    return sentences(block.text).flatMap((sentence) => quotasIn(sentence, block))
  })
}

const LABELLED =
  /^([^:;]{3,80}?)\s*[:=]\s*(?:khoang |gom )?(\d{1,4})\s*(?:nguoi|dai bieu|doan vien|hoi vien|ho|cu tri)\b[^;,:]{0,25}$/

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
    if (DIVIDED.test(sentence.folded.slice(sentence.folded.indexOf(match[0]) + match[0].length))) return []
    const isPrimary = COUNTING.test(block.text.folded) || name.text.length < 60
    if (!isPrimary) return []
    const at = match.index + match[0].lastIndexOf(match[2] ?? '')
    const count = cut(piece, at, at + (match[2] ?? '').length)
    return [
      found({ organization: withoutLead(name).text, count: Number(match[2]) }, piece, SURE, {
        organization: name,
        count,
      }),
    ]
  })
}

function withoutLead(name: Located): Located {
  const lead = /^(?:va |gom |trong do |dai dien (?:cac )?(?=hoi|doan|chi)|(?:cu the |dai bieu )+(?:la )?)/.exec(
    name.folded,
  )
  return cut(name, lead?.[0].length ?? 0)
}

/** A table with a heading about numbers: first text cell the owner, the numeric cell the seats. */
function quotasInTable(people: Block[]): Found<Quota>[] {
  const header = people.findIndex((block) =>
    block.row?.cells.some((cell) => /\b(?:so luong|so nguoi|so dai bieu|chi tieu|so ghe)\b/.test(cell.text.folded)),
  )
  if (header === -1) return []
  return people.slice(header + 1).flatMap((block) => {
    const cells = block.row?.cells.map((cell) => cell.text) ?? []
    const numeric = cells.findLast((cell) => /^\d{1,4}(?:\s*(?:nguoi|dai bieu))?$/.test(cell.folded))
    const owner = cells.find((cell) => /\p{L}/u.test(cell.text) && cell !== numeric)
    if (!numeric || !owner || TOTAL.test(owner.folded)) return []
    return [
      found({ organization: owner.text, count: Number.parseInt(numeric.text, 10) }, owner, SURE, {
        organization: owner,
        count: numeric,
      }),
    ]
  })
}
