import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { keepProof, proofFiles } from './keep-proof.ts'
import { lockOwnTask } from './lock-own-task.ts'
import { recordTaskAct } from './record-task-act.ts'

export const addProofInput = z.object({ taskId: z.uuid(), files: proofFiles.min(1) })

/** Further files for a task, also long after it was done: the signed scan often comes last. */
export async function addProof(
  context: Context,
  actor: Actor,
  input: z.input<typeof addProofInput>,
): Promise<{ dialogueId: string } | Refused> {
  const parsed = addProofInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { taskId, files } = parsed.data
  return context.transact(async (tx) => {
    const own = await lockOwnTask(tx, context, actor, { taskId, action: 'task.complete' })
    if (!own) return refuse('not-found')
    const kept = await keepProof(tx, context, actor, taskId, files)
    if (isRefused(kept)) return kept
    await recordTaskAct(tx, context, actor, taskId, { act: 'proof', files: kept.files })
    return { dialogueId: own.dialogue.id }
  })
}
