import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { coveredCharacters } from '#server/documents/font-coverage.ts'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
const marked = [...letters, ...letters.toLocaleUpperCase('vi')].flatMap((letter) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize('NFC')),
)

test.each(['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'])(
  '%s draws every Vietnamese letter',
  (face) => {
    const covered = coveredCharacters(readFileSync(join(folder, face, `Tinos_${face}.ttf`)))
    const composed = marked.filter((letter) => letter.length === 1)
    expect(composed.length).toBeGreaterThan(180)
    expect(composed.filter((letter) => !covered.has(letter.codePointAt(0) ?? 0))).toEqual([])
  },
)

test('knows what the font cannot draw, and that it has a sign for it', () => {
  const covered = coveredCharacters(readFileSync(join(folder, '400Regular', 'Tinos_400Regular.ttf')))
  expect(covered.has('😀'.codePointAt(0) ?? 0)).toBe(false)
  expect(covered.has('漢'.codePointAt(0) ?? 0)).toBe(false)
  expect(covered.has('□'.codePointAt(0) ?? 0)).toBe(true)
})
