import type { OutcomeEntry } from '#domain/session/events.ts'
import type { MatterState, SessionState } from '#domain/session/state.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import type { SessionRow } from '../../store/sessions.ts'
import type { Context } from '../context.ts'
import { forgetRaisedMatter, insertRaisedMatter } from './raised-matter.ts'

/**
 * Makes the rows of outcomes and promises follow the log, in the transaction of the event: provisional, and free to
 * be undone, until the dialogue is concluded.
 */
export async function projectSession(
  tx: Writer,
  context: Context,
  session: SessionRow,
  before: SessionState,
  after: SessionState,
) {
  for (const matter of after.matters) {
    if (!before.matters.some(({ id }) => id === matter.id)) {
      if (matter.raisedInSession) await insertRaisedMatter(tx, context, session, matter)
    }
  }
  for (const matter of changedOutcomes(before, after)) await replaceOutcome(tx, context, session, matter)
  for (const matter of before.matters) {
    const isGone = !after.matters.some(({ id }) => id === matter.id)
    if (isGone && matter.raisedInSession) await forgetRaisedMatter(tx, matter.id)
  }
}

function changedOutcomes(before: SessionState, after: SessionState): MatterState[] {
  const earlier = new Map(before.matters.map((matter) => [matter.id, JSON.stringify(matter.outcome)]))
  return after.matters.filter((matter) => (earlier.get(matter.id) ?? 'null') !== JSON.stringify(matter.outcome))
}

async function replaceOutcome(tx: Writer, context: Context, session: SessionRow, matter: MatterState) {
  await tx.deleteFrom('outcome').where('matter_id', '=', matter.id).execute()
  await tx.deleteFrom('commitment').where('matter_id', '=', matter.id).execute()
  await tx.deleteFrom('escalation').where('matter_id', '=', matter.id).execute()
  if (!matter.outcome) return reopenOpinions(tx, matter.id, context.now)
  const ids = await insertWhatFollows(tx, session, matter.id, matter.outcome)
  await tx
    .insertInto('outcome')
    .values({
      commune_id: session.commune_id,
      matter_id: matter.id,
      dialogue_id: session.dialogue_id,
      session_id: session.id,
      kind: matter.outcome.kind,
      text: matter.outcome.kind === 'promised' ? matter.outcome.what : matter.outcome.text,
      answered_by: matter.outcome.kind === 'answered' ? matter.outcome.by : null,
      commitment_id: ids.commitmentId,
      escalation_id: ids.escalationId,
      recorded_at: new Date(context.now),
    })
    .execute()
  await tx
    .updateTable('ledger_entry')
    .set({ term: matter.outcome.kind, changed_at: new Date(context.now) })
    .where('matter_id', '=', matter.id)
    .where('term', 'in', ['open', 'answered', 'promised', 'passed-up'])
    .execute()
}

async function insertWhatFollows(tx: Writer, session: SessionRow, matterId: string, outcome: OutcomeEntry) {
  const row = { commune_id: session.commune_id, id: newId(), dialogue_id: session.dialogue_id, matter_id: matterId }
  if (outcome.kind === 'promised') {
    await tx
      .insertInto('commitment')
      .values({
        ...row,
        kind: outcome.promise,
        what: outcome.what,
        office_id: outcome.officeId,
        executor: outcome.executor,
        first_due_on: outcome.dueOn,
        due_on: outcome.dueOn,
      })
      .execute()
    return { commitmentId: row.id, escalationId: null }
  }
  if (outcome.kind === 'passed-up') {
    await tx
      .insertInto('escalation')
      .values({ ...row, addressee: outcome.addressee })
      .execute()
    return { commitmentId: null, escalationId: row.id }
  }
  return { commitmentId: null, escalationId: null }
}

/** An undone outcome leaves its opinions open with the owner and date they had. */
async function reopenOpinions(tx: Writer, matterId: string, now: number) {
  await tx
    .updateTable('ledger_entry')
    .set({ term: 'open', changed_at: new Date(now) })
    .where('matter_id', '=', matterId)
    .where('term', 'in', ['answered', 'promised', 'passed-up'])
    .execute()
}
