import type { Reader } from '../../database/connect.ts'
import type { DialogueRow } from '../../store/dialogues.ts'
import type { Context } from '../context.ts'
import { judgePlan, type Judgement } from './judge-plan.ts'
import type { PlanHead } from './plan-head.ts'

/**
 * What the law says of what is being written on. Of an amendment only that blocks which does not stand against the plan
 * that holds: that one was judged when it was issued.
 */
export async function judgeHead(
  tx: Reader,
  context: Pick<Context, 'now'>,
  dialogue: Pick<DialogueRow, 'id'>,
  { row, plan, amendment }: PlanHead,
): Promise<Judgement> {
  const judged = await judgePlan(tx, context, dialogue, { ...row, content: plan })
  if (!amendment) return judged
  const before = await judgePlan(tx, context, dialogue, row)
  const known = new Set(before.findings.map(({ key }) => key))
  const findings = judged.findings.map((one) => ({ ...one, isBlocking: one.isBlocking && !known.has(one.key) }))
  return { ...judged, findings }
}
