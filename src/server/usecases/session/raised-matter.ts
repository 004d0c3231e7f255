import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import { trackingCodeFrom } from '#domain/opinion/tracking-code.ts'
import type { MatterState } from '#domain/session/state.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import type { SessionRow } from '../../store/sessions.ts'
import { today, type Context } from '../context.ts'

/** Working days within which what was heard must be acknowledged (Luật Tiếp công dân 2013, Điều 28 khoản 1). */
const acknowledgeWithin = 10

/** What is first heard in the hall is received like any other opinion: numbered, in the ledger, with owner and date. */
export async function insertRaisedMatter(tx: Writer, context: Context, session: SessionRow, matter: MatterState) {
  const commune_id = session.commune_id
  const owner = await tx
    .selectFrom('unit')
    .select('id')
    .where('kind', '=', 'office')
    .orderBy('is_reception', 'desc')
    .orderBy('ordinal')
    .executeTakeFirstOrThrow()
  const { last } = await tx
    .selectFrom('matter')
    .select((eb) => eb.fn.coalesce(eb.fn.max('number'), sql<number>`0`).as('last'))
    .where('dialogue_id', '=', session.dialogue_id)
    .executeTakeFirstOrThrow()
  const officeId = matter.officeId ?? owner.id
  const due = addWorkingDays(today(context), acknowledgeWithin)
  const at = { commune_id, dialogue_id: session.dialogue_id }
  await tx
    .insertInto('matter')
    .values({
      ...at,
      id: matter.id,
      number: last + 1,
      title: matter.title,
      topic_id: null,
      office_id: officeId,
      answer_due_on: due,
      raised_in_session: session.id,
      is_summary_approved: true,
    })
    .execute()
  const submissionId = newId()
  const opinionId = newId()
  await tx
    .insertInto('submission')
    .values({
      ...at,
      id: submissionId,
      tracking_code: trackingCodeFrom(String(randomInt(1e10, 1e11 - 1))),
      channel: 'hall',
      village_id: null,
      received_at: new Date(context.now),
      received_by: null,
      link_id: null,
      form_key: null,
    })
    .execute()
  await sql`
    insert into opinion (commune_id, id, dialogue_id, submission_id, number, text, received_at)
    values (${commune_id}, ${opinionId}, ${session.dialogue_id}, ${submissionId}, next_opinion_number(), ${matter.opinion ?? ''}, ${new Date(context.now)})
  `.execute(tx)
  await tx
    .insertInto('ledger_entry')
    .values({
      ...at,
      opinion_id: opinionId,
      term: 'open',
      matter_id: matter.id,
      office_id: officeId,
      due_on: due,
      reason: null,
      proposed_by: null,
      confirmed_by: null,
    })
    .execute()
}

/** An undone matter goes; what was said stays received, open, with its owner and date, for the office to place. */
export async function forgetRaisedMatter(tx: Writer, matterId: string) {
  await tx.updateTable('ledger_entry').set({ matter_id: null }).where('matter_id', '=', matterId).execute()
  await tx.deleteFrom('matter').where('id', '=', matterId).execute()
}
