import QRCode from 'qrcode'

/** Survives a fold or a stamp: 15 % of the code may be lost. */
const errorCorrectionLevel = 'M'
const quietModules = 4

/** A QR code as an SVG picture of one black path, sharp at every size. */
export function qrSvg(payload: string): string {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel })
  const side = modules.size + 2 * quietModules
  const path = Array.from({ length: modules.size * modules.size }, (_, index) => index)
    .filter((index) => modules.data[index] === 1)
    .map((index) => {
      const x = (index % modules.size) + quietModules
      const y = Math.floor(index / modules.size) + quietModules
      return `M${x} ${y}h1v1h-1z`
    })
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`
}

/** The same code as a PNG picture, which every version of Word shows. */
export async function qrPng(payload: string): Promise<Uint8Array> {
  return QRCode.toBuffer(payload, { errorCorrectionLevel, margin: quietModules, scale: 8 })
}
