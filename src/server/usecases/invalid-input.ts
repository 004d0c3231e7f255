import type { z } from 'zod'
import { refuse, type Refused } from '#domain/refusal.ts'

/** The first field that is wrong, and its problem where the schema names one; the words for both stand in `messages/`. */
export function refuseInput(error: z.ZodError): Refused {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  return refuse('invalid-input', {
    field,
    detail: { problem: issue?.code === 'custom' ? issue.message : (issue?.code ?? '') },
  })
}
