import { yearOf } from '#domain/calendar/iso-date.ts'
import type { Finding } from '#domain/law/finding.ts'
import { checkYear } from '#domain/law/origin.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { can } from '#domain/permission/can.ts'
import { listDialogues } from '../../store/dialogues.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'

/** Whether this year has the dialogues that the law asks for, those that are planned included. */
export async function checkThisYear(context: Context, actor: Actor): Promise<Finding[]> {
  if (!can(actor, 'dialogue.read', { communeId: context.commune.id })) return []
  return context.transact(async (tx) => {
    const days = (await listDialogues(tx)).flatMap(({ held_on: day }) => (day === null ? [] : [day]))
    return checkYear(yearOf(today(context)), days, await readLawBook(tx))
  })
}
