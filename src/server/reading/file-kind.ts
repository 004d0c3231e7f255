import type { ReadingRefusal } from './unreadable-document.ts'

/** What the bytes of a file are, whatever its name says: a zip archive, perhaps text, or something that is not read. */
export type FileKind = { kind: 'zip' | 'perhaps-text' } | { refused: ReadingRefusal }

const STARTS: [number[] | string, ReadingRefusal][] = [
  ['{\\rtf', 'rich-text'],
  ['%PDF', 'pdf-document'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['RIFF', 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  ['Rar!', 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  ['BZh', 'archive'],
]

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) return { refused: 'empty-document' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: refusalOfOldContainer(bytes) }
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return { kind: 'zip' }
  const known = STARTS.find(([start]) => startsWith(bytes, start))
  // A text may begin with the letters BM, a picture has zero bytes near its start.
  if (known && (typeof known[0] !== 'string' || known[1] !== 'picture' || bytes.subarray(0, 64).includes(0))) {
    return { refused: known[1] }
  }
  return { kind: 'perhaps-text' }
}

/** Office files before 2007 and encrypted .docx share one container; the names of its streams stand in it as UTF-16. */
function refusalOfOldContainer(bytes: Uint8Array): ReadingRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return 'encrypted-document'
  if (has('WordDocument')) return 'old-word-format'
  if (has('Workbook') || has('Book')) return 'spreadsheet'
  return has('PowerPoint Document') ? 'presentation' : 'not-a-document'
}

function startsWith(bytes: Uint8Array, start: number[] | string): boolean {
  const codes = typeof start === 'string' ? Array.from(start, (letter) => letter.charCodeAt(0)) : start
  return codes.every((byte, index) => bytes[index] === byte)
}
