import { describe, expect, test } from 'vitest'
import { joinBytes } from './join-bytes.ts'
import { withoutMetadata } from './without-metadata.ts'

const text = (words: string) => Uint8Array.from(words, (letter) => letter.charCodeAt(0))
const place = 'GPS 20.8449N 106.6881E'

function segment(kind: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return joinBytes([Uint8Array.of(0xff, kind, length >> 8, length & 0xff), body])
}
/** Little-endian EXIF that says which way is up, and then where it was taken. */
function exif(orientation: number): Uint8Array {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
  const tiff = Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0)
  return segment(0xe1, joinBytes([text('Exif\0\0'), tiff, text(place)]))
}
const quantisation = segment(0xdb, new Uint8Array(65))
const scan = joinBytes([segment(0xda, new Uint8Array(10)), Uint8Array.of(1, 0xff, 0, 2, 0xff, 0xd0, 3)])
const jfif = segment(0xe0, text('JFIF\0'))

function jpeg(...segments: Uint8Array[]): Uint8Array {
  return joinBytes([Uint8Array.of(0xff, 0xd8), ...segments, quantisation, scan, Uint8Array.of(0xff, 0xd9)])
}
const says = (bytes: Uint8Array | null, words: string) => Buffer.from(bytes ?? []).includes(words)

describe('a photograph', () => {
  test('loses where it was taken, comments and what hangs behind the picture', () => {
    const photo = joinBytes([jpeg(jfif, exif(1), segment(0xfe, text('máy của A'))), text(place)])
    const clean = withoutMetadata(photo, 'image/jpeg')
    expect(clean).toEqual(jpeg(jfif))
    expect([says(photo, place), says(clean, place)]).toEqual([true, false])
  })

  test('stays the right way up', () => {
    const clean = withoutMetadata(jpeg(jfif, exif(6)), 'image/jpeg')
    expect(says(clean, place)).toBe(false)
    expect(says(clean, 'Exif')).toBe(true)
    // Cleaned again it is the same: the orientation that was written back is read back.
    expect(clean && withoutMetadata(clean, 'image/jpeg')).toEqual(clean)
  })

  test('keeps its picture byte for byte', () => {
    expect(withoutMetadata(jpeg(), 'image/jpeg')).toEqual(jpeg())
  })

  test('that is cut off or does not add up is none', () => {
    const whole = jpeg(jfif, exif(1))
    for (let length = 3; length < whole.length; length += 7) {
      expect(withoutMetadata(whole.slice(0, length), 'image/jpeg')).toBeNull()
    }
  })

  test('in PNG and WebP loses it as well', () => {
    const chunk = (name: string, body: Uint8Array) =>
      joinBytes([Uint8Array.of(0, 0, 0, body.length), text(name), body, new Uint8Array(4)])
    const png = (...chunks: Uint8Array[]) =>
      joinBytes([text('\x89PNG\r\n\x1a\n'), ...chunks, chunk('IEND', new Uint8Array())])
    const picture = chunk('IDAT', text('picture'))
    expect(withoutMetadata(png(chunk('tEXt', text(place)), picture, chunk('eXIf', text(place))), 'image/png')).toEqual(
      png(picture),
    )

    const riff = (name: string, body: Uint8Array) =>
      joinBytes([text(name), Uint8Array.of(body.length, 0, 0, 0), body, new Uint8Array(body.length % 2)])
    const webp = (...chunks: Uint8Array[]) => riff('RIFF', joinBytes([text('WEBP'), ...chunks]))
    const flags = (bits: number) => riff('VP8X', Uint8Array.of(bits, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    const frame = riff('VP8 ', text('pixel'))
    expect(withoutMetadata(webp(flags(0b1100), frame, riff('EXIF', text(place))), 'image/webp')).toEqual(
      webp(flags(0), frame),
    )
  })

  test('a PDF is left as it is, for it may be signed', () => {
    const pdf = text('%PDF-1.7 …')
    expect(withoutMetadata(pdf, 'application/pdf')).toBe(pdf)
  })
})
