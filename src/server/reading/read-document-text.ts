import { fileKind } from './file-kind.ts'
import { unicodeText } from './legacy-letters.ts'
import { decodePlainText } from './plain-text.ts'
import { type ReadingRefusal, UnreadableDocument } from './unreadable-document.ts'
import { readWordFile } from './word-file.ts'

export type DocumentText = { text: string } | { refused: ReadingRefusal }

/** Bytes of the largest file that is opened. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024
/** Letters of the longest text: more than six hundred pages. */
export const MAX_DOCUMENT_LETTERS = 2_000_000

/**
 * The text of a file handed in: .docx, .txt or .md, told by what is in it and not by its name alone.
 * Automatic numbers, table rows and the two columns of a letterhead are kept, since a plan is read from them.
 */
export async function readDocumentText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  try {
    const text = textOf(bytes, fileName)
    if (text.trim() === '') return { refused: 'empty-document' }
    return text.length > MAX_DOCUMENT_LETTERS ? { refused: 'too-long' } : { text }
  } catch (error) {
    // A damaged or lying file is the sender's; anything else is a bug and stays one.
    if (error instanceof UnreadableDocument) return { refused: error.refused }
    throw error
  }
}

function textOf(bytes: Uint8Array, fileName: string): string {
  if (bytes.byteLength > MAX_DOCUMENT_BYTES) throw new UnreadableDocument('too-large')
  const kind = fileKind(bytes)
  if ('refused' in kind) throw new UnreadableDocument(kind.refused)
  if (kind.kind === 'zip') return unicodeText(readWordFile(bytes))
  const isNamedWord = /\.(?:docx|docm|doc|dotx)$/i.test(fileName)
  const decoded = decodePlainText(bytes)
  if (decoded === null) throw new UnreadableDocument(isNamedWord ? 'broken-document' : 'not-a-document')
  if (decoded === 'unknown-letters') throw new UnreadableDocument(isNamedWord ? 'broken-document' : decoded)
  if (/^\s*<(?:!doctype|html|head|body|\?xml|mht)/i.test(decoded.text)) throw new UnreadableDocument('web-page')
  if (/^(?:MIME-Version:|From: <Saved by)/.test(decoded.text)) throw new UnreadableDocument('web-page')
  if (isNamedWord && decoded.text.trim() !== '') throw new UnreadableDocument('wrong-extension')
  return decoded.text
}
