import type { Refusal, Refused } from '#domain/refusal.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import { m } from '#words'

/** Where the common sentence advises what this page does not offer, such as to paste the text. */
const own = {
  'not-a-document': m.form_check_refused_not_a_document,
  'wrong-extension': m.form_check_refused_not_a_document,
  'unknown-letters': m.form_check_refused_not_a_document,
  picture: m.form_check_refused_not_a_document,
  'web-page': m.form_check_refused_not_a_document,
  spreadsheet: m.form_check_refused_not_a_document,
  presentation: m.form_check_refused_not_a_document,
  archive: m.form_check_refused_not_a_document,
  'pdf-document': m.form_check_refused_pdf_document,
  'too-large': m.form_check_refused_too_large,
  'too-long': m.form_check_refused_too_long,
  'broken-document': m.form_check_refused_broken_document,
  'zip-bomb': m.form_check_refused_broken_document,
  'empty-document': m.form_check_refused_empty_document,
  'invalid-input': m.form_check_refused_no_file,
} satisfies Partial<Record<Refusal, () => string>>

const common = ['old-word-format', 'rich-text', 'open-document', 'encrypted-document'] satisfies Refusal[]

/** Why a file is not checked, in one sentence that says what to do. */
export function refusedFileSentence(refused: Refused): string {
  const sentences: Partial<Record<Refusal, () => string>> = own
  return sentences[refused.refused]?.() ?? refusalSentence(refused)
}

/** A refusal as it stands in an address; `null` for anything else. */
export function refusalInAddress(word: string | null): Refused | null {
  const known = [...Object.keys(own), ...common] as Refusal[]
  const refused = known.find((each) => each === word)
  return refused === undefined ? null : { refused }
}
