import { sql, type Kysely } from 'kysely'

/** The tables of the sign-in library, in a schema of their own: they belong to people, not to one commune. */
export async function up(db: Kysely<never>) {
  await sql`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'doithoai_app') then create role doithoai_app nologin; end if;
    exception when duplicate_object then null; end $$;

    create schema auth;
    grant usage on schema auth to doithoai_app;

    create table auth."user" (
      "id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null,
      "image" text, "createdAt" timestamptz default current_timestamp not null,
      "updatedAt" timestamptz default current_timestamp not null, "username" text unique, "displayUsername" text
    );
    create table auth."session" (
      "id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique,
      "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text,
      "userAgent" text, "userId" text not null references auth."user" ("id") on delete cascade
    );
    create table auth."account" (
      "id" text not null primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
      "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text,
      "password" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null
    );
    create table auth."verification" (
      "id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null
    );
    create table auth."rateLimit" (
      "id" text not null primary key, "key" text not null unique, "count" integer not null, "lastRequest" bigint not null
    );
    create index on auth."session" ("userId");
    create index on auth."account" ("userId");
    create index on auth."verification" ("identifier");
    grant select, insert, update, delete on all tables in schema auth to doithoai_app;
  `.execute(db)
}
