import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { updateTask } from '../../store/tasks.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { typedWords } from '../typed-words.ts'
import { isSetByLaw } from './set-by-law.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { recordTaskAct } from './record-task-act.ts'

export const dropTaskInput = z.object({ taskId: z.uuid(), reason: typedWords(500, 1) })

/** A task that turned out not to be needed, with the reason. What the law asks for is always needed. */
export async function dropTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof dropTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = dropTaskInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, reason } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.extend' })
    if (!own) return refuse('not-found')
    const { task, dialogue } = own
    if (isSetByLaw(task, dialogue, await readLawBook(tx))) return refuse('set-by-law')
    if (task.done_on !== null || task.not_needed_on !== null) return refuse('wrong-state')
    await updateTask(tx, taskId, { not_needed_on: today(context), not_needed_reason: reason })
    await recordTaskAct(tx, context, actor, taskId, { act: 'not-needed', reason })
    return { dialogueId: dialogue.id }
  })
}
