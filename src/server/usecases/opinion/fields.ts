import { z } from 'zod'
import { problemOfOpinionText } from '#domain/opinion/opinion-text.ts'

/** Kept as typed: nothing is trimmed away. */
export const opinionText = z.string().superRefine((typed, check) => {
  const problem = problemOfOpinionText(typed)
  if (problem) check.addIssue({ code: 'custom', message: problem })
})

/** What a form leaves empty is not there. */
export const optionalId = z.preprocess((value) => (value === '' ? null : value), z.uuid().nullable())
export const optionalWords = z
  .string()
  .trim()
  .max(120)
  .nullish()
  .transform((typed) => typed || null)
