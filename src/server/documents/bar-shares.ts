import type { BarPart } from '#domain/document/paper.ts'

/** A part of a bar as it is drawn: its width in millimetres, and which of the seven patterns fills it. */
export interface DrawnPart extends BarPart {
  widthMm: number
  pattern: number
}

const leastMm = 5
const patterns = 7

/**
 * Widths of the parts that are not zero; each keeps its pattern by its place among all, so that a term looks the same on
 * every sheet. A small part is wide enough to be seen; the others give way.
 */
export function barShares(parts: readonly BarPart[], widthMm: number): DrawnPart[] {
  const shown = parts.map((part, index) => ({ ...part, pattern: index % patterns })).filter(({ value }) => value > 0)
  const sum = shown.reduce((total, { value }) => total + value, 0)
  const room = widthMm - leastMm * shown.length
  return shown.map((part) => ({ ...part, widthMm: leastMm + (room * part.value) / sum }))
}
