import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { changeMailbox, mailboxOf } from '../../identity/accounts.ts'
import type { Auth } from '../../identity/auth.ts'
import { insertAudit } from '../../store/audit.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'

export const changeOwnMailboxInput = z.object({
  /** Empty takes the address away. */
  email: z.union([z.literal(''), z.email().max(200)]),
})

/** Where a person is written to. That it changed is on record; the address itself is not. */
export async function changeOwnMailbox(
  context: Context,
  actor: Actor,
  input: z.input<typeof changeOwnMailboxInput>,
  auth: Auth,
): Promise<{ isSet: boolean } | Refused> {
  const parsed = changeOwnMailboxInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  if (actor.kind !== 'user' || !can(actor, 'account.change-own')) return refuse('not-found')
  const { email } = parsed.data
  const isSet = email !== ''
  return context.transact(async (tx) => {
    const { userId } = actor
    const detail = { act: 'mailbox', isSet }
    const act = { action: 'account.change-own', thing: 'account', id: userId, detail } as const
    const before = await mailboxOf(auth, userId)
    if ((before ?? '') === email.toLowerCase()) return { isSet }
    const changed = await changeMailbox(auth, { userId, email })
    if ('refused' in changed) return refuse('email-taken', { field: 'email' })
    await insertAudit(tx, context.commune.id, actor, act)
    return { isSet }
  })
}

/** One's own address, or null; nobody sees another's here. */
export async function readOwnMailbox(actor: Actor, auth: Auth): Promise<{ email: string | null } | Refused> {
  if (actor.kind !== 'user' || !can(actor, 'account.change-own')) return refuse('not-found')
  return { email: await mailboxOf(auth, actor.userId) }
}
