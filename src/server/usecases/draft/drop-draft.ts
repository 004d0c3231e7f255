import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { closeDraft, findDraft } from '../../store/paper-drafts.ts'
import type { Context } from '../context.ts'
import { findSeenDraft } from './seen-draft.ts'

export const dropDraftInput = z.object({ draftId: z.uuid() })

/** Ends a draft without a paper: the template's words hold again. Its versions and comments are kept. */
export async function dropDraft(
  context: Context,
  actor: Actor,
  input: z.input<typeof dropDraftInput>,
): Promise<{ draftId: string } | Refused> {
  const parsed = dropDraftInput.safeParse(input)
  const communeId = context.commune.id
  if (!parsed.success || !can(actor, 'draft.write', { communeId })) return refuse('not-found')
  const { draftId } = parsed.data
  return context.transact(async (tx) => {
    const found = (await findSeenDraft(tx, actor, draftId))?.draft
    if (!found) return refuse('not-found')
    await lockDialogue(tx, found.dialogue_id)
    const draft = await findDraft(tx, draftId)
    if (draft?.state !== 'open') return refuse('draft-closed')
    const closed = { closed_at: new Date(context.now), closed_by: actorKey(actor), paper_id: null }
    await closeDraft(tx, draftId, { state: 'dropped', ...closed })
    await insertAudit(tx, communeId, actor, {
      action: 'draft.write',
      thing: 'paper-draft',
      id: draftId,
      detail: { dropped: true },
    })
    return { draftId }
  })
}
