import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can, type Action } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { lockOpinion } from './lock-opinion.ts'

export const reopenOpinionInput = z.object({ opinionId: z.uuid() })
export type ReopenOpinionInput = z.input<typeof reopenOpinionInput>

/** Who may send an opinion away may also take it back. */
const rightFor: Record<string, Action> = {
  moved: 'opinion.move',
  withdrawn: 'opinion.withdraw',
  'set-aside': 'opinion.propose-set-aside',
}

/** Undoes a move, a withdrawal or a setting aside until the dialogue is concluded; owner and date are those it had. */
export async function reopenOpinion(
  context: Context,
  actor: Actor,
  raw: ReopenOpinionInput,
): Promise<{ opinionId: string } | Refused> {
  const parsed = reopenOpinionInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { opinionId } = parsed.data
  return context.transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId)
    const action = rightFor[opinion?.term ?? ''] ?? 'opinion.move'
    if (!opinion || !can(actor, action, { communeId: context.commune.id })) return refuse('not-found')
    if (!(opinion.term in rightFor)) return refuse('wrong-state')
    const dialogue = await findDialogue(tx, opinion.dialogue_id)
    if (dialogue?.state === 'concluded') return refuse('already-concluded')
    const back = { term: 'open', reason: null, proposed_by: null, confirmed_by: null, moved_to: null } as const
    await updateLedgerEntry(tx, opinionId, back, context.now)
    const act = { action, thing: 'opinion', id: opinionId, detail: { reopenedFrom: opinion.term } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { opinionId }
  })
}
