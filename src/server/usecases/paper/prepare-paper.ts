import type { Template } from '#domain/document/template/template.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { paperKinds, type PaperKindName } from '../../documents/kinds.ts'
import { findLatestDraftVersion, findOpenDraft, type DraftPlace } from '../../store/paper-drafts.ts'
import { findPaperTemplate } from '../../store/paper-templates.ts'

/** Whose words a paper is printed in. */
export interface WordsInForce {
  template: Template
  /** `null` where the office has no words of its own for the kind, or a draft has others. */
  templateVersion: number | null
  draftId: string | null
}

/** A paper whose facts and words fit together; only such a one is issued. */
export interface PreparedPaper extends WordsInForce {
  dialogueId: string
  kind: PaperKindName
  /** Without number and day, which the register gives. */
  model: Record<string, unknown>
}

interface PaperToPrepare extends DraftPlace {
  kind: PaperKindName
  model: Record<string, unknown>
}

/** Those of the open draft, else the office's own, else the shipped ones. */
export async function wordsInForce(tx: Reader, place: DraftPlace & { kind: PaperKindName }): Promise<WordsInForce> {
  const draft = await findOpenDraft(tx, place)
  const drafted = draft && (await findLatestDraftVersion(tx, draft.id))
  if (draft && drafted) return { template: drafted.content, templateVersion: null, draftId: draft.id }
  const own = await findPaperTemplate(tx, place.kind)
  if (own?.content) return { template: own.content, templateVersion: own.version, draftId: null }
  return { template: paperKinds[place.kind].wording.template, templateVersion: null, draftId: null }
}

/** Joins facts and words; a name in the words that the record does not know stops it, before anything is written. */
export async function preparePaper(
  tx: Reader,
  { dialogueId, kind, to, model }: PaperToPrepare,
): Promise<PreparedPaper | Refused> {
  const words = await wordsInForce(tx, { dialogueId, kind, to })
  const { unresolved, distributionList } = paperKinds[kind].compose(model, words.template)
  if (unresolved.length > 0) return refuse('paper-unresolved', { detail: { names: unresolved.join(', ') } })
  const own = words.template.recipients === null ? {} : { distributionList }
  return { dialogueId, kind, model: { ...model, ...own }, ...words }
}
