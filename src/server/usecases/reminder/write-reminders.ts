import { reminderMessage, type RemindedTask } from '#domain/task/reminder-message.ts'
import { reminderStage, remindingHours, type ReminderStage } from '#domain/task/reminder-stage.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { listMembers, type MembershipRow } from '../../store/communes.ts'
import { listDialogues } from '../../store/dialogues.ts'
import {
  insertMessage,
  insertReminders,
  listAddresses,
  listRemindedOn,
  listReminders,
  lockReminders,
} from '../../store/outbox.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { tasksOnRecord, type TaskOnRecord } from '../task/tasks-on-record.ts'
import { peopleOf } from './people-of.ts'
import { reminderRuleOf } from './reminder-rule.ts'

interface Due {
  task: TaskOnRecord & { dueOn: string }
  stage: ReminderStage
}

/**
 * Writes the reminders of this moment into the outbox: one message for a person and a day, each stage of a task once
 * for its due day, whatever restarts and however often or at once it is run. Outside the working hours of a working day
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
    const said = new Set((await listReminders(tx)).map((one) => keyOf(one.task_id, one.stage, one.due_on, one.user_id)))
    const addresses = await listAddresses(
      tx,
      members.map(({ user_id }) => user_id),
    )
    let written = 0
    for (const person of members) {
      if (told.has(person.user_id)) continue
      const own = due.filter(
        ({ task, stage }) =>
          peopleOf(task, stage, members).includes(person.user_id) &&
          !said.has(keyOf(task.id, stage.name, task.dueOn, person.user_id)),
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

/** Open, dated tasks of issued plans that stand at some stage today. */
async function dueNow(tx: Writer, context: Context, actor: Actor): Promise<Due[]> {
  const law = await readLawBook(tx)
  const rule = await reminderRuleOf(tx)
  const day = today(context)
  const found: Due[] = []
  for (const dialogue of await listDialogues(tx)) {
    if (dialogue.state === 'drafting') continue
    for (const task of await tasksOnRecord(tx, actor, { dialogue, day, law })) {
      const { dueOn } = task
      const stage = task.isClosed || dueOn === null ? null : reminderStage(dueOn, day, rule, law.holidays)
      if (stage && dueOn !== null) found.push({ task: { ...task, dueOn }, stage })
    }
  }
  return found
}

async function tell(
  tx: Writer,
  context: Context,
  { person, own, address }: { person: MembershipRow; own: Due[]; address: string | null },
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
      own.map(({ task }) => remindedTask(task, person)),
    ),
    state: 'waiting',
    problem: null,
    created_at: at,
    changed_at: at,
    changed_by: 'system',
  })
  await insertReminders(
    tx,
    own.map(({ task, stage }) => ({
      commune_id: commune.id,
      task_id: task.id,
      stage: stage.name,
      due_on: task.dueOn,
      user_id: person.user_id,
      message_id: id,
    })),
  )
}

function remindedTask(task: Due['task'], person: MembershipRow): RemindedTask {
  const isOwn = task.owners.some(({ id }) => [person.office_id, person.village_id, person.association_id].includes(id))
  const owner = task.owners.map(({ name }) => name).join(', ') || (task.responsible ?? 'chưa giao đơn vị nào')
  return {
    what: task.what.vi,
    dialogueTitle: task.dialogueTitle,
    dueOn: task.dueOn,
    firstDueOn: task.firstDueOn,
    extensions: task.extensions,
    owner: isOwn || person.role === 'clerk' ? null : owner,
    source: task.source,
  }
}

function keyOf(...parts: string[]): string {
  return parts.join(' ')
}
