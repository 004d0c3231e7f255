import { z } from 'zod'
import { compareStanding, type StandingWord } from '#domain/commitment/standing.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { listCommitments as listCommitmentRows } from '../../store/commitments.ts'
import { today, type Context } from '../context.ts'
import { promiseView, type PromiseView } from './promise-view.ts'

export const listCommitmentsInput = z.object({ dialogueId: z.uuid().optional() })

export interface CommitmentRowView extends PromiseView {
  officeId: string
  matterId: string
  /** The summary for the office, approved or not. */
  title: string
  mayKeep: boolean
  mayExtend: boolean
  /** Before the conclusion it may still be undone, and can be neither kept nor extended. */
  isProvisional: boolean
}

export interface CommitmentsPage {
  commitments: CommitmentRowView[]
  counts: Record<StandingWord, number>
}

/** The promises of a dialogue or of all, late ones first. */
export async function listCommitments(
  context: Context,
  actor: Actor,
  raw: z.input<typeof listCommitmentsInput>,
): Promise<CommitmentsPage | Refused> {
  const parsed = listCommitmentsInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  const { dialogueId } = parsed.data
  const communeId = context.commune.id
  return context.transact(async (tx) => {
    if (!can(actor, 'matter.read', { communeId })) return refuse('not-found')
    const rows = await listCommitmentRows(tx, { ...(dialogueId && { dialogueId }), withProvisional: true })
    const commitments = rows.map((row) => {
      const isOpen = row.frozen_at !== null && row.state === 'open'
      return {
        ...promiseView(row, today(context)),
        officeId: row.office_id,
        matterId: row.matter_id,
        title: row.matter_title,
        mayKeep: isOpen && can(actor, 'commitment.keep', { communeId, officeId: row.office_id }),
        mayExtend: isOpen && can(actor, 'commitment.extend', { communeId }),
        isProvisional: row.frozen_at === null,
      }
    })
    const counts = { late: 0, extended: 0, due: 0, 'kept-late': 0, kept: 0 }
    for (const { standing, isProvisional } of commitments) if (!isProvisional) counts[standing.word] += 1
    return { commitments: commitments.toSorted(compareStanding), counts }
  })
}
