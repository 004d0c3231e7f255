import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { paperKinds, type PaperKindName } from '../../documents/kinds.ts'
import { listPaperTemplates } from '../../store/paper-templates.ts'
import type { Context } from '../context.ts'

export interface TemplateEntry {
  kind: PaperKindName
  isNumbered: boolean
  /** The office's own words: which version, who made it and when; `null` where the shipped ones hold. */
  own: { version: number; by: string | null; at: Date } | null
}

/** Every kind of paper, and whose words it has. */
export async function readTemplates(context: Context, actor: Actor): Promise<{ entries: TemplateEntry[] } | Refused> {
  if (!can(actor, 'template.read', { communeId: context.commune.id })) return refuse('not-found')
  const rows = await context.transact((tx) => listPaperTemplates(tx))
  const entries = Object.values(paperKinds).map(({ kind, isNumbered }) => {
    const last = rows.findLast((row) => row.kind === kind)
    const own = last?.content ? { version: last.version, by: last.maker_name, at: last.made_at } : null
    return { kind: kind as PaperKindName, isNumbered, own }
  })
  return { entries }
}
