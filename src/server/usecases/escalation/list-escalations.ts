import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listEscalations as listEscalationRows } from '../../store/escalations.ts'
import type { Context } from '../context.ts'
import { escalationView, type EscalationView } from './escalation-view.ts'

export const listEscalationsInput = z.object({ dialogueId: z.uuid().optional() })

export interface EscalationRowView extends EscalationView {
  matterId: string
  title: string
  isProvisional: boolean
  mayFollow: boolean
}

/** What was passed up, of a dialogue or of all, with what became of it. */
export async function listEscalations(
  context: Context,
  actor: Actor,
  raw: z.input<typeof listEscalationsInput>,
): Promise<{ escalations: EscalationRowView[] } | Refused> {
  const parsed = listEscalationsInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    if (!can(actor, 'matter.read', { communeId })) return refuse('not-found')
    const rows = await listEscalationRows(tx, { ...(dialogueId && { dialogueId }), withProvisional: true })
    const escalations = rows.map((row) => ({
      ...escalationView(row),
      matterId: row.matter_id,
      title: row.matter_title,
      isProvisional: row.frozen_at === null,
      mayFollow: row.frozen_at !== null && can(actor, 'escalation.follow', { communeId }),
    }))
    return { escalations }
  })
}
