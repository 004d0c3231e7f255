import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- The very file from which a plan was read; null where its text was pasted.
    alter table plan add column source_file text;
    alter table plan add foreign key (commune_id, source_file) references file (commune_id, hash);
  `.execute(db)
}
