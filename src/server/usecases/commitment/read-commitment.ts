import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findCommitment, listExtensions } from '../../store/commitments.ts'
import { today, type Context } from '../context.ts'
import { promiseView, type PromiseView } from './promise-view.ts'

export const readCommitmentInput = z.object({ commitmentId: z.uuid() })

export interface CommitmentPage extends PromiseView {
  matterId: string
  title: string
  history: { from: string; to: string; reason: string; at: number }[]
  mayKeep: boolean
  mayExtend: boolean
}

/** One promise with every date it ever had. */
export async function readCommitment(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readCommitmentInput>,
): Promise<CommitmentPage | Refused> {
  const parsed = readCommitmentInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const row = await findCommitment(tx, parsed.data.commitmentId)
    if (!row || !can(actor, 'matter.read', { communeId })) return refuse('not-found')
    const extensions = await listExtensions(tx, row.id)
    const isOpen = row.frozen_at !== null && row.state === 'open'
    return {
      ...promiseView(row, today(context)),
      matterId: row.matter_id,
      title: row.matter_title,
      history: extensions.map((one) => ({
        from: one.from_due_on,
        to: one.to_due_on,
        reason: one.reason,
        at: one.extended_at.getTime(),
      })),
      mayKeep: isOpen && can(actor, 'commitment.keep', { communeId, officeId: row.office_id }),
      mayExtend: isOpen && can(actor, 'commitment.extend', { communeId }),
    }
  })
}
