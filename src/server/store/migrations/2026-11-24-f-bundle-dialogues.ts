import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    alter table background_work drop constraint background_work_kind_check;
    alter table background_work add constraint background_work_kind_check check (kind in ('invitations', 'archive'));
    -- What was chosen when the work was asked for.
    alter table background_work add column wish jsonb;

    -- The whole file of a dialogue as it was on a day: which files in which order, under which hashes. The zip is written
    -- from it at every download, to the same bytes.
    create table archive_bundle (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      retention text not null check (length(retention) > 0),
      has_names boolean not null,
      manifest jsonb not null,
      zip_hash text not null check (zip_hash ~ '^[0-9a-f]{64}$'),
      zip_size bigint not null check (zip_size > 0),
      pdf_hash text not null,
      pages integer not null check (pages >= 1),
      made_by text not null,
      made_by_name text not null,
      made_at timestamptz not null,
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      foreign key (commune_id, pdf_hash) references file (commune_id, hash)
    );
    select guard_by_commune('archive_bundle', 'select, insert');
    create trigger archive_bundles_are_kept before update or delete on archive_bundle for each row execute function refuse_change();
    create index archive_bundle_by_dialogue on archive_bundle (commune_id, dialogue_id, made_at);
  `.execute(db)
}
