import { firstDueOf } from '#domain/opinion/first-due.ts'
import type { MatterState } from '#domain/session/state.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { updateLedgerEntry, takeOutOfMatter } from '../../store/ledger.ts'
import { deleteMatter, insertMatter, nextMatterNumber } from '../../store/matters.ts'
import { listOpinions } from '../../store/opinions.ts'
import type { SessionRow } from '../../store/sessions.ts'
import { today, type Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { receiveSubmission } from '../opinion/receive-submission.ts'

/** What is first heard in the hall is received like any other opinion: numbered, in the ledger, with owner and date. */
export async function insertRaisedMatter(tx: Writer, context: Context, session: SessionRow, matter: MatterState) {
  const dueOn = firstDueOf(today(context), null, await readLawBook(tx))
  await insertMatter(tx, {
    commune_id: session.commune_id,
    id: matter.id,
    dialogue_id: session.dialogue_id,
    number: await nextMatterNumber(tx, session.dialogue_id),
    title: matter.title,
    topic_id: null,
    office_id: matter.officeId,
    answer_due_on: dueOn,
    raised_in_session: session.id,
  })
  const { submissionId } = await receiveSubmission(tx, context, {
    dialogue: { id: session.dialogue_id, held_on: null },
    channel: 'hall',
    villageId: null,
    texts: [matter.opinion ?? matter.title],
    sender: null,
    receivedBy: null,
    linkId: null,
    formKey: newId(),
  })
  for (const opinion of await listOpinions(tx, { submissionId })) {
    const routed = matter.officeId ? { office_id: matter.officeId } : {}
    await updateLedgerEntry(tx, opinion.id, { matter_id: matter.id, due_on: dueOn, ...routed }, context.now)
  }
}

/** An undone matter goes; what was said stays received, open, with its owner and date, for the office to place. */
export async function forgetRaisedMatter(tx: Writer, matterId: string, at: number) {
  await takeOutOfMatter(tx, matterId, at)
  await deleteMatter(tx, matterId)
}
