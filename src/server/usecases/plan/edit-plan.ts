import { z } from 'zod'
import { isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { changePlan } from './change-plan.ts'
import { headFor } from './plan-head.ts'

/** Emptied fields are unknown again. */
const words = typedWords(300)
  .transform((typed) => typed || null)
  .nullable()
  .optional()

export const editPlanInput = z.object({
  dialogueId: z.uuid(),
  eventDate: z.string().refine(isIsoDate).optional(),
  startTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  venue: words,
  chair: words,
  secretary: words,
  isDateTentative: z.boolean().optional(),
  quotas: z
    .array(
      z.object({
        id: z.uuid().optional(),
        organization: typedWords(200, 1),
        count: z.int().min(0).max(2000),
      }),
    )
    .max(100)
    .optional(),
})
export type EditPlanInput = z.input<typeof editPlanInput>
type Edit = z.output<typeof editPlanInput>

/** Mends or confirms what was read, while the plan is a draft; everything that hangs on it moves with it. */
export async function editPlan(
  context: Context,
  actor: Actor,
  input: EditPlanInput,
): Promise<{ edited: true } | Refused> {
  const parsed = editPlanInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const edit = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, edit.dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    const head = await headFor(tx, dialogue, 'edited')
    if (isRefused(head)) return head
    const changed = await changePlan(tx, context, actor, {
      dialogue,
      plan: edited(head.plan, edit),
      why: { cause: 'edited' },
      confirmed: pathsOf(edit),
      quotaIds: edit.quotas?.map(({ id }) => id),
    })
    return isRefused(changed) ? changed : { edited: true }
  })
}

function edited(plan: Plan, edit: Edit): Plan {
  const [first, ...later] = plan.sessions
  const session = first && {
    ...first,
    date: edit.eventDate ?? first.date,
    time: edit.startTime ?? first.time,
    venue: edit.venue ?? first.venue,
  }
  return {
    ...plan,
    eventDates: edit.eventDate ? datesWith(plan.eventDates, edit.eventDate) : plan.eventDates,
    eventDateTentative: edit.isDateTentative ?? plan.eventDateTentative,
    eventStartTime: edit.startTime ?? plan.eventStartTime,
    venue: edit.venue === undefined ? plan.venue : edit.venue,
    chair: edit.chair === undefined ? plan.chair : edit.chair,
    secretary: edit.secretary === undefined ? plan.secretary : edit.secretary,
    quotas: edit.quotas?.map(({ organization, count }) => ({ organization, count })) ?? plan.quotas,
    sessions: session ? [session, ...later] : [],
  }
}

function datesWith([, ...later]: IsoDate[], first: IsoDate): IsoDate[] {
  return [first, ...later.filter((day) => day > first)]
}

const pathOf = {
  eventDate: 'eventDates',
  startTime: 'eventStartTime',
  venue: 'venue',
  chair: 'chair',
  secretary: 'secretary',
  isDateTentative: 'eventDateTentative',
  quotas: 'quotas',
} as const satisfies Partial<Record<keyof Edit, string>>

function pathsOf(edit: Edit): string[] {
  const fields = Object.keys(pathOf) as (keyof typeof pathOf)[]
  return fields.filter((field) => edit[field] !== undefined).map((field) => pathOf[field])
}
