import { z } from 'zod'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertSpeaker, nextSpeakerOrdinal } from '../../store/speakers.ts'
import type { Context } from '../context.ts'

export const registerSpeakerInput = z.object({
  dialogueId: z.uuid(),
  honorific: z.enum(['Ông', 'Bà', 'Anh', 'Chị']),
  name: z.string().trim().min(1).max(120),
  group: z.string().trim().min(1).max(120),
  matterId: z.uuid().nullable(),
})
export type RegisterSpeakerInput = z.input<typeof registerSpeakerInput>

/** Puts a person on the list of those who will speak, after all who asked before. */
export async function registerSpeaker(
  context: Context,
  actor: Actor,
  raw: RegisterSpeakerInput,
): Promise<{ speakerId: string } | Refused> {
  const parsed = registerSpeakerInput.safeParse(raw)
  if (!parsed.success) return refuse('invalid-input', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  const input = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await tx
      .selectFrom('dialogue')
      .select(['id', 'state'])
      .where('id', '=', input.dialogueId)
      .forUpdate()
      .executeTakeFirst()
    if (!dialogue || !can(actor, 'session.record', { communeId: context.commune.id })) return refuse('not-found')
    if (dialogue.state !== 'preparing') return refuse('wrong-state')
    const speakerId = newId()
    await insertSpeaker(tx, {
      commune_id: context.commune.id,
      id: speakerId,
      dialogue_id: dialogue.id,
      ordinal: await nextSpeakerOrdinal(tx, dialogue.id),
      honorific: input.honorific,
      name: input.name,
      group_name: input.group,
      matter_id: input.matterId,
      registered_by: actorKey(actor),
    })
    await insertAudit(tx, context.commune.id, actor, { action: 'session.record', thing: 'speaker', id: speakerId })
    return { speakerId }
  })
}
