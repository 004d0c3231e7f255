import { z } from 'zod'
import { compareDays } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockEscalation, updateEscalation } from '../../store/escalations.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const recordReplyInput = z.object({
  escalationId: z.uuid(),
  /** Public: what the upper level answered. */
  reply: z.string().trim().min(1).max(5000),
  repliedOn: z.iso.date(),
})
export type RecordReplyInput = z.input<typeof recordReplyInput>

/** What came back from above, for those who raised it. */
export async function recordReply(
  context: Context,
  actor: Actor,
  raw: RecordReplyInput,
): Promise<{ escalationId: string } | Refused> {
  const parsed = recordReplyInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { escalationId, reply, repliedOn } = parsed.data
  return context.transact(async (tx) => {
    const escalation = await lockEscalation(tx, escalationId)
    if (!escalation || !can(actor, 'escalation.follow', { communeId: context.commune.id })) return refuse('not-found')
    if (escalation.frozen_at === null) return refuse('not-concluded')
    if (escalation.sent_on === null) return refuse('wrong-state')
    if (compareDays(repliedOn, today(context)) > 0) return refuse('date-in-future', { field: 'repliedOn' })
    if (compareDays(repliedOn, escalation.sent_on) < 0) {
      return refuse('invalid-input', { field: 'repliedOn', detail: { problem: 'date-before-sending' } })
    }
    await updateEscalation(tx, escalationId, { reply, replied_on: repliedOn })
    const act = { action: 'escalation.follow', thing: 'escalation', id: escalationId, detail: { repliedOn } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { escalationId }
  })
}
