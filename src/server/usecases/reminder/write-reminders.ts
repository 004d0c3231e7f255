import { reminderMessage, type RemindedWork } from '#domain/task/reminder-message.ts'
import { remindingHours } from '#domain/task/reminder-stage.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { listMembers, type MembershipRow } from '../../store/communes.ts'
import {
  insertMessage,
  insertPromiseReminders,
  insertReminders,
  listAddresses,
  listPromiseReminders,
  listRemindedOn,
  listReminders,
  lockReminders,
} from '../../store/outbox.ts'
import { today, type Context } from '../context.ts'
import { dueNow, type DueWork } from './due-work.ts'
import { peopleOf } from './people-of.ts'

/**
 * Writes the reminders of this moment into the outbox: one message for a person and a day, each stage of a task or a
 * promise once for its due day, whatever restarts and however often or at once it is run. Outside the working hours of a working day
 * nothing is written; what was missed is said on the next one.
 */
export async function writeReminders(context: Context, actor: Actor): Promise<{ written: number } | Refused> {
  if (!can(actor, 'reminder.write', { communeId: context.commune.id })) return refuse('not-found')
  if (!isReminding(context.now)) return { written: 0 }
  return context.transact(async (tx) => {
    await lockReminders(tx, context.commune.id)
    const due = await dueNow(tx, context, actor)
    if (due.length === 0) return { written: 0 }
    const members = await listMembers(tx)
    const told = new Set(await listRemindedOn(tx, today(context)))
    const said = await saidBefore(tx)
    const addresses = await listAddresses(
      tx,
      members.map(({ user_id }) => user_id),
    )
    let written = 0
    for (const person of members) {
      if (told.has(person.user_id)) continue
      const own = due.filter(
        (work) =>
          peopleOf(work, work.stage, members).includes(person.user_id) && !said.has(keyOf(work, person.user_id)),
      )
      if (own.length === 0) continue
      await tell(tx, context, { person, own, address: addresses.get(person.user_id) ?? null })
      written += 1
    }
    if (written > 0) {
      const detail = { day: today(context), messages: written }
      await insertAudit(tx, context.commune.id, actor, { action: 'reminder.write', thing: 'outbox', id: null, detail })
    }
    return { written }
  })
}

function isReminding(now: number): boolean {
  const hour = Math.floor(now / 3_600_000 + 7) % 24
  return hour >= remindingHours.from && hour < remindingHours.until
}

async function saidBefore(tx: Writer): Promise<Set<string>> {
  const ofTasks = (await listReminders(tx)).map((one) => ({ ...one, id: one.task_id }))
  const ofPromises = (await listPromiseReminders(tx)).map((one) => ({ ...one, id: one.commitment_id }))
  const all = [...ofTasks, ...ofPromises]
  return new Set(
    all.map(({ id, stage, due_on, user_id }) => keyOf({ id, stage: { name: stage }, dueOn: due_on }, user_id)),
  )
}

async function tell(
  tx: Writer,
  context: Context,
  { person, own, address }: { person: MembershipRow; own: DueWork[]; address: string | null },
) {
  const day = today(context)
  const id = newId()
  const { commune } = context
  const words = { commune: `UBND ${commune.kind} ${commune.name}`, name: `${person.position} ${person.name}`, day }
  const at = new Date(context.now)
  await insertMessage(tx, {
    commune_id: commune.id,
    id,
    purpose: 'reminder',
    user_id: person.user_id,
    day,
    recipient: `${person.name}, ${person.position}`,
    address,
    ...reminderMessage(
      words,
      own.map((work) => remindedWork(work, person)),
    ),
    state: 'waiting',
    problem: null,
    created_at: at,
    changed_at: at,
    changed_by: 'system',
  })
  const saying = own.map(({ kind, id: work, stage, dueOn }) => ({
    kind,
    work,
    said: { commune_id: commune.id, stage: stage.name, due_on: dueOn, user_id: person.user_id, message_id: id },
  }))
  const of = (kind: DueWork['kind']) => saying.filter((one) => one.kind === kind)
  await insertReminders(
    tx,
    of('task').map(({ work, said }) => ({ ...said, task_id: work })),
  )
  await insertPromiseReminders(
    tx,
    of('promise').map(({ work, said }) => ({ ...said, commitment_id: work })),
  )
}

function remindedWork({ owners, named, work }: DueWork, person: MembershipRow): RemindedWork {
  const isOwn = owners.some(({ id }) => [person.office_id, person.village_id, person.association_id].includes(id))
  const owner = owners.map(({ name }) => name).join(', ') || (named ?? 'chưa giao đơn vị nào')
  return { ...work, owner: isOwn || person.role === 'clerk' ? null : owner }
}

function keyOf(work: { id: string; stage: { name: string }; dueOn: string }, userId: string): string {
  return [work.id, work.stage.name, work.dueOn, userId].join(' ')
}
