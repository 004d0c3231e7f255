import QRCode from 'qrcode'

/** Survives a fold or a stamp: 15 % of the code may be lost. */
const errorCorrectionLevel = 'M'
const quietModules = 4

/** Hundreds of papers of one file carry the same code: the last ones drawn are kept. */
const kept = { svg: new Map<string, string>(), png: new Map<string, Promise<Uint8Array>>() }
const mostKept = 16

function drawnOnce<Picture>(pictures: Map<string, Picture>, payload: string, draw: () => Picture): Picture {
  const picture = pictures.get(payload) ?? draw()
  pictures.delete(payload)
  pictures.set(payload, picture)
  const [oldest] = pictures.keys()
  if (pictures.size > mostKept && oldest !== undefined) pictures.delete(oldest)
  return picture
}

/** A QR code as an SVG picture of one black path, sharp at every size. */
export function qrSvg(payload: string): string {
  return drawnOnce(kept.svg, payload, () => drawSvg(payload))
}

function drawSvg(payload: string): string {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel })
  const side = modules.size + 2 * quietModules
  const places = Array.from({ length: modules.size }, (_, place) => place)
  const rows = places.map((y) => places.map((x) => (modules.get(y, x) ? '#' : ' ')).join(''))
  const path = rows.flatMap((row, y) => [...row.matchAll(/#+/gu)].map((bar) => barPath(bar.index, y, bar[0].length)))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path.join('')}"/></svg>`
}

function barPath(x: number, y: number, length: number): string {
  return `M${x + quietModules} ${y + quietModules}h${length}v1h-${length}z`
}

/** The same code as a PNG picture, which every version of Word shows. */
export async function qrPng(payload: string): Promise<Uint8Array> {
  return drawnOnce(kept.png, payload, () =>
    QRCode.toBuffer(payload, { errorCorrectionLevel, margin: quietModules, scale: 8 }),
  )
}
