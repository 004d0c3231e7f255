/** Advance widths of bold Times, per 1000 units of type size. Accented letters are as wide as their base letters. */
const advances: Record<string, number> = {
  ...shared(250, ' \u00A0,.'),
  ...shared(278, "'/il"),
  ...shared(333, '!()-:;fjt'),
  ...shared(389, 'Is'),
  ...shared(444, 'cerz'),
  ...shared(500, '0123456789?Jagovxy–“”'),
  ...shared(556, 'Sbdhknpqu"'),
  ...shared(611, 'FP'),
  ...shared(667, 'BELTZ'),
  ...shared(722, 'ACDNRUVXYw'),
  ...shared(778, 'GHKOQ'),
  ...shared(833, '&m'),
  ...shared(944, 'M'),
  ...shared(1000, 'W%—…'),
  đ: 556,
  Đ: 722,
  ư: 600,
  Ư: 796,
}

const mmPerPt = 25.4 / 72
const otherAdvance = 500

function shared(advance: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, advance]))
}

/** Width of one line of bold Times in millimetres, without kerning. */
export function boldWidthMm(text: string, sizePt: number): number {
  const letters = [...text.normalize('NFC')]
  const units = letters.reduce((sum, letter) => sum + advanceOf(letter), 0)
  return (units / 1000) * sizePt * mmPerPt
}

function advanceOf(letter: string): number {
  const horned = letter.normalize('NFD').replace(/[\u0300-\u031A\u031C-\u036F]/gu, '')
  return advances[horned.normalize('NFC')] ?? advances[horned.charAt(0)] ?? otherAdvance
}

/**
 * The narrowest measure (mm) in which a centred text keeps its number of lines within `availableMm`,
 * so that its lines come out about equally long instead of one full line over one word.
 */
export function balancedMeasureMm(text: string, sizePt: number, availableMm: number): number {
  const words = wordsOf(text)
  const fewest = brokenLines(words, sizePt, availableMm).length
  let measure = availableMm
  while (measure > 20 && brokenLines(words, sizePt, measure - 2).length === fewest) measure -= 2
  return Math.min(availableMm, measure + 4)
}

/** Width (mm) of each line of a text set within a measure. */
export function lineWidths(text: string, sizePt: number, measureMm: number): number[] {
  return brokenLines(wordsOf(text), sizePt, measureMm).map((line) => boldWidthMm(line, sizePt))
}

/** A no-break space (U+00A0) parts no words. */
function wordsOf(text: string): string[] {
  return text.split(/[^\S\u00A0]+/u).filter((word) => word !== '')
}

/** The text in as few lines as fit within `availableMm`, about equally long. */
export function balancedLines(text: string, sizePt: number, availableMm: number): string[] {
  const words = wordsOf(text)
  return brokenLines(words, sizePt, balancedMeasureMm(text, sizePt, availableMm))
}

function brokenLines(words: readonly string[], sizePt: number, measureMm: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = `${last ?? ''} ${word}`
    if (last === undefined || boldWidthMm(longer.trim(), sizePt) > measureMm) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
