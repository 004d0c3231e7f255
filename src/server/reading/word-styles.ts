import { attribute, scanXml, wordPrefix } from './xml-scan.ts'

/** What a style says that changes how its text reads. Undefined: the style it is based on decides. */
export interface WordStyle {
  basedOn: string | null
  list?: string
  level?: number
  font?: string
  isCapital?: boolean
  isHidden?: boolean
  /** Of a table: whether lines are drawn between its cells. */
  hasBorders?: boolean
}

export interface WordStyles {
  get: (id: string) => WordStyle
  defaultParagraph: string
}

const BORDERS = new Set(['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'start', 'end'])
const DEFAULTS = ''
const LONGEST_CHAIN = 30

/** `styles.xml`, with what a style takes over from those it is based on; empty text when a file has none. */
export function readStyles(stylesXml: string): WordStyles {
  const styles = new Map<string, WordStyle>()
  const w = wordPrefix(stylesXml)
  let style: WordStyle = { basedOn: null }
  let defaultParagraph = ''
  let isInTableBorders = false
  styles.set(DEFAULTS, style)
  scanXml(stylesXml, {
    open(name, attributes) {
      if (!name.startsWith(w)) return
      const own = name.slice(w.length)
      const value = () => attribute(attributes, `${w}val`) ?? ''
      if (own === 'style') {
        const id = attribute(attributes, `${w}styleId`) ?? ''
        style = { basedOn: DEFAULTS }
        styles.set(id, style)
        const isDefault = isOn(attribute(attributes, `${w}default`) ?? '0')
        if (isDefault && attribute(attributes, `${w}type`) === 'paragraph') defaultParagraph = id
      } else if (own === 'basedOn') style.basedOn = value()
      else if (own === 'numId') style.list = value()
      else if (own === 'ilvl') style.level = Number(value())
      else if (own === 'rFonts') style.font = fontOf(attributes, w) ?? style.font
      else if (own === 'caps') style.isCapital = isOn(value())
      else if (own === 'vanish') style.isHidden = isOn(value())
      else if (own === 'tblBorders') isInTableBorders = true
      else if (isInTableBorders && BORDERS.has(own)) style.hasBorders ||= isDrawn(value())
    },
    close(name) {
      if (name === `${w}tblBorders`) isInTableBorders = false
    },
  })
  const resolved = new Map<string, WordStyle>()
  return {
    defaultParagraph,
    get: (id) => {
      const known = resolved.get(id) ?? resolve(styles, styles.has(id) ? id : DEFAULTS)
      resolved.set(id, known)
      return known
    },
  }
}

function resolve(styles: ReadonlyMap<string, WordStyle>, id: string): WordStyle {
  const chain: WordStyle[] = []
  for (let at: string | null = id; at !== null && chain.length < LONGEST_CHAIN;) {
    const style: WordStyle | undefined = styles.get(at)
    if (!style) break
    chain.push(style)
    at = style.basedOn
  }
  return Object.assign({}, ...chain.toReversed()) as WordStyle
}

/** A switch of Word's: on when it stands there without a value. */
export function isOn(value: string): boolean {
  return !['0', 'false', 'off', 'none'].includes(value)
}

export function isDrawn(border: string): boolean {
  return !['', 'none', 'nil'].includes(border)
}

/** The font of Western letters, among which the old Vietnamese encodings hide theirs. */
export function fontOf(attributes: string, w: string): string | undefined {
  return attribute(attributes, `${w}ascii`) ?? attribute(attributes, `${w}hAnsi`) ?? undefined
}
