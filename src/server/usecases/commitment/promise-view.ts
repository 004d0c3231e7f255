import { isPhoto } from '#domain/commitment/evidence-kind.ts'
import { standingOf, type Standing } from '#domain/commitment/standing.ts'
import type { CommitmentOnRecord } from '../../store/commitments.ts'

/** A promise as anybody may see it. */
export interface PromiseView {
  id: string
  kind: 'reply' | 'act'
  what: string
  matterNumber: number
  /** Null until the matter's summary is approved. */
  matterTitle: string | null
  office: string
  executor: string | null
  firstDueOn: string
  dueOn: string
  /** How often the date was moved. */
  extensions: number
  /** Opinions that wait for it. */
  opinions: number
  standing: Standing
  keptOn: string | null
  /** The written answer, or what was done. */
  result: string | null
  evidence: { mediaType: string; isPhoto: boolean } | null
  dialogue: { slug: string; title: string; heldOn: string | null }
}

export function promiseView(row: CommitmentOnRecord, today: string): PromiseView {
  const dates = { firstDueOn: row.first_due_on, dueOn: row.due_on, keptOn: row.kept_on }
  return {
    id: row.id,
    kind: row.kind,
    what: row.what,
    matterNumber: row.matter_number,
    matterTitle: row.is_summary_approved ? row.matter_title : null,
    office: row.office,
    executor: row.executor,
    ...dates,
    extensions: row.extensions ?? 0,
    opinions: row.opinions ?? 0,
    standing: standingOf(dates, today),
    result: row.result,
    evidence: row.evidence_type ? { mediaType: row.evidence_type, isPhoto: isPhoto(row.evidence_type) } : null,
    dialogue: { slug: row.dialogue_slug, title: row.dialogue_title, heldOn: row.held_on },
  }
}
