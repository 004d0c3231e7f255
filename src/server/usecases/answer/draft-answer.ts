import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { lockAnswer, upsertAnswer } from '../../store/answers.ts'
import { insertAudit } from '../../store/audit.ts'
import { findMatter } from '../../store/matters.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { thingOf } from '../matter/matter-row.ts'

export const draftAnswerInput = z.object({
  matterId: z.uuid(),
  /** What the person who asked will hear. */
  body: z.string().trim().min(1).max(5000),
  legalBasis: z.string().trim().max(2000).default(''),
})
export type DraftAnswerInput = z.input<typeof draftAnswerInput>

/** The office that has the matter writes what will be said. Changing what was handed in makes it a draft again. */
export async function draftAnswer(
  context: Context,
  actor: Actor,
  raw: DraftAnswerInput,
): Promise<{ matterId: string } | Refused> {
  const parsed = draftAnswerInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { matterId, body, legalBasis } = parsed.data
  return context.transact(async (tx) => {
    const matter = await findMatter(tx, matterId)
    if (!matter || !can(actor, 'answer.draft', thingOf(matter))) return refuse('not-found')
    if (matter.office_id === null) return refuse('matter-not-routed')
    if (matter.outcome_kind !== null) return refuse('wrong-state')
    const earlier = await lockAnswer(tx, matterId)
    if (earlier?.state === 'approved') return refuse('answer-approved')
    await upsertAnswer(tx, {
      commune_id: context.commune.id,
      matter_id: matterId,
      body,
      legal_basis: legalBasis,
      // What was asked for when it was returned stays in view until it is handed in again.
      state: earlier?.state === 'returned' ? 'returned' : 'draft',
      note: earlier?.state === 'returned' ? earlier.note : null,
      drafted_by: actorKey(actor),
      drafted_at: new Date(context.now),
      approved_by: null,
      approved_at: null,
    })
    await insertAudit(tx, context.commune.id, actor, { action: 'answer.draft', thing: 'matter', id: matterId })
    return { matterId }
  })
}
