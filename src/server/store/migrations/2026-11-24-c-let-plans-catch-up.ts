import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>) {
  await sql`
    -- A plan can move a task to the very day to which a person extended it: the plan's own day changes, the due day not.
    alter table task_extension
      drop constraint task_extension_check,
      drop constraint task_extension_check1,
      add constraint only_a_plan_stays_on_the_day check (kind = 'reschedule' or to_due_on > from_due_on);
  `.execute(db)
}
