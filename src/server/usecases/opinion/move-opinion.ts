import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { properProcedures } from '#domain/opinion/leaving-reasons.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { removeEmptyMatter } from '../matter/remove-empty-matter.ts'
import { optionalWords } from './fields.ts'
import { lockOpinion } from './lock-opinion.ts'

export const moveOpinionInput = z
  .object({
    opinionId: z.uuid(),
    reason: z.enum(properProcedures),
    /** Which agency answers for it; every other procedure has its own desk. */
    agency: optionalWords,
  })
  .superRefine(({ reason, agency }, check) => {
    if (reason === 'other-agency' && !agency) check.addIssue({ code: 'custom', path: ['agency'], message: 'empty' })
  })
export type MoveOpinionInput = z.input<typeof moveOpinionInput>

/** A complaint, a denunciation or a file of its own goes to the procedure that the law has for it, out of the public flow. */
export async function moveOpinion(
  context: Context,
  actor: Actor,
  raw: MoveOpinionInput,
): Promise<{ opinionId: string } | Refused> {
  const parsed = moveOpinionInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { opinionId, reason, agency } = parsed.data
  return context.transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId)
    if (!opinion || !can(actor, 'opinion.move', { communeId: context.commune.id })) return refuse('not-found')
    if (opinion.term !== 'open') return refuse('opinion-not-open')
    const movedTo = reason === 'other-agency' ? agency : null
    const left = { term: 'moved', reason, matter_id: null, proposed_by: null, moved_to: movedTo } as const
    await updateLedgerEntry(tx, opinionId, left, context.now)
    await removeEmptyMatter(tx, opinion.matter_id)
    const act = { action: 'opinion.move', thing: 'opinion', id: opinionId, detail: { reason } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { opinionId }
  })
}
