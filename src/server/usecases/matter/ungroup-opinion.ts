import { z } from 'zod'
import { legalDay } from '#domain/calendar/iso-date.ts'
import { firstDueOf } from '#domain/opinion/first-due.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { refuse, type Refused } from '#domain/refusal.ts'
import { insertAudit } from '../../store/audit.ts'
import { findDialogue } from '../../store/dialogues.ts'
import { updateLedgerEntry } from '../../store/ledger.ts'
import { findReceptionOffice } from '../../store/units.ts'
import { today, type Context } from '../context.ts'
import { refuseInput } from '../invalid-input.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { lockOpinion } from '../opinion/lock-opinion.ts'
import { removeEmptyMatter } from './remove-empty-matter.ts'

export const ungroupOpinionInput = z.object({ opinionId: z.uuid() })

/** Takes an opinion out of its matter: it is the reception office's again, with the date it had at first. */
export async function ungroupOpinion(
  context: Context,
  actor: Actor,
  raw: z.input<typeof ungroupOpinionInput>,
): Promise<{ opinionId: string; isMatterGone: boolean } | Refused> {
  const parsed = ungroupOpinionInput.safeParse(raw)
  if (!parsed.success) return refuseInput(parsed.error)
  const { opinionId } = parsed.data
  return context.transact(async (tx) => {
    const opinion = await lockOpinion(tx, opinionId)
    if (!opinion || !can(actor, 'matter.group', { communeId: context.commune.id })) return refuse('not-found')
    if (opinion.term !== 'open' || !opinion.matter_id) return refuse('opinion-not-open')
    const dialogue = await findDialogue(tx, opinion.dialogue_id)
    const office = await findReceptionOffice(tx, today(context))
    if (!dialogue || !office) throw new Error('an opinion without a dialogue or a reception office')
    const dueOn = firstDueOf(legalDay(opinion.received_at.getTime()), dialogue.held_on, await readLawBook(tx))
    await updateLedgerEntry(tx, opinionId, { matter_id: null, office_id: office.id, due_on: dueOn }, context.now)
    const isMatterGone = await removeEmptyMatter(tx, opinion.matter_id)
    const act = {
      action: 'matter.group',
      thing: 'opinion',
      id: opinionId,
      detail: { from: opinion.matter_id },
    } as const
    await insertAudit(tx, context.commune.id, actor, act)
    return { opinionId, isMatterGone }
  })
}
