import { expect, test } from 'vitest'
import { printable } from '#domain/document/printable.ts'

test('composes letters and drops what XML refuses, keeping line ends, tabs and emoji', () => {
  expect(printable('a\u0000b\tc\r\nd\u0085\uD800e\u0301\u2028f\u202E 😀')).toBe('ab\tc\ndé\nf 😀')
})
