import { z } from 'zod'
import { relativeDue } from '#domain/calendar/due.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { readDocumentText } from '../../reading/read-document-text.ts'
import { insertAudit } from '../../store/audit.ts'
import type { PlanSource } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { readable, typedWords } from '../typed-words.ts'
import { createDialogue, type CreatedDialogue } from './create-dialogue.ts'

export const importPlanInput = z.union([
  z.object({ fileName: typedWords(300), bytes: z.instanceof(Uint8Array) }),
  z.object({ text: z.string().max(500_000), fileName: typedWords(300).optional() }),
])
export type ImportPlanInput = z.input<typeof importPlanInput>

/** Reads the office's own plan, from Word or pasted, and opens the dialogue that it describes. */
export async function importPlan(
  context: Context,
  actor: Actor,
  input: ImportPlanInput,
): Promise<CreatedDialogue | Refused> {
  const parsed = importPlanInput.safeParse(input)
  if (!parsed.success) return refuse('invalid-input', { field: 'file' in input ? 'file' : 'text' })
  if (!can(actor, 'plan.import', { communeId: context.commune.id })) return refuse('not-found')
  const source = await sourceOf(parsed.data)
  if (isRefused(source)) return source
  const { holidays } = await context.transact(readLawBook)
  const reading = readPlan(source.text, {
    dueFromEvent: (day, relative) => relativeDue({ first: day, last: day }, relative, holidays),
  })
  if (reading.plan.kind !== 'plan') return refuse('not-a-plan', { detail: { kind: reading.plan.kind } })
  return context.transact(async (tx) => {
    const created = await createDialogue(tx, context, actor, { reading, source, why: { cause: 'read' } })
    const detail = { slug: created.slug, source: source.name }
    await insertAudit(tx, context.commune.id, actor, {
      action: 'plan.import',
      thing: 'dialogue',
      id: created.dialogueId,
      detail,
    })
    return created
  })
}

async function sourceOf(input: z.output<typeof importPlanInput>): Promise<PlanSource | Refused> {
  const name = input.fileName ?? ''
  if ('text' in input) {
    const text = readable(input.text)
    return text.trim() === '' ? refuse('empty-document', { field: 'text' }) : { text, name }
  }
  const read = await readDocumentText(input.bytes, name)
  return 'refused' in read ? refuse(read.refused, { field: 'file' }) : { text: readable(read.text), name }
}
