import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { printable } from '#domain/document/printable.ts'
import { coveredCharacters } from '#server/documents/font-coverage.ts'

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const
/** Stands for a character that the embedded font cannot draw: PDF/A forbids a missing glyph. */
const undrawable = '□'

/** The typeface of every PDF, and the characters that it has. */
export function readFaces(): { fontBlobs: Buffer[]; covered: ReadonlySet<number> } {
  const fontBlobs = faces.map(readFace)
  const [regular] = fontBlobs
  if (regular === undefined) throw new Error('No typeface is installed.')
  return { fontBlobs, covered: coveredCharacters(regular) }
}

/** For `JSON.stringify`: what a paper says, in letters that the typeface has. */
export function drawableText(covered: ReadonlySet<number>) {
  const drawn = (letter: string) => {
    if (letter === '\n' || covered.has(letter.codePointAt(0) ?? 0)) return letter
    return /\p{Default_Ignorable_Code_Point}/u.test(letter) ? '' : undrawable
  }
  const isDrawn = (text: string) => {
    for (const letter of text) if (letter !== '\n' && !covered.has(letter.codePointAt(0) ?? 0)) return false
    return true
  }
  return (key: string, value: unknown) => {
    if (typeof value !== 'string' || key === 'svg') return value
    const text = printable(value).replaceAll('\t', ' ')
    return (isDrawn(text) ? text : Array.from(text, drawn).join('')).replace(endlessWord, breakable)
  }
}

/** A word longer than a line may break anywhere, or it would run off the page. */
const endlessWord = /[^\s\u200B]{25,}/gu
const breakable = (word: string) => word.replace(/.{8}(?=.)/gu, '$&\u200B')

function readFace(face: (typeof faces)[number]): Buffer {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  return readFileSync(join(folder, face, `Tinos_${face}.ttf`))
}

/** Where the forms in Typst lie. */
export function typesettingFolder(): string {
  return join(projectRoot(), 'src/server/documents')
}

/** The folder of package.json, from the source tree and from a build alike. */
function projectRoot(): string {
  let folder = import.meta.dirname
  while (!isProject(folder)) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The program is not inside its own folder.')
    folder = parent
  }
  return folder
}

function isProject(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name === 'doithoai'
  } catch {
    return false
  }
}
