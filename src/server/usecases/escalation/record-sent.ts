import { z } from 'zod'
import { compareDays } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockEscalation, updateEscalation } from '../../store/escalations.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const recordSentInput = z.object({ escalationId: z.uuid(), sentOn: z.iso.date() })
export type RecordSentInput = z.input<typeof recordSentInput>

/** The day on which what was passed up really left. */
export async function recordSent(
  context: Context,
  actor: Actor,
  raw: RecordSentInput,
): Promise<{ escalationId: string } | Refused> {
  const parsed = recordSentInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { escalationId, sentOn } = parsed.data
  return context.transact(async (tx) => {
    const escalation = await lockEscalation(tx, escalationId)
    if (!escalation || !can(actor, 'escalation.follow', { communeId: context.commune.id })) return refuse('not-found')
    if (escalation.frozen_at === null) return refuse('not-concluded')
    if (escalation.replied_on !== null) return refuse('wrong-state')
    if (compareDays(sentOn, today(context)) > 0) return refuse('date-in-future', { field: 'sentOn' })
    await updateEscalation(tx, escalationId, { sent_on: sentOn })
    const act = { action: 'escalation.follow', thing: 'escalation', id: escalationId, detail: { sentOn } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { escalationId }
  })
}
