import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- Which version a paper prints, under which hash, and which earlier paper it takes the place of
    -- (Nghị định 30/2020, Điều 18 khoản 3: content that was wrong is replaced by a paper of the same form).
    create table plan_paper (
      commune_id uuid not null,
      paper_id uuid not null,
      dialogue_id uuid not null,
      version integer not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      amends uuid,
      primary key (commune_id, paper_id),
      unique (commune_id, amends),
      foreign key (commune_id, paper_id) references paper (commune_id, id),
      foreign key (commune_id, amends) references paper (commune_id, id),
      foreign key (commune_id, dialogue_id, version) references plan_version (commune_id, dialogue_id, number)
    );
    select guard_by_commune('plan_paper', 'select, insert');
    create trigger plan_paper_is_kept before update or delete on plan_paper for each row execute function refuse_change();

    -- A draft of what an issued plan will say instead. One at a time; it holds only when it has been issued.
    create table plan_amendment (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      state text not null default 'open' check (state in ('open', 'issued', 'thrown-away')),
      reason text not null check (length(reason) > 0),
      version integer not null,
      opened_by text not null,
      opened_by_name text not null,
      opened_at timestamptz not null default now(),
      closed_at timestamptz,
      paper_id uuid,
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id, version) references plan_version (commune_id, dialogue_id, number),
      foreign key (commune_id, paper_id) references paper (commune_id, id),
      check ((state = 'open') = (closed_at is null)),
      check ((state = 'issued') = (paper_id is not null))
    );
    create unique index one_open_amendment on plan_amendment (commune_id, dialogue_id) where state = 'open';
    select guard_by_commune('plan_amendment', 'select, insert, update');

    alter table plan_version add column amendment_id uuid;
    alter table plan_version add foreign key (commune_id, amendment_id) references plan_amendment (commune_id, id);

    -- Plans that an office keeps to begin from; one that is not wanted any more is only hidden.
    create table plan_template (
      commune_id uuid not null references commune (id),
      id uuid not null,
      name text not null check (length(name) > 0),
      content jsonb not null,
      made_by text not null,
      made_by_name text not null,
      made_at timestamptz not null default now(),
      removed_at timestamptz,
      primary key (commune_id, id)
    );
    select guard_by_commune('plan_template', 'select, insert, update');
  `.execute(db)
  await linkIssuedPlans(db)
}

/** Plans that were issued before print the version that stands. */
async function linkIssuedPlans(db: Kysely<never>) {
  const { rows } = await sql<{ commune_id: string }>`select distinct commune_id from paper where kind = 'plan'`.execute(
    db,
  )
  for (const { commune_id } of rows) {
    await sql`select set_config('app.commune', ${commune_id}, true)`.execute(db)
    await sql`
      insert into plan_paper (commune_id, paper_id, dialogue_id, version, hash)
      select distinct on (paper.dialogue_id) paper.commune_id, paper.id, paper.dialogue_id, version.number, version.hash
      from paper
      join plan on plan.commune_id = paper.commune_id and plan.dialogue_id = paper.dialogue_id
      join plan_version version on version.commune_id = plan.commune_id and version.dialogue_id = plan.dialogue_id
        and version.number = plan.version
      where paper.kind = 'plan' and paper.commune_id = ${commune_id}
      order by paper.dialogue_id, paper.issued_at desc
    `.execute(db)
  }
}
