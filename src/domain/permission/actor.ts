export type Role =
  'admin' | 'clerk' | 'chairman' | 'secretary' | 'official' | 'village-head' | 'association' | 'supervisor'

export const roles: readonly Role[] = [
  'admin',
  'clerk',
  'chairman',
  'secretary',
  'official',
  'village-head',
  'association',
  'supervisor',
]

/** Who acts, always within one commune. */
export type Actor = PublicActor | UserActor | LinkActor | SystemActor

/** Anybody, without an account. */
export interface PublicActor {
  kind: 'public'
}

export interface UserActor {
  kind: 'user'
  userId: string
  communeId: string
  role: Role
  name: string
  position: string
  officeId: string | null
  villageId: string | null
  associationId: string | null
}

/** The holder of a personal link: a village head without an account. */
export interface LinkActor {
  kind: 'link'
  linkId: string
  communeId: string
  dialogueId: string
  villageId: string
  name: string
}

/** Background work and the command line, acting for the installation itself. */
export interface SystemActor {
  kind: 'system'
  communeId: string
}

export const publicActor: PublicActor = { kind: 'public' }

/** How an actor stands in records: the user's id, or what stands for it. */
export function actorKey(actor: Actor): string {
  if (actor.kind === 'user') return actor.userId
  return actor.kind === 'link' ? `link:${actor.linkId}` : actor.kind
}

export function actorName(actor: Actor): string {
  return actor.kind === 'user' || actor.kind === 'link' ? actor.name : ''
}
