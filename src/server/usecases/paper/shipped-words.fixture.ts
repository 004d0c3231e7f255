import { paperKinds, type PaperKindName } from '../../documents/kinds.ts'
import type { PreparedPaper } from './prepare-paper.ts'

/** A paper in the shipped words, whether or not it can be written. */
export function inShippedWords(dialogueId: string, kind: PaperKindName, model: Record<string, unknown>): PreparedPaper {
  const { template } = paperKinds[kind].wording
  return { dialogueId, kind, model, template, templateVersion: null, draftId: null }
}
