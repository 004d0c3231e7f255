import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- Rights are given to this group; each database's own login is a member of it.
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'doithoai_app') then create role doithoai_app nologin; end if;
    exception when duplicate_object then null; end $$;
    grant usage on schema public to doithoai_app;

    create function current_commune() returns uuid language sql stable
      as $$ select nullif(current_setting('app.commune', true), '')::uuid $$;

    -- Every table of a commune: only its own rows, whoever asks. The owner may read for backup, never write past the rule.
    create function guard_by_commune(target regclass, rights text) returns void language plpgsql as $$
    begin
      execute format('alter table %s enable row level security', target);
      execute format('alter table %s force row level security', target);
      execute format('create policy own_commune on %s using (commune_id = current_commune()) with check (commune_id = current_commune())', target);
      execute format('create policy owner_reads on %s for select to %I using (true)', target, current_user);
      execute format('grant %s on %s to doithoai_app', rights, target);
    end $$;

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% of % is refused: these rows are kept as they were written', tg_op, tg_table_name
        using errcode = 'integrity_constraint_violation';
    end $$;

    create table commune (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name text not null,
      kind text not null check (kind in ('xã', 'phường', 'thị trấn', 'đặc khu')),
      superior text,
      province text not null,
      seat text not null,
      is_demonstration boolean not null default false,
      created_at timestamptz not null default now()
    );
    grant select, insert, update on commune to doithoai_app;

    -- A slug is never used again: an old one leads to the commune that had it.
    create table commune_slug (
      slug text primary key,
      commune_id uuid not null references commune (id)
    );
    grant select, insert on commune_slug to doithoai_app;

    -- Opinion numbers come from a sequence of the commune's own, so that no row is updated by everybody.
    create function open_commune(new_commune uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare name text := 'opinion_number_' || replace(new_commune::text, '-', '');
    begin
      execute format('create sequence if not exists %I', name);
      execute format('grant usage on sequence %I to doithoai_app', name);
    end $$;
    create function next_opinion_number() returns integer language plpgsql as $$
    begin
      return nextval('opinion_number_' || replace(current_commune()::text, '-', ''));
    end $$;
    grant execute on function open_commune(uuid), next_opinion_number(), current_commune() to doithoai_app;

    create table unit (
      commune_id uuid not null references commune (id),
      id uuid not null,
      kind text not null check (kind in ('village', 'office', 'association')),
      name text not null,
      short_name text not null,
      slug text not null,
      is_reception boolean not null default false,
      ordinal integer not null default 0,
      valid_from date,
      valid_to date,
      primary key (commune_id, id),
      unique (commune_id, kind, slug)
    );
    select guard_by_commune('unit', 'select, insert, update');

    create table topic (
      commune_id uuid not null references commune (id),
      id uuid not null,
      number integer not null,
      name text not null,
      office_id uuid not null,
      deputy_office_id uuid,
      primary key (commune_id, id),
      unique (commune_id, number),
      foreign key (commune_id, office_id) references unit (commune_id, id),
      foreign key (commune_id, deputy_office_id) references unit (commune_id, id)
    );
    select guard_by_commune('topic', 'select, insert, update');

    create table membership (
      commune_id uuid not null references commune (id),
      user_id text not null,
      role text not null check (role in ('admin', 'clerk', 'chairman', 'secretary', 'official', 'village-head', 'association', 'supervisor')),
      office_id uuid,
      village_id uuid,
      association_id uuid,
      name text not null,
      position text not null,
      must_change_password boolean not null default false,
      primary key (commune_id, user_id),
      foreign key (commune_id, office_id) references unit (commune_id, id),
      foreign key (commune_id, village_id) references unit (commune_id, id),
      foreign key (commune_id, association_id) references unit (commune_id, id),
      check (role <> 'official' or office_id is not null),
      check (role <> 'village-head' or village_id is not null),
      check (role <> 'association' or association_id is not null)
    );
    select guard_by_commune('membership', 'select, insert, update, delete');

    -- At sign-in the commune is not known yet: this named function is the one way across.
    create function communes_of_user(who text) returns table (slug text, name text, must_change_password boolean) language sql stable security definer
      set search_path = public, pg_temp
      as $$ select c.slug, c.name, m.must_change_password from membership m join commune c on c.id = m.commune_id where m.user_id = who order by c.name $$;
    grant execute on function communes_of_user(text) to doithoai_app;

    create table file (
      commune_id uuid not null references commune (id),
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      media_type text not null,
      size integer not null,
      created_at timestamptz not null default now(),
      primary key (commune_id, hash)
    );
    select guard_by_commune('file', 'select, insert');

    create table file_chunk (
      commune_id uuid not null,
      hash text not null,
      part integer not null,
      bytes bytea not null,
      primary key (commune_id, hash, part),
      foreign key (commune_id, hash) references file (commune_id, hash)
    );
    alter table file_chunk alter column bytes set storage external;
    select guard_by_commune('file_chunk', 'select, insert');

    create table audit_event (
      commune_id uuid not null references commune (id),
      id uuid not null,
      at timestamptz not null default now(),
      actor text not null,
      action text not null,
      thing_kind text not null,
      thing_id text,
      detail jsonb not null default '{}',
      primary key (commune_id, id)
    );
    select guard_by_commune('audit_event', 'select, insert');
    create trigger audit_event_is_kept before update or delete on audit_event for each row execute function refuse_change();
    create trigger audit_event_is_not_emptied before truncate on audit_event execute function refuse_change();
  `.execute(db)
}
