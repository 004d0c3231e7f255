import { z } from 'zod'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { HolidayYears } from '#domain/calendar/holidays.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue, listDialogues, type DialogueRow } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import type { Reader } from '../../database/connect.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { tasksOnRecord, type TaskOnRecord } from './tasks-on-record.ts'

export const readTasksInput = z.object({
  /** One dialogue; without it, all that the commune has. */
  dialogueId: z.uuid().optional(),
})

/** A sitting of a dialogue, as a calendar shows it. */
export interface SittingDay {
  dialogueId: string
  title: string
  /** From 1, in the order of the plan. */
  ordinal: number
  day: IsoDate
  /** `07:30`, where the plan says it. */
  startsAt: string | null
  venue: string | null
  isTentative: boolean
  /** When the plan last changed, in milliseconds, and how often. */
  changedAt: number
  version: number
}

export interface TasksPage {
  today: IsoDate
  dialogue: { id: string; title: string } | null
  tasks: TaskOnRecord[]
  sittings: SittingDay[]
  holidays: HolidayYears
}

/** What is to be done for a dialogue, or for all of them, and the days on which people sit together. */
export async function readTasks(
  context: Context,
  actor: Actor,
  input: z.input<typeof readTasksInput>,
): Promise<TasksPage | Refused> {
  const parsed = readTasksInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId } = parsed.data
  if (!can(actor, 'dialogue.read', { communeId: context.commune.id })) return refuse('not-found')
  return context.transact(async (tx) => {
    const one = dialogueId === undefined ? undefined : await findDialogue(tx, dialogueId)
    if (dialogueId !== undefined && !one) return refuse('not-found')
    const law = await readLawBook(tx)
    const tasks: TaskOnRecord[] = []
    const sittings: SittingDay[] = []
    for (const dialogue of one ? [one] : await listDialogues(tx)) {
      tasks.push(...(await tasksOnRecord(tx, actor, { dialogue, day: today(context), law })))
      sittings.push(...(await sittingsOf(tx, dialogue)))
    }
    return {
      today: today(context),
      dialogue: one ? { id: one.id, title: one.title } : null,
      tasks,
      sittings,
      holidays: law.holidays,
    }
  })
}

/** Each session of the plan; without any, the day of the dialogue itself. */
async function sittingsOf(tx: Reader, dialogue: DialogueRow): Promise<SittingDay[]> {
  const plan = await findPlan(tx, dialogue.id)
  const common = {
    dialogueId: dialogue.id,
    title: dialogue.title,
    isTentative: dialogue.is_date_tentative && dialogue.state === 'drafting',
    changedAt: (plan?.updated_at ?? dialogue.created_at).getTime(),
    version: plan?.version ?? 1,
  }
  const sessions = plan?.content.sessions ?? []
  const own = sessions.flatMap(({ date, time, venue }, index) =>
    date === null ? [] : [{ ...common, ordinal: index + 1, day: date, startsAt: time ?? null, venue: venue ?? null }],
  )
  if (own.length > 1) return own
  if (dialogue.held_on === null) return []
  return [{ ...common, ordinal: 1, day: dialogue.held_on, startsAt: dialogue.starts_at, venue: dialogue.venue }]
}
