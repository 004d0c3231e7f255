import type { Actor } from '#domain/permission/actor.ts'
import type { RemindedWork } from '#domain/task/reminder-message.ts'
import { reminderStage, type ReminderStage } from '#domain/task/reminder-stage.ts'
import type { Reader } from '../../database/connect.ts'
import { listCommitments } from '../../store/commitments.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { tasksOnRecord } from '../task/tasks-on-record.ts'
import { reminderRuleOf } from './reminder-rule.ts'

/** Something that stands at a stage of its reminders. */
export interface DueWork {
  kind: 'task' | 'promise'
  id: string
  dueOn: string
  stage: ReminderStage
  owners: { id: string; name: string }[]
  /** Who the plan says, where no unit of the commune is meant by it. */
  named: string | null
  work: Omit<RemindedWork, 'owner'>
}

/** Open, dated tasks of issued plans, and open promises of concluded dialogues, that stand at some stage today. */
export async function dueNow(tx: Reader, context: Context, actor: Actor): Promise<DueWork[]> {
  const law = await readLawBook(tx)
  const rule = await reminderRuleOf(tx)
  const day = today(context)
  const open = [...(await openTasks(tx, context, actor)), ...(await openPromises(tx))]
  return open.flatMap((one) => {
    const stage = reminderStage(one.dueOn, day, rule, law.holidays)
    return stage ? [{ ...one, stage }] : []
  })
}

type OpenWork = Omit<DueWork, 'stage'>

async function openTasks(tx: Reader, context: Context, actor: Actor): Promise<OpenWork[]> {
  const law = await readLawBook(tx)
  const found: OpenWork[] = []
  for (const dialogue of await listDialogues(tx)) {
    if (dialogue.state === 'drafting') continue
    for (const task of await tasksOnRecord(tx, actor, { dialogue, day: today(context), law })) {
      const { id, dueOn, owners, dialogueTitle, firstDueOn, extensions, source } = task
      if (task.isClosed || dueOn === null) continue
      const work = { promise: null, what: task.what.vi, dialogueTitle, dueOn, firstDueOn, extensions, source }
      found.push({ kind: 'task', id, dueOn, owners, named: task.responsible, work })
    }
  }
  return found
}

/** What was said in a hall is provisional until the dialogue is concluded; nobody is reminded of it before. */
async function openPromises(tx: Reader): Promise<OpenWork[]> {
  const open = (await listCommitments(tx)).filter(({ state }) => state === 'open')
  return open.map((row) => ({
    kind: 'promise',
    id: row.id,
    dueOn: row.due_on,
    owners: [{ id: row.office_id, name: row.office }],
    named: row.office,
    work: {
      promise: row.kind,
      what: row.what,
      dialogueTitle: row.dialogue_title,
      dueOn: row.due_on,
      firstDueOn: row.first_due_on,
      extensions: row.extensions ?? 0,
      source: null,
    },
  }))
}
