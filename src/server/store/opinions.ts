import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { LedgerTerm } from '#domain/ledger/ledger.ts'
import type { Channel, OpinionTable } from './tables/opinions.ts'

/** `YK-0187` counts in order of the sequence, which no two transactions share. */
export async function nextOpinionNumber(tx: Writer): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_opinion_number() as number`.execute(tx)
  const number = rows[0]?.number
  if (number === undefined) throw new Error('the sequence of opinion numbers gave none')
  return number
}

/** Only together with its ledger entry: the database refuses the transaction otherwise. */
export async function insertOpinion(tx: Writer, opinion: Insertable<OpinionTable>) {
  await tx.insertInto('opinion').values(opinion).execute()
}

export interface OpinionFilter {
  dialogueId?: string
  matterId?: string
  submissionId?: string
  /** `true`: only those in no matter that are still open. */
  isUngrouped?: boolean
  isSetAsideProposed?: boolean
  term?: LedgerTerm
  villageId?: string
  channel?: Channel
}

/** An opinion with its entry in the ledger and how it came in. */
function onRecord(tx: Reader) {
  return tx
    .selectFrom('opinion')
    .innerJoin('ledger_entry as entry', 'entry.opinion_id', 'opinion.id')
    .innerJoin('submission', 'submission.id', 'opinion.submission_id')
    .leftJoin('unit as village', 'village.id', 'opinion.village_id')
    .leftJoin('unit as office', 'office.id', 'entry.office_id')
    .leftJoin('matter', 'matter.id', 'entry.matter_id')
    .leftJoin('sender', 'sender.submission_id', 'opinion.submission_id')
    .select([
      'opinion.id',
      'opinion.dialogue_id',
      'opinion.submission_id',
      'opinion.number',
      'opinion.text',
      'opinion.village_id',
      'opinion.received_at',
      'village.name as village',
      'submission.channel',
      'entry.term',
      'entry.matter_id',
      'entry.office_id',
      'entry.due_on',
      'entry.reason',
      'entry.proposed_by',
      'entry.confirmed_by',
      'office.name as office',
      'matter.number as matter_number',
      'matter.title as matter_title',
    ])
    .select('entry.moved_to')
    .select((eb) => [
      eb('sender.submission_id', 'is not', null).as('has_sender'),
      eb('sender.name', 'is not', null).as('has_name'),
      eb.fn.coalesce('sender.wants_letter', eb.lit(false)).as('wants_letter'),
    ])
}

export type OpinionOnRecord = NonNullable<Awaited<ReturnType<typeof findOpinion>>>

export async function findOpinion(tx: Reader, id: string) {
  return onRecord(tx).where('opinion.id', '=', id).executeTakeFirst()
}

export async function listOpinions(tx: Reader, filter: OpinionFilter): Promise<OpinionOnRecord[]> {
  let query = onRecord(tx).orderBy('opinion.number')
  if (filter.dialogueId) query = query.where('opinion.dialogue_id', '=', filter.dialogueId)
  if (filter.matterId) query = query.where('entry.matter_id', '=', filter.matterId)
  if (filter.submissionId) query = query.where('opinion.submission_id', '=', filter.submissionId)
  if (filter.isUngrouped) query = query.where('entry.matter_id', 'is', null).where('entry.term', '=', 'open')
  if (filter.isSetAsideProposed)
    query = query.where('entry.proposed_by', 'is not', null).where('entry.term', '=', 'open')
  if (filter.term) query = query.where('entry.term', '=', filter.term)
  if (filter.villageId) query = query.where('opinion.village_id', '=', filter.villageId)
  if (filter.channel) query = query.where('submission.channel', '=', filter.channel)
  return query.execute()
}
