import { sql, type Insertable, type Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { SenderTable, SubmissionTable } from './tables/opinions.ts'

export type SubmissionRow = Selectable<SubmissionTable>

/** @returns whether it was inserted: not when its code is taken or the same form was posted before. */
export async function insertSubmission(tx: Writer, submission: Insertable<SubmissionTable>): Promise<boolean> {
  const inserted = await tx
    .insertInto('submission')
    .values(submission)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function findSubmissionByCode(tx: Reader, code: string): Promise<SubmissionRow | undefined> {
  return tx.selectFrom('submission').selectAll().where('tracking_code', '=', code).executeTakeFirst()
}

export async function findSubmissionByForm(tx: Reader, formKey: string): Promise<SubmissionRow | undefined> {
  return tx.selectFrom('submission').selectAll().where('form_key', '=', formKey).executeTakeFirst()
}

/** What a collector handed in for a village, newest first. */
export async function listCollected(tx: Reader, dialogueId: string, villageId: string) {
  return tx
    .selectFrom('submission')
    .innerJoin('opinion', 'opinion.submission_id', 'submission.id')
    .where('submission.dialogue_id', '=', dialogueId)
    .where('submission.village_id', '=', villageId)
    .where('submission.channel', '=', 'village-head')
    .select(['submission.tracking_code', 'submission.received_by', 'opinion.number', 'opinion.received_at'])
    .orderBy('opinion.number', 'desc')
    .execute()
}

export async function insertSender(tx: Writer, sender: Insertable<SenderTable>) {
  await tx.insertInto('sender').values(sender).execute()
}

export async function findSender(tx: Reader, submissionId: string): Promise<Selectable<SenderTable> | undefined> {
  return tx.selectFrom('sender').selectAll().where('submission_id', '=', submissionId).executeTakeFirst()
}

/** Those who left a name, by what they handed in: for letters that are addressed to them, and for nothing else. */
export async function listNamedSenders(tx: Reader, dialogueId: string) {
  return tx
    .selectFrom('sender')
    .innerJoin('submission', 'submission.id', 'sender.submission_id')
    .where('submission.dialogue_id', '=', dialogueId)
    .where('sender.name', 'is not', null)
    .select(['sender.submission_id', 'sender.name', 'sender.address'])
    .execute()
}

/**
 * What was handed in, and by how many people: each is counted once, however often he or she wrote. Null where a sheet
 * came without a sender, since a number would then be a guess.
 */
export async function countSenders(tx: Reader, dialogueId: string) {
  const person = sql<string>`coalesce(nullif(sender.phone, ''), lower(nullif(sender.name, '')))`
  const counted = await tx
    .selectFrom('submission')
    .leftJoin('sender', 'sender.submission_id', 'submission.id')
    .where('submission.dialogue_id', '=', dialogueId)
    .select((eb) => [
      eb.fn.countAll<number>().as('submissions'),
      sql<number>`count(distinct ${person})`.as('people'),
      sql<number>`count(*) filter (where ${person} is null)`.as('unnamed'),
    ])
    .executeTakeFirstOrThrow()
  const { submissions, people, unnamed } = counted
  return { submissions, senders: unnamed > 0 ? null : people }
}
