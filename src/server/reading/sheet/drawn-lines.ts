import { childrenOf, descendants, valueOf, type XmlElement } from './xml-tree.ts'

const emuPerMm = 36_000
const mmPerPt = 25.4 / 72
const straight = new Set(['line', 'straightConnector1', 'bentConnector2', 'rect'])

/** Lines that hang on a paragraph, of both of Word's drawing languages; `null` where the length is not written. */
export function drawnLines(paragraph: XmlElement): (number | null)[] {
  return [...drawings(paragraph), ...pictures(paragraph)]
}

function drawings(paragraph: XmlElement): (number | null)[] {
  return descendants(paragraph.children, 'w:drawing').flatMap((drawing) => {
    const shapes = descendants(drawing.children, 'a:prstGeom').map((shape) => valueOf(shape, 'prst') ?? '')
    const [extent] = descendants(drawing.children, 'wp:extent')
    const width = Number(valueOf(extent, 'cx') ?? 0)
    const height = Number(valueOf(extent, 'cy') ?? 0)
    const isLine = shapes.some((shape) => straight.has(shape)) && height < emuPerMm && width > emuPerMm
    return isLine ? [width / emuPerMm] : []
  })
}

/** The older language stands beside the newer one as its fallback, and is counted once. */
function pictures(paragraph: XmlElement): (number | null)[] {
  return outsideFallback(paragraph).flatMap((picture) => [
    ...descendants(picture.children, 'v:line').map((line) => {
      const from = Number.parseFloat(valueOf(line, 'from') ?? '')
      const to = Number.parseFloat(valueOf(line, 'to') ?? '')
      return Number.isFinite(to - from) ? Math.abs(to - from) * mmPerPt : null
    }),
    ...descendants(picture.children, 'v:shape')
      .filter((shape) => valueOf(shape, 'type') === '#_x0000_t32')
      .map((shape) => {
        const width = /(?:^|;)\s*width:\s*([\d.]+)pt/u.exec(valueOf(shape, 'style') ?? '')?.[1]
        return width === undefined ? null : Number(width) * mmPerPt
      }),
  ])
}

function outsideFallback(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((node) => {
    if (node.name === 'mc:Fallback' || node.name === 'w:txbxContent') return []
    return node.name === 'w:pict' ? [node] : outsideFallback(node)
  })
}
