/** Why a file was not read; each has one sentence that says what to do next. */
export type ReadingRefusal =
  | 'not-a-document'
  | 'old-word-format'
  | 'rich-text'
  | 'open-document'
  | 'pdf-document'
  | 'spreadsheet'
  | 'presentation'
  | 'picture'
  | 'web-page'
  | 'archive'
  | 'wrong-extension'
  | 'unknown-letters'
  | 'encrypted-document'
  | 'too-large'
  | 'too-long'
  | 'zip-bomb'
  | 'broken-document'
  | 'empty-document'

/** Thrown while a file is taken apart, and caught by `readDocumentText`: the file's fault, not a bug. */
export class UnreadableDocument extends Error {
  readonly refused: ReadingRefusal
  constructor(refused: ReadingRefusal) {
    super(refused)
    this.refused = refused
  }
}
