import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { Reader, Writer } from '../database/connect.ts'
import type { OutboxMessageTable, PromiseReminderTable, ReminderRuleTable, ReminderTable } from './tables/tasks.ts'

export type OutboxRow = Selectable<OutboxMessageTable>
export type ReminderRuleRow = Selectable<ReminderRuleTable>

/** One run of the reminders of a commune after another, however many instances run. */
export async function lockReminders(tx: Writer, communeId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`reminders ${communeId}`}, 0))`.execute(tx)
}

export async function findReminderRule(tx: Reader): Promise<ReminderRuleRow | undefined> {
  return tx.selectFrom('reminder_rule').selectAll().executeTakeFirst()
}

export async function saveReminderRule(tx: Writer, rule: Insertable<ReminderRuleTable>) {
  await tx
    .insertInto('reminder_rule')
    .values(rule)
    .onConflict((conflict) => conflict.column('commune_id').doUpdateSet(rule))
    .execute()
}

/** What has been said already about a task, over all of them. */
export async function listReminders(tx: Reader): Promise<Selectable<ReminderTable>[]> {
  return tx.selectFrom('reminder').selectAll().execute()
}

/** Refused by the key when the same thing was said before. */
export async function insertReminders(tx: Writer, reminders: Insertable<ReminderTable>[]) {
  if (reminders.length > 0) await tx.insertInto('reminder').values(reminders).execute()
}

/** What has been said already about a promise, over all of them. */
export async function listPromiseReminders(tx: Reader): Promise<Selectable<PromiseReminderTable>[]> {
  return tx.selectFrom('promise_reminder').selectAll().execute()
}

/** Refused by the key when the same thing was said before. */
export async function insertPromiseReminders(tx: Writer, reminders: Insertable<PromiseReminderTable>[]) {
  if (reminders.length > 0) await tx.insertInto('promise_reminder').values(reminders).execute()
}

/** The newest first. */
export async function listOutbox(tx: Reader, most = 200): Promise<OutboxRow[]> {
  return tx
    .selectFrom('outbox_message')
    .selectAll()
    .orderBy('day', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('recipient')
    .limit(most)
    .execute()
}

export async function listRemindedOn(tx: Reader, day: string): Promise<string[]> {
  const rows = await tx.selectFrom('outbox_message').select('user_id').where('day', '=', day).execute()
  return rows.map(({ user_id }) => user_id)
}

export async function lockMessage(tx: Writer, id: string): Promise<OutboxRow | undefined> {
  return tx.selectFrom('outbox_message').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertMessage(tx: Writer, message: Insertable<OutboxMessageTable>) {
  await tx.insertInto('outbox_message').values(message).execute()
}

export async function updateMessage(tx: Writer, id: string, change: Updateable<OutboxMessageTable>) {
  await tx.updateTable('outbox_message').set(change).where('id', '=', id).execute()
}

/** Takes the next messages that can be mailed for itself; another instance passes over them. */
export async function claimMessages(tx: Writer, at: Date, most: number): Promise<OutboxRow[]> {
  return tx
    .updateTable('outbox_message')
    .set((row) => ({ state: 'sending', attempts: sql`${row.ref('attempts')} + 1`, changed_at: at }))
    .where('id', 'in', (from) =>
      from
        .selectFrom('outbox_message')
        .select('id')
        .where('state', '=', 'waiting')
        .where('address', 'is not', null)
        .orderBy('created_at')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()
}

/** The e-mail addresses of people, by their ids; those of the sign-in without a mailbox are left out. */
export async function listAddresses(tx: Reader, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom(sql<{ id: string; email: string }>`(select "id", "email" from auth."user")`.as('person'))
    .select(['person.id', 'person.email'])
    .where('person.id', 'in', [...userIds])
    .execute()
  return new Map(rows.filter(({ email }) => !email.endsWith('.invalid')).map(({ id, email }) => [id, email]))
}
