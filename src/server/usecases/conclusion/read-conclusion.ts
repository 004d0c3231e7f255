import type { Gate } from '#domain/ledger/gate.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Context } from '../context.ts'
import { loadDialogueRecord, type RecordedMatter } from './dialogue-record.ts'

export interface ConclusionPage {
  dialogue: { id: string; slug: string; title: string; state: string; concludedAt: Date | null }
  sessions: { id: string; ordinal: number; state: string; openedAt: Date; closedAt: Date | null }[]
  gate: Gate
  ledger: Ledger
  matters: RecordedMatter[]
  canConclude: boolean
}

/** What the conclusion would say, and what still holds it up. */
export async function readConclusion(
  context: Context,
  actor: Actor,
  { dialogueId }: { dialogueId: string },
): Promise<ConclusionPage | Refused> {
  return context.transact(async (tx) => {
    const record = await loadDialogueRecord(tx, dialogueId)
    if (!record || !can(actor, 'matter.read', { communeId: record.dialogue.commune_id })) return refuse('not-found')
    const { dialogue, sessions, gate, ledger, matters } = record
    return {
      dialogue: {
        id: dialogue.id,
        slug: dialogue.slug,
        title: dialogue.title,
        state: dialogue.state,
        concludedAt: dialogue.concluded_at,
      },
      sessions: sessions.map(({ row }) => ({
        id: row.id,
        ordinal: row.ordinal,
        state: row.state,
        openedAt: row.opened_at,
        closedAt: row.closed_at,
      })),
      gate,
      ledger,
      matters,
      canConclude: can(actor, 'dialogue.conclude', { communeId: dialogue.commune_id }),
    }
  })
}
