import type { Insertable, Selectable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { TopicTable } from './tables/communes.ts'

export type TopicRow = Selectable<TopicTable>

export async function listTopics(tx: Reader): Promise<TopicRow[]> {
  return tx.selectFrom('topic').selectAll().orderBy('number').execute()
}

export async function findTopic(tx: Reader, id: string): Promise<TopicRow | undefined> {
  return tx.selectFrom('topic').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertTopic(tx: Writer, topic: Insertable<TopicTable>) {
  await tx.insertInto('topic').values(topic).execute()
}
