import { z } from 'zod'
import { checkTemplate, type TemplateProblem } from '#domain/document/template/check-template.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { isPaperKind, paperKinds, type PaperKindName } from '../../documents/kinds.ts'
import { insertAudit } from '../../store/audit.ts'
import { findPaperTemplate, insertPaperTemplate, lockPaperTemplate } from '../../store/paper-templates.ts'
import type { Context } from '../context.ts'
import { typedWords } from '../typed-words.ts'
import { templateContent, templateText } from './template-content.ts'

export const saveTemplateInput = z.object({
  kind: z.string().refine(isPaperKind),
  /** `null`: the words that the program ships hold again. */
  template: templateContent.nullable(),
  why: typedWords(500).default(''),
  /** The last version that the person saw, so that nobody's change is written over. */
  seen: z.coerce.number().int().nonnegative(),
})

/** Keeps the office's own words for a kind as its next version; papers issued before keep theirs. */
export async function saveTemplate(
  context: Context,
  actor: Actor,
  input: z.input<typeof saveTemplateInput>,
): Promise<{ version: number } | { problems: TemplateProblem[] } | Refused> {
  const parsed = saveTemplateInput.safeParse(input)
  const communeId = context.commune.id
  if (!can(actor, 'template.edit', { communeId })) return refuse('not-found')
  if (!parsed.success) return refuse('invalid-input')
  const { template, why, seen } = parsed.data
  const kind = parsed.data.kind as PaperKindName
  const { wording } = paperKinds[kind]
  const problems = template === null ? [] : checkTemplate(template, wording)
  if (problems.length > 0) return { problems }
  return context.transact(async (tx) => {
    await lockPaperTemplate(tx, communeId, kind)
    const last = await findPaperTemplate(tx, kind)
    if ((last?.version ?? 0) !== seen) return refuse('template-changed')
    const now = templateText(last?.content ?? wording.template)
    if (templateText(template ?? wording.template) === now) return refuse('nothing-changed')
    const version = seen + 1
    await insertPaperTemplate(tx, {
      commune_id: communeId,
      kind,
      version,
      content: template === null ? null : templateText(template),
      why: why === '' ? null : why,
      made_by: actorKey(actor),
      made_at: new Date(context.now),
    })
    const detail = { kind, version, shipped: template === null }
    await insertAudit(tx, communeId, actor, { action: 'template.edit', thing: 'paper-template', id: null, detail })
    return { version }
  })
}
