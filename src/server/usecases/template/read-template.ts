import { z } from 'zod'
import { compareTemplates, type TemplateLine } from '#domain/document/template/compare-templates.ts'
import type { Template } from '#domain/document/template/template.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { isPaperKind, paperKinds, type PaperKindName } from '../../documents/kinds.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { listPaperTemplates } from '../../store/paper-templates.ts'
import type { Context } from '../context.ts'
import { isRecordPaperKind } from '../paper/from-record/papers-of-dialogue.ts'

export const readTemplateInput = z.object({
  kind: z.string().refine(isPaperKind),
  /** An earlier version; 0 is what the program ships. The one in force where it is left out. */
  version: z.coerce.number().int().nonnegative().optional(),
})

export interface TemplatePage {
  kind: PaperKindName
  isNumbered: boolean
  template: Template
  /** The version shown, and the last one; 0 before the office had any. */
  version: number
  latest: number
  /** Whether the words in force are the shipped ones. */
  isShipped: boolean
  names: { placeholders: readonly string[]; slots: readonly string[]; required: readonly string[] }
  history: TemplateVersion[]
  /** Dialogues on whose record the words can be tried, the newest first. */
  dialogues: { id: string; title: string }[]
  mayEdit: boolean
}

export interface TemplateVersion {
  version: number
  by: string | null
  at: Date | null
  why: string | null
  /** Back to what the program ships. */
  isShipped: boolean
  /** Against the version before. */
  changes: TemplateLine[]
}

/** The words of one kind with their history, for reading or changing. */
export async function readTemplate(
  context: Context,
  actor: Actor,
  input: z.input<typeof readTemplateInput>,
): Promise<TemplatePage | Refused> {
  const parsed = readTemplateInput.safeParse(input)
  const thing = { communeId: context.commune.id }
  if (!parsed.success || !can(actor, 'template.read', thing)) return refuse('not-found')
  const { version } = parsed.data
  const kind = parsed.data.kind as PaperKindName
  const { template: shipped, placeholders, slots, required } = paperKinds[kind].wording
  return context.transact(async (tx) => {
    const rows = (await listPaperTemplates(tx)).filter((row) => row.kind === kind)
    const latest = rows.at(-1)?.version ?? 0
    const contents = [shipped, ...rows.map(({ content }) => content ?? shipped)]
    const template = contents[version ?? latest]
    if (!template) return refuse('not-found')
    return {
      kind,
      isNumbered: paperKinds[kind].isNumbered,
      template,
      version: version ?? latest,
      latest,
      isShipped: !rows.at(-1)?.content,
      names: { placeholders, slots, required },
      history: rows.map(({ version: number, content, maker_name, made_at, why }) => ({
        version: number,
        by: maker_name,
        at: made_at,
        why,
        isShipped: content === null,
        changes: compareTemplates(contents[number - 1] ?? shipped, content ?? shipped).filter(
          ({ sign }) => sign !== 'kept',
        ),
      })),
      dialogues: isRecordPaperKind(kind) ? (await listDialogues(tx)).map(({ id, title }) => ({ id, title })) : [],
      mayEdit: can(actor, 'template.edit', thing),
    }
  })
}
