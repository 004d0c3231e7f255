import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    alter table task
      add column first_due_on date,
      add column started_on date,
      add column not_needed_on date,
      add column not_needed_reason text,
      add constraint not_needed_with_reason check (not_needed_on is null or length(not_needed_reason) > 0),
      add constraint done_or_not_needed check (done_on is null or not_needed_on is null);

    -- The units that a person chose for a task; without a row its owners are those that its words name.
    create table task_owner (
      commune_id uuid not null,
      task_id uuid not null,
      unit_id uuid not null,
      primary key (commune_id, task_id, unit_id),
      foreign key (commune_id, task_id) references task (commune_id, id) on delete cascade,
      foreign key (commune_id, unit_id) references unit (commune_id, id)
    );
    select guard_by_commune('task_owner', 'select, insert, delete');

    -- What shows that a task was done: a photograph, a PDF, a Word file.
    create table task_file (
      commune_id uuid not null,
      id uuid not null,
      task_id uuid not null,
      hash text not null,
      name text not null check (length(name) between 1 and 200),
      added_by text not null,
      added_at timestamptz not null,
      primary key (commune_id, id),
      unique (commune_id, task_id, hash),
      foreign key (commune_id, task_id) references task (commune_id, id),
      foreign key (commune_id, hash) references file (commune_id, hash)
    );
    select guard_by_commune('task_file', 'select, insert');
    create trigger task_file_is_kept before update or delete on task_file for each row execute function refuse_change();

    -- A day that was fixed moves only with a row here: by a person with a reason, or with the day of the dialogue.
    create table task_extension (
      commune_id uuid not null,
      id uuid not null,
      task_id uuid not null,
      kind text not null check (kind in ('extension', 'reschedule')),
      from_due_on date not null,
      to_due_on date not null,
      reason text not null check (length(reason) > 0),
      extended_by text not null,
      extended_at timestamptz not null,
      primary key (commune_id, id),
      foreign key (commune_id, task_id) references task (commune_id, id),
      check (to_due_on <> from_due_on),
      check (kind <> 'extension' or to_due_on > from_due_on)
    );
    select guard_by_commune('task_extension', 'select, insert');
    create index task_extension_by_task on task_extension (commune_id, task_id, extended_at);
    create trigger task_extension_is_kept before update or delete on task_extension for each row execute function refuse_change();

    -- Plans that were issued before this table knew first due dates: the day that they have is the first one known.
    do $$ declare known uuid; begin
      for known in select id from commune loop
        perform set_config('app.commune', known::text, true);
        update task set first_due_on = due_on from dialogue
          where dialogue.commune_id = task.commune_id and dialogue.id = task.dialogue_id and dialogue.state <> 'drafting';
      end loop;
      perform set_config('app.commune', '', true);
    end $$;

    create function keep_first_due_date() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if exists (select 1 from dialogue where commune_id = new.commune_id and id = new.dialogue_id and state <> 'drafting') then
          new.first_due_on := new.due_on;
        end if;
        return new;
      end if;
      if tg_op = 'DELETE' then
        if old.first_due_on is not null then
          raise exception 'a task of an issued plan is not deleted' using errcode = 'integrity_constraint_violation';
        end if;
        return old;
      end if;
      if old.first_due_on is not null then
        if new.first_due_on is distinct from old.first_due_on then
          raise exception 'a first due date is never changed' using errcode = 'integrity_constraint_violation';
        end if;
        if new.due_on is distinct from old.due_on and not exists (
          select 1 from task_extension
          where commune_id = old.commune_id and task_id = old.id and from_due_on = old.due_on and to_due_on = new.due_on
        ) then
          raise exception 'a due date moves only with its reason' using errcode = 'integrity_constraint_violation';
        end if;
      elsif new.due_on is not null and new.first_due_on is null and exists (
        select 1 from dialogue where commune_id = new.commune_id and id = new.dialogue_id and state <> 'drafting'
      ) then
        new.first_due_on := new.due_on;
      end if;
      return new;
    end $$;
    create trigger first_due_date_is_kept before insert or update or delete on task
      for each row execute function keep_first_due_date();
  `.execute(db)
}
