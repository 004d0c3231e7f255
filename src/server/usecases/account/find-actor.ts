import { publicActor, type Actor } from '#domain/permission/actor.ts'
import { findMembership } from '../../store/communes.ts'
import type { Context } from '../context.ts'

export interface SignedInActor {
  actor: Actor
  mustChangePassword: boolean
}

/** Who a signed-in user is in this commune; somebody without a place in it is the public. */
export async function findActor(context: Context, userId: string | null): Promise<SignedInActor> {
  if (!userId) return { actor: publicActor, mustChangePassword: false }
  const membership = await context.transact((tx) => findMembership(tx, userId))
  if (!membership) return { actor: publicActor, mustChangePassword: false }
  return {
    mustChangePassword: membership.must_change_password,
    actor: {
      kind: 'user',
      userId,
      communeId: membership.commune_id,
      role: membership.role,
      name: membership.name,
      position: membership.position,
      officeId: membership.office_id,
      villageId: membership.village_id,
      associationId: membership.association_id,
    },
  }
}
