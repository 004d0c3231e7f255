import { z } from 'zod'
import { compareDays } from '#domain/calendar/iso-date.ts'
import { evidenceTypeOf, largestEvidence } from '#domain/commitment/evidence-kind.ts'
import { standingOf, type Standing } from '#domain/commitment/standing.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockCommitment, updateCommitment, type CommitmentRow } from '../../store/commitments.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { storeFile } from '../../store/files.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { withoutMetadata } from './without-metadata.ts'

export const keepCommitmentInput = z.object({
  commitmentId: z.uuid(),
  keptOn: z.iso.date(),
  /** The answer of a `reply`; what was done, for an `act`. */
  result: z.string().trim().min(1).max(5000),
  /** A photograph or the scanned record; needed for an `act`. */
  evidence: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullish(),
})
export type KeepCommitmentInput = z.input<typeof keepCommitmentInput>

/** A promise ends with its answer or its evidence. Kept late stays late: no date is changed by keeping. */
export async function keepCommitment(
  context: Context,
  actor: Actor,
  raw: KeepCommitmentInput,
): Promise<{ commitmentId: string; standing: Standing } | Refused> {
  const parsed = keepCommitmentInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { commitmentId, keptOn, result, evidence } = parsed.data
  return context.transact(async (tx) => {
    const promise = await lockCommitment(tx, commitmentId)
    const thing = { communeId: context.commune.id, officeId: promise?.office_id ?? null }
    if (!promise || !can(actor, 'commitment.keep', thing)) return refuse('not-found')
    if (promise.frozen_at === null) return refuse('not-concluded')
    if (promise.state === 'kept') return refuse('already-kept')
    const wrongDay = await problemOfDay(tx, context, promise, keptOn)
    if (wrongDay) return wrongDay
    const evidenceHash = await keepEvidence(tx, context, promise, evidence ?? null)
    if (isRefused(evidenceHash)) return evidenceHash
    await updateCommitment(tx, commitmentId, {
      state: 'kept',
      kept_on: keptOn,
      kept_by: actorKey(actor),
      result,
      evidence_hash: evidenceHash,
    })
    const act = { action: 'commitment.keep', thing: 'commitment', id: commitmentId, detail: { keptOn } } as const
    await insertAudit(tx, context.commune.id, actor, act)
    const dates = { firstDueOn: promise.first_due_on, dueOn: promise.due_on, keptOn }
    return { commitmentId, standing: standingOf(dates, today(context)) }
  })
}

/** Not in the future, and not before the promise was made. */
async function problemOfDay(
  tx: Writer,
  context: Context,
  promise: CommitmentRow,
  keptOn: string,
): Promise<Refused | null> {
  if (compareDays(keptOn, today(context)) > 0) return refuse('date-in-future', { field: 'keptOn' })
  const heldOn = (await findDialogue(tx, promise.dialogue_id))?.held_on
  if (!heldOn || compareDays(keptOn, heldOn) >= 0) return null
  return refuse('invalid-input', { field: 'keptOn', detail: { problem: 'date-before-promise' } })
}

async function keepEvidence(
  tx: Writer,
  context: Context,
  promise: CommitmentRow,
  bytes: Uint8Array | null,
): Promise<string | null | Refused> {
  if (!bytes || bytes.length === 0) {
    return promise.kind === 'act' ? refuse('evidence-missing', { field: 'evidence' }) : null
  }
  if (bytes.length > largestEvidence) return refuse('file-too-large', { field: 'evidence' })
  const type = evidenceTypeOf(bytes)
  if (!type) return refuse('file-type', { field: 'evidence' })
  const clean = withoutMetadata(bytes, type)
  if (!clean) return refuse('file-type', { field: 'evidence' })
  return storeFile(tx, context.commune.id, clean, type)
}
