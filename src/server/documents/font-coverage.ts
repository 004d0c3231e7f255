/** Characters that a TrueType font can draw, read from its `cmap` (subtable formats 4 and 12). */
export function coveredCharacters(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const cmap = tableOffset(view, 'cmap')
  const covered = new Set<number>()
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + index * 8)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, covered)
    if (format === 12) addGroups(view, subtable, covered)
  }
  return covered
}

function tableOffset(view: DataView, tag: string): number {
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(record + index)))
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new Error(`The font has no ${tag} table.`)
}

function addSegments(view: DataView, subtable: number, covered: Set<number>): void {
  const doubled = view.getUint16(subtable + 6)
  for (let index = 0; index < doubled; index += 2) {
    const last = view.getUint16(subtable + 14 + index)
    const start = view.getUint16(subtable + 16 + doubled + index)
    if (start === 0xffff) continue
    const delta = view.getUint16(subtable + 16 + 2 * doubled + index)
    const rangeAt = subtable + 16 + 3 * doubled + index
    const range = view.getUint16(rangeAt)
    for (let character = start; character <= last; character += 1) {
      const glyph =
        range === 0 ? (character + delta) & 0xffff : view.getUint16(rangeAt + range + 2 * (character - start))
      if (glyph !== 0) covered.add(character)
    }
  }
}

function addGroups(view: DataView, subtable: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + index * 12
    const last = view.getUint32(group + 4)
    for (let character = view.getUint32(group); character <= last; character += 1) covered.add(character)
  }
}
