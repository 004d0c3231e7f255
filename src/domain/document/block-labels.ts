import { pointLetters } from '#domain/document/form-nd30.ts'
import type { Block } from '#domain/document/paper.ts'

/**
 * The printed label of each block of a body, by position: `I.`, `1.`, `a)`, `-`, `+`, or `''` for none.
 * Items start again under each section, points under each item.
 */
export function blockLabels(body: readonly Block[]): string[] {
  let sections = 0
  let items = 0
  let points = 0
  return body.map((block) => {
    switch (block.kind) {
      case 'section':
        sections += 1
        items = points = 0
        return `${romanNumeral(sections)}.`
      case 'item':
      case 'entry':
        items += 1
        points = 0
        return `${items}.`
      case 'point':
        points += 1
        return `${pointLetter(points)})`
      case 'bullet':
        return block.level === 1 ? '-' : '+'
      default:
        return ''
    }
  })
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
