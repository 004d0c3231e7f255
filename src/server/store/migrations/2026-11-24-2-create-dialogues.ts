import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    create table dialogue (
      commune_id uuid not null references commune (id),
      id uuid not null,
      slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      title text not null,
      state text not null check (state in ('drafting', 'preparing', 'in-session', 'held', 'concluded')),
      held_on date,
      is_date_tentative boolean not null default false,
      starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
      venue text,
      chair text,
      secretary text,
      created_at timestamptz not null default now(),
      concluded_at timestamptz,
      primary key (commune_id, id),
      unique (commune_id, slug)
    );
    select guard_by_commune('dialogue', 'select, insert, update');

    create table dialogue_village (
      commune_id uuid not null,
      dialogue_id uuid not null,
      village_id uuid not null,
      primary key (commune_id, dialogue_id, village_id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, village_id) references unit (commune_id, id)
    );
    select guard_by_commune('dialogue_village', 'select, insert, delete');

    create table plan (
      commune_id uuid not null,
      dialogue_id uuid not null,
      source_text text not null,
      source_name text not null,
      content jsonb not null,
      evidence jsonb not null,
      confidence jsonb not null,
      confirmed jsonb not null default '[]',
      updated_at timestamptz not null default now(),
      primary key (commune_id, dialogue_id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id)
    );
    select guard_by_commune('plan', 'select, insert, update');

    -- The work of part IV and the dated duties of the law, each with who, by when, and when it was done.
    create table task (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      ordinal integer not null,
      what text not null,
      responsible text,
      due_on date,
      rule text,
      done_on date,
      done_note text,
      done_by text,
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id)
    );
    select guard_by_commune('task', 'select, insert, update, delete');
    create index task_by_dialogue on task (commune_id, dialogue_id, ordinal);

    create table quota (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      association_id uuid,
      organization text not null,
      seats integer not null check (seats between 0 and 2000),
      ordinal integer not null,
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, association_id) references unit (commune_id, id)
    );
    select guard_by_commune('quota', 'select, insert, update, delete');

    -- The rows are the seats: a quota of five has five rows, so that a sixth delegate has nowhere to be written.
    create table seat (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      quota_id uuid not null,
      number integer not null check (number >= 1),
      honorific text,
      name text,
      named_by text,
      named_at timestamptz,
      checked_in_at timestamptz,
      primary key (commune_id, id),
      unique (commune_id, quota_id, number),
      foreign key (commune_id, quota_id) references quota (commune_id, id),
      check ((name is null) = (named_at is null))
    );
    select guard_by_commune('seat', 'select, insert, update, delete');

    -- One row per year and series, locked only while a number is taken: no gap, no number twice (Nghị định 30/2020, Điều 15).
    create table register_series (
      commune_id uuid not null references commune (id),
      series text not null,
      year integer not null,
      last_number integer not null default 0,
      primary key (commune_id, series, year)
    );
    select guard_by_commune('register_series', 'select, insert, update');

    create table paper (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      kind text not null,
      title text not null,
      model jsonb not null,
      number integer not null,
      series text not null,
      year integer not null,
      notation text not null,
      issued_on date not null,
      issued_at timestamptz not null default now(),
      issued_by text not null,
      is_public boolean not null,
      docx_hash text not null,
      pdf_hash text not null,
      primary key (commune_id, id),
      unique (commune_id, series, year, number),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, docx_hash) references file (commune_id, hash),
      foreign key (commune_id, pdf_hash) references file (commune_id, hash)
    );
    select guard_by_commune('paper', 'select, insert');
    create trigger paper_is_frozen before update or delete on paper for each row execute function refuse_change();
    create index paper_by_dialogue on paper (commune_id, dialogue_id, issued_on);

    create table background_work (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      kind text not null check (kind in ('invitations')),
      state text not null check (state in ('waiting', 'running', 'done', 'failed')),
      done integer not null default 0,
      total integer not null default 0,
      docx_hash text,
      pdf_hash text,
      requested_by text not null,
      requested_at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id)
    );
    select guard_by_commune('background_work', 'select, insert, update');
  `.execute(db)
}
