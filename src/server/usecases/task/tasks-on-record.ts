import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { plannedDay } from '#domain/task/planned-day.ts'
import type { Reader } from '../../database/connect.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import { listTaskExtensions, listTasks } from '../../store/tasks.ts'
import { isSetByLaw } from './set-by-law.ts'
import { ownersOfDialogue, type TaskOwner } from './task-owners.ts'
import { movesOf, taskView, type TaskView } from './task-view.ts'

export interface TaskOnRecord extends TaskView {
  dialogueId: string
  dialogueTitle: string
  owners: TaskOwner[]
  /** Of the person's own office or village. */
  isMine: boolean
  isStarted: boolean
  isClosed: boolean
  notNeededReason: string | null
  firstDueOn: IsoDate | null
  /** The plan's own day: the first one, or that of the last rescheduling. */
  plannedOn: IsoDate | null
  extensions: number
  reschedules: number
  isSetByLaw: boolean
  mayComplete: boolean
}

/** The tasks of a dialogue with owners, dates and what the person may do, in the order of the plan. */
export async function tasksOnRecord(
  tx: Reader,
  actor: Actor,
  { dialogue, day, law }: { dialogue: DialogueRow; day: IsoDate; law: LawBook },
): Promise<TaskOnRecord[]> {
  const rows = await listTasks(tx, dialogue.id)
  const moves = await listTaskExtensions(tx, dialogue.id)
  const owners = await ownersOfDialogue(tx, dialogue, day)
  return rows.map((row) => {
    const own = movesOf(moves, row.id)
    const of = owners.of(row)
    const count = (wanted: 'extension' | 'reschedule') => own.filter(({ kind }) => kind === wanted).length
    return {
      ...taskView(row, day, dialogue.held_on, law, own),
      dialogueId: dialogue.id,
      dialogueTitle: dialogue.title,
      owners: of,
      isMine: of.some(({ id }) => unitsOf(actor).includes(id)),
      isStarted: row.started_on !== null,
      isClosed: row.done_on !== null || row.not_needed_on !== null,
      notNeededReason: row.not_needed_reason,
      firstDueOn: row.first_due_on,
      plannedOn: plannedDay(row.first_due_on, own),
      extensions: count('extension'),
      reschedules: count('reschedule'),
      isSetByLaw: isSetByLaw(row, dialogue, law),
      mayComplete: can(actor, 'task.complete', {
        communeId: row.commune_id,
        ownerIds: of.map(({ id }) => id),
      }),
    }
  })
}

function unitsOf(actor: Actor): string[] {
  if (actor.kind !== 'user') return []
  return [actor.officeId, actor.villageId, actor.associationId].filter((id) => id !== null)
}
