import { z } from 'zod'
import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listTaskActs } from '../../store/audit.ts'
import { listMembers } from '../../store/communes.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findTask, listTaskFiles } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import type { TaskAct } from './record-task-act.ts'
import { ownersOfDialogue, type TaskOwner } from './task-owners.ts'
import { tasksOnRecord, type TaskOnRecord } from './tasks-on-record.ts'

export const readTaskInput = z.object({ taskId: z.uuid() })

export interface TaskPage {
  today: IsoDate
  task: TaskOnRecord
  areOwnersChosen: boolean
  /** To choose owners from. */
  units: TaskOwner[]
  files: { id: string; name: string; mediaType: string; size: number }[]
  /** The oldest first. */
  history: { at: number; who: string; act: TaskAct }[]
  may: { complete: boolean; assign: boolean; extend: boolean; drop: boolean }
}

/** One task with its proof, every day that it ever had, and who did what. */
export async function readTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof readTaskInput>,
): Promise<TaskPage | Refused> {
  const parsed = readTaskInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { taskId } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    const row = await findTask(tx, taskId)
    const dialogue = row && (await findDialogue(tx, row.dialogue_id))
    if (!row || !dialogue || !can(actor, 'dialogue.read', { communeId })) return refuse('not-found')
    const day = today(context)
    const tasks = await tasksOnRecord(tx, actor, { dialogue, day, law: await readLawBook(tx) })
    const task = tasks.find(({ id }) => id === taskId)
    if (!task) return refuse('not-found')
    const owners = await ownersOfDialogue(tx, dialogue, day)
    const files = (await listTaskFiles(tx, dialogue.id)).filter(({ task_id }) => task_id === taskId)
    const names = new Map((await listMembers(tx)).map(({ user_id, name }) => [user_id, name]))
    const isMovable = !task.isClosed && !task.isSetByLaw
    return {
      today: day,
      task,
      areOwnersChosen: owners.isChosen(taskId),
      units: owners.units,
      files: files.map(({ id, name, media_type, size }) => ({ id, name, mediaType: media_type, size })),
      history: (await listTaskActs(tx, taskId)).flatMap(({ at, actor: who, detail }) =>
        isTaskAct(detail) ? [{ at: at.getTime(), who: names.get(who) ?? '', act: detail }] : [],
      ),
      may: {
        complete: task.mayComplete,
        assign: can(actor, 'task.assign', { communeId }),
        extend: isMovable && dialogue.state !== 'drafting' && can(actor, 'task.extend', { communeId }),
        drop: isMovable && can(actor, 'task.extend', { communeId }),
      },
    }
  })
}

/** Records of an older program say less, and are left to the audit. */
function isTaskAct(detail: Record<string, unknown>): detail is Record<string, unknown> & TaskAct {
  return typeof detail.act === 'string'
}
