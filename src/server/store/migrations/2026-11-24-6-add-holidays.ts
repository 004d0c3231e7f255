import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- A year's days off as the Government announced them. A correction is a next version; none is ever changed or removed.
    create table holiday_year (
      commune_id uuid not null references commune (id),
      year integer not null check (year between 2015 and 2100),
      version integer not null check (version > 0),
      announcement jsonb not null,
      entered_by text not null,
      entered_by_name text not null,
      entered_at timestamptz not null default now(),
      primary key (commune_id, year, version),
      constraint announcement_names_its_paper check (length(announcement ->> 'source') > 0)
    );
    select guard_by_commune('holiday_year', 'select, insert');
    create trigger holiday_year_is_kept before update or delete on holiday_year for each row execute function refuse_change();
    create trigger holiday_years_are_not_emptied before truncate on holiday_year execute function refuse_change();
  `.execute(db)
}
