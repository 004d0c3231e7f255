import { z } from 'zod'
import { actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { lockDialogue } from '../../store/dialogues.ts'
import { insertOverride } from '../../store/overrides.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { judgePlan } from './judge-plan.ts'
import { headFor } from './plan-head.ts'

/** A reason is words that another person can weigh, not a dot. */
const leastLetters = 10

export const overrideFindingInput = z.object({
  dialogueId: z.uuid(),
  key: z.string().min(1).max(300),
  reason: typedWords(1000).refine((typed) => lettersOf(typed) >= leastLetters),
})

/** Sets aside a finding that blocks, with a reason that stays on record. It holds for this rule, place and day only. */
export async function overrideFinding(
  context: Context,
  actor: Actor,
  input: z.input<typeof overrideFindingInput>,
): Promise<{ rule: string } | Refused> {
  const parsed = overrideFindingInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { dialogueId, key, reason } = parsed.data
  return decide(context, actor, { dialogueId, key, reason, stands: true })
}

export const withdrawOverrideInput = z.object({ dialogueId: z.uuid(), key: z.string().min(1).max(300) })

/** Takes the finding up again: it blocks as before. */
export async function withdrawOverride(
  context: Context,
  actor: Actor,
  input: z.input<typeof withdrawOverrideInput>,
): Promise<{ rule: string } | Refused> {
  const parsed = withdrawOverrideInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  return decide(context, actor, { ...parsed.data, reason: '', stands: false })
}

async function decide(
  context: Context,
  actor: Actor,
  { dialogueId, key, reason, stands }: { dialogueId: string; key: string; reason: string; stands: boolean },
): Promise<{ rule: string } | Refused> {
  return context.transact(async (tx) => {
    const dialogue = await lockDialogue(tx, dialogueId)
    if (!dialogue || !can(actor, 'finding.override', { communeId: dialogue.commune_id })) return refuse('not-found')
    // What is set aside is what is about to be issued: the draft, or the draft of an amendment.
    const head = await headFor(tx, dialogue, 'edited')
    if (isRefused(head)) return head
    const { findings } = await judgePlan(tx, context, dialogue, { ...head.row, content: head.plan })
    const finding = findings.find((one) => one.key === key)
    if (!finding || finding.level !== 'block') return refuse('finding-gone')
    if ((finding.override !== null) === stands) return refuse('wrong-state')
    await insertOverride(tx, {
      commune_id: dialogue.commune_id,
      id: newId(),
      dialogue_id: dialogue.id,
      rule: finding.rule,
      place: key,
      due_on: finding.due,
      stands,
      finding: finding.why.vi,
      reason,
      by_name: actorName(actor),
      at: new Date(context.now),
    })
    const detail = { rule: finding.rule, place: key, stands, reason }
    const act = { action: 'finding.override', thing: 'dialogue', id: dialogue.id, detail } as const
    await insertAudit(tx, dialogue.commune_id, actor, act)
    return { rule: finding.rule }
  })
}

function lettersOf(words: string): number {
  return [...words].filter((one) => /\p{L}/u.test(one)).length
}
