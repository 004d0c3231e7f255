import { z } from 'zod'
import { largestEvidence } from '#domain/commitment/evidence-kind.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { proofTypeOf, wordType } from '#domain/task/proof-kind.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { storeFile } from '../../store/files.ts'
import { insertTaskFile } from '../../store/tasks.ts'
import { withoutMetadata } from '../commitment/without-metadata.ts'
import type { Context } from '../context.ts'
import { typedWords } from '../typed-words.ts'

export const proofFiles = z
  .array(
    z.object({
      name: typedWords(200).transform((name) => name || 'minh-chung'),
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    }),
  )
  .max(5)

/**
 * Keeps what shows that a task was done; a photograph loses what the telephone wrote beside the picture. Either all of
 * the files are kept or none.
 */
export async function keepProof(
  tx: Writer,
  context: Context,
  actor: Actor,
  taskId: string,
  files: z.output<typeof proofFiles>,
): Promise<{ files: number } | Refused> {
  const proofs = files.map(cleaned)
  const refused = proofs.find(isRefused)
  if (refused) return refused
  for (const { name, bytes, type } of proofs.flatMap((proof) => (isRefused(proof) ? [] : [proof]))) {
    await insertTaskFile(tx, {
      commune_id: context.commune.id,
      id: newId(),
      task_id: taskId,
      hash: await storeFile(tx, context.commune.id, bytes, type),
      name,
      added_by: actorKey(actor),
      added_at: new Date(context.now),
    })
  }
  return { files: files.length }
}

function cleaned({ name, bytes }: z.output<typeof proofFiles>[number]) {
  if (bytes.length > largestEvidence) return refuse('file-too-large', { field: 'files' })
  const type = proofTypeOf(bytes)
  if (type === null) return refuse('proof-type', { field: 'files' })
  const clean = type === wordType ? bytes : withoutMetadata(bytes, type)
  return clean === null ? refuse('proof-type', { field: 'files' }) : { name, bytes: clean, type }
}
