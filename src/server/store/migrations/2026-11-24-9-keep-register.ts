import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- One series for each kind of paper, or one for all: the office's own choice for a year (Nghị định 30/2020, Điều 15).
    create table register_year (
      commune_id uuid not null references commune (id),
      year integer not null,
      numbering text not null check (numbering in ('per-kind', 'common')),
      chosen_by text not null,
      chosen_at timestamptz not null default now(),
      primary key (commune_id, year)
    );
    select guard_by_commune('register_year', 'select, insert, update');

    -- Numbers that papers made elsewhere took, or that nobody took: what else would look like a gap.
    create table outside_numbers (
      commune_id uuid not null references commune (id),
      id uuid not null,
      series text not null,
      year integer not null,
      first_number integer not null check (first_number >= 1),
      last_number integer not null check (last_number >= first_number),
      reason text not null check (length(reason) >= 3),
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, series, year) references register_series (commune_id, series, year)
    );
    select guard_by_commune('outside_numbers', 'select, insert');
    create trigger outside_numbers_are_kept before update or delete on outside_numbers for each row execute function refuse_change();

    -- The life of an issued paper, whose own row and files never change.
    create table paper_event (
      commune_id uuid not null,
      id uuid not null,
      paper_id uuid not null,
      kind text not null check (kind in ('sent', 'received', 'signed', 'replaced', 'corrected', 'recalled')),
      happened_on date not null,
      recipient text,
      way text check (way in ('paper', 'axis', 'mail', 'message', 'posted', 'media')),
      note text,
      file_hash text,
      other_paper_id uuid,
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, paper_id) references paper (commune_id, id),
      foreign key (commune_id, other_paper_id) references paper (commune_id, id),
      foreign key (commune_id, file_hash) references file (commune_id, hash),
      check (kind not in ('sent', 'received') or recipient is not null),
      check (kind <> 'sent' or way is not null),
      check ((kind = 'signed') = (file_hash is not null) or kind in ('sent', 'received')),
      check (kind <> 'replaced' or other_paper_id is not null),
      check (kind not in ('recalled', 'corrected') or note is not null)
    );
    select guard_by_commune('paper_event', 'select, insert');
    create trigger paper_events_are_kept before update or delete on paper_event for each row execute function refuse_change();
    create index paper_event_by_paper on paper_event (commune_id, paper_id, recorded_at);

    -- A paper replaces itself once: what holds is found by following one arrow.
    create unique index paper_ends_once on paper_event (commune_id, paper_id) where kind in ('replaced', 'recalled');

    create table incoming_paper (
      commune_id uuid not null references commune (id),
      id uuid not null,
      year integer not null,
      number integer not null,
      arrived_on date not null,
      sender text not null,
      notation text,
      dated date,
      subject text not null,
      handled_by uuid,
      answer_by date,
      dialogue_id uuid,
      file_hash text,
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      primary key (commune_id, id),
      unique (commune_id, year, number),
      foreign key (commune_id, handled_by) references unit (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, file_hash) references file (commune_id, hash)
    );
    select guard_by_commune('incoming_paper', 'select, insert');
    create trigger incoming_papers_are_kept before update or delete on incoming_paper for each row execute function refuse_change();
  `.execute(db)
}
