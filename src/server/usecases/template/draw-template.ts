import { z } from 'zod'
import { checkTemplate, type TemplateProblem } from '#domain/document/template/check-template.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { findDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { loadDialogueFile } from '../paper/from-record/dialogue-file.ts'
import {
  isRecordPaperKind,
  papersOfDialogue,
  type PaperOfDialogue,
  type RecordPaperKind,
} from '../paper/from-record/papers-of-dialogue.ts'
import { templateContent } from './template-content.ts'

export const drawTemplateInput = z.object({
  kind: z.string().refine(isRecordPaperKind),
  template: templateContent,
  dialogueId: z.uuid(),
  origin: z.url(),
})

/** Words that are not kept yet on the facts of a dialogue: all pages in one picture. Names that it lacks are told. */
export async function drawTemplate(
  context: Context,
  actor: Actor,
  input: z.input<typeof drawTemplateInput>,
  writers: DocumentWriters,
): Promise<{ svg: Uint8Array; unresolved: string[] } | { problems: TemplateProblem[] } | Refused> {
  const parsed = drawTemplateInput.safeParse(input)
  if (!parsed.success) return refuse('invalid-input')
  const { template, dialogueId, origin } = parsed.data
  const kind = parsed.data.kind as RecordPaperKind
  const entry: PaperOfDialogue = papersOfDialogue[kind]
  const problems = checkTemplate(template, paperKinds[kind].wording)
  if (problems.length > 0) return { problems }
  const made = await context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, entry.right, { communeId: dialogue.commune_id })) return undefined
    const file = await loadDialogueFile(tx, context, { dialogueId, origin })
    return file && entry.build(file)
  })
  if (!made) return refuse('not-found')
  const first = 'papers' in made ? made.papers[0] : undefined
  if (!first) return refuse('paper-incomplete')
  const { unresolved } = paperKinds[kind].compose(first.model, template)
  return { svg: await writers.drawDraft(kind, first.model, 'svg', template), unresolved }
}
