import { z } from 'zod'
import { addDays, compareDays } from '#domain/calendar/iso-date.ts'
import { actorKey, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { newId, newLinkToken } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { insertLink } from '../../store/links.ts'
import { findUnit } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { takesOpinions } from '../opinion/receive-submission.ts'

const longestDays = 180
const usualDays = 30

export const createCollectorLinkInput = z.object({
  dialogueId: z.uuid(),
  villageId: z.uuid(),
  holder: z.string().trim().min(1).max(120),
  /** Last day on which it may be used; without it the dialogue's day, or 30 days on. */
  expiresOn: z.preprocess((value) => value || undefined, z.iso.date().optional()),
})
export type CreateCollectorLinkInput = z.input<typeof createCollectorLinkInput>

/** A personal link for one person, one village, one dialogue. The token is given back this once; its hash is kept. */
export async function createCollectorLink(
  context: Context,
  actor: Actor,
  raw: CreateCollectorLinkInput,
): Promise<{ linkId: string; token: string; expiresOn: string } | Refused> {
  const parsed = createCollectorLinkInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const input = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, input.dialogueId)
    const village = await findUnit(tx, input.villageId)
    if (!dialogue || !can(actor, 'link.create', { communeId: context.commune.id })) return refuse('not-found')
    if (village?.kind !== 'village') return refuse('invalid-input', { field: 'villageId' })
    if (!takesOpinions(dialogue)) return refuse('wrong-state')
    const now = today(context)
    const usual =
      dialogue.held_on && compareDays(dialogue.held_on, now) >= 0 ? dialogue.held_on : addDays(now, usualDays)
    const expiresOn = input.expiresOn ?? usual
    if (compareDays(expiresOn, now) < 0) return refuse('date-in-past', { field: 'expiresOn' })
    if (compareDays(expiresOn, addDays(now, longestDays)) > 0) return refuse('invalid-input', { field: 'expiresOn' })
    const { token, hash } = newLinkToken()
    const linkId = newId()
    await insertLink(tx, {
      commune_id: context.commune.id,
      id: linkId,
      token_hash: hash,
      purpose: 'collect',
      dialogue_id: dialogue.id,
      village_id: village.id,
      holder: input.holder,
      created_by: actorKey(actor),
      created_at: new Date(context.now),
      expires_at: new Date(`${addDays(expiresOn, 1)}T00:00:00+07:00`),
    })
    await insertAudit(tx, context.commune.id, actor, {
      action: 'link.create',
      thing: 'link',
      id: linkId,
      detail: { expiresOn },
    })
    return { linkId, token, expiresOn }
  })
}
