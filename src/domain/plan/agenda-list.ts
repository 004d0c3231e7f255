import type { Block } from './outline.ts'

/** A list that opens a meeting is its order, whatever its heading says. */
export function isAgendaList(items: Block[]): boolean {
  return items
    .slice(0, 2)
    .some((item) =>
      /\b(?:tuyen bo ly do|gioi thieu dai bieu|chao co|on dinh to chuc|khai mac|don tiep dai bieu)\b/.test(
        item.text.folded,
      ),
    )
}
