import { z } from 'zod'
import { imbalance, type Ledger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogueBySlug } from '../../store/dialogues.ts'
import { countLedger, countLeavingReasons, findOpenRange } from '../../store/ledger.ts'
import { today, type Context } from '../context.ts'

export const readLedgerExplainedInput = z.object({ slug: z.string().max(200) })

export interface LedgerExplained {
  slug: string
  title: string
  ledger: Ledger
  /** Received less the sum of the terms: 0, or something is wrong and everybody sees it. */
  imbalance: number
  /** Why opinions were moved or set aside, as keys with their number. Withdrawals keep their reasons to themselves. */
  reasons: { term: 'moved' | 'set-aside'; reason: string; count: number }[]
  /** The earliest and latest day on which open ones are due, and how many are past it. */
  open: { firstDueOn: string | null; lastDueOn: string | null; late: number }
}

/** How the sum is made up, for whoever wants to add it up again. */
export async function readLedgerExplained(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readLedgerExplainedInput>,
): Promise<LedgerExplained | Refused> {
  const parsed = readLedgerExplainedInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogueBySlug(tx, parsed.data.slug)
    if (!dialogue || dialogue.state === 'drafting' || !can(actor, 'public.read')) return refuse('not-found')
    const ledger = await countLedger(tx, dialogue.id)
    return {
      slug: dialogue.slug,
      title: dialogue.title,
      ledger,
      imbalance: imbalance(ledger),
      reasons: withoutDenunciations(await countLeavingReasons(tx, dialogue.id)),
      open: await findOpenRange(tx, dialogue.id, today(context)),
    }
  })
}

/** In a small village the bare fact of a denunciation gives its author away: it is counted with the complaints. */
function withoutDenunciations(reasons: LedgerExplained['reasons']): LedgerExplained['reasons'] {
  const merged = new Map<string, LedgerExplained['reasons'][number]>()
  for (const { term, reason, count } of reasons) {
    const shown = reason === 'denunciation' || reason === 'complaint' ? 'complaint-or-denunciation' : reason
    const earlier = merged.get(`${term} ${shown}`)?.count ?? 0
    merged.set(`${term} ${shown}`, { term, reason: shown, count: earlier + count })
  }
  return [...merged.values()]
}
