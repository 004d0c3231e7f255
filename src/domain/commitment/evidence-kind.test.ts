import { expect, test } from 'vitest'
import { evidenceTypeOf } from './evidence-kind.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['%PDF-1.7', 'application/pdf'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['PK\x03\x04', null],
  ['RIFF\x10\0\0\0WAVE', null],
  ['', null],
])('%j is %s, whatever its name', (start, type) => {
  expect(evidenceTypeOf(bytes(start))).toBe(type)
})
