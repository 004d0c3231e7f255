import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    create table personal_link (
      commune_id uuid not null references commune (id),
      id uuid not null,
      token_hash text not null,
      purpose text not null check (purpose in ('collect')),
      dialogue_id uuid not null,
      village_id uuid not null,
      holder text not null,
      created_by text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      primary key (commune_id, id),
      unique (commune_id, token_hash),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, village_id) references unit (commune_id, id)
    );
    select guard_by_commune('personal_link', 'select, insert, update');

    create table submission (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      tracking_code text not null check (tracking_code ~ '^[0-9]{12}$'),
      channel text not null check (channel in ('web', 'office', 'village-head', 'hall')),
      village_id uuid,
      received_at timestamptz not null default now(),
      received_by text,
      link_id uuid,
      form_key uuid,
      primary key (commune_id, id),
      unique (commune_id, tracking_code),
      unique (commune_id, form_key),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, village_id) references unit (commune_id, id),
      foreign key (commune_id, link_id) references personal_link (commune_id, id)
    );
    select guard_by_commune('submission', 'select, insert');

    -- Who said it stands apart from what was said, and can be erased without it.
    create table sender (
      commune_id uuid not null,
      submission_id uuid not null,
      name text,
      phone text,
      primary key (commune_id, submission_id),
      foreign key (commune_id, submission_id) references submission (commune_id, id)
    );
    select guard_by_commune('sender', 'select, insert, delete');

    create table opinion (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      submission_id uuid not null,
      number integer not null,
      text text not null check (length(text) between 1 and 20000),
      village_id uuid,
      received_at timestamptz not null default now(),
      primary key (commune_id, id),
      unique (commune_id, number),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, submission_id) references submission (commune_id, id),
      foreign key (commune_id, village_id) references unit (commune_id, id)
    );
    select guard_by_commune('opinion', 'select, insert');
    create index opinion_by_dialogue on opinion (commune_id, dialogue_id, number);
    create index opinion_by_submission on opinion (commune_id, submission_id);
    create trigger opinion_is_kept before update or delete on opinion for each row execute function refuse_change();
    create trigger opinion_is_not_emptied before truncate on opinion execute function refuse_change();

    create table matter (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      number integer not null,
      title text not null,
      topic_id uuid,
      office_id uuid,
      is_summary_approved boolean not null default false,
      answer_due_on date,
      raised_in_session uuid,
      created_at timestamptz not null default now(),
      primary key (commune_id, id),
      unique (commune_id, dialogue_id, number),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, topic_id) references topic (commune_id, id),
      foreign key (commune_id, office_id) references unit (commune_id, id)
    );
    select guard_by_commune('matter', 'select, insert, update, delete');

    -- Received = answered + promised + passed up + moved + withdrawn + set aside + open: one entry for each opinion, always.
    create table ledger_entry (
      commune_id uuid not null,
      opinion_id uuid not null,
      dialogue_id uuid not null,
      term text not null check (term in ('open', 'answered', 'promised', 'passed-up', 'moved', 'withdrawn', 'set-aside')),
      matter_id uuid,
      office_id uuid,
      due_on date,
      reason text,
      proposed_by text,
      confirmed_by text,
      changed_at timestamptz not null default now(),
      primary key (commune_id, opinion_id),
      foreign key (commune_id, opinion_id) references opinion (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, matter_id) references matter (commune_id, id),
      foreign key (commune_id, office_id) references unit (commune_id, id),
      constraint open_has_owner_and_due check (term <> 'open' or (office_id is not null and due_on is not null)),
      constraint outcome_has_matter check (term not in ('answered', 'promised', 'passed-up') or matter_id is not null),
      constraint leaving_has_reason check (term not in ('moved', 'withdrawn', 'set-aside') or length(reason) > 0),
      constraint set_aside_by_two check (term <> 'set-aside' or (proposed_by is not null and confirmed_by is not null and proposed_by <> confirmed_by))
    );
    select guard_by_commune('ledger_entry', 'select, insert, update');
    create index ledger_by_dialogue on ledger_entry (commune_id, dialogue_id, term);
    create index ledger_by_matter on ledger_entry (commune_id, matter_id);
    create trigger ledger_entry_is_kept before delete on ledger_entry for each row execute function refuse_change();
    create trigger ledger_is_not_emptied before truncate on ledger_entry execute function refuse_change();
    alter table opinion add constraint opinion_is_in_the_ledger foreign key (commune_id, id)
      references ledger_entry (commune_id, opinion_id) deferrable initially deferred;

    create table answer (
      commune_id uuid not null,
      matter_id uuid not null,
      body text not null,
      legal_basis text not null default '',
      state text not null check (state in ('draft', 'submitted', 'approved', 'returned')),
      note text,
      drafted_by text not null,
      drafted_at timestamptz not null default now(),
      approved_by text,
      approved_at timestamptz,
      primary key (commune_id, matter_id),
      foreign key (commune_id, matter_id) references matter (commune_id, id),
      check ((state = 'approved') = (approved_by is not null))
    );
    select guard_by_commune('answer', 'select, insert, update');
  `.execute(db)
}
