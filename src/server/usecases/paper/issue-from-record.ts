import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { findRecordPaper, recordPaperInput } from './from-record/record-paper.ts'
import { issuePaper, type IssuedPaper } from './issue-paper.ts'
import { preparePaper } from './prepare-paper.ts'

/** `seen`: how many of the kind the person saw as issued, so that a second press makes no second paper. */
export const issueFromRecordInput = recordPaperInput.extend({ seen: z.int().nonnegative() })

/** Numbers, freezes and keeps a paper as the record makes it; a public one is on the public page from then on. */
export async function issueFromRecord(
  context: Context,
  actor: Actor,
  input: z.input<typeof issueFromRecordInput>,
  writers: DocumentWriters,
): Promise<IssuedPaper | Refused> {
  const parsed = issueFromRecordInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId, kind, seen } = parsed.data
  return context.transact(async (tx) => {
    await lockDialogue(tx, dialogueId)
    const found = await findRecordPaper(tx, context, actor, parsed.data)
    if (!found || !can(actor, 'paper.issue', { communeId: found.dialogue.commune_id })) return refuse('not-found')
    if (!paperKinds[kind].isNumbered) return refuse('not-found')
    if (!found.made) return refuse('paper-incomplete', { detail: { count: found.missing.length } })
    if (found.issued.length !== seen) return refuse('paper-just-issued')
    const { isPublic } = found.entry
    const { model, title } = found.made
    const prepared = await preparePaper(tx, { dialogueId, kind, to: found.to, model })
    if (isRefused(prepared)) return prepared
    return issuePaper(tx, context, actor, { prepared, title, isPublic }, writers)
  })
}
