import type { Cell } from './lines.ts'
import { cut } from './located-text.ts'

const WORD = String.raw`\p{Lu}{2,}[.,]?`
const NAME = String.raw`(?:(?:Ông|Bà|Đ\/c)\s+)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,4}`
const SIGNED = new RegExp(
  String.raw`^(?:(?:T[./]?M|KT|T[./]?L|TUQ|Q)\.?\s*)?(?:${WORD}\s+){1,9}(?=(?:\([^)]*\)\s*)?(${NAME})$)`,
  'u',
)

/** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Đặng Quốc Hoàn" in one cell of a table: what is signed as, and the name. */
export function partSigned(cell: Cell): Cell[] {
  const match = SIGNED.exec(cell.text.text)
  const name = match?.[1] ?? ''
  if (!match || name === '') return [cell]
  const from = cell.text.text.length - name.length
  return [
    { ...cell, text: cut(cell.text, 0, match[0].trimEnd().length) },
    { ...cell, text: cut(cell.text, from) },
  ]
}
