import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isDenunciation } from '#domain/opinion/leaving-reasons.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findOpinion } from '../../store/opinions.ts'
import { findSender } from '../../store/submissions.ts'
import type { Context } from '../context.ts'

export const readSenderInput = z.object({ opinionId: z.uuid() })

export interface SenderView {
  name: string | null
  phone: string | null
}

/** Who sent an opinion. Every reading is on record, so that nobody looks up who complained unseen. */
export async function readSender(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readSenderInput>,
): Promise<SenderView | Refused> {
  const parsed = readSenderInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  const { opinionId } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const opinion = await findOpinion(tx, opinionId)
    if (!opinion || !can(actor, 'sender.read', { communeId })) return refuse('not-found')
    // Who denounces is known only to those who hand it on (Luật Tố cáo 2018, Điều 9 and 56).
    if (isDenunciation(opinion) && !can(actor, 'opinion.move', { communeId })) return refuse('not-found')
    const sender = await findSender(tx, opinion.submission_id)
    if (!sender) return refuse('not-found')
    await insertAudit(tx, communeId, actor, { action: 'sender.read', thing: 'opinion', id: opinionId })
    return { name: sender.name, phone: sender.phone }
  })
}
