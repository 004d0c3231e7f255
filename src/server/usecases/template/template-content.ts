import { z } from 'zod'
import { textPartKinds, type Template } from '#domain/document/template/template.ts'
import { typedLines, typedWords } from '../typed-words.ts'

/** What a person sends as a template; whether its words are sound is asked apart. */
export const templateContent = z.object({
  subject: typedWords(1000),
  parts: z
    .array(
      z.union([
        z.object({ kind: z.enum(textPartKinds), words: typedLines(4000) }),
        z.object({ kind: z.literal('slot'), slot: z.string().max(100) }),
      ]),
    )
    .min(1)
    .max(300),
  recipients: z.array(typedWords(500)).max(100).nullable(),
}) satisfies z.ZodType<Template>

/** JSON with its keys in one order, so that equal templates are equal texts. */
export function templateText({ subject, parts, recipients }: Template): string {
  return JSON.stringify({
    subject,
    parts: parts.map((part) =>
      part.kind === 'slot' ? { kind: part.kind, slot: part.slot } : { kind: part.kind, words: part.words },
    ),
    recipients,
  })
}
