import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- What an office has added to the law that the program ships: a later national law, its province's rules, its own.
    -- Nothing is changed or removed; a version ends by a row of its own.
    create table rule_version (
      commune_id uuid not null references commune (id),
      id uuid not null,
      rule text not null check (rule ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
      layer text not null check (layer in ('national', 'province', 'commune')),
      from_on date not null,
      to_on date,
      level text not null check (level in ('block', 'warn', 'info')),
      scope text not null check (scope in ('law', 'party', 'province', 'local', 'form', 'privacy')),
      source text not null check (length(source) > 0),
      document text not null check (length(document) > 0),
      verified text not null check (verified in ('full', 'partial', 'none')),
      wording_vi text not null check (length(wording_vi) > 0),
      wording_en text not null check (length(wording_en) > 0),
      limit_count integer check (limit_count between 0 and 3650),
      limit_unit text check (limit_unit in ('calendar-days', 'working-days', 'hours')),
      limit_direction text check (limit_direction in ('after', 'before')),
      limit_anchor text check (limit_anchor in ('conference', 'received', 'document', 'request', 'breach', 'detection')),
      yearly_minimum integer check (yearly_minimum between 1 and 366),
      why text not null check (length(why) > 0),
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      primary key (commune_id, id),
      check (to_on is null or to_on >= from_on),
      check (num_nonnulls(limit_count, limit_unit, limit_direction, limit_anchor) in (0, 4))
    );
    select guard_by_commune('rule_version', 'select, insert');
    create trigger rule_version_is_kept before update or delete on rule_version for each row execute function refuse_change();
    create index rule_version_by_rule on rule_version (commune_id, rule, from_on);

    -- The last day of a version, whether the office added it or the program ships it (then its key names rule and day).
    create table rule_ending (
      commune_id uuid not null references commune (id),
      id uuid not null,
      rule text not null,
      version text not null,
      last_on date not null,
      document text not null check (length(document) > 0),
      why text not null check (length(why) > 0),
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      primary key (commune_id, id)
    );
    select guard_by_commune('rule_ending', 'select, insert');
    create trigger rule_ending_is_kept before update or delete on rule_ending for each row execute function refuse_change();

    -- A finding that blocks is set aside by a person with a reason, and taken up again, each by a row of its own.
    create table finding_override (
      commune_id uuid not null,
      id uuid not null,
      dialogue_id uuid not null,
      rule text not null,
      place text not null,
      due_on date,
      stands boolean not null,
      finding text not null,
      reason text not null check (not stands or length(reason) >= 10),
      by_name text not null,
      at timestamptz not null default now(),
      primary key (commune_id, id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id)
    );
    select guard_by_commune('finding_override', 'select, insert');
    create trigger finding_override_is_kept before update or delete on finding_override for each row execute function refuse_change();
    create index finding_override_by_dialogue on finding_override (commune_id, dialogue_id, at);

    -- Why a dialogue is held: the year's own, asked for by voters, on a draft, or when needed (Luật 72/2025, Điều 43).
    create table dialogue_origin (
      commune_id uuid not null,
      dialogue_id uuid not null,
      kind text not null check (kind in ('yearly', 'voters-request', 'draft-consultation', 'need')),
      asked_on date,
      askers integer check (askers > 0),
      voters integer check (voters > 0),
      note text,
      recorded_by text not null,
      recorded_at timestamptz not null default now(),
      primary key (commune_id, dialogue_id),
      foreign key (commune_id, dialogue_id) references dialogue (commune_id, id),
      check ((kind = 'voters-request') = (asked_on is not null and askers is not null and voters is not null)),
      check (askers <= voters)
    );
    select guard_by_commune('dialogue_origin', 'select, insert, update');
  `.execute(db)
}
