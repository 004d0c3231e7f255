import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatOpinionNumber, formatTrackingCode, readTrackingCode, trackingCodeFrom } from './tracking-code.ts'

const elevenDigits = fc.stringMatching(/^\d{11}$/)

function swapped(code: string, at: number): string {
  return code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2)
}

describe('a tracking code', () => {
  test('is read back whatever spaces, dots and dashes people type', () => {
    fc.assert(
      fc.property(elevenDigits, (digits) => {
        const code = trackingCodeFrom(digits)
        expect(readTrackingCode(` ${formatTrackingCode(code)} `)).toBe(code)
        expect(readTrackingCode(formatTrackingCode(code).replaceAll(' ', '-'))).toBe(code)
        expect(readTrackingCode(formatTrackingCode(code).replaceAll(' ', '.'))).toBe(code)
      }),
    )
  })

  test('notices every single wrong digit', () => {
    fc.assert(
      fc.property(elevenDigits, (digits) => {
        const code = trackingCodeFrom(digits)
        for (let at = 0; at < code.length; at += 1) {
          for (const wrong of '0123456789') {
            if (wrong === code[at]) continue
            expect(readTrackingCode(code.slice(0, at) + wrong + code.slice(at + 1))).toBeNull()
          }
        }
      }),
    )
  })

  test('notices every swap of neighbours that changes it', () => {
    fc.assert(
      fc.property(elevenDigits, (digits) => {
        const code = trackingCodeFrom(digits)
        for (let at = 0; at < code.length - 1; at += 1) {
          if (code[at] !== code[at + 1]) expect(readTrackingCode(swapped(code, at))).toBeNull()
        }
      }),
    )
  })

  test('is told from anything that has not twelve digits', () => {
    for (const typed of ['', '12345678901', '1234567890123', 'abcd efgh ijkl', '１２３']) {
      expect(readTrackingCode(typed)).toBeNull()
    }
    expect(() => trackingCodeFrom('123')).toThrow(/eleven/)
  })

  test('may be typed on a full-width keyboard', () => {
    const code = trackingCodeFrom('12345678901')
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(readTrackingCode(wide)).toBe(code)
  })
})

test('an opinion number has four digits until there are more', () => {
  expect([1, 187, 9999, 12345].map(formatOpinionNumber)).toEqual(['YK-0001', 'YK-0187', 'YK-9999', 'YK-12345'])
})
