import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { listMatters as listMatterRows } from '../../store/matters.ts'
import { today, type Context } from '../context.ts'
import { matterRow, thingOf, type MatterRowView } from './matter-row.ts'

export const listMattersInput = z.object({ dialogueId: z.uuid() })

export interface MattersPage {
  matters: (MatterRowView & { isMine: boolean })[]
  counts: {
    all: number
    unrouted: number
    unanswered: number
    submitted: number
    mine: number
    unapprovedSummaries: number
  }
}

/** The matters of a dialogue in the order of their numbers, with what each still lacks. */
export async function listMatters(
  context: Context,
  actor: Actor,
  raw: z.input<typeof listMattersInput>,
): Promise<MattersPage | Refused> {
  const parsed = listMattersInput.safeParse(raw)
  if (!parsed.success) return refuse('not-found')
  return context.transact(async (tx) => {
    const dialogue = await findDialogue(tx, parsed.data.dialogueId)
    if (!dialogue || !can(actor, 'matter.read', { communeId: context.commune.id })) return refuse('not-found')
    const rows = await listMatterRows(tx, dialogue.id)
    const matters = rows.map((row) => ({ ...matterRow(row, today(context)), isMine: isMine(actor, thingOf(row)) }))
    const count = (has: (matter: (typeof matters)[number]) => boolean) => matters.filter(has).length
    return {
      matters,
      counts: {
        all: matters.length,
        unrouted: count(({ office }) => office === null),
        unanswered: count(({ answer, outcome }) => answer !== 'approved' && outcome === null),
        submitted: count(({ answer }) => answer === 'submitted'),
        mine: count((matter) => matter.isMine),
        unapprovedSummaries: count(({ isSummaryApproved }) => !isSummaryApproved),
      },
    }
  })
}

/** Of the official's own office, or of one that it stands in for. */
function isMine(actor: Actor, thing: ReturnType<typeof thingOf>): boolean {
  return actor.kind === 'user' && actor.role === 'official' && can(actor, 'answer.draft', thing)
}
