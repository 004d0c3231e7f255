import { z } from 'zod'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import type { Context } from '../context.ts'

export const readMatterHistoryInput = z.object({ matterId: z.uuid() })

export type MatterStep =
  'grouped' | 'renamed' | 'routed' | 'drafted' | 'submitted' | 'approved' | 'returned' | 'summary-approved' | 'letter'

export type MatterAct = {
  /** Milliseconds since the epoch. */
  at: number
  /** Empty when the installation itself acted. */
  by: string
} & (
  | { step: Exclude<MatterStep, 'letter'> }
  /** With its number, and the opinion that it answers. */
  | { step: 'letter'; letter: { notation: string; opinion: number } }
)

/** Who did what with a matter, the latest first. */
export async function readMatterHistory(
  context: Context,
  actor: Actor,
  raw: z.input<typeof readMatterHistoryInput>,
): Promise<MatterAct[] | Refused> {
  const parsed = readMatterHistoryInput.safeParse(raw)
  if (!parsed.success || !can(actor, 'matter.read', { communeId: context.commune.id })) return refuse('not-found')
  return context.transact(async (tx) => {
    const rows = await tx
      .selectFrom('audit_event as act')
      .leftJoin('membership as person', 'person.user_id', 'act.actor')
      .select(['act.action', 'act.at', 'act.detail', 'person.name'])
      .where('act.thing_kind', '=', 'matter')
      .where('act.thing_id', '=', parsed.data.matterId)
      .orderBy('act.at', 'desc')
      .orderBy('act.id', 'desc')
      .limit(100)
      .execute()
    return rows.flatMap(({ action, detail, at, name }): MatterAct[] => {
      const step = stepOf(action, detail)
      const act = { at: at.getTime(), by: name ?? '' }
      if (step === 'letter') return [{ ...act, step, letter: letterOf(detail) }]
      return step ? [{ ...act, step }] : []
    })
  })
}

function stepOf(action: string, detail: Record<string, unknown>): MatterStep | null {
  switch (action) {
    case 'matter.group':
      return 'renamed' in detail ? 'renamed' : 'grouped'
    case 'matter.route':
      return 'routed'
    case 'answer.draft':
      return detail.submitted === true ? 'submitted' : 'drafted'
    case 'answer.approve':
      return detail.returned === true ? 'returned' : 'approved'
    case 'paper.issue':
      return 'letter'
    case 'matter.approve-summary':
      return 'summary-approved'
    default:
      return null
  }
}

function letterOf({ letter, opinion }: Record<string, unknown>) {
  return { notation: String(letter), opinion: Number(opinion) }
}
