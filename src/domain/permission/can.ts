import type { Actor, Role, UserActor } from './actor.ts'

/** What an action is done to, as far as the decision needs it. */
export interface Thing {
  communeId?: string
  officeId?: string | null
  deputyOfficeId?: string | null
  villageId?: string | null
  associationId?: string | null
  /** The units that own a task. */
  ownerIds?: readonly string[]
  dialogueId?: string
  isPublic?: boolean
  /** What a paper says that not everybody of the office reads: who a citizen is, or opinions in the people's own words. */
  holds?: 'citizen' | 'opinions' | undefined
  proposedBy?: string | null
}

type Policy = (actor: Actor, thing: Thing) => boolean

const staff: Role[] = [
  'admin',
  'clerk',
  'chairman',
  'secretary',
  'official',
  'association',
  'village-head',
  'supervisor',
]
const correspondents: Role[] = ['clerk', 'secretary', 'chairman']
const inOffice: Role[] = ['admin', 'clerk', 'chairman', 'secretary', 'official']

function has(...allowed: Role[]): Policy {
  return (actor, thing) => actor.kind === 'user' && isOwnCommune(actor, thing) && allowed.includes(actor.role)
}

function isOwnCommune(actor: { communeId: string }, thing: Thing): boolean {
  return thing.communeId === undefined || thing.communeId === actor.communeId
}

function either(...policies: Policy[]): Policy {
  return (actor, thing) => policies.some((policy) => policy(actor, thing))
}

const everybody: Policy = () => true
const system: Policy = (actor, thing) => actor.kind === 'system' && isOwnCommune(actor, thing)

/** The official's own office, or one that stands in for it. */
function ofOwnOffice(actor: Actor, thing: Thing): boolean {
  if (actor.kind !== 'user' || actor.role !== 'official' || !isOwnCommune(actor, thing)) return false
  return actor.officeId !== null && [thing.officeId, thing.deputyOfficeId].includes(actor.officeId)
}

function ofOwnAssociation(actor: Actor, thing: Thing): boolean {
  if (actor.kind !== 'user' || actor.role !== 'association' || !isOwnCommune(actor, thing)) return false
  return actor.associationId !== null && actor.associationId === thing.associationId
}

function ofOwnVillage(actor: Actor, thing: Thing): boolean {
  if (actor.kind === 'link') return actor.dialogueId === thing.dialogueId && actor.villageId === thing.villageId
  if (actor.kind !== 'user' || actor.role !== 'village-head' || !isOwnCommune(actor, thing)) return false
  return actor.villageId !== null && actor.villageId === thing.villageId
}

/** A task of the official's own office, of the village head's own village. */
function ofOwnUnit(actor: Actor, thing: Thing): boolean {
  if (actor.kind !== 'user' || !isOwnCommune(actor, thing)) return false
  const unit = actor.role === 'official' ? actor.officeId : actor.role === 'village-head' ? actor.villageId : null
  return unit !== null && thing.ownerIds?.includes(unit) === true
}

/** Setting aside takes two people: the second is never the first (decision on the ledger). */
function isAnotherPerson(actor: UserActor, thing: Thing): boolean {
  return thing.proposedBy !== actor.userId
}

const paperReaders = {
  nothing: has(...inOffice, 'supervisor'),
  opinions: has(...inOffice),
  // A letter names who it is for: those who may know it read it, and the one who signs it.
  citizen: has(...correspondents),
}

const policies = {
  'public.read': everybody,
  'opinion.submit': everybody,
  'submission.track': everybody,
  'office.enter': has(...staff),
  'account.change-own': has(...staff),
  'dialogue.read': either(has(...staff), system),
  'plan.import': either(has('admin', 'clerk'), system),
  'plan.edit': either(has('admin', 'clerk'), system),
  'calendar.enter': either(has('admin', 'clerk'), system),
  'amendment.read': has('admin', 'clerk', 'chairman'),
  'plan.issue': either(has('clerk', 'chairman'), system),
  // The one who signs answers for what the plan leaves out; the office's own head stands in.
  'finding.override': has('chairman', 'admin'),
  'law.read': has(...staff),
  'law.edit': either(has('admin'), system),
  'task.complete': either(has('admin', 'clerk', 'chairman', 'secretary'), ofOwnUnit, system),
  'task.assign': either(has('admin', 'clerk'), system),
  'task.extend': either(has('admin', 'clerk', 'chairman'), system),
  'reminder.write': system,
  'reminder.change': either(has('admin', 'clerk'), system),
  'outbox.read': has('admin', 'clerk', 'chairman'),
  'outbox.settle': either(has('admin', 'clerk'), system),
  'feed.own': has(...staff),
  'seat.name': either(has('admin', 'clerk'), ofOwnAssociation, system),
  'seat.read': either(has(...inOffice, 'association', 'supervisor'), system),
  'invitation.print': either(has('admin', 'clerk'), system),
  'link.create': either(has('admin', 'clerk'), system),
  'link.revoke': either(has('admin', 'clerk'), system),
  'opinion.read': either(has(...inOffice), system),
  'opinion.enter': either(has('clerk', 'secretary'), system),
  'opinion.collect': either(ofOwnVillage, system),
  'sender.read': has('clerk', 'secretary'),
  'matter.read': either(has(...inOffice, 'supervisor'), system),
  'matter.group': either(has('clerk', 'secretary'), system),
  'matter.route': either(has('clerk', 'chairman'), system),
  'matter.approve-summary': either(has('clerk', 'chairman'), system),
  'opinion.move': either(has('clerk', 'chairman'), system),
  'opinion.withdraw': either(has('clerk'), system),
  'opinion.propose-set-aside': either(has('clerk', 'secretary'), system),
  'opinion.confirm-set-aside': (actor, thing) =>
    has('clerk', 'chairman', 'secretary')(actor, thing) && actor.kind === 'user' && isAnotherPerson(actor, thing),
  'answer.draft': either(has('clerk'), ofOwnOffice, system),
  'answer.approve': either(has('chairman'), system),
  'session.open': either(has('clerk', 'chairman', 'secretary'), system),
  'session.chair': either(has('chairman', 'clerk'), system),
  'session.record': either(has('chairman', 'secretary', 'clerk'), system),
  'session.watch': either(has(...inOffice, 'supervisor'), system),
  'dialogue.conclude': either(has('chairman'), system),
  'paper.issue': either(has('clerk', 'chairman'), system),
  'paper.read': (actor, thing) => thing.isPublic === true || paperReaders[thing.holds ?? 'nothing'](actor, thing),
  'draft.write': either(has('admin', 'clerk', 'secretary'), system),
  'draft.comment': either(has(...inOffice), system),
  'template.read': has(...inOffice, 'supervisor'),
  'template.edit': either(has('admin', 'clerk'), system),
  'register.read': has(...inOffice, 'supervisor'),
  'register.keep': either(has('clerk'), system),
  // The file holds every opinion in full and the letters to citizens.
  'archive.bundle': either(has('clerk', 'chairman'), system),
  'commitment.keep': either(has('clerk', 'chairman'), ofOwnOffice, system),
  'commitment.extend': either(has('chairman'), system),
  'escalation.follow': either(has('clerk', 'chairman'), system),
} satisfies Record<string, Policy>

export type Action = keyof typeof policies
export const actions = Object.keys(policies) as Action[]

/**
 * The one question about rights, asked by every use case right after loading and by pages to decide what to show.
 * Whatever no policy allows is refused.
 */
export function can(actor: Actor, action: Action, thing: Thing = {}): boolean {
  const policy: Policy = policies[action]
  return policy(actor, thing)
}
