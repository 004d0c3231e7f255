import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- Who asked beforehand to speak, in the order in which they will be called (clause II.3.3 of a plan).
    create table speaker (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      ordinal integer not null,
      honorific text not null,
      name text not null check (length(name) > 0),
      group_name text not null,
      matter_id uuid,
      registered_by text not null,
      registered_at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, matter_id) references matter (commune_id, id)
    );
    select guard_by_commune('speaker', 'select, insert, update, delete');

    create table session (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      ordinal integer not null,
      state text not null check (state in ('open', 'closed')),
      last_seq integer not null default 0,
      chain text not null,
      opened_at timestamptz not null default now(),
      closed_at timestamptz,
      primary key (commune_id, id),
      unique (commune_id, dialogue_id, ordinal),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id)
    );
    select guard_by_commune('session', 'select, insert, update');

    -- The log is the truth while a session is open. Digests cover a salted payload, so that the payload can be
    -- erased by destroying its salt while the chain still verifies.
    create table session_event (
      commune_id uuid not null,
      session_id uuid not null,
      seq integer not null,
      command_id uuid not null,
      type text not null,
      payload jsonb not null,
      actor_id text not null,
      actor_name text not null,
      device text not null,
      device_seq integer not null,
      based_on integer not null,
      occurred_at bigint not null,
      recorded_at bigint not null,
      salt text not null,
      digest text not null,
      chain text not null,
      primary key (commune_id, session_id, seq),
      unique (commune_id, session_id, command_id),
      foreign key (commune_id, session_id) references session (commune_id, id)
    );
    select guard_by_commune('session_event', 'select, insert');
    create trigger session_event_is_kept before update or delete on session_event for each row execute function refuse_change();
    create trigger session_log_is_not_emptied before truncate on session_event execute function refuse_change();

    create table commitment (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      matter_id uuid not null,
      kind text not null check (kind in ('reply', 'act')),
      what text not null,
      office_id uuid not null,
      executor text,
      first_due_on date not null,
      due_on date not null,
      frozen_at timestamptz,
      state text not null default 'open' check (state in ('open', 'kept')),
      kept_on date,
      kept_by text,
      result text,
      evidence_hash text,
      primary key (commune_id, id),
      unique (commune_id, matter_id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, matter_id) references matter (commune_id, id),
      foreign key (commune_id, office_id) references unit (commune_id, id),
      foreign key (commune_id, evidence_hash) references file (commune_id, hash),
      constraint kept_with_result check (state <> 'kept' or (kept_on is not null and length(result) > 0)),
      constraint act_kept_with_evidence check (state <> 'kept' or kind <> 'act' or evidence_hash is not null)
    );
    select guard_by_commune('commitment', 'select, insert, update, delete');

    create function keep_first_promise() returns trigger language plpgsql as $$
    begin
      if old.frozen_at is null then return case when tg_op = 'DELETE' then old else new end; end if;
      if tg_op = 'DELETE' or new.first_due_on <> old.first_due_on or new.what <> old.what or new.kind <> old.kind
         or new.matter_id <> old.matter_id or new.frozen_at is distinct from old.frozen_at then
        raise exception 'a concluded promise keeps its first due date and its words' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;
    create trigger first_promise_is_kept before update or delete on commitment for each row execute function keep_first_promise();

    create table commitment_extension (
      commune_id uuid not null,
      id uuid not null,
      commitment_id uuid not null,
      from_due_on date not null,
      to_due_on date not null,
      reason text not null check (length(reason) > 0),
      extended_by text not null,
      extended_at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, commitment_id) references commitment (commune_id, id),
      check (to_due_on > from_due_on)
    );
    select guard_by_commune('commitment_extension', 'select, insert');
    create trigger extension_is_kept before update or delete on commitment_extension for each row execute function refuse_change();

    create table escalation (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      matter_id uuid not null,
      addressee text not null,
      frozen_at timestamptz,
      sent_on date,
      reply text,
      replied_on date,
      primary key (commune_id, id),
      unique (commune_id, matter_id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, matter_id) references matter (commune_id, id)
    );
    select guard_by_commune('escalation', 'select, insert, update, delete');

    create table outcome (
      commune_id uuid not null,
      matter_id uuid not null,
      dialogue_id uuid not null,
      session_id uuid not null,
      kind text not null check (kind in ('answered', 'promised', 'passed-up')),
      text text not null,
      answered_by text,
      commitment_id uuid,
      escalation_id uuid,
      recorded_at timestamptz not null default now(),
      frozen_at timestamptz,
      primary key (commune_id, matter_id),
      foreign key (commune_id, matter_id) references matter (commune_id, id),
      foreign key (commune_id, session_id) references session (commune_id, id),
      foreign key (commune_id, commitment_id) references commitment (commune_id, id),
      foreign key (commune_id, escalation_id) references escalation (commune_id, id),
      constraint answered_with_words check (kind <> 'answered' or length(text) > 0),
      constraint promised_with_commitment check ((kind = 'promised') = (commitment_id is not null)),
      constraint passed_up_with_addressee check ((kind = 'passed-up') = (escalation_id is not null))
    );
    select guard_by_commune('outcome', 'select, insert, update, delete');
    create function keep_concluded_outcome() returns trigger language plpgsql as $$
    begin
      if old.frozen_at is not null then
        raise exception 'a concluded outcome is not changed' using errcode = 'integrity_constraint_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger outcome_is_kept before update or delete on outcome for each row execute function keep_concluded_outcome();
    alter table matter add foreign key (commune_id, raised_in_session) references session (commune_id, id);
  `.execute(db)
}
