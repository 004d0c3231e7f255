import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- Where a letter goes, and whether one was asked for.
    alter table sender add column address text;
    alter table sender add column wants_letter boolean not null default false;

    -- The letter that answers an opinion. It names a citizen, so that it is found by the opinion and never by a name.
    create table answer_letter (
      commune_id uuid not null,
      paper_id uuid not null,
      opinion_id uuid not null,
      primary key (commune_id, paper_id),
      foreign key (commune_id, paper_id) references paper (commune_id, id),
      foreign key (commune_id, opinion_id) references opinion (commune_id, id)
    );
    select guard_by_commune('answer_letter', 'select, insert');
    create index answer_letter_by_opinion on answer_letter (commune_id, opinion_id);
    create trigger answer_letters_are_kept before update or delete on answer_letter for each row execute function refuse_change();

    -- To whom an opinion goes that another agency answers for.
    alter table ledger_entry add column moved_to text;
    alter table ledger_entry add constraint moved_to_an_agency
      check (moved_to is null or (term = 'moved' and reason = 'other-agency' and length(moved_to) > 0));

    -- Paper sheets that were printed for a village, each with the code under which its opinions are entered.
    create table sheet_print (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      village_id uuid not null,
      sheets integer not null check (sheets between 1 and 500),
      printed_by text not null,
      printed_at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, village_id) references unit (commune_id, id)
    );
    select guard_by_commune('sheet_print', 'select, insert');
    create trigger sheet_prints_are_kept before update or delete on sheet_print for each row execute function refuse_change();

    create table printed_sheet (
      commune_id uuid not null,
      tracking_code text not null check (tracking_code ~ '^[0-9]{12}$'),
      print_id uuid not null,
      ordinal integer not null check (ordinal >= 1),
      submission_id uuid,
      blank_on date,
      settled_by text,
      settled_at timestamptz,
      primary key (commune_id, tracking_code),
      unique (commune_id, print_id, ordinal),
      unique (commune_id, submission_id),
      foreign key (commune_id, print_id) references sheet_print (commune_id, id),
      foreign key (commune_id, submission_id) references submission (commune_id, id),
      check (submission_id is null or blank_on is null),
      check ((settled_by is null) = (submission_id is null and blank_on is null))
    );
    select guard_by_commune('printed_sheet', 'select, insert, update');

    -- A code is used once; what came in under it stays under it.
    create function keep_used_sheet() returns trigger language plpgsql as $$
    begin
      if old.submission_id is not null or new.tracking_code <> old.tracking_code or new.print_id <> old.print_id then
        raise exception 'a printed sheet keeps its code and what was entered under it' using errcode = '23514';
      end if;
      return new;
    end $$;
    create trigger used_sheets_are_kept before update on printed_sheet for each row execute function keep_used_sheet();
  `.execute(db)
}
