import type { Insertable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { MatterTable } from './tables/opinions.ts'

/** Locks the dialogue until the transaction ends: its matters are numbered one after another. */
export async function nextMatterNumber(tx: Writer, dialogueId: string): Promise<number> {
  await sql`select 1 from dialogue where id = ${dialogueId} for no key update`.execute(tx)
  const row = await tx
    .selectFrom('matter')
    .where('dialogue_id', '=', dialogueId)
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertMatter(tx: Writer, matter: Insertable<MatterTable>) {
  await tx.insertInto('matter').values(matter).execute()
}

export async function updateMatter(tx: Writer, id: string, change: Updateable<MatterTable>) {
  await tx.updateTable('matter').set(change).where('id', '=', id).execute()
}

export async function deleteMatter(tx: Writer, id: string) {
  await tx.deleteFrom('matter').where('id', '=', id).execute()
}

/** A matter with the names of its topic and office, and how many opinions of how many villages stand in it. */
function onRecord(tx: Reader) {
  return tx
    .selectFrom('matter')
    .leftJoin('topic', 'topic.id', 'matter.topic_id')
    .leftJoin('unit as office', 'office.id', 'matter.office_id')
    .leftJoin('answer', 'answer.matter_id', 'matter.id')
    .leftJoin('outcome', 'outcome.matter_id', 'matter.id')
    .selectAll('matter')
    .select([
      'topic.number as topic_number',
      'topic.name as topic',
      'topic.office_id as topic_office_id',
      'topic.deputy_office_id',
      'office.name as office',
      'answer.state as answer_state',
      'outcome.kind as outcome_kind',
    ])
    .select((eb) => [
      // What was moved, withdrawn or set aside is no longer a voice in the matter.
      eb
        .selectFrom('ledger_entry as entry')
        .whereRef('entry.matter_id', '=', 'matter.id')
        .where('entry.term', 'not in', ['moved', 'withdrawn', 'set-aside'])
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('opinions'),
      eb
        .selectFrom('ledger_entry as entry')
        .innerJoin('opinion', 'opinion.id', 'entry.opinion_id')
        .whereRef('entry.matter_id', '=', 'matter.id')
        .where('entry.term', 'not in', ['moved', 'withdrawn', 'set-aside'])
        .select((of) => of.fn.count<number>('opinion.village_id').distinct().as('n'))
        .as('villages'),
    ])
}

export type MatterOnRecord = NonNullable<Awaited<ReturnType<typeof findMatter>>>

export async function findMatter(tx: Reader, id: string) {
  return onRecord(tx).where('matter.id', '=', id).executeTakeFirst()
}

export async function listMatters(tx: Reader, dialogueId: string): Promise<MatterOnRecord[]> {
  return onRecord(tx).where('matter.dialogue_id', '=', dialogueId).orderBy('matter.number').execute()
}

/** Matters that were ended in other, concluded dialogues: what may come back. */
export async function listConcludedMatters(tx: Reader, exceptDialogueId: string) {
  return tx
    .selectFrom('matter')
    .innerJoin('dialogue', 'dialogue.id', 'matter.dialogue_id')
    .innerJoin('outcome', 'outcome.matter_id', 'matter.id')
    .leftJoin('commitment', 'commitment.matter_id', 'matter.id')
    .where('matter.dialogue_id', '<>', exceptDialogueId)
    .where('outcome.frozen_at', 'is not', null)
    .select([
      'matter.id',
      'matter.number',
      'matter.title',
      'dialogue.title as dialogue',
      'dialogue.slug as dialogue_slug',
      'dialogue.held_on',
      'outcome.kind',
      'outcome.text',
      'commitment.what',
      'commitment.first_due_on',
      'commitment.due_on',
      'commitment.kept_on',
    ])
    .orderBy('dialogue.held_on', 'desc')
    .execute()
}

/** Whether anything hangs on it: an opinion, an answer, an outcome, a registered speaker, or that it was raised in the hall. */
export async function isMatterUsed(tx: Reader, id: string): Promise<boolean> {
  const used = await tx
    .selectFrom('matter')
    .where('matter.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('matter.raised_in_session', 'is not', null),
        eb.exists(eb.selectFrom('ledger_entry').whereRef('matter_id', '=', 'matter.id').select('opinion_id')),
        eb.exists(eb.selectFrom('answer').whereRef('answer.matter_id', '=', 'matter.id').select('answer.matter_id')),
        eb.exists(eb.selectFrom('outcome').whereRef('outcome.matter_id', '=', 'matter.id').select('outcome.matter_id')),
        eb.exists(eb.selectFrom('speaker').whereRef('speaker.matter_id', '=', 'matter.id').select('speaker.id')),
      ]),
    )
    .select('matter.id')
    .executeTakeFirst()
  return used !== undefined
}
