import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import type { Context } from '../context.ts'
import { createDialogue, type CreatedDialogue } from './create-dialogue.ts'
import { keepSource, readSource, sourceInput, type SourceInput } from './read-source.ts'

export const importPlanInput = sourceInput
export type ImportPlanInput = SourceInput

/** Reads the office's own plan, from Word or pasted, and opens the dialogue that it describes. The file is kept. */
export async function importPlan(
  context: Context,
  actor: Actor,
  input: ImportPlanInput,
): Promise<CreatedDialogue | Refused> {
  const parsed = importPlanInput.safeParse(input)
  if (!parsed.success) return refuse('invalid-input', { field: 'bytes' in input ? 'file' : 'text' })
  if (!can(actor, 'plan.import', { communeId: context.commune.id })) return refuse('not-found')
  const read = await readSource(context, parsed.data)
  if (isRefused(read)) return read
  return context.transact(async (tx) => {
    const source = await keepSource(tx, context.commune.id, read)
    const created = await createDialogue(tx, context, actor, { reading: read.reading, source, why: { cause: 'read' } })
    const detail = { slug: created.slug, source: source.name, file: source.fileHash ?? null }
    await insertAudit(tx, context.commune.id, actor, {
      action: 'plan.import',
      thing: 'dialogue',
      id: created.dialogueId,
      detail,
    })
    return created
  })
}
