import { z } from 'zod'
import { checkTemplate, type TemplateProblem } from '#domain/document/template/check-template.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds } from '../../documents/kinds.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { findRecordPaper, recordPaperInput } from '../paper/from-record/record-paper.ts'
import { templateContent, templateText } from '../template/template-content.ts'
import { typedWords } from '../typed-words.ts'
import { addVersion, beginDraft, findOpenDraftOf, type OpenDraft } from './open-draft.ts'

export const saveDraftInput = recordPaperInput.extend({
  template: templateContent,
  why: typedWords(500).default(''),
  /** The last version that the person saw, 0 before there was a draft. */
  seen: z.coerce.number().int().nonnegative(),
})

/** Keeps other words for one paper alone, as the next version of its draft; the facts still come from the record. */
export async function saveDraft(
  context: Context,
  actor: Actor,
  input: z.input<typeof saveDraftInput>,
): Promise<OpenDraft | { problems: TemplateProblem[] } | Refused> {
  const parsed = saveDraftInput.safeParse(input)
  if (!parsed.success) return refuse('invalid-input')
  const { template, why, seen, kind, dialogueId } = parsed.data
  const problems = checkTemplate(template, paperKinds[kind].wording)
  if (problems.length > 0) return { problems }
  return context.transact(async (tx) => {
    await lockDialogue(tx, dialogueId)
    const paper = await findRecordPaper(tx, context, actor, parsed.data)
    const communeId = context.commune.id
    if (!paper || !can(actor, 'draft.write', { communeId })) return refuse('not-found')
    if (!paper.made) return refuse('paper-incomplete')
    const open = await findOpenDraftOf(tx, paper)
    if ((open?.number ?? 0) !== seen) return refuse('draft-changed')
    if (templateText(paper.made.words.template) === templateText(template)) return refuse('nothing-changed')
    const draft = open ?? (await beginDraft(tx, context, actor, paper))
    const next = { draft, paper, made: paper.made, template, why: why === '' ? null : why }
    const saved = await addVersion(tx, context, actor, next)
    const detail = { kind, to: paper.to, number: saved.number }
    const act = { action: 'draft.write', thing: 'paper-draft', id: saved.draftId, detail } as const
    await insertAudit(tx, communeId, actor, act)
    return saved
  })
}
