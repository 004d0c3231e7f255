import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { typedWords } from '../typed-words.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { moveDueDate } from './move-due-date.ts'
import { isSetByLaw } from './set-by-law.ts'

export const extendTaskInput = z.object({
  taskId: z.uuid(),
  dueOn: z.string().refine(isIsoDate),
  /** Why the day could not be kept. */
  reason: typedWords(500, 1),
})

/**
 * A later day for an open task, with its reason and counted; the first due date stays. A task without a day gets its
 * first one. A day that the law sets moves only with the day of the dialogue.
 */
export async function extendTask(
  context: Context,
  actor: Actor,
  input: z.input<typeof extendTaskInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = extendTaskInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, dueOn, reason } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.extend' })
    if (!own) return refuse('not-found')
    const { task, dialogue } = own
    if (dialogue.state === 'drafting') return refuse('plan-not-issued')
    if (isSetByLaw(task, dialogue, await readLawBook(tx))) return refuse('set-by-law')
    if (task.done_on !== null || task.not_needed_on !== null) return refuse('wrong-state')
    if (task.due_on !== null && compareDays(dueOn, task.due_on) <= 0)
      return refuse('date-not-later', { field: 'dueOn' })
    if (compareDays(dueOn, today(context)) < 0) return refuse('date-in-past', { field: 'dueOn' })
    await moveDueDate(tx, context, actor, task, { kind: 'extension', to: dueOn, reason })
    return { dialogueId: dialogue.id }
  })
}
