import type { OutcomeEntry } from '#domain/session/events.ts'
import type { MatterState, SessionState } from '#domain/session/state.ts'
import type { Writer } from '../../database/connect.ts'
import { newId } from '../../ids.ts'
import { deleteCommitmentOfMatter, insertCommitment } from '../../store/commitments.ts'
import { deleteEscalationOfMatter, insertEscalation } from '../../store/escalations.ts'
import { setTermOfMatter } from '../../store/ledger.ts'
import { deleteOutcome, insertOutcome } from '../../store/outcomes.ts'
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
    if (isGone && matter.raisedInSession) await forgetRaisedMatter(tx, matter.id, context.now)
  }
}

function changedOutcomes(before: SessionState, after: SessionState): MatterState[] {
  const earlier = new Map(before.matters.map((matter) => [matter.id, JSON.stringify(matter.outcome)]))
  return after.matters.filter((matter) => (earlier.get(matter.id) ?? 'null') !== JSON.stringify(matter.outcome))
}

async function replaceOutcome(tx: Writer, context: Context, session: SessionRow, matter: MatterState) {
  await deleteOutcome(tx, matter.id)
  await deleteCommitmentOfMatter(tx, matter.id)
  await deleteEscalationOfMatter(tx, matter.id)
  if (matter.outcome) {
    const { kind } = matter.outcome
    await insertOutcome(tx, {
      commune_id: session.commune_id,
      matter_id: matter.id,
      dialogue_id: session.dialogue_id,
      session_id: session.id,
      kind,
      text: matter.outcome.kind === 'promised' ? matter.outcome.what : matter.outcome.text,
      answered_by: matter.outcome.kind === 'answered' ? matter.outcome.by : null,
      ...(await insertWhatFollows(tx, session, matter.id, matter.outcome)),
      recorded_at: new Date(context.now),
    })
  }
  // An undone outcome leaves its opinions open with the owner and date they had.
  await setTermOfMatter(tx, matter.id, matter.outcome?.kind ?? 'open', context.now)
}

async function insertWhatFollows(tx: Writer, session: SessionRow, matterId: string, outcome: OutcomeEntry) {
  const row = { commune_id: session.commune_id, id: newId(), dialogue_id: session.dialogue_id, matter_id: matterId }
  if (outcome.kind === 'promised') {
    await insertCommitment(tx, {
      ...row,
      kind: outcome.promise,
      what: outcome.what,
      office_id: outcome.officeId,
      executor: outcome.executor,
      first_due_on: outcome.dueOn,
      due_on: outcome.dueOn,
    })
    return { commitment_id: row.id, escalation_id: null }
  }
  if (outcome.kind !== 'passed-up') return { commitment_id: null, escalation_id: null }
  await insertEscalation(tx, { ...row, addressee: outcome.addressee })
  return { commitment_id: null, escalation_id: row.id }
}
