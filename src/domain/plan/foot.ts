import type { Found } from './found.ts'
import { found, SURE } from './found.ts'
import { isCapacity } from './frame.ts'
import type { Cell, SourceLine } from './lines.ts'
import type { Located } from './located-text.ts'
import { cut, join, split, trim } from './located-text.ts'
import type { Signatory } from './plan.ts'
import { partSigned } from './signed-cell.ts'

interface Foot {
  addressees: Cell[]
  signature: Cell[]
}

/** The foot has two columns in Word and often one below the other in extracted text. */
function columnsOf(lines: SourceLine[]): Foot {
  const foot: Foot = { addressees: [], signature: [] }
  let isListing = false
  for (const line of lines) {
    for (const [index, cell] of line.cells.flatMap(partSigned).entries()) {
      const { text, folded } = cell.text
      if (/^noi (?:nhan|gui)\b/.test(folded)) isListing = true
      const isAddressee = /^[-–—+•*]\s*\S/.test(text) || /^noi (?:nhan|gui)\b/.test(folded)
      const isSigned =
        isCapacity(text) || (index > 0 && !isAddressee) || (!isListing && !isAddressee) || isCapitals(text)
      if (isSigned && !isAddressee) {
        foot.signature.push(cell)
        if (line.cells.length === 1) isListing = false
      } else if (isAddressee || continuesList(foot.addressees.at(-1), cell, foot.signature)) foot.addressees.push(cell)
      else foot.signature.push(cell)
    }
  }
  return foot
}

function isCapitals(text: string): boolean {
  return /^[\p{Lu}\s.,/-]{6,}$/u.test(text) && /\p{Lu}{2}/u.test(text)
}

/** A wrapped addressee goes on in the next line until its semicolon; a name under the signature does not. */
function continuesList(last: Cell | undefined, cell: Cell, signature: Cell[]): boolean {
  return (
    last !== undefined && !/[;.]$/.test(last.text.text) && (signature.length === 0 || /^\p{Ll}/u.test(cell.text.text))
  )
}

/** A cell of a table has its list in one line: "- UBND huyện; - Đảng ủy xã; - Lưu: VT." */
const IN_ONE_CELL = /;\s*[-–—+•*]\s*/g

export function readDistribution(lines: SourceLine[]): Found<string>[] {
  const items: Located[] = []
  for (const { text } of columnsOf(lines).addressees) {
    const heading = /^noi (?:nhan|gui)\s*:?\s*/.exec(text.folded)
    const rest = cut(text, heading?.[0].length ?? 0)
    const bullet = /^[-–—+•*]\s*/.exec(rest.text)
    const last = items.at(-1)
    if (rest.text === '') continue
    if (heading && !bullet) items.push(...split(rest, /;\s*/g))
    else if (bullet || !last) items.push(...split(cut(rest, bullet?.[0].length ?? 0), IN_ONE_CELL))
    else items[items.length - 1] = join([last, rest], ' ')
  }
  return items
    .map((item) => trim(item, /[;.,]/))
    .filter((item) => item.text !== '')
    .map((item) => found(item.text, item, SURE))
}

const NAME = /^(?:(?:Ông|Bà|Đ\/c|Đồng chí)\s+)?\p{Lu}(?:['’]\p{Lu})?[\p{Ll}'’]*(?:\s+\p{Lu}[\p{L}'’]*){1,5}$/u

/** Capacity ("TM. …"), title and name; of two signers the first. */
export function readSignatory(lines: SourceLine[]): Found<Signatory> | null {
  const cells = firstSigner(columnsOf(lines).signature)
    .map((cell) => cell.text)
    .filter((cell) => !/^\(.*\)$/.test(cell.text) && !/^(?:da ky|ky boi)/.test(cell.folded))
  const first = cells.at(0)
  const hasCapacity = first !== undefined && isCapacity(first.text) && !/^kt\b/.test(first.folded)
  const [capacity, titleInLine] = hasCapacity ? splitCapacity(first) : [null, null]
  const rest = cells.slice(hasCapacity ? 1 : 0)
  const name = rest.findLast((cell) => NAME.test(cell.text) && !isCapitals(cell.text)) ?? capitalName(rest)
  const below = rest.filter((cell) => cell !== name && (isCapitals(cell.text) || isCapacity(cell.text)))
  const titles = titleInLine ? [titleInLine, ...below] : below
  if (!capacity && titles.length === 0) return null
  const title = titles.length > 0 ? join(titles, ' ') : null
  const parts = [capacity, title, name ?? null].filter((part) => part !== null)
  return found(
    { capacity: capacity?.text ?? null, title: title?.text ?? null, name: name?.text ?? null },
    join(parts, ' '),
    SURE,
    { capacity, title, name: name ?? null },
  )
}

/** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" on one line names the title, too. */
function splitCapacity(line: Located): [Located, Located | null] {
  const title = /^t[/.]?m\b.*?\s(?=(?:kt\.? ?)?(?:pho )?(?:chu tich|bi thu)\b)/.exec(line.folded)
  return title ? [trim(cut(line, 0, title[0].length)), cut(line, title[0].length)] : [line, null]
}

/** A name in capitals stands last, below a title. */
function capitalName(cells: Located[]): Located | undefined {
  const last = cells.at(-1)
  return cells.length > 1 &&
    last &&
    /^\p{Lu}+(?:\s\p{Lu}+){1,4}$/u.test(last.text) &&
    !/^(?:pho )?(?:chu tich|chanh|bi thu|truong)\b/.test(last.folded)
    ? last
    : undefined
}

/** With two signatures side by side, the cells of the left one: those that begin in its column. */
function firstSigner(cells: Cell[]): Cell[] {
  const capacities = cells.filter((cell) => isCapacity(cell.text.text) && !/^kt\b/.test(cell.text.folded))
  const titles = cells.filter(
    (cell) => isCapitals(cell.text.text) && /^(?:thu ky|chu (?:toa|tri|tich))\b/.test(cell.text.folded),
  )
  const [left, right] = capacities.length > 0 ? capacities : sideBySide(cells, titles)
  if (!left || !right) return cells
  if (left.column === right.column) return cells.slice(cells.indexOf(left), cells.indexOf(right))
  const middle = (left.column + right.column) / 2
  return cells.filter((cell) => cell.column < middle)
}

/** "THƯ KÝ          CHỦ TỌA" on one line: two who sign. */
function sideBySide(cells: Cell[], titles: Cell[]): Cell[] {
  const [left, right] = titles
  const isOneLine = left && right && cells.indexOf(right) === cells.indexOf(left) + 1 && right.column > left.column
  return isOneLine ? [left, right] : []
}
