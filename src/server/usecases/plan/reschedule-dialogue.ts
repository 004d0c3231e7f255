import { z } from 'zod'
import { formatDay } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isSameValue } from '#domain/canonical-json.ts'
import { sittingsOf } from '#domain/plan/sittings.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { lockTasks } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { typedWords } from '../typed-words.ts'
import { changePlan } from './change-plan.ts'
import { headFor } from './plan-head.ts'
import { newSittings, rescheduledPlan } from './rescheduled-plan.ts'

export const rescheduleDialogueInput = z.object({
  dialogueId: z.uuid(),
  /** The version whose consequences the person saw. */
  base: z.int().min(1),
  sittings: newSittings,
  reason: typedWords(1000, 1),
})

/** States in which a day can still move: until the hall opens. */
export const movable: readonly string[] = ['drafting', 'preparing']

/** Moves the dialogue to its new days with everything that depends on them, in one version, with the reason. */
export async function rescheduleDialogue(
  context: Context,
  actor: Actor,
  input: z.input<typeof rescheduleDialogueInput>,
): Promise<{ version: number } | Refused> {
  const parsed = rescheduleDialogueInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, base, sittings, reason } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (!movable.includes(dialogue.state)) return refuse('wrong-state')
    const head = await headFor(tx, dialogue, 'rescheduled')
    if (isRefused(head)) return head
    const plan = rescheduledPlan(head.plan, sittings, await lockTasks(tx, dialogue.id), await readLawBook(tx))
    if (isSameValue(sittingsOf(head.plan), sittingsOf(plan))) return refuse('same-day', { field: 'date-0' })
    const [from, to] = [head.plan.eventDates, plan.eventDates].map((days) => days.map(formatDay).join(', '))
    const words = from ? `Dời ngày đối thoại từ ${from} sang ${to}: ${reason}` : reason
    const why = { cause: 'rescheduled', reason: words } as const
    const changed = await changePlan(tx, context, actor, { dialogue, plan, why, base })
    return isRefused(changed) ? changed : { version: changed.version }
  })
}
