import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { qrPng, qrSvg } from '#server/documents/qr.ts'

const payload = 'https://thanh-lam.example/gm/7k2p'

test('the picture holds each dark module of the code once, inside a quiet border of four', () => {
  const { modules } = QRCode.create(payload, { errorCorrectionLevel: 'M' })
  const bars = [...qrSvg(payload).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)].map(([, x, y, length]) =>
    [x, y, length].map(Number),
  )
  const dark = new Set(
    bars.flatMap(([x = 0, y = 0, length = 0]) => Array.from({ length }, (_, step) => `${x - 4 + step},${y - 4}`)),
  )
  const expected = Array.from({ length: modules.size ** 2 }, (_, index) => index)
    .filter((index) => modules.data[index] === 1)
    .map((index) => `${index % modules.size},${Math.floor(index / modules.size)}`)
  expect(expected.length).toBeGreaterThan(200)
  expect([...dark].toSorted()).toEqual(expected.toSorted())
  expect(qrSvg(payload)).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`)
})

test('the same code is a PNG for Word', async () => {
  expect(Array.from((await qrPng(payload)).slice(1, 4))).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
})
