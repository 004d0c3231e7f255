import { englishPatterns, partsOfLaw } from '#domain/document/lint/english-patterns.ts'

/**
 * What a finding says, in Vietnamese, with the places of what differs from paper to paper: the pattern is also the key of
 * the same words in another language. Numbers are written as the language writes them.
 */
export interface Saying {
  pattern: string
  values: readonly Value[]
}

type Value = string | number | readonly number[] | Saying
/** Words without a place to fill are a pattern by themselves. */
export type Said = string | Saying

/** say`cỡ chữ ${12}` */
export function say(parts: TemplateStringsArray, ...values: readonly Value[]): Saying {
  return { pattern: parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`), values }
}

export function inVietnamese(said: Said): string {
  const { pattern, values } = whole(said)
  return filled(pattern, values, { decimal: ',', inWords: inVietnamese })
}

/** `null` where the words are not known in English. */
export function inEnglish(said: Said): string | null {
  const { pattern, values } = whole(said)
  const english = isQuote(pattern) ? pattern : englishPatterns[pattern]
  if (english === undefined) return null
  return filled(english, values, { decimal: '.', inWords: (inner) => inEnglish(inner) ?? inVietnamese(inner) })
}

/** `Annex I, Section II, clause 6`: where the form says so. */
export function articleInEnglish(article: string): string {
  return Object.entries(partsOfLaw).reduce(
    (text, [vietnamese, english]) => text.replaceAll(vietnamese, english),
    article,
  )
}

function whole(said: Said): Saying {
  return typeof said === 'string' ? { pattern: said, values: [] } : said
}

/** Letters of the paper, which no language turns into others. */
function isQuote(pattern: string): boolean {
  return /^«[^»]*»$/u.test(pattern)
}

interface Language {
  decimal: string
  inWords: (saying: Saying) => string
}

function filled(pattern: string, values: readonly Value[], language: Language): string {
  return pattern.replace(/\{(\d)\}/gu, (_, place: string) => written(values[Number(place)] ?? '', language))
}

function written(value: Value, { decimal, inWords }: Language): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(Math.round(value * 100) / 100).replace('.', decimal)
  if ('pattern' in value) return inWords(value)
  return value.map((each) => written(each, { decimal, inWords })).join(', ')
}
