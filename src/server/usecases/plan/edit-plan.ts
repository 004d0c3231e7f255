import { z } from 'zod'
import { isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue, updateDialogue } from '../../store/dialogues.ts'
import { findPlan, updatePlan } from '../../store/plans.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { changeQuotas } from './change-quotas.ts'
import { moveTasks } from './move-tasks.ts'
import { daysOf } from './tasks-of-plan.ts'

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

/** Mends or confirms what was read, while the plan is a draft; everything that hangs on a date moves with it. */
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
    const plan = dialogue && (await findPlan(tx, dialogue.id))
    if (!dialogue || !plan || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (dialogue.state !== 'drafting') return refuse('already-issued')
    const content = edited(plan.content, edit)
    if (edit.quotas) {
      const day = daysOf(content)?.first ?? today(context)
      const place = { communeId: dialogue.commune_id, dialogueId: dialogue.id }
      const refused = await changeQuotas(tx, { ...place, wanted: edit.quotas, day })
      if (refused) return refused
    }
    const confirmed = [...new Set([...plan.confirmed, ...pathsOf(edit)])]
    await updatePlan(tx, dialogue.id, { content, confirmed, at: new Date(context.now) })
    await updateDialogue(tx, dialogue.id, {
      held_on: daysOf(content)?.first ?? null,
      is_date_tentative: content.eventDateTentative,
      starts_at: edit.startTime ?? dialogue.starts_at,
      venue: edit.venue === undefined ? dialogue.venue : edit.venue,
      chair: edit.chair === undefined ? dialogue.chair : edit.chair,
      secretary: edit.secretary === undefined ? dialogue.secretary : edit.secretary,
    })
    if (edit.eventDate) await moveTasks(tx, { communeId: dialogue.commune_id, dialogueId: dialogue.id }, content)
    const detail = { fields: pathsOf(edit) }
    await insertAudit(tx, dialogue.commune_id, actor, {
      action: 'plan.edit',
      thing: 'dialogue',
      id: dialogue.id,
      detail,
    })
    return { edited: true }
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
