import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- As of a task: the promise, the stage, the due day and the person are the key, so that it goes out once.
    create table promise_reminder (
      commune_id uuid not null,
      commitment_id uuid not null,
      stage text not null,
      due_on date not null,
      user_id text not null,
      message_id uuid not null,
      primary key (commune_id, commitment_id, stage, due_on, user_id),
      foreign key (commune_id, commitment_id) references commitment (commune_id, id),
      foreign key (commune_id, message_id) references outbox_message (commune_id, id)
    );
    select guard_by_commune('promise_reminder', 'select, insert');
    create trigger promise_reminder_is_kept before update or delete on promise_reminder
      for each row execute function refuse_change();
  `.execute(db)
}
