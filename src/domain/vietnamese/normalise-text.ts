/** Letters that only look right: they come from Windows fonts, PDF extraction and Icelandic keyboards. */
const LOOK_ALIKES: Record<string, string> = {
  '\u00d0': 'Đ',
  '\u0189': 'Đ',
  '\u00f0': 'đ',
  '\u0256': 'đ',
  '\u01a2': 'Ư',
  '\u01a3': 'ư',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  // Bullets of the Symbol and Wingdings fonts, as PDF extraction leaves them.
  '\uf02d': '-',
  '\uf0b7': '-',
  '\uf0a7': '-',
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** NFC, real `Đ` and `Ư` instead of look-alikes, ordinary spaces; line breaks and the number of spaces stay. */
export function normaliseText(text: string): string {
  const composed = text.normalize('NFC').replace(INVISIBLE, '')
  return composed.replace(/[^\n\x20-\x7e]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)
}
