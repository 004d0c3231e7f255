import { z } from 'zod'
import { checkTemplate, type TemplateProblem } from '#domain/document/template/check-template.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { insertAudit } from '../../store/audit.ts'
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
  /** Which paper of the kind, as in `recordPaperInput`; the first where it is left out. */
  to: z.string().trim().optional(),
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
  const { template, dialogueId, origin, to } = parsed.data
  const kind = parsed.data.kind as RecordPaperKind
  const entry: PaperOfDialogue = papersOfDialogue[kind]
  const problems = checkTemplate(template, paperKinds[kind].wording)
  if (problems.length > 0) return { problems }
  const made = await context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, entry.right, { communeId: dialogue.commune_id })) return undefined
    const file = await loadDialogueFile(tx, context, { dialogueId, origin, withNames: entry.isLetter === true })
    const built = file && entry.build(file, to)
    const paper = built && 'papers' in built ? built.papers.find((one) => to === undefined || one.to === to) : undefined
    // A letter says who sent the opinion: whoever looks is on record, as everywhere.
    if (paper?.opinionId !== undefined)
      await insertAudit(tx, dialogue.commune_id, actor, {
        action: 'sender.read',
        thing: 'opinion',
        id: paper.opinionId,
      })
    return { paper }
  })
  if (!made) return refuse('not-found')
  if (!made.paper) return refuse('paper-incomplete')
  const { model } = made.paper
  const { unresolved } = paperKinds[kind].compose(model, template)
  return { svg: await writers.drawDraft(kind, model, 'svg', template), unresolved }
}
