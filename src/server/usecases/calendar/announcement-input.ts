import { z } from 'zod'
import type { Announcement } from '#domain/calendar/announced-year.ts'
import { wrongInAnnouncement } from '#domain/calendar/check-announcement.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'

const day = z.string().trim().max(10)

/** A year as its announcement says it; the file of `doithoai calendar holidays add` has the same shape. */
export const announcementInput = z.object({
  year: z.coerce.number().int().min(2015).max(2100),
  source: typedWords(300, 3),
  tet: z.object({ from: day, to: day }),
  hungKings: day,
  nationalSecond: day,
  culture: z.boolean().default(false),
  swaps: z
    .array(z.object({ off: day, worked: day }))
    .max(12)
    .default([]),
})
export type AnnouncementInput = z.input<typeof announcementInput>

/** The announcement, or the refusal that names its first wrong field and what is wrong with it. */
export function readAnnouncement(input: AnnouncementInput): Announcement | Refused {
  const parsed = announcementInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const wrong = wrongInAnnouncement(parsed.data)
  return wrong ? refuse('invalid-input', { field: wrong.field, detail: { problem: wrong.problem } }) : parsed.data
}
