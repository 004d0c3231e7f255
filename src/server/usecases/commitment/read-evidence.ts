import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findCommitment } from '../../store/commitments.ts'
import { readFile } from '../../store/files.ts'
import type { Context } from '../context.ts'

export const readEvidenceInput = z.object({ commitmentId: z.uuid() })

export interface EvidenceFile {
  bytes: Uint8Array
  mediaType: string
  /** Of the content: it never changes under the same hash. */
  hash: string
}

/** The photograph or paper that shows a promise was kept: for anybody. */
export async function readEvidence(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readEvidenceInput>,
): Promise<EvidenceFile | Refused> {
  const parsed = readEvidenceInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const promise = await findCommitment(tx, parsed.data.commitmentId)
    if (!promise?.evidence_hash || promise.frozen_at === null || !can(actor, 'public.read')) return refuse('not-found')
    const file = await readFile(tx, promise.evidence_hash)
    return file ? { ...file, hash: promise.evidence_hash } : refuse('not-found')
  })
}
