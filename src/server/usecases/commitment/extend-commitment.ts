import { z } from 'zod'
import { compareDays } from '#domain/calendar/iso-date.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertExtension, listExtensions, lockCommitment, updateCommitment } from '../../store/commitments.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const extendCommitmentInput = z.object({
  commitmentId: z.uuid(),
  dueOn: z.iso.date(),
  /** Public: why the date could not be kept. */
  reason: z.string().trim().min(1).max(500),
})
export type ExtendCommitmentInput = z.input<typeof extendCommitmentInput>

/** A later date, with its reason and counted apart; the first due date stays for everybody to see. */
export async function extendCommitment(
  context: Context,
  actor: Actor,
  raw: ExtendCommitmentInput,
): Promise<{ commitmentId: string; extensions: number } | Refused> {
  const parsed = extendCommitmentInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { commitmentId, dueOn, reason } = parsed.data
  return context.transact(async (tx) => {
    const promise = await lockCommitment(tx, commitmentId)
    if (!promise || !can(actor, 'commitment.extend', { communeId: context.commune.id })) return refuse('not-found')
    if (promise.frozen_at === null) return refuse('not-concluded')
    if (promise.state === 'kept') return refuse('already-kept')
    if (compareDays(dueOn, promise.due_on) <= 0) return refuse('date-not-later', { field: 'dueOn' })
    if (compareDays(dueOn, today(context)) < 0) return refuse('date-in-past', { field: 'dueOn' })
    await insertExtension(tx, {
      commune_id: context.commune.id,
      id: newId(),
      commitment_id: commitmentId,
      from_due_on: promise.due_on,
      to_due_on: dueOn,
      reason,
      extended_by: actorKey(actor),
      extended_at: new Date(context.now),
    })
    await updateCommitment(tx, commitmentId, { due_on: dueOn })
    const detail = { from: promise.due_on, to: dueOn }
    const act = { action: 'commitment.extend', thing: 'commitment', id: commitmentId, detail } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { commitmentId, extensions: (await listExtensions(tx, commitmentId)).length }
  })
}
