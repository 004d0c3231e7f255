import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- The office's own words for a kind of paper; each change is a version, so that an issued paper tells which it had.
    create table paper_template (
      commune_id uuid not null references commune (id),
      kind text not null,
      version integer not null check (version >= 1),
      -- Empty: back to the words that the program ships.
      content jsonb,
      why text,
      made_by text not null,
      made_at timestamptz not null,
      primary key (commune_id, kind, version)
    );
    select guard_by_commune('paper_template', 'select, insert');
    create trigger paper_templates_are_kept before update or delete on paper_template for each row execute function refuse_change();

    -- One paper being worked on before it is issued; drafts and what was said about them are kept (Nghị định 30/2020, Phụ lục VI).
    create table paper_draft (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      kind text not null,
      -- Tells the papers of one kind apart; empty where there is one.
      addressee text not null,
      state text not null default 'open' check (state in ('open', 'issued', 'dropped')),
      opened_by text not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      closed_by text,
      paper_id uuid,
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, paper_id) references paper (commune_id, id),
      check ((state = 'open') = (closed_at is null) and (closed_at is null) = (closed_by is null)),
      check ((state = 'issued') = (paper_id is not null))
    );
    select guard_by_commune('paper_draft', 'select, insert, update');
    create unique index one_open_draft on paper_draft (commune_id, dialogue_id, kind, addressee) where state = 'open';

    create table paper_draft_version (
      commune_id uuid not null,
      draft_id uuid not null,
      number integer not null check (number >= 1),
      content jsonb not null,
      -- The paper as the record and these words made it on that day.
      papers jsonb not null,
      why text,
      made_by text not null,
      made_at timestamptz not null,
      primary key (commune_id, draft_id, number),
      foreign key (commune_id, draft_id) references paper_draft (commune_id, id)
    );
    select guard_by_commune('paper_draft_version', 'select, insert');
    create trigger paper_draft_versions_are_kept before update or delete on paper_draft_version for each row execute function refuse_change();

    create table paper_comment (
      commune_id uuid not null,
      id uuid not null,
      draft_id uuid not null,
      -- The version that was read.
      version integer not null,
      words text not null check (length(words) between 1 and 4000),
      made_by text not null,
      made_at timestamptz not null,
      settled_by text,
      settled_at timestamptz,
      settled_how text,
      primary key (commune_id, id),
      foreign key (commune_id, draft_id, version) references paper_draft_version (commune_id, draft_id, number),
      check ((settled_at is null) = (settled_by is null)),
      check (settled_how is null or settled_at is not null)
    );
    select guard_by_commune('paper_comment', 'select, insert, update');
    create function keep_comment() returns trigger language plpgsql as $$
    begin
      if old.settled_at is not null
        or row(new.id, new.draft_id, new.version, new.words, new.made_by, new.made_at)
          is distinct from row(old.id, old.draft_id, old.version, old.words, old.made_by, old.made_at) then
        raise exception 'a comment is settled once and its words stay' using errcode = 'integrity_constraint_violation';
      end if;
      return new;
    end $$;
    create trigger paper_comments_are_kept before update on paper_comment for each row execute function keep_comment();

    -- Which words an issued paper has: a version of the office's template, a draft, or neither.
    alter table paper
      add column template_version integer,
      add column draft_id uuid,
      add foreign key (commune_id, kind, template_version) references paper_template (commune_id, kind, version),
      add foreign key (commune_id, draft_id) references paper_draft (commune_id, id);
  `.execute(db)
}
