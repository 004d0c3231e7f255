import { actorName, type Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { insertRuleVersion, rowOfRule } from '../../store/laws.ts'
import { updateTask } from '../../store/tasks.ts'
import type { Context } from '../context.ts'
import { draftMoves } from '../calendar/draft-moves.ts'
import { readLawBook } from './read-law-book.ts'
import { readVersion } from './rule-input.ts'

/**
 * Records a version of a rule: the office's own, its province's, or a later national law. What stands above it may
 * only be tightened. The open work of drafts takes its new days; issued plans keep theirs.
 */
export async function addRuleVersion(
  context: Context,
  actor: Actor,
  input: unknown,
): Promise<{ rule: string; version: string; moved: number } | Refused> {
  return context.transact(async (tx) => {
    if (!can(actor, 'law.edit', { communeId: context.commune.id })) return refuse('not-found')
    const law = await readLawBook(tx)
    const typed = readVersion(input, law)
    if (isRefused(typed)) return typed
    const { rule, document, why } = typed
    const moves = await draftMoves(tx, law, { ...law, rules: [...law.rules, rule] })
    await insertRuleVersion(tx, {
      ...rowOfRule(rule),
      commune_id: context.commune.id,
      document,
      why,
      recorded_by: actorName(actor),
      recorded_at: new Date(context.now),
    })
    for (const { id, to } of moves) await updateTask(tx, id, { due_on: to })
    const detail = { rule: rule.id, layer: rule.layer, from: rule.from, document, moved: moves.length }
    const act = { action: 'law.edit', thing: 'rule', id: rule.version, detail } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { rule: rule.id, version: rule.version, moved: moves.length }
  })
}
