import { pointLetters } from '#domain/document/form-nd30.ts'
import type { Block, ChapterLevel } from '#domain/document/paper.ts'

/** Words that stand before the number of a heading above a Điều (Phụ lục I, II.6). */
export const chapterWords = {
  part: 'Phần',
  chapter: 'Chương',
  division: 'Mục',
  subdivision: 'Tiểu mục',
} as const satisfies Record<ChapterLevel, string>

interface Counts {
  part: number
  chapter: number
  division: number
  subdivision: number
  article: number
  section: number
  item: number
  point: number
}

/**
 * The printed label of each block of a body, by position: `Chương I`, `Điều 1.`, `I.`, `1.`, `a)`, `-`, `+`, or `''` for
 * none. Phần, Chương and Điều count through the whole body; Mục starts again in each Chương, Tiểu mục in each Mục, `I.`
 * below each of these headings, `1.` below every heading, `a)` below each khoản.
 */
export function blockLabels(body: readonly Block[]): string[] {
  const counts: Counts = { part: 0, chapter: 0, division: 0, subdivision: 0, article: 0, section: 0, item: 0, point: 0 }
  return body.map((block) => labelOf(block, counts))
}

function labelOf(block: Block, counts: Counts): string {
  switch (block.kind) {
    case 'chapter':
      return chapterLabel(block.level, counts)
    case 'article':
    case 'article-text':
      return `Điều ${count(counts, 'article', ['item', 'point'])}.`
    case 'section':
      return `${romanNumeral(count(counts, 'section', ['item', 'point']))}.`
    case 'item':
    case 'entry':
      return `${count(counts, 'item', ['point'])}.`
    case 'point':
      return `${pointLetter(count(counts, 'point', []))})`
    case 'bullet':
      return block.level === 1 ? '-' : '+'
    default:
      return ''
  }
}

function chapterLabel(level: ChapterLevel, counts: Counts): string {
  const below: Record<ChapterLevel, (keyof Counts)[]> = {
    part: [],
    chapter: ['division', 'subdivision'],
    division: ['subdivision'],
    subdivision: [],
  }
  const own = count(counts, level, [...below[level], 'section', 'item', 'point'])
  const isRoman = level === 'part' || level === 'chapter'
  return `${chapterWords[level]} ${isRoman ? romanNumeral(own) : own}`
}

/** Counts on, and lets what stands below begin anew. */
function count(counts: Counts, own: keyof Counts, below: readonly (keyof Counts)[]): number {
  for (const name of below) counts[name] = 0
  counts[own] += 1
  return counts[own]
}

/** The `ordinal`-th letter, from 1; after `y` the count goes on with doubled letters (`aa`). */
export function pointLetter(ordinal: number): string {
  const index = (ordinal - 1) % pointLetters.length
  const times = Math.floor((ordinal - 1) / pointLetters.length) + 1
  return pointLetters.charAt(index).repeat(times)
}

/** Roman numeral of a positive whole number below 4000. */
export function romanNumeral(value: number): string {
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
