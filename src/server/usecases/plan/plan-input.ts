import { z } from 'zod'
import { isIsoDate } from '#domain/calendar/iso-date.ts'
import { typedWords } from '../typed-words.ts'

/** Left empty is not known. */
const words = (longest: number) => typedWords(longest).transform((typed) => typed || null)
const line = (longest: number) => typedWords(longest, 1)
const lines = (longest: number) => z.array(line(longest)).max(100)
const day = z.string().refine(isIsoDate)
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => null), z.null(), schema])
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const count = z.int().min(0).max(2000)

export const sittingInput = z.object({
  date: orNull(day),
  time: orNull(clock),
  venue: words(300),
  units: z.array(z.object({ unit: line(200), count: count.nullable() })).max(100),
})

/** The parts of a plan that are typed on its pages; each as long as a paper bears. */
export const planPartsInput = z.object({
  issuingAgency: words(300),
  place: words(100),
  subject: words(1000),
  legalBases: z
    .array(
      z.object({
        type: line(300),
        number: words(100),
        date: orNull(day),
        issuer: words(300),
        subject: words(1000),
      }),
    )
    .max(50),
  purposes: lines(2000),
  requirements: lines(2000),
  topics: lines(1000),
  chair: words(300),
  secretary: words(300),
  agendaSteps: lines(2000),
  sittings: z.array(sittingInput).min(1).max(50),
  eventDateTentative: z.boolean(),
  duration: words(100),
  villages: z.array(line(200)).max(100),
  participants: z.array(z.object({ level: line(100), who: line(1000), count: count.nullable() })).max(100),
  quotas: z.array(z.object({ id: z.uuid().optional(), organization: line(200), count })).max(100),
  tasks: z.array(z.object({ responsible: words(500), what: line(2000), due: orNull(day) })).max(100),
  deadlines: z
    .array(
      z
        .object({
          what: line(1000),
          responsible: words(500),
          relation: z.enum(['before', 'until', 'from', 'on']),
          due: orNull(day),
          relative: z
            .string()
            .regex(/^(last)?event([+-]\d{1,3}(wd|d))?$/)
            .optional(),
          time: clock.optional(),
        })
        .refine(({ due, relative }) => due !== null || relative !== undefined, {
          path: ['due'],
          message: 'day-needed',
        }),
    )
    .max(100),
  distributionList: lines(500),
  signatory: z.object({ capacity: words(200), title: words(200), name: words(200) }),
})
