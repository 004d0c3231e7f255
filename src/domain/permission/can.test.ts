import { describe, expect, test } from 'vitest'
import { publicActor, roles, type Actor, type Role, type UserActor } from './actor.ts'
import { actions, can, type Action, type Thing } from './can.ts'

const commune = 'commune'

function user(role: Role, more: Partial<UserActor> = {}): UserActor {
  const units = { officeId: 'office', villageId: 'village', associationId: 'association' }
  return { kind: 'user', userId: role, communeId: commune, role, name: role, position: role, ...units, ...more }
}

const everyone: Record<string, Actor> = {
  public: publicActor,
  link: { kind: 'link', linkId: 'l', communeId: commune, dialogueId: 'dialogue', villageId: 'village', name: 'holder' },
  system: { kind: 'system', communeId: commune },
  ...Object.fromEntries(roles.map((role) => [role, user(role)])),
}

/** A thing of everybody's own: office, village, association, dialogue, and proposed by somebody else. */
const own: Thing = {
  communeId: commune,
  officeId: 'office',
  villageId: 'village',
  associationId: 'association',
  ownerIds: ['office', 'village', 'association'],
  dialogueId: 'dialogue',
  proposedBy: 'somebody else',
}

const anybody = Object.keys(everyone)
const users: string[] = [...roles]
const office = ['admin', 'clerk', 'chairman', 'secretary', 'official']

/** Who may do what to a thing of their own. Whoever is not named may not. */
const allowed: Record<Action, string[]> = {
  'public.read': anybody,
  'opinion.submit': anybody,
  'submission.track': anybody,
  'office.enter': users,
  'account.change-own': users,
  'dialogue.read': [...users, 'system'],
  'plan.import': ['admin', 'clerk', 'system'],
  'plan.edit': ['admin', 'clerk', 'system'],
  'calendar.enter': ['admin', 'clerk', 'system'],
  'plan.issue': ['clerk', 'chairman', 'system'],
  'amendment.read': ['admin', 'clerk', 'chairman'],
  'finding.override': ['admin', 'chairman'],
  'law.read': users,
  'law.edit': ['admin', 'system'],
  'task.complete': [...office, 'village-head', 'system'],
  'task.assign': ['admin', 'clerk', 'system'],
  'task.extend': ['admin', 'clerk', 'chairman', 'system'],
  'reminder.write': ['system'],
  'reminder.change': ['admin', 'clerk', 'system'],
  'outbox.read': ['admin', 'clerk', 'chairman'],
  'outbox.settle': ['admin', 'clerk', 'system'],
  'feed.own': users,
  'seat.name': ['admin', 'clerk', 'association', 'system'],
  'seat.read': [...office, 'association', 'supervisor', 'system'],
  'invitation.print': ['admin', 'clerk', 'system'],
  'link.create': ['admin', 'clerk', 'system'],
  'link.revoke': ['admin', 'clerk', 'system'],
  'opinion.read': [...office, 'system'],
  'opinion.enter': ['clerk', 'secretary', 'system'],
  'opinion.collect': ['link', 'village-head', 'system'],
  'sender.read': ['clerk', 'secretary'],
  'matter.read': [...office, 'supervisor', 'system'],
  'matter.group': ['clerk', 'secretary', 'system'],
  'matter.route': ['clerk', 'chairman', 'system'],
  'matter.approve-summary': ['clerk', 'chairman', 'system'],
  'opinion.move': ['clerk', 'chairman', 'system'],
  'opinion.withdraw': ['clerk', 'system'],
  'opinion.propose-set-aside': ['clerk', 'secretary', 'system'],
  'opinion.confirm-set-aside': ['clerk', 'chairman', 'secretary'],
  'answer.draft': ['clerk', 'official', 'system'],
  'answer.approve': ['chairman', 'system'],
  'session.open': ['clerk', 'chairman', 'secretary', 'system'],
  'session.chair': ['chairman', 'clerk', 'system'],
  'session.record': ['chairman', 'secretary', 'clerk', 'system'],
  'session.watch': [...office, 'supervisor', 'system'],
  'dialogue.conclude': ['chairman', 'system'],
  'paper.issue': ['clerk', 'chairman', 'system'],
  'paper.read': [...office, 'supervisor'],
  'draft.write': ['admin', 'clerk', 'secretary', 'system'],
  'draft.comment': [...office, 'system'],
  'template.read': [...office, 'supervisor'],
  'template.edit': ['admin', 'clerk', 'system'],
  'register.read': [...office, 'supervisor'],
  'register.keep': ['clerk', 'system'],
  'archive.bundle': ['clerk', 'chairman', 'system'],
  'commitment.keep': ['clerk', 'chairman', 'official', 'system'],
  'commitment.extend': ['chairman', 'system'],
  'escalation.follow': ['clerk', 'chairman', 'system'],
}

const open = ['public.read', 'opinion.submit', 'submission.track']

function whoMay(action: Action, thing: Thing): string[] {
  return Object.entries(everyone).flatMap(([name, actor]) => (can(actor, action, thing) ? [name] : []))
}

describe.each(actions)('%s', (action) => {
  test('is for those written here, and for nobody else', () => {
    expect(whoMay(action, own).toSorted()).toEqual((allowed[action] ?? []).toSorted())
  })
  test('stops at the border of the commune', () => {
    const foreign = { ...own, communeId: 'another commune', dialogueId: 'another dialogue' }
    expect(whoMay(action, foreign)).toEqual(open.includes(action) ? anybody : [])
  })
})

describe('what is not one’s own', () => {
  const strange: Thing = {
    ...own,
    officeId: 'another office',
    villageId: 'another village',
    associationId: 'another association',
    ownerIds: ['another office', 'another village'],
  }
  test.each<[Action, string]>([
    ['answer.draft', 'official'],
    ['commitment.keep', 'official'],
    ['task.complete', 'official'],
    ['task.complete', 'village-head'],
    ['seat.name', 'association'],
    ['opinion.collect', 'village-head'],
    ['opinion.collect', 'link'],
  ])('%s is refused to %s', (action, name) => {
    expect(whoMay(action, own)).toContain(name)
    expect(whoMay(action, strange)).not.toContain(name)
  })
  test('a link opens its own dialogue only', () => {
    expect(whoMay('opinion.collect', { ...own, dialogueId: 'another dialogue' })).not.toContain('link')
  })
  test('nobody without an office, a village or an association is taken for one of none', () => {
    const nowhere = { officeId: null, villageId: null, associationId: null }
    const thing: Thing = { communeId: commune, ...nowhere, ownerIds: [], dialogueId: 'dialogue' }
    expect(can(user('official', nowhere), 'answer.draft', thing)).toBe(false)
    expect(can(user('village-head', nowhere), 'opinion.collect', thing)).toBe(false)
    expect(can(user('official', nowhere), 'task.complete', thing)).toBe(false)
    expect(can(user('association', nowhere), 'seat.name', thing)).toBe(false)
  })
  test('an office that stands in may draft', () => {
    expect(can(user('official'), 'answer.draft', { ...own, officeId: 'other', deputyOfficeId: 'office' })).toBe(true)
  })
})

test('the second person for setting aside is never the first', () => {
  expect(whoMay('opinion.confirm-set-aside', { ...own, proposedBy: 'clerk' }).toSorted()).toEqual([
    'chairman',
    'secretary',
  ])
})

test('what a paper holds decides who in the office reads it', () => {
  expect(whoMay('paper.read', { ...own, holds: 'opinions' })).toEqual(office)
  expect(whoMay('paper.read', { ...own, holds: 'citizen' }).toSorted()).toEqual(['chairman', 'clerk', 'secretary'])
})

test('anybody reads a public paper', () => {
  expect(whoMay('paper.read', { ...own, isPublic: true })).toEqual(anybody)
})
