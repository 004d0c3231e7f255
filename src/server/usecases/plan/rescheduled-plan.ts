import { z } from 'zod'
import { isIsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import { movePlan } from '#domain/plan/move-plan.ts'
import type { Plan } from '#domain/plan/plan.ts'
import { sittingsOf } from '#domain/plan/sittings.ts'
import type { TaskRow } from '../../store/tasks.ts'

/** One day and hour for each sitting, in their order. */
export const newSittings = z
  .array(
    z.object({
      date: z.string().refine(isIsoDate),
      time: z.union([z.literal('').transform(() => null), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
    }),
  )
  .min(1)
  .max(50)

export type NewSittings = z.output<typeof newSittings>

/** The plan on its new days; what has been done keeps the day that it had. */
export function rescheduledPlan(plan: Plan, sittings: NewSittings, tasks: readonly TaskRow[], law: LawBook): Plan {
  const done = new Set(tasks.filter(({ done_on }) => done_on !== null).map(({ what }) => what))
  const doneWork = plan.tasks.filter(({ what }) => done.has(what))
  const now = sittingsOf(plan)
  const times = sittings.map(({ date, time }, index) => ({ date, time: time ?? now[index]?.time ?? null }))
  return movePlan(plan, times, {
    holidays: law.holidays,
    // Part IV often says in a task what a deadline says again.
    isKept: (work) =>
      done.has(work.what) ||
      doneWork.some(({ responsible, due }) => due !== null && due === work.due && responsible === work.responsible),
  })
}
