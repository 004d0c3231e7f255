import type { Template } from '#domain/document/template/template.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { listDrafts } from '../../store/paper-drafts.ts'
import type { Context } from '../context.ts'
import { findRecordPaper, recordPaperInput, type RecordPaperInput } from '../paper/from-record/record-paper.ts'
import { viewDraft, type DraftView } from './draft-view.ts'

export interface DraftPage {
  /** The words that hold for this paper now; `null` while something is missing. */
  template: Template | null
  names: { placeholders: readonly string[]; slots: readonly string[]; required: readonly string[] }
  usualRecipients: readonly string[]
  isNumbered: boolean
  open: DraftView | null
  /** Drafts that ended in a paper or were dropped. */
  ended: { id: string; state: 'issued' | 'dropped'; at: Date }[]
  mayWrite: boolean
  mayComment: boolean
}

/** What is being written and said about one paper before it is issued. */
export async function readDraft(context: Context, actor: Actor, input: RecordPaperInput): Promise<DraftPage | Refused> {
  const parsed = recordPaperInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const paper = await findRecordPaper(tx, context, actor, parsed.data)
    if (!paper) return refuse('not-found')
    const { kind, to, dialogue, made } = paper
    const drafts = await listDrafts(tx, { dialogueId: dialogue.id, kind, to })
    const open = drafts.find(({ state }) => state === 'open')
    const { placeholders, slots, required } = paperKinds[kind].wording
    const thing = { communeId: dialogue.commune_id }
    return {
      template: made?.words.template ?? null,
      names: { placeholders, slots, required },
      usualRecipients: recipientsOf(made?.model),
      isNumbered: paperKinds[kind].isNumbered,
      open: open ? await viewDraft(tx, open) : null,
      ended: drafts.flatMap(({ id, state, closed_at }) =>
        state === 'open' || closed_at === null ? [] : [{ id, state, at: closed_at }],
      ),
      mayWrite: can(actor, 'draft.write', thing),
      mayComment: can(actor, 'draft.comment', thing),
    }
  })
}

function recipientsOf(model: Record<string, unknown> | undefined): string[] {
  const listed = model?.['distributionList']
  return Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : []
}
