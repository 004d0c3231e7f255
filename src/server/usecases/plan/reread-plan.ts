import { z } from 'zod'
import { type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { partOf, planParts } from '#domain/plan/compare-plans.ts'
import { compareReading, isTakenByItself, takeParts, type RereadPart } from '#domain/plan/reread-plan.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Reader } from '../../database/connect.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue, lockDialogue, type DialogueRow } from '../../store/dialogues.ts'
import { findPlan, listPlanVersions, updateConfirmed, updatePlanSource, type PlanRow } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { changePlan } from './change-plan.ts'
import { keepSource, readSource, sourceInput, type SourceInput } from './read-source.ts'

const placeInput = z.object({ dialogueId: z.uuid() })
export const takeReadingInput = placeInput.extend({ base: z.int().min(1), parts: z.array(z.enum(planParts)) })

export interface Comparison {
  sourceName: string
  /** The version of the draft that it is compared with. */
  base: number
  parts: (RereadPart & { isTaken: boolean })[]
}

/** What a file, read again into a draft, says otherwise than the draft; nothing is changed yet. */
export async function compareWithDraft(
  context: Context,
  actor: Actor,
  input: z.input<typeof placeInput>,
  sent: SourceInput,
): Promise<Comparison | Refused> {
  const parsed = placeInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const draft = await context.transact((tx) => findDraft(tx, actor, parsed.data.dialogueId, findDialogue))
  if (isRefused(draft)) return draft
  const source = sourceInput.safeParse(sent)
  if (!source.success) return refuse('invalid-input', { field: 'bytes' in sent ? 'file' : 'text' })
  const read = await readSource(context, source.data)
  if (isRefused(read)) return read
  const { row, before } = draft
  const known = { before, current: row.content, confirmed: row.confirmed }
  const parts = compareReading(known, read.reading.plan).map((part) => ({ ...part, isTaken: isTakenByItself(part) }))
  return { sourceName: read.name, base: row.version, parts }
}

/** Takes the chosen parts of a file into the draft; the rest stays as people have it. The file becomes the source. */
export async function takeReading(
  context: Context,
  actor: Actor,
  input: z.input<typeof takeReadingInput>,
  sent: SourceInput,
): Promise<{ taken: number } | Refused> {
  const parsed = takeReadingInput.safeParse(input)
  const source = sourceInput.safeParse(sent)
  if (!parsed.success || !source.success) return refuse('invalid-input')
  const { dialogueId, base, parts } = parsed.data
  if (!can(actor, 'plan.import', { communeId: context.commune.id })) return refuse('not-found')
  const read = await readSource(context, source.data)
  if (isRefused(read)) return read
  return undone(() =>
    context.transact(async (tx) => {
      const draft = await findDraft(tx, actor, dialogueId, lockDialogue)
      if (isRefused(draft)) return draft
      const { dialogue, row } = draft
      const next = takeParts(row.content, read.reading, parts)
      const kept = await keepSource(tx, dialogue.commune_id, read)
      await updatePlanSource(tx, dialogue.id, { source: kept, reading: next })
      const why = { cause: 'read' as const, reason: read.name || null }
      const changed = await changePlan(tx, context, actor, { dialogue, plan: next.plan, why, base })
      if (isRefused(changed)) throw new Undone(changed)
      await updateConfirmed(
        tx,
        dialogue.id,
        row.confirmed.filter((path) => !parts.includes(partOf({ path }))),
      )
      await insertAudit(tx, dialogue.commune_id, actor, {
        action: 'plan.import',
        thing: 'dialogue',
        id: dialogue.id,
        detail: { source: kept.name, file: kept.fileHash ?? null, replaced: row.source_file, parts },
      })
      return { taken: parts.length }
    }),
  )
}

interface Draft {
  dialogue: DialogueRow
  row: PlanRow
  /** As it was read last. */
  before: PlanRow['content']
}

async function findDraft<Tx extends Reader>(
  tx: Tx,
  actor: Actor,
  dialogueId: string,
  find: (tx: Tx, id: string) => Promise<DialogueRow | undefined>,
): Promise<Draft | Refused> {
  const dialogue = await find(tx, dialogueId)
  const row = dialogue && (await findPlan(tx, dialogue.id))
  const thing = { communeId: dialogue?.commune_id ?? '' }
  if (!dialogue || !row || !can(actor, 'plan.import', thing) || !can(actor, 'plan.edit', thing))
    return refuse('not-found')
  if (dialogue.state !== 'drafting') return refuse('already-issued')
  const versions = await listPlanVersions(tx, dialogue.id)
  const lastRead = versions.find(({ cause }) => cause === 'read') ?? versions.at(-1)
  return { dialogue, row, before: lastRead?.content ?? row.content }
}

/** A refusal after something has been written takes the whole transaction back. */
class Undone extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.refused)
    this.refused = refused
  }
}

async function undone<Result>(work: () => Promise<Result | Refused>): Promise<Result | Refused> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Undone) return error.refused
    throw error
  }
}
