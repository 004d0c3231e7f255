import { attribute, wordPrefix, xmlTokens } from './xml-tokens.ts'

interface Level {
  format: string
  text: string
  start: number
}

export interface Numbering {
  /** Levels of each list by its id (`numId`). */
  lists: Map<string, { counter: string; levels: Level[] }>
  /** Lists that belong to a paragraph style. */
  styles: Map<string, { list: string; level: number }>
}

/** Reads how Word numbers paragraphs by itself, from `numbering.xml` and `styles.xml` (empty when missing). */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const abstracts = new Map<string, Level[]>()
  const lists: Numbering['lists'] = new Map()
  const w = wordPrefix(numberingXml)
  let abstract: Level[] = []
  let level: Level | undefined
  let list = ''
  for (const token of xmlTokens(numberingXml)) {
    if (token.kind !== 'open') continue
    const value = attribute(token.attributes, `${w}val`) ?? ''
    if (token.name === `${w}abstractNum`) {
      abstract = []
      abstracts.set(attribute(token.attributes, `${w}abstractNumId`) ?? '', abstract)
    } else if (token.name === `${w}lvl`) {
      level = { format: 'decimal', text: '', start: 1 }
      abstract[Number(attribute(token.attributes, `${w}ilvl`) ?? '0')] = level
    } else if (token.name === `${w}numFmt` && level) level.format = value
    else if (token.name === `${w}lvlText` && level) level.text = value
    else if (token.name === `${w}start` && level) level.start = Number(value)
    else if (token.name === `${w}num`) {
      list = attribute(token.attributes, `${w}numId`) ?? ''
      abstract = []
      level = undefined
    } else if (token.name === `${w}abstractNumId`)
      lists.set(list, { counter: value, levels: abstracts.get(value) ?? [] })
    // A list that starts again counts for itself.
    else if (token.name === `${w}startOverride`) {
      const known = lists.get(list)
      if (known) known.counter = `${known.counter}/${list}`
    }
  }
  return { lists, styles: listsOfStyles(stylesXml) }
}

function listsOfStyles(stylesXml: string): Numbering['styles'] {
  const styles: Numbering['styles'] = new Map()
  const w = wordPrefix(stylesXml)
  let style = ''
  let level = 0
  for (const token of xmlTokens(stylesXml)) {
    if (token.kind !== 'open') continue
    if (token.name === `${w}style`) {
      style = attribute(token.attributes, `${w}styleId`) ?? ''
      level = 0
    } else if (token.name === `${w}ilvl`) level = Number(attribute(token.attributes, `${w}val`) ?? '0')
    else if (token.name === `${w}numId`)
      styles.set(style, { list: attribute(token.attributes, `${w}val`) ?? '', level })
  }
  return styles
}

/** Hands out the printed number of each numbered paragraph, in the order of the text. */
export function numberParagraphs(numbering: Numbering): (list: string, level: number) => string {
  const counters = new Map<string, number[]>()
  return (list, level) => {
    const known = numbering.lists.get(list)
    const own = known?.levels[level]
    if (!known || !own) return ''
    if (own.format === 'bullet') return bullet(own.text, level)
    const counts = counters.get(known.counter) ?? []
    counters.set(known.counter, counts)
    counts.length = level + 1
    counts[level] = (counts[level] ?? own.start - 1) + 1
    if (own.format === 'none') return ''
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = known.levels[at]
      return format(counts[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal')
    })
  }
}

/** Bullets are pictures of a symbol font; the second level is told from the first by "+", as offices type it. */
function bullet(text: string, level: number): string {
  if (/^[+]/.test(text)) return '+'
  return level % 2 === 1 && !/^[-–]/.test(text) ? '+' : '-'
}

const ROMAN: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function format(count: number, kind: string): string {
  if (/roman/i.test(kind)) {
    let left = count
    const roman = ROMAN.map(([value, letters]) => {
      const times = Math.floor(left / value)
      left -= times * value
      return letters.repeat(times)
    }).join('')
    return kind === 'lowerRoman' ? roman.toLowerCase() : roman
  }
  if (/letter/i.test(kind)) {
    const letter = String.fromCharCode(97 + ((count - 1) % 26))
    return kind === 'upperLetter' ? letter.toUpperCase() : letter
  }
  return kind === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}
