import { z } from 'zod'
import { isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { LawBook } from '#domain/law/law-book.ts'
import type { Rule } from '#domain/law/rule.ts'
import { actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { newId } from '../../ids.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertRuleEnding } from '../../store/laws.ts'
import { updateTask } from '../../store/tasks.ts'
import { draftMoves } from '../calendar/draft-moves.ts'
import type { Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { typedWords } from '../typed-words.ts'
import { readLawBook } from './read-law-book.ts'

export const endRuleVersionInput = z.object({
  version: z.string().min(1).max(100),
  lastOn: z.string().refine(isIsoDate),
  document: typedWords(300, 3),
  why: typedWords(1000, 3),
})

/**
 * A version ends after its last day; it stays in the book for the days before, and the record says by which paper. The
 * open work of drafts takes the days that the law then gives it; issued plans keep theirs.
 */
export async function endRuleVersion(
  context: Context,
  actor: Actor,
  input: z.input<typeof endRuleVersionInput>,
): Promise<{ rule: string } | Refused> {
  const parsed = endRuleVersionInput.safeParse(input)
  if (!parsed.success) return refuseInput(parsed.error)
  const { version, lastOn, document, why } = parsed.data
  return context.transact(async (tx) => {
    if (!can(actor, 'law.edit', { communeId: context.commune.id })) return refuse('not-found')
    const law = await readLawBook(tx)
    const rule = endedRule(law, { version, lastOn })
    if (isRefused(rule)) return rule
    const own = { commune_id: context.commune.id, id: newId(), recorded_by: actorName(actor) }
    const said = { rule: rule.id, version, last_on: lastOn, document, why, recorded_at: new Date(context.now) }
    await insertRuleEnding(tx, { ...own, ...said })
    const moves = await draftMoves(tx, law, await readLawBook(tx))
    for (const { id, to } of moves) await updateTask(tx, id, { due_on: to })
    const detail = { rule: rule.id, version, lastOn, document, moved: moves.length }
    const act = { action: 'law.edit', thing: 'rule', id: version, detail } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { rule: rule.id }
  })
}

/** The version that would end on a day before its own last one. */
export function endedRule(law: LawBook, { version, lastOn }: { version: string; lastOn: IsoDate }): Rule | Refused {
  const rule = law.rules.find((one) => one.version === version)
  if (!rule) return refuse('not-found')
  return rule.to !== null && rule.to <= lastOn ? refuse('wrong-state', { field: 'lastOn' }) : rule
}
