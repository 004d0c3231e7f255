import { z } from 'zod'
import { count, headShape, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'

const text = optionalText
const relation = z.enum(['before', 'until', 'from', 'on'])

/** The contract of a plan as it is read from Word, with the few things that only its paper needs. */
export const planModel = z.object({
  ...headShape,
  /** The plan that this one takes the place of. */
  amends: z.object({ notation: line, issuedOn: isoDate }).nullable().default(null),
  subject: text,
  legalBases: z
    .array(z.object({ type: line, number: text, date: isoDate.nullable().default(null), issuer: text, subject: text }))
    .default([]),
  purposes: z.array(line).default([]),
  requirements: z.array(line).default([]),
  topics: z.array(line).default([]),
  eventDates: z.array(isoDate).default([]),
  eventDateTentative: z.boolean().default(false),
  eventStartTime: text,
  duration: text,
  venue: text,
  villages: z.array(line).default([]),
  chair: text,
  agendaSteps: z.array(line).default([]),
  participants: z.array(z.object({ level: line, who: line, count: count.nullable().default(null) })).default([]),
  quotas: z.array(z.object({ organization: line, count })).default([]),
  deadlines: z
    .array(
      z.object({
        what: line,
        responsible: text,
        due: isoDate.nullable().default(null),
        relation,
        time: z.string().optional(),
        relative: z.string().optional(),
      }),
    )
    .default([]),
  tasks: z.array(z.object({ responsible: text, what: line, due: isoDate.nullable().default(null) })).default([]),
  sessions: z
    .array(
      z.object({
        date: isoDate.nullable().default(null),
        time: text,
        venue: text,
        units: z.array(z.object({ unit: line, count: count.nullable().default(null) })).default([]),
      }),
    )
    .default([]),
})

export type PlanModel = z.infer<typeof planModel>
