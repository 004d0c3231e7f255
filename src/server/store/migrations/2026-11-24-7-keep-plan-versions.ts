import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- What a plan said, each time that somebody changed it: by whom, when, why, and what was otherwise than before.
    create table plan_version (
      commune_id uuid not null,
      dialogue_id uuid not null,
      number integer not null check (number >= 1),
      content jsonb not null,
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      cause text not null check (cause in ('read', 'copied', 'template', 'blank', 'edited', 'mended', 'rescheduled', 'restored', 'amended')),
      reason text check (length(reason) > 0),
      changes jsonb not null,
      made_by text not null,
      made_by_name text not null,
      made_at timestamptz not null default now(),
      primary key (commune_id, dialogue_id, number),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id)
    );
    select guard_by_commune('plan_version', 'select, insert');
    create trigger plan_version_is_kept before update or delete on plan_version for each row execute function refuse_change();
    create trigger plan_versions_are_not_emptied before truncate on plan_version execute function refuse_change();

    alter table plan add column version integer;
  `.execute(db)
  await keepWhatStands(db)
  await sql`
    alter table plan alter column version set not null;
    alter table plan add foreign key (commune_id, dialogue_id, version) references plan_version (commune_id, dialogue_id, number);
  `.execute(db)
}

interface Standing {
  commune_id: string
  dialogue_id: string
  content: Record<string, unknown>
  secretary: string | null
  updated_at: Date
}

/** A plan that was there before becomes its own first version. */
async function keepWhatStands(db: Kysely<never>) {
  const { rows } = await sql<Standing>`
    select plan.commune_id, plan.dialogue_id, plan.content, dialogue.secretary, plan.updated_at
    from plan join dialogue on dialogue.commune_id = plan.commune_id and dialogue.id = plan.dialogue_id
  `.execute(db)
  for (const { commune_id, dialogue_id, content, secretary, updated_at } of rows) {
    const said = canonical({ ...content, secretary })
    const hash = createHash('sha256').update(said).digest('hex')
    await sql`select set_config('app.commune', ${commune_id}, true)`.execute(db)
    await sql`
      insert into plan_version (commune_id, dialogue_id, number, content, hash, cause, changes, made_by, made_by_name, made_at)
      values (${commune_id}, ${dialogue_id}, 1, ${said}, ${hash}, 'read', '[]', 'system', '', ${updated_at})
    `.execute(db)
    await sql`update plan set version = 1, content = ${said} where commune_id = ${commune_id} and dialogue_id = ${dialogue_id}`.execute(
      db,
    )
  }
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
}
