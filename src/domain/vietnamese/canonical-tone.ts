const TONED: Record<string, { bare: string; tone: string }> = {}
for (const bare of ['a', 'e', 'y', 'A', 'E', 'Y']) {
  for (const tone of ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']) {
    TONED[(bare + tone).normalize('NFC')] = { bare, tone }
  }
}

/**
 * Display form of the tone mark in open `oa`, `oe`, `uy`: on the first vowel (hoà → hòa, uỷ → ủy).
 * After `q` the `u` belongs to the consonant and the mark stays (quý). The text is returned in NFC.
 */
export function canonicalTone(text: string): string {
  const move = (whole: string, first: string, second: string): string => {
    const toned = TONED[second]
    return toned ? (first + toned.tone).normalize('NFC') + toned.bare : whole
  }
  return text
    .normalize('NFC')
    .replace(/([oO])([àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ])(?!\p{L})/gu, move)
    .replace(/(?<![qQ])([uU])([ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu, move)
}
