import { expect, test } from 'vitest'
import { proofTypeOf, wordType } from './proof-kind.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['PK\x03\x04......PK\x01\x02..word/document.xml....', wordType],
  ['PK\x03\x04......PK\x01\x02..xl/workbook.xml....', null],
  ['word/document.xml', null],
  ['PK\x03\x04', null],
  ['%PDF-1.7', 'application/pdf'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['<svg', null],
  ['', null],
])('%j is %s', (start, type) => {
  expect(proofTypeOf(bytes(start))).toBe(type)
})
