import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { deleteSpeaker, findSpeaker } from '../../store/speakers.ts'
import type { Context } from '../context.ts'

/** Takes a person off the list before the session; during it the chair skips instead. */
export async function removeSpeaker(
  context: Context,
  actor: Actor,
  { speakerId }: { speakerId: string },
): Promise<{ removed: true } | Refused> {
  return context.transact(async (tx) => {
    const speaker = await findSpeaker(tx, speakerId)
    if (!speaker || !can(actor, 'session.record', { communeId: context.commune.id })) return refuse('not-found')
    await deleteSpeaker(tx, speakerId)
    await insertAudit(tx, context.commune.id, actor, { action: 'session.record', thing: 'speaker', id: speakerId })
    return { removed: true }
  })
}
