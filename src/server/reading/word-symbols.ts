// Signs of Wingdings, Wingdings 2, Symbol and Webdings that offices use; the rest are ornaments.
const SIGNS: Record<string, Record<number, string>> = {
  symbol: {
    0x2d: '-',
    0xb7: '-',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xa3: '≤',
    0xb4: '×',
    0xb8: '÷',
    0xae: '→',
    0xde: '⇒',
    0xbe: '-',
  },
  wingdings: {
    0x6c: '-',
    0x6e: '-',
    0x71: '☐',
    0xa8: '☐',
    0x6f: '☐',
    0x76: '-',
    0x77: '-',
    0x9f: '-',
    0xa7: '-',
    0xd8: '-',
    0xe0: '→',
    0xf0: '⇒',
    0xe8: '→',
    0xfc: '✓',
    0xfe: '☑',
    0xfd: '☒',
    0xfb: '✗',
  },
  'wingdings 2': { 0x50: '✓', 0x52: '☑', 0xa3: '☐', 0x54: '☒', 0x97: '-' },
}

export function isSymbolFont(font: string): boolean {
  return font.toLowerCase() in SIGNS || /^(?:webdings|wingdings 3|zapfdingbats)$/i.test(font)
}

/** The sign that a symbol font shows for a code (0xF000 to 0xF0FF or 0x20 to 0xFF) as a letter; none for ornaments. */
export function signOf(font: string, code: number): string {
  return SIGNS[font.toLowerCase()]?.[code & 0xff] ?? ''
}

/** Text whose letters are drawn by a symbol font. */
export function signsOf(font: string, text: string): string {
  return Array.from(text, (letter) => (letter === ' ' ? letter : signOf(font, letter.codePointAt(0) ?? 0))).join('')
}

/** Letters of no meaning of their own outside their font: a bullet in most documents. */
export function withoutPrivateLetters(text: string): string {
  return text.replace(
    /[\uf020-\uf0ff]/g,
    (letter) => signOf('symbol', letter.charCodeAt(0)) || signOf('wingdings', letter.charCodeAt(0)),
  )
}
