import type { Insertable, Selectable, Updateable } from 'kysely'
import { ledgerOf, type Ledger, type LedgerTerm } from '#domain/ledger/ledger.ts'
import type { Reader, Writer } from '../database/connect.ts'
import type { LedgerEntryTable } from './tables/opinions.ts'

export type LedgerEntryRow = Selectable<LedgerEntryTable>

/** The ledger of one dialogue, or of the whole commune. Received is counted from the opinions, the terms from the entries. */
export async function countLedger(tx: Reader, dialogueId?: string): Promise<Ledger> {
  const ledgers = await listLedgers(tx, dialogueId)
  if (dialogueId) return ledgers.get(dialogueId) ?? ledgerOf(0, [])
  const all = [...ledgers.values()]
  return ledgerOf(
    all.reduce((sum, ledger) => sum + ledger.received, 0),
    all.flatMap(termCounts),
  )
}

/** Each dialogue's ledger; those without an opinion are missing. */
export async function listLedgers(tx: Reader, dialogueId?: string): Promise<Map<string, Ledger>> {
  let opinions = tx.selectFrom('opinion').select('dialogue_id').groupBy('dialogue_id')
  let entries = tx.selectFrom('ledger_entry').select(['dialogue_id', 'term']).groupBy(['dialogue_id', 'term'])
  if (dialogueId) {
    opinions = opinions.where('dialogue_id', '=', dialogueId)
    entries = entries.where('dialogue_id', '=', dialogueId)
  }
  const received = await opinions.select((eb) => eb.fn.countAll<number>().as('count')).execute()
  const terms = await entries.select((eb) => eb.fn.countAll<number>().as('count')).execute()
  const ids = new Set([...received, ...terms].map((row) => row.dialogue_id))
  return new Map(
    [...ids].map((id) => [
      id,
      ledgerOf(
        received.find((row) => row.dialogue_id === id)?.count ?? 0,
        terms.filter((row) => row.dialogue_id === id),
      ),
    ]),
  )
}

function termCounts(ledger: Ledger): { term: LedgerTerm; count: number }[] {
  return [
    { term: 'answered', count: ledger.answered },
    { term: 'promised', count: ledger.promised },
    { term: 'passed-up', count: ledger.passedUp },
    { term: 'moved', count: ledger.moved },
    { term: 'withdrawn', count: ledger.withdrawn },
    { term: 'set-aside', count: ledger.setAside },
    { term: 'open', count: ledger.open },
  ]
}

export async function insertLedgerEntry(tx: Writer, entry: Insertable<LedgerEntryTable>) {
  await tx.insertInto('ledger_entry').values(entry).execute()
}

/** Locks the entry, so that two people who decide at once decide one after another. */
export async function lockLedgerEntry(tx: Writer, opinionId: string): Promise<LedgerEntryRow | undefined> {
  return tx.selectFrom('ledger_entry').selectAll().where('opinion_id', '=', opinionId).forUpdate().executeTakeFirst()
}

export async function updateLedgerEntry(
  tx: Writer,
  opinionId: string,
  change: Updateable<LedgerEntryTable>,
  at: number,
) {
  await tx
    .updateTable('ledger_entry')
    .set({ ...change, changed_at: new Date(at) })
    .where('opinion_id', '=', opinionId)
    .execute()
}

/**
 * Writes what became of a matter to each of its opinions; `open` undoes an outcome. Owner and date stay as they were.
 * Those that left it for good (moved, withdrawn, set aside) stay where they are; a proposal to set aside ends with the
 * outcome. Returns the number of opinions.
 */
export async function setTermOfMatter(
  tx: Writer,
  matterId: string,
  term: 'open' | 'answered' | 'promised' | 'passed-up',
  at: number,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('ledger_entry')
    .set({ term, reason: null, proposed_by: null, confirmed_by: null, changed_at: new Date(at) })
    .where('matter_id', '=', matterId)
    .where('term', 'in', ['open', 'answered', 'promised', 'passed-up'])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Leaves a matter's opinions without one, in the term they are in. */
export async function takeOutOfMatter(tx: Writer, matterId: string, at: number) {
  const change = { matter_id: null, changed_at: new Date(at) }
  await tx.updateTable('ledger_entry').set(change).where('matter_id', '=', matterId).execute()
}

/** The open entries of a matter go to an office with a day; the term stays. */
export async function routeOpenEntries(tx: Writer, matterId: string, officeId: string, dueOn: string, at: number) {
  await tx
    .updateTable('ledger_entry')
    .set({ office_id: officeId, due_on: dueOn, changed_at: new Date(at) })
    .where('matter_id', '=', matterId)
    .where('term', '=', 'open')
    .execute()
}

/** How many were moved or set aside for each reason. */
export async function countLeavingReasons(tx: Reader, dialogueId: string) {
  const rows = await tx
    .selectFrom('ledger_entry')
    .where('dialogue_id', '=', dialogueId)
    .where('term', 'in', ['moved', 'set-aside'])
    .select(['term', 'reason'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['term', 'reason'])
    .orderBy('term')
    .orderBy('reason')
    .execute()
  return rows.flatMap(({ term, reason, count }) =>
    (term === 'moved' || term === 'set-aside') && reason !== null ? [{ term, reason, count }] : [],
  )
}

export async function findOpenRange(tx: Reader, dialogueId: string, today: string) {
  const row = await tx
    .selectFrom('ledger_entry')
    .where('dialogue_id', '=', dialogueId)
    .where('term', '=', 'open')
    .select((eb) => [
      eb.fn.min('due_on').as('firstDueOn'),
      eb.fn.max('due_on').as('lastDueOn'),
      eb.fn.countAll<number>().filterWhere('due_on', '<', today).as('late'),
    ])
    .executeTakeFirstOrThrow()
  return { firstDueOn: row.firstDueOn, lastDueOn: row.lastDueOn, late: row.late }
}

/** What is still open, with what its due date was counted from. */
export async function listOpenEntries(tx: Reader) {
  return tx
    .selectFrom('ledger_entry as entry')
    .innerJoin('opinion', 'opinion.id', 'entry.opinion_id')
    .innerJoin('dialogue', 'dialogue.id', 'entry.dialogue_id')
    .leftJoin('matter', 'matter.id', 'entry.matter_id')
    .where('entry.term', '=', 'open')
    .select('matter.answer_due_on')
    .select(['entry.opinion_id', 'entry.due_on', 'opinion.number', 'opinion.received_at'])
    .select(['dialogue.id as dialogue_id', 'dialogue.title', 'dialogue.held_on'])
    .orderBy('entry.due_on')
    .orderBy('opinion.number')
    .execute()
}
