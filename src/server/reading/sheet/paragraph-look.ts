import { unbound } from '#domain/document/bound-words.ts'
import type { SheetParagraph, SheetRun } from '#domain/document/lint/sheet.ts'
import type { Align } from '#domain/document/statutory-form.ts'
import { fontIn, isSwitchedOn, lastValue, propertiesOf, type StyleBook } from './effective-look.ts'
import { child, descendants, valueOf, type XmlElement } from './xml-tree.ts'

/** Where the letters of a paragraph stand in the file. */
export interface RunPlace {
  element: XmlElement
  parent: XmlElement
  text: string
}

type Layer = ReturnType<typeof propertiesOf>

export interface RunLayers {
  /** The file's defaults and those of the table. */
  run: Layer[]
  /** The paragraph's style, its base first. */
  style: Layer[]
}

const alignments: Record<string, Align> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}
const singleLine = 240

export function paragraphLook(
  layers: Layer[],
  element: XmlElement,
): Omit<SheetParagraph, 'at' | 'section' | 'label' | 'isLabelBold' | 'cell' | 'isBoxed' | 'drawn' | 'runs'> {
  const number = (name: string, attribute: string) => Number(lastValue(layers, name, attribute) ?? 0) || 0
  const line = number('w:spacing', 'w:line') || singleLine
  const rule = lastValue(layers, 'w:spacing', 'w:lineRule') ?? 'auto'
  const hanging = number('w:ind', 'w:hanging')
  const borders = propertiesOf(layers.findLast((layer) => layer.has('w:pBdr'))?.get('w:pBdr'))
  const isDrawn = (side: string) => !['none', 'nil', null].includes(valueOf(borders.get(side)))
  return {
    align: alignments[lastValue(layers, 'w:jc') ?? 'left'] ?? 'left',
    firstLineMm: mm(hanging > 0 ? -hanging : number('w:ind', 'w:firstLine')),
    leftMm: mm(number('w:ind', 'w:left') || number('w:ind', 'w:start')),
    beforePt: isSwitchedOnAttribute(layers, 'w:beforeAutospacing') ? 14 : number('w:spacing', 'w:before') / 20,
    afterPt: isSwitchedOnAttribute(layers, 'w:afterAutospacing') ? 14 : number('w:spacing', 'w:after') / 20,
    line: rule === 'auto' ? { times: line / singleLine } : { pt: line / 20 },
    hasTopRule: isDrawn('w:top'),
    hasBottomRule: isDrawn('w:bottom'),
    startsPage:
      isSwitchedOn(layers, 'w:pageBreakBefore') ||
      descendants(element.children, 'w:br').some((br) => valueOf(br, 'w:type') === 'page'),
  }
}

function isSwitchedOnAttribute(layers: Layer[], attribute: string): boolean {
  return ['1', 'true', 'on'].includes(lastValue(layers, 'w:spacing', attribute) ?? '')
}

function mm(twips: number): number {
  return (twips / 1440) * 25.4
}

export function runLook(run: Pick<RunPlace, 'element' | 'text'>, layers: RunLayers, book: StyleBook): SheetRun {
  const own = propertiesOf(child(run.element, 'w:rPr'))
  const character = book.chain(valueOf(own.get('w:rStyle')) ?? '').run
  const all = [...layers.run, ...layers.style, ...character, own]
  const isOn = (name: string) => {
    if (own.has(name)) return isSwitchedOn([own], name)
    // Switches of a paragraph style and of a character style turn each other off (ECMA-376, 17.7.3).
    const inStyle = isSwitchedOn([...layers.run, ...layers.style], name)
    return isSwitchedOn(character, name) ? !inStyle : inStyle
  }
  const underline = lastValue(all, 'w:u')
  const caps = isOn('w:caps')
  return {
    text: unbound(caps ? run.text.toLocaleUpperCase('vi') : run.text),
    font: fontIn(all, book),
    sizePt: Number(lastValue(all, 'w:sz') ?? 20) / 2,
    bold: isOn('w:b'),
    italic: isOn('w:i'),
    colour: (lastValue(all, 'w:color') ?? 'auto').toLowerCase(),
    underline: underline !== null && underline !== 'none',
    caps,
  }
}
