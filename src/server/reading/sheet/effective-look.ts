import { child, childrenOf, descendants, parseXml, valueOf, type XmlElement } from './xml-tree.ts'

/** Properties as written in one place: the elements of a `w:pPr` or `w:rPr` by their names. */
type Properties = ReadonlyMap<string, XmlElement>

export interface StyleBook {
  defaults: { paragraph: Properties; run: Properties }
  defaultParagraph: string
  /** A style's own properties under those of all that it is based on, the base first. */
  chain: (id: string) => { paragraph: Properties[]; run: Properties[] }
  themeFonts: { major: string; minor: string }
}

const none: Properties = new Map()
const LONGEST_CHAIN = 30

export function propertiesOf(element: XmlElement | undefined): Properties {
  return element === undefined ? none : new Map(childrenOf(element).map((each) => [each.name, each]))
}

export function readStyleBook(stylesXml: string | null, themeXml: string | null): StyleBook {
  const [root] = stylesXml === null ? [] : descendants(parseXml(stylesXml), 'w:styles')
  const defaults = child(root, 'w:docDefaults')
  const styles = new Map(
    childrenOf(root)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [valueOf(style, 'w:styleId') ?? '', style]),
  )
  const isDefault = (style: XmlElement) =>
    valueOf(style, 'w:type') === 'paragraph' && ['1', 'true', 'on'].includes(valueOf(style, 'w:default') ?? '')
  const chain = (id: string) => {
    const found: XmlElement[] = []
    let style = styles.get(id)
    while (style !== undefined && found.length < LONGEST_CHAIN) {
      found.unshift(style)
      style = styles.get(valueOf(child(style, 'w:basedOn')) ?? '')
    }
    return {
      paragraph: found.map((each) => propertiesOf(child(each, 'w:pPr'))),
      run: found.map((each) => propertiesOf(child(each, 'w:rPr'))),
    }
  }
  return {
    defaults: {
      paragraph: propertiesOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
      run: propertiesOf(child(child(defaults, 'w:rPrDefault'), 'w:rPr')),
    },
    defaultParagraph: [...styles].find(([, style]) => isDefault(style))?.[0] ?? '',
    chain,
    themeFonts: themeFonts(themeXml),
  }
}

function themeFonts(themeXml: string | null): StyleBook['themeFonts'] {
  const nodes = themeXml === null ? [] : parseXml(themeXml)
  const latin = (name: string) => valueOf(child(descendants(nodes, name)[0], 'a:latin'), 'typeface') ?? 'Calibri'
  return { major: latin('a:majorFont'), minor: latin('a:minorFont') }
}

/** The last place that speaks of an attribute decides. */
export function lastValue(layers: readonly Properties[], element: string, attribute = 'w:val'): string | null {
  for (const layer of layers.toReversed()) {
    const value = valueOf(layer.get(element), attribute)
    if (value !== null) return value
  }
  return null
}

const off = new Set(['0', 'false', 'off', 'none'])

/** A switch stands without a value when it is on. */
export function isSwitchedOn(layers: readonly Properties[], element: string): boolean {
  for (const layer of layers.toReversed()) {
    const found = layer.get(element)
    if (found !== undefined) return !off.has(valueOf(found) ?? '1')
  }
  return false
}

export function fontIn(layers: readonly Properties[], book: StyleBook): string {
  for (const layer of layers.toReversed()) {
    const fonts = layer.get('w:rFonts')
    if (fonts === undefined) continue
    const theme = valueOf(fonts, 'w:asciiTheme') ?? valueOf(fonts, 'w:hAnsiTheme')
    if (theme !== null) return theme.startsWith('major') ? book.themeFonts.major : book.themeFonts.minor
    const name = valueOf(fonts, 'w:ascii') ?? valueOf(fonts, 'w:hAnsi')
    if (name !== null) return name
  }
  return 'Times New Roman'
}
