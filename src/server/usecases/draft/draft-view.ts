import { compareTemplates, type TemplateLine } from '#domain/document/template/compare-templates.ts'
import type { Template } from '#domain/document/template/template.ts'
import type { Reader } from '../../database/connect.ts'
import { listComments, listDraftVersions, type PaperDraftRow } from '../../store/paper-drafts.ts'

export interface DraftView {
  id: string
  state: PaperDraftRow['state']
  openedAt: Date
  closedAt: Date | null
  paperId: string | null
  /** The newest first; the first of all has no changes. */
  versions: { number: number; by: string | null; at: Date; why: string | null; changes: TemplateLine[] }[]
  comments: CommentView[]
}

export interface CommentView {
  id: string
  /** The version that was read. */
  version: number
  words: string
  by: string | null
  at: Date
  settled: { by: string | null; at: Date; how: string | null } | null
}

/** A draft with everything that was written and said about it. */
export async function viewDraft(tx: Reader, draft: PaperDraftRow): Promise<DraftView> {
  const rows = await listDraftVersions(tx, draft.id)
  const comments = await listComments(tx, draft.id)
  const before = (index: number): Template | undefined => rows[index - 1]?.content
  return {
    id: draft.id,
    state: draft.state,
    openedAt: draft.opened_at,
    closedAt: draft.closed_at,
    paperId: draft.paper_id,
    versions: rows
      .map(({ number, maker_name, made_at, why, content }, index) => {
        const lines = compareTemplates(before(index) ?? content, content)
        return { number, by: maker_name, at: made_at, why, changes: lines.filter(({ sign }) => sign !== 'kept') }
      })
      .toReversed(),
    comments: comments.map((one) => ({
      id: one.id,
      version: one.version,
      words: one.words,
      by: one.maker_name,
      at: one.made_at,
      settled: one.settled_at === null ? null : { by: one.settler_name, at: one.settled_at, how: one.settled_how },
    })),
  }
}
