import { z } from 'zod'
import { compareDays, isIsoDate } from '#domain/calendar/iso-date.ts'
import { originKinds } from '#domain/law/origin.ts'
import { actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { saveOrigin } from '../../store/origins.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'

const people = z.coerce.number().int().min(1).max(10_000_000)

export const recordOriginInput = z
  .object({
    dialogueId: z.uuid(),
    note: typedWords(500).optional(),
  })
  .and(
    z.discriminatedUnion('kind', [
      z
        .object({
          kind: z.literal('voters-request'),
          askedOn: z.string().refine(isIsoDate),
          askers: people,
          voters: people,
        })
        .refine(({ askers, voters }) => askers <= voters, { path: ['askers'] }),
      z.object({ kind: z.enum(originKinds).exclude(['voters-request']) }),
    ]),
  )

/** Says why a dialogue is held. A request of voters comes with its day, who asked, and how many voters there are. */
export async function recordOrigin(
  context: Context,
  actor: Actor,
  input: unknown,
): Promise<{ recorded: true } | Refused> {
  const parsed = recordOriginInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, note, ...origin } = parsed.data
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'plan.edit', { communeId: dialogue.commune_id })) return refuse('not-found')
    if (dialogue.state === 'concluded') return refuse('already-concluded')
    const request = origin.kind === 'voters-request' ? origin : null
    if (request && compareDays(request.askedOn, today(context)) > 0) {
      return refuse('date-in-future', { field: 'askedOn' })
    }
    await saveOrigin(tx, {
      commune_id: dialogue.commune_id,
      dialogue_id: dialogue.id,
      kind: origin.kind,
      asked_on: request?.askedOn ?? null,
      askers: request?.askers ?? null,
      voters: request?.voters ?? null,
      note: note || null,
      recorded_by: actorName(actor),
      recorded_at: new Date(context.now),
    })
    const act = { action: 'plan.edit', thing: 'dialogue', id: dialogue.id, detail: { origin: { ...origin } } } as const
    await insertAudit(tx, dialogue.commune_id, actor, act)
    return { recorded: true }
  })
}
