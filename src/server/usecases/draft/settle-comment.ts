import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockComment, settleCommentRow } from '../../store/paper-drafts.ts'
import type { Context } from '../context.ts'
import { findSeenDraft } from './seen-draft.ts'
import { typedWords } from '../typed-words.ts'

export const settleCommentInput = z.object({
  commentId: z.uuid(),
  /** What was done about it, or why nothing was. */
  how: typedWords(1000).default(''),
})

/** Says what became of a comment; once, and the comment itself stays. */
export async function settleComment(
  context: Context,
  actor: Actor,
  input: z.input<typeof settleCommentInput>,
): Promise<{ draftId: string } | Refused> {
  const parsed = settleCommentInput.safeParse(input)
  const communeId = context.commune.id
  if (!parsed.success || !can(actor, 'draft.write', { communeId })) return refuse('not-found')
  const { commentId, how } = parsed.data
  return context.transact(async (tx) => {
    const comment = await lockComment(tx, commentId)
    const draft = comment && (await findSeenDraft(tx, actor, comment.draft_id))?.draft
    if (!comment || !draft) return refuse('not-found')
    if (draft.state !== 'open') return refuse('draft-closed')
    if (comment.settled_at === null) {
      const settled_how = how === '' ? null : how
      await settleCommentRow(tx, commentId, {
        settled_by: actorKey(actor),
        settled_at: new Date(context.now),
        settled_how,
      })
      const act = { action: 'draft.write', thing: 'paper-draft', id: draft.id, detail: { settled: commentId } } as const
      await insertAudit(tx, communeId, actor, act)
    }
    return { draftId: draft.id }
  })
}
