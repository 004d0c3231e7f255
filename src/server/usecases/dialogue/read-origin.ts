import { z } from 'zod'
import type { Finding } from '#domain/law/finding.ts'
import { checkOrigin, type Origin } from '#domain/law/origin.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { findOrigin } from '../../store/origins.ts'
import { listOverrides } from '../../store/overrides.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { overrideView, type OverrideView } from '../plan/override-view.ts'

export const readOriginInput = z.object({ dialogueId: z.uuid() })

export interface OriginPage {
  /** Null as long as nobody has said. */
  origin: Origin | null
  findings: Finding[]
  /** What was set aside against the law in this dialogue's plan. */
  overrides: OverrideView[]
  mayEdit: boolean
}

/** Why a dialogue is held, what the law says of that, and where the plan departs from it by decision. */
export async function readOrigin(
  context: Context,
  actor: Actor,
  input: z.input<typeof readOriginInput>,
): Promise<OriginPage | Refused> {
  const parsed = readOriginInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    const thing = { communeId: dialogue?.commune_id ?? '' }
    if (!dialogue || !can(actor, 'dialogue.read', thing)) return refuse('not-found')
    const row = await findOrigin(tx, dialogue.id)
    const origin = row
      ? { kind: row.kind, askedOn: row.asked_on, askers: row.askers, voters: row.voters, note: row.note }
      : null
    return {
      origin,
      findings: origin ? checkOrigin(origin, dialogue.held_on, await readLawBook(tx)) : [],
      overrides: (await listOverrides(tx, dialogue.id)).map(overrideView),
      mayEdit: dialogue.state !== 'concluded' && can(actor, 'plan.edit', thing),
    }
  })
}
