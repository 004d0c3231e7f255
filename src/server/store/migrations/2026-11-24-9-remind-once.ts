import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- When a commune reminds; without a row the usual rules hold.
    create table reminder_rule (
      commune_id uuid not null references commune (id),
      is_on boolean not null,
      before_days integer[] not null check (array_length(before_days, 1) is null or array_length(before_days, 1) <= 5),
      on_the_day boolean not null,
      late_every integer not null check (late_every between 1 and 30),
      chairman_after integer not null check (chairman_after between 1 and 60),
      changed_by text not null,
      changed_at timestamptz not null,
      primary key (commune_id)
    );
    select guard_by_commune('reminder_rule', 'select, insert, update');

    -- What was said to whom: one message for a person and a day, whatever it lists.
    create table outbox_message (
      commune_id uuid not null references commune (id),
      id uuid not null,
      purpose text not null check (purpose in ('reminder')),
      user_id text not null,
      day date not null,
      recipient text not null,
      address text,
      subject text not null,
      body text not null,
      state text not null check (state in ('waiting', 'sending', 'sent', 'handed-over', 'failed')),
      attempts integer not null default 0,
      problem text,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      changed_by text not null,
      primary key (commune_id, id),
      unique (commune_id, purpose, user_id, day)
    );
    select guard_by_commune('outbox_message', 'select, insert, update');
    create function keep_message() returns trigger language plpgsql as $$
    begin
      if (new.user_id, new.day, new.purpose, new.subject, new.body, new.recipient, new.created_at)
         is distinct from (old.user_id, old.day, old.purpose, old.subject, old.body, old.recipient, old.created_at) then
        raise exception 'what was said to somebody is not reworded' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;
    create trigger message_is_kept before update on outbox_message for each row execute function keep_message();
    create index outbox_message_waiting on outbox_message (commune_id, state, created_at);

    -- A reminder goes out once: its key is the task, the stage (before-3, due, late-1), the due day and the person.
    create table reminder (
      commune_id uuid not null,
      task_id uuid not null,
      stage text not null,
      due_on date not null,
      user_id text not null,
      message_id uuid not null,
      primary key (commune_id, task_id, stage, due_on, user_id),
      foreign key (commune_id, task_id) references task (commune_id, id),
      foreign key (commune_id, message_id) references outbox_message (commune_id, id)
    );
    select guard_by_commune('reminder', 'select, insert');
    create trigger reminder_is_kept before update or delete on reminder for each row execute function refuse_change();

    -- A secret address of somebody's calendar; only its hash is kept.
    create table calendar_feed (
      commune_id uuid not null references commune (id),
      id uuid not null,
      user_id text not null,
      token_hash text not null,
      created_at timestamptz not null,
      revoked_at timestamptz,
      primary key (commune_id, id),
      unique (commune_id, token_hash)
    );
    select guard_by_commune('calendar_feed', 'select, insert, update');
  `.execute(db)
}
