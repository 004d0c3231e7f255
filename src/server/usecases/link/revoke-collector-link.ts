import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findLink, revokeLink } from '../../store/links.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const revokeCollectorLinkInput = z.object({ linkId: z.uuid() })

/** From now on the link opens nothing; what came in by it stays. Revoking again changes nothing. */
export async function revokeCollectorLink(
  context: Context,
  actor: Actor,
  raw: z.input<typeof revokeCollectorLinkInput>,
): Promise<{ linkId: string } | Refused> {
  const parsed = revokeCollectorLinkInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { linkId } = parsed.data
  return context.transact(async (tx) => {
    const link = await findLink(tx, linkId)
    if (!link || !can(actor, 'link.revoke', { communeId: context.commune.id })) return refuse('not-found')
    await revokeLink(tx, linkId, context.now)
    await insertAudit(tx, context.commune.id, actor, { action: 'link.revoke', thing: 'link', id: linkId })
    return { linkId }
  })
}
