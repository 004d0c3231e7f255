import { crc32, deflateSync } from 'node:zlib'

type Color = readonly [number, number, number]

const width = 480
const height = 320

/** A drawn picture that stands for a photograph in the demonstration: nothing real is shown. */
export function evidencePicture(what: 'lamp' | 'aqueduct'): Uint8Array {
  const paint = what === 'lamp' ? lampAt : aqueductAt
  const rows = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = paint(x, y)
      const at = y * (1 + width * 3) + 1 + x * 3
      rows[at] = red
      rows[at + 1] = green
      rows[at + 2] = blue
    }
  }
  return png(rows)
}

const dusk: Color = [52, 70, 102]
const light: Color = [255, 226, 150]
const post: Color = [70, 76, 74]
const road: Color = [122, 112, 100]
const field: Color = [86, 128, 72]
const sky: Color = [186, 214, 230]
const concrete: Color = [188, 184, 174]
const water: Color = [84, 138, 176]

function lampAt(x: number, y: number): Color {
  for (const [at, top] of [
    [110, 90],
    [240, 120],
    [350, 142],
  ] as const) {
    if (Math.hypot(x - at - 14, y - top) < (260 - top) / 12) return light
    if (Math.abs(x - at) < 3 && y > top && y < 250) return post
  }
  if (y > 250) return road
  return y > 215 ? field : dusk
}

function aqueductAt(x: number, y: number): Color {
  if (y > 128 && y < 142) return water
  if (y > 120 && y < 166) return concrete
  if (y >= 166 && y < 262 && x % 120 < 22) return concrete
  return y > 210 ? field : sky
}

function png(rows: Buffer): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(8 + body.length)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), 4 + body.length)
  return framed
}
