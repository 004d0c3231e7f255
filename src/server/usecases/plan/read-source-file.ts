import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { readFile, type StoredFile } from '../../store/files.ts'
import { findPlan } from '../../store/plans.ts'
import type { Context } from '../context.ts'

export const readSourceFileInput = z.object({ dialogueId: z.uuid() })

/** The very file from which a plan was read, byte for byte. */
export async function readSourceFile(
  context: Context,
  actor: Actor,
  input: z.input<typeof readSourceFileInput>,
): Promise<(StoredFile & { fileName: string }) | Refused> {
  const parsed = readSourceFileInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    const row = dialogue && (await findPlan(tx, dialogue.id))
    if (!dialogue || !row?.source_file || !can(actor, 'dialogue.read', { communeId: dialogue.commune_id })) {
      return refuse('not-found')
    }
    const file = await readFile(tx, row.source_file)
    return file ? { ...file, fileName: row.source_name || 'ke-hoach' } : refuse('not-found')
  })
}
