import { unitsNamed } from '#domain/task/owners.ts'
import type { Reader } from '../../database/connect.ts'
import { listDialogueVillages, type DialogueRow } from '../../store/dialogues.ts'
import { listTaskOwners, type TaskRow } from '../../store/tasks.ts'
import { listUnitsOn, type UnitRow } from '../../store/units.ts'

export interface TaskOwner {
  id: string
  kind: UnitRow['kind']
  name: string
}

export interface OwnersOfDialogue {
  /** The units of the commune on the day of the dialogue, to choose from. */
  units: TaskOwner[]
  of(task: Pick<TaskRow, 'id' | 'responsible'>): TaskOwner[]
  /** Whether a person chose them, and not the words of the plan. */
  isChosen(taskId: string): boolean
}

/** Who each task of a dialogue belongs to: the units that a person chose, or those that the plan's words name. */
export async function ownersOfDialogue(tx: Reader, dialogue: DialogueRow, day: string): Promise<OwnersOfDialogue> {
  const rows = await listUnitsOn(tx, dialogue.held_on ?? day)
  const villages = (await listDialogueVillages(tx, dialogue.id)).map(({ id }) => id)
  const chosen = await listTaskOwners(tx, dialogue.id)
  const units = rows.map(({ id, kind, name }) => ({ id, kind, name }))
  const named = rows.map((row) => ({ ...row, shortName: row.short_name, isReception: row.is_reception }))
  return {
    units,
    of({ id: taskId, responsible }) {
      const own = chosen.filter(({ task_id }) => task_id === taskId).map(({ unit_id }) => unit_id)
      const ids = own.length > 0 ? own : unitsNamed(responsible, named, villages)
      return units.filter(({ id }) => ids.includes(id))
    },
    isChosen: (taskId) => chosen.some(({ task_id }) => task_id === taskId),
  }
}
