import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { insertComment } from '../../store/paper-drafts.ts'
import type { Context } from '../context.ts'
import { findRecordPaper, recordPaperInput } from '../paper/from-record/record-paper.ts'
import { typedLines } from '../typed-words.ts'
import { addVersion, beginDraft, findOpenDraftOf } from './open-draft.ts'

export const commentDraftInput = recordPaperInput.extend({
  words: typedLines(4000, 1),
  /** The version that was read, 0 before there was a draft; the last one where it is left out. */
  read: z.int().nonnegative().optional(),
})

/** Says something about a paper before it is issued; the paper as it was read is kept beside it. */
export async function commentDraft(
  context: Context,
  actor: Actor,
  input: z.input<typeof commentDraftInput>,
): Promise<{ commentId: string } | Refused> {
  const parsed = commentDraftInput.safeParse(input)
  if (!parsed.success) return refuse(input.words.trim() === '' ? 'empty-text' : 'invalid-input', { field: 'comment' })
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    await lockDialogue(tx, parsed.data.dialogueId)
    const paper = await findRecordPaper(tx, context, actor, parsed.data)
    if (!paper || !can(actor, 'draft.comment', { communeId })) return refuse('not-found')
    const { made } = paper
    if (!made) return refuse('paper-incomplete')
    const { template } = made.words
    const last =
      (await findOpenDraftOf(tx, paper)) ??
      (await addVersion(tx, context, actor, {
        draft: await beginDraft(tx, context, actor, paper),
        paper,
        made,
        template,
        why: null,
      }))
    // Before there was a draft, the words that its first version keeps were read.
    const version = Math.min(Math.max(parsed.data.read ?? last.number, 1), last.number)
    const commentId = newId()
    await insertComment(tx, {
      commune_id: communeId,
      id: commentId,
      draft_id: last.draftId,
      version,
      words: parsed.data.words,
      made_by: actorKey(actor),
      made_at: new Date(context.now),
    })
    await insertAudit(tx, communeId, actor, { action: 'draft.comment', thing: 'paper-draft', id: last.draftId })
    return { commentId }
  })
}
