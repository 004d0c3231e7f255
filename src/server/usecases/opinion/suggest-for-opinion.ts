import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findOpinion, listOpinions } from '../../store/opinions.ts'
import { listTopics } from '../../store/topics.ts'
import { listVillages } from '../../store/units.ts'
import { suggestMatters, type Suggestions } from '../../synthesis/suggest-matters.ts'
import { suggestTopics } from '../../synthesis/suggest-topic.ts'
import { today, type Context } from '../context.ts'
import { comparedOpinion, isComparable } from './compared-opinion.ts'

export const suggestForOpinionInput = z.object({ opinionId: z.uuid() })

export interface OpinionSuggestions extends Suggestions {
  topics: { id: string; number: number; name: string; phrases: string[]; isClear: boolean }[]
}

/** With what an opinion may belong together, and what it speaks of: offered with reasons, decided by a person. */
export async function suggestForOpinion(
  context: Context,
  actor: Actor,
  raw: z.input<typeof suggestForOpinionInput>,
): Promise<OpinionSuggestions | Refused> {
  const parsed = suggestForOpinionInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const opinion = await findOpinion(tx, parsed.data.opinionId)
    if (!opinion || !can(actor, 'matter.group', { communeId: context.commune.id })) return refuse('not-found')
    const all = await listOpinions(tx, { dialogueId: opinion.dialogue_id })
    const others = all.filter((row) => row.id !== opinion.id && isComparable(row))
    const villages = (await listVillages(tx, today(context))).map(({ short_name }) => short_name)
    return {
      ...suggestMatters([comparedOpinion(opinion)], others.map(comparedOpinion), villages),
      topics: suggestTopics([opinion.text], await listTopics(tx)).map(({ topic, phrases, isClear }) => ({
        id: topic.id,
        number: topic.number,
        name: topic.name,
        phrases,
        isClear,
      })),
    }
  })
}
