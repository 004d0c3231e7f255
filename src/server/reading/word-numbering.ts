import { printCount } from './list-counts.ts'
import { attribute, scanXml, wordPrefix } from './xml-scan.ts'

interface Level {
  format: string
  text: string
  start: number
  /** Whether every number in it is a plain one, whatever the other levels count in. */
  isLegal: boolean
  /** The level after which it begins anew; null: after any higher one. */
  restartsAfter: number | null
}

interface List {
  /** Lists of one definition go on counting after each other. */
  definition: string
  levels: Level[]
  /** Numbers from which a level of this list begins when it is first used, whatever was counted before. */
  restarts: Map<number, number>
}

export interface Numbering {
  /** By the list's id (`numId`). */
  lists: Map<string, List>
  /** Levels that belong to a paragraph style, by the style's id. */
  levelsOfStyles: Map<string, number>
}

const HIGHEST_LEVEL = 8

/** How Word numbers paragraphs by itself, from `numbering.xml` (empty text when there is none). */
export function readNumbering(numberingXml: string): Numbering {
  const abstracts = new Map<string, Level[]>()
  const numbering: Numbering = { lists: new Map(), levelsOfStyles: new Map() }
  const styleLists = new Map<string, string>()
  const links = new Map<string, string>()
  const w = wordPrefix(numberingXml)
  let abstract = ''
  let levels: Level[] = []
  let at = 0
  let list: List | undefined
  scanXml(numberingXml, {
    open(name, attributes) {
      if (!name.startsWith(w)) return
      const own = name.slice(w.length)
      const value = () => attribute(attributes, `${w}val`) ?? ''
      const level = () => (levels[at] ??= newLevel())
      if (own === 'abstractNum') {
        abstract = attribute(attributes, `${w}abstractNumId`) ?? ''
        levels = []
        list = undefined
        abstracts.set(abstract, levels)
      } else if (own === 'styleLink') styleLists.set(value(), abstract)
      else if (own === 'numStyleLink') links.set(abstract, value())
      else if (own === 'lvl' || own === 'lvlOverride') {
        at = clampLevel(attribute(attributes, `${w}ilvl`))
        if (own === 'lvl') levels[at] = newLevel()
      } else if (own === 'numFmt') level().format = value()
      else if (own === 'lvlText') level().text = value()
      else if (own === 'start') level().start = Number(value()) || 0
      else if (own === 'isLgl') level().isLegal = true
      else if (own === 'lvlRestart') level().restartsAfter = Number(value())
      else if (own === 'pStyle') numbering.levelsOfStyles.set(value(), at)
      else if (own === 'num') {
        levels = []
        list = { definition: '', levels, restarts: new Map() }
        numbering.lists.set(attribute(attributes, `${w}numId`) ?? '', list)
      } else if (own === 'abstractNumId' && list) {
        const linked = styleLists.get(links.get(value()) ?? '') ?? value()
        list.definition = linked
        levels = (abstracts.get(linked) ?? []).map((known) => ({ ...known }))
        list.levels = levels
      } else if (own === 'startOverride') list?.restarts.set(at, Number(value()) || 0)
    },
    close: () => undefined,
  })
  return numbering
}

function newLevel(): Level {
  return { format: 'decimal', text: '', start: 1, isLegal: false, restartsAfter: null }
}

export function clampLevel(value: string | null): number {
  const level = Math.trunc(Number(value ?? '0'))
  return level >= 0 && level <= HIGHEST_LEVEL ? level : 0
}

/** Hands out the printed number of each numbered paragraph, in the order of the text. */
export function numberParagraphs(numbering: Numbering): (list: string, level: number) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const restarted = new Set<string>()
  return (list, level) => {
    const known = numbering.lists.get(list)
    const own = known?.levels[level]
    if (!known || !own) return ''
    if (own.format === 'bullet') return bullet(own.text, level)
    const counts = counters.get(known.definition) ?? []
    counters.set(known.definition, counts)
    const restart = restarted.has(`${list}/${level}`) ? undefined : known.restarts.get(level)
    restarted.add(`${list}/${level}`)
    counts[level] = restart ?? (counts[level] ?? own.start - 1) + 1
    known.levels.forEach(({ restartsAfter }, deeper) => {
      if (deeper > level && restartsAfter !== 0 && level < (restartsAfter ?? deeper)) counts[deeper] = undefined
    })
    if (own.format === 'none') return own.text.replace(/%\d/g, '').trim()
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = known.levels[at]
      const format = own.isLegal ? 'decimal' : (shown?.format ?? 'decimal')
      return printCount(counts[at] ?? shown?.start ?? 1, format)
    })
  }
}

/** Bullets are pictures of a symbol font; the second level is told from the first by "+", as offices type it. */
function bullet(text: string, level: number): string {
  if (/^[+]/.test(text)) return '+'
  return level % 2 === 1 && !/^[-–]/.test(text) ? '+' : '-'
}
