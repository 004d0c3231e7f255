import { z } from 'zod'
import { count, headShape, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'

/** Sheets and people are counted where the record knows them; they never add up to opinions. */
const sheetsAndPeople = {
  submissions: count.nullable().default(null),
  senders: count.nullable().default(null),
}

export const opinionReportModel = z
  .object({
    ...headShape,
    addressees: z.array(line).default([]),
    /** The dialogue that the opinions were gathered for. */
    eventName: line,
    villages: z.array(line).default([]),
    from: isoDate.nullable().default(null),
    until: isoDate.nullable().default(null),
    /** What was handed in (phiếu, lượt gửi), and by how many people; each person is counted once. */
    ...sheetsAndPeople,
    /** Households, where the villages counted them. */
    households: count.nullable().default(null),
    /** All opinions handed in; the topics' opinions, those in no matter yet and those moved to their proper procedure add up to it. */
    opinions: count,
    moved: count.default(0),
    /** Handed in, and in no matter yet. */
    ungrouped: count.default(0),
    topics: z.array(
      z.object({
        topic: line,
        office: optionalText,
        matters: z.array(
          z.object({
            summary: line,
            opinions: count.min(1),
            ...sheetsAndPeople,
            villages: z.array(line).default([]),
            note: optionalText,
          }),
        ),
      }),
    ),
    /** By the village that an opinion names; those that name none are the difference to `opinions`. */
    byVillage: z.array(z.object({ village: line, opinions: count, matters: count, ...sheetsAndPeople })).default([]),
    proposals: z.array(line).default([]),
  })
  .superRefine((model, context) => {
    const listed = model.topics
      .flatMap(({ matters }) => matters)
      .reduce((sum, { opinions }) => sum + opinions, model.moved + model.ungrouped)
    if (listed !== model.opinions) {
      const message = `Báo cáo nêu ${listed} ý kiến, tổng số đã nhận là ${model.opinions}.`
      context.addIssue({ code: 'custom', path: ['opinions'], message })
    }
    const inVillages = model.byVillage.reduce((sum, { opinions }) => sum + opinions, 0)
    if (inVillages > model.opinions) {
      const message = `Các thôn có ${inVillages} ý kiến, tổng số đã nhận là ${model.opinions}.`
      context.addIssue({ code: 'custom', path: ['byVillage'], message })
    }
  })

export type OpinionReportModel = z.infer<typeof opinionReportModel>
