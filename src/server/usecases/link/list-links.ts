import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listLinks as listLinkRows } from '../../store/links.ts'
import type { Context } from '../context.ts'

export interface LinkView {
  id: string
  holder: string
  village: string
  state: 'usable' | 'expired' | 'revoked'
  createdAt: number
  expiresAt: number
  /** Opinions that came in by it. */
  opinions: number
}

/** The personal links of a dialogue, newest first. Their tokens are known to nobody any more. */
export async function listLinks(
  context: Context,
  actor: Actor,
  input: { dialogueId: string },
): Promise<LinkView[] | Refused> {
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, input.dialogueId)
    if (!dialogue || !can(actor, 'link.create', { communeId: context.commune.id })) return refuse('not-found')
    const rows = await listLinkRows(tx, dialogue.id)
    return rows.map((row) => ({
      id: row.id,
      holder: row.holder,
      village: row.village,
      state: row.revoked_at ? 'revoked' : row.expires_at.getTime() > context.now ? 'usable' : 'expired',
      createdAt: row.created_at.getTime(),
      expiresAt: row.expires_at.getTime(),
      opinions: row.opinions ?? 0,
    }))
  })
}
