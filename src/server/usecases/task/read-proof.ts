import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { readFile } from '../../store/files.ts'
import { findTaskFile } from '../../store/tasks.ts'
import type { Context } from '../context.ts'

export const readProofInput = z.object({ fileId: z.uuid() })

export interface ProofFile {
  name: string
  bytes: Uint8Array
  mediaType: string
  hash: string
}

/** A file of proof, for the people of the office. */
export async function readProof(
  context: Context,
  actor: Actor,
  input: z.input<typeof readProofInput>,
): Promise<ProofFile | Refused> {
  const parsed = readProofInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const row = await findTaskFile(tx, parsed.data.fileId)
    if (!row || !can(actor, 'dialogue.read', { communeId: row.commune_id })) return refuse('not-found')
    const file = await readFile(tx, row.hash)
    return file ? { ...file, name: row.name, hash: row.hash } : refuse('not-found')
  })
}
