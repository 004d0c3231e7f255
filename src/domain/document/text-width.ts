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
  let units = 0
  for (const letter of text.normalize('NFC')) units += known.get(letter) ?? learned(letter)
  return (units / 1000) * sizePt * mmPerPt
}

/** Letters met before: a page holds few different ones, and taking an accent off costs more than setting a line. */
const known = new Map<string, number>()
const mostKnown = 2000

function learned(letter: string): number {
  const advance = advanceOf(letter)
  if (known.size < mostKnown) known.set(letter, advance)
  return advance
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
  return balanced(measured(text, sizePt), availableMm)
}

/** Width (mm) of each line of a text set within a measure. */
export function lineWidths(text: string, sizePt: number, measureMm: number): number[] {
  return brokenLines(measured(text, sizePt), measureMm).map(({ widthMm }) => widthMm)
}

/** The text in as few lines as fit within `availableMm`, about equally long. */
export function balancedLines(text: string, sizePt: number, availableMm: number): string[] {
  const words = measured(text, sizePt)
  return brokenLines(words, balanced(words, availableMm)).map((line) => line.text)
}

interface Measured {
  words: { text: string; widthMm: number }[]
  spaceMm: number
}

/** A no-break space (U+00A0) parts no words. */
function measured(text: string, sizePt: number): Measured {
  const words = text.split(/[^\S\u00A0]+/u).filter((word) => word !== '')
  return {
    words: words.map((word) => ({ text: word, widthMm: boldWidthMm(word, sizePt) })),
    spaceMm: boldWidthMm(' ', sizePt),
  }
}

function balanced(words: Measured, availableMm: number): number {
  const fewest = brokenLines(words, availableMm).length
  let measure = availableMm
  while (measure > 20 && brokenLines(words, measure - 2).length === fewest) measure -= 2
  return Math.min(availableMm, measure + 4)
}

function brokenLines({ words, spaceMm }: Measured, measureMm: number): { text: string; widthMm: number }[] {
  const lines: { text: string; widthMm: number }[] = []
  for (const { text, widthMm } of words) {
    const last = lines.at(-1)
    const longer = (last?.widthMm ?? 0) + spaceMm + widthMm
    if (last === undefined || longer > measureMm) lines.push({ text, widthMm })
    else Object.assign(last, { text: `${last.text} ${text}`, widthMm: longer })
  }
  return lines
}
