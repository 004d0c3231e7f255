import { decodePlainText } from './plain-text.ts'
import { readNumbering } from './word-numbering.ts'
import { readWordText } from './word-text.ts'
import type { ZipEntry } from './zip-archive.ts'
import { listZipEntries, readZipText } from './zip-archive.ts'

/** Why a file was not read. */
export type ReadingRefusal =
  | 'not-a-document'
  | 'old-word-format'
  | 'encrypted-document'
  | 'too-large'
  | 'zip-bomb'
  | 'broken-document'
  | 'empty-document'

export type DocumentText = { text: string } | { refused: ReadingRefusal }

/** Bytes of the largest file that is opened. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024
const MAX_ENTRIES = 2000

/**
 * The text of a file handed in: .docx, .txt or .md, told by what is in it and not by its name alone.
 * Automatic numbers, table rows and the two columns of a letterhead are kept, since a plan is read from them.
 */
export async function readDocumentText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) return { refused: 'too-large' }
  if (bytes.byteLength === 0) return { refused: 'empty-document' }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: refusalOfOldContainer(bytes) }
  if (startsWith(bytes, ascii('{\\rtf'))) return { refused: 'old-word-format' }
  if (startsWith(bytes, ascii('PK'))) return readWordFile(bytes)
  if (startsWith(bytes, ascii('%PDF')) || /\.(?:docx|docm)$/i.test(fileName)) {
    return { refused: /\.docx$/i.test(fileName) ? 'broken-document' : 'not-a-document' }
  }
  const text = decodePlainText(bytes)
  if (text === null || /^\s*<(?:!doctype|html|\?xml)/i.test(text)) return { refused: 'not-a-document' }
  return keepUnlessEmpty(text)
}

function readWordFile(bytes: Uint8Array): DocumentText {
  const entries = listZipEntries(bytes, MAX_ENTRIES)
  if (!entries) return { refused: 'broken-document' }
  const claimed = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (entries.length > MAX_ENTRIES || claimed > MAX_UNPACKED_BYTES) return { refused: 'zip-bomb' }
  const find = (name: string) => entries.find((entry) => entry.name === name)
  const main = find('word/document.xml') ?? entries.find((entry) => /^word\/document\d*\.xml$/.test(entry.name))
  if (!main) return { refused: 'not-a-document' }
  if (main.isEncrypted) return { refused: 'encrypted-document' }
  const partText = (entry: ZipEntry | undefined) => (entry ? readZipText(bytes, entry) : '')
  try {
    const numbering = readNumbering(partText(find('word/numbering.xml')), partText(find('word/styles.xml')))
    return keepUnlessEmpty(readWordText(readZipText(bytes, main), numbering))
  } catch (error) {
    // A damaged or lying archive is the sender's; anything else is a bug and stays one.
    if (error instanceof RangeError || isZlibError(error)) {
      return { refused: isTooLong(error) ? 'zip-bomb' : 'broken-document' }
    }
    throw error
  }
}

function keepUnlessEmpty(text: string): DocumentText {
  return text.trim() === '' ? { refused: 'empty-document' } : { text }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR_)/.test(String(error.code))
}

function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

/** Word 97 files and encrypted .docx share one container; the names of its streams stand in it as UTF-16. */
function refusalOfOldContainer(bytes: Uint8Array): ReadingRefusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'encrypted-document'
  return content.includes(Buffer.from('WordDocument', 'utf16le')) ? 'old-word-format' : 'not-a-document'
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0))
}
