import type { Refused } from '#domain/refusal.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import { m } from '#words'

/** The field that a refusal is about, with its sentence. */
export function wrongRule(refused: Refused): { field: string; text: string } {
  const field = refused.field?.split('.')[0] ?? 'quy-dinh'
  if (refused.refused !== 'invalid-input') return { field, text: refusalSentence(refused) }
  const sentences: Record<string, () => string> = {
    from: m.law_wrong_from,
    to: m.law_wrong_to,
    count: m.law_wrong_count,
    document: m.law_wrong_document,
    source: m.law_wrong_source,
    wordingVi: m.law_wrong_wording,
    why: m.law_wrong_why,
    lastOn: m.law_wrong_from,
  }
  return { field, text: (sentences[field] ?? (() => refusalSentence(refused)))() }
}
