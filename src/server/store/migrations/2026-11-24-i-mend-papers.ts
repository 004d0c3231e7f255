import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- Who got a paper that was recalled gives it back or destroys it, and says so (Nghị định 30/2020, Điều 18 khoản 4).
    alter table paper_event
      drop constraint paper_event_kind_check,
      add constraint paper_event_kind_check
        check (kind in ('sent', 'received', 'signed', 'replaced', 'corrected', 'recalled', 'returned')),
      add check (kind <> 'returned' or recipient is not null),
      -- The number under which the recipient registered it.
      add column arrival text,
      add check (arrival is null or kind = 'received');

    -- A number belongs to one paper or to one explanation, whoever writes (Nghị định 30/2020, Điều 15).
    create function keep_numbers_apart() returns trigger language plpgsql as $$
    declare
      first_new integer;
      last_new integer;
    begin
      perform pg_advisory_xact_lock(hashtextextended('register ' || new.commune_id || ' ' || new.year, 0));
      if tg_table_name = 'paper' then
        first_new := new.number;
        last_new := new.number;
      else
        first_new := new.first_number;
        last_new := new.last_number;
        if exists (select from paper where commune_id = new.commune_id and series = new.series and year = new.year
            and number between first_new and last_new) then
          raise exception 'a paper has a number of %..% already', first_new, last_new using errcode = 'unique_violation';
        end if;
      end if;
      if exists (select from outside_numbers where commune_id = new.commune_id and series = new.series
          and year = new.year and first_number <= last_new and last_number >= first_new) then
        raise exception 'a number of %..% is explained already', first_new, last_new using errcode = 'unique_violation';
      end if;
      return new;
    end $$;
    create trigger numbers_stay_apart before insert on paper for each row execute function keep_numbers_apart();
    create trigger numbers_stay_apart before insert on outside_numbers for each row execute function keep_numbers_apart();
  `.execute(db)
}
