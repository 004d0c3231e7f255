import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import type { Context } from '../context.ts'

/** After the person has chosen a password, the printed one no longer ties the account to this machine. */
export async function markPasswordChanged(context: Context, actor: Actor): Promise<{ changed: true } | Refused> {
  if (!can(actor, 'account.change-own') || actor.kind !== 'user') return refuse('not-found')
  return context.transact(async (tx) => {
    await tx
      .updateTable('membership')
      .set({ must_change_password: false })
      .where('user_id', '=', actor.userId)
      .execute()
    await insertAudit(tx, context.commune.id, actor, {
      action: 'account.change-own',
      thing: 'account',
      id: actor.userId,
    })
    return { changed: true }
  })
}
