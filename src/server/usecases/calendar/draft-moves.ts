import type { LawBook } from '#domain/law/law-book.ts'
import type { Reader } from '../../database/connect.ts'
import { listDialogues, type DialogueRow } from '../../store/dialogues.ts'
import { findPlan } from '../../store/plans.ts'
import { listTasks } from '../../store/tasks.ts'
import { tasksOfPlan, type PlannedTask } from '../plan/tasks-of-plan.ts'
import type { DeadlineMove } from './moves.ts'

/** The work of plans that are still drafts: its days follow the plan, and so the law that counts them. */
export async function draftMoves(tx: Reader, old: LawBook, law: LawBook): Promise<DeadlineMove[]> {
  const drafts = (await listDialogues(tx)).filter(({ state }) => state === 'drafting')
  const moves = []
  for (const dialogue of drafts) moves.push(...(await movesOfDraft(tx, dialogue, old, law)))
  return moves
}

/** A day that a person has set by hand is not the plan's own, and stays. */
async function movesOfDraft(tx: Reader, dialogue: DialogueRow, old: LawBook, law: LawBook): Promise<DeadlineMove[]> {
  const plan = await findPlan(tx, dialogue.id)
  if (!plan) return []
  const before = tasksOfPlan(plan.content, old)
  const after = tasksOfPlan(plan.content, law)
  return (await listTasks(tx, dialogue.id)).flatMap((row): DeadlineMove[] => {
    const own = before.find((task) => task.what === row.what && task.dueOn === row.due_on)
    const to = own && (sameIn(after, own)?.dueOn ?? null)
    if (row.done_on !== null || row.due_on === null || !to || to === row.due_on) return []
    const of = { dialogueId: dialogue.id, dialogue: dialogue.title, heldOn: dialogue.held_on, receivedOn: null }
    return [
      {
        kind: 'task',
        id: row.id,
        what: row.what,
        dueOn: row.due_on,
        ...of,
        isDraft: true,
        to,
        why: null,
        isWritten: true,
      },
    ]
  })
}

/** By its words, or by the duty of the law, which another law words differently; what no law asks any more is not there. */
function sameIn(planned: readonly PlannedTask[], { what, rule }: PlannedTask): PlannedTask | undefined {
  const isDuty = (task: PlannedTask) => rule !== null && task.rule === rule
  return planned.find((task) => task.what === what) ?? planned.find(isDuty)
}
