import type { Migration } from 'kysely/migration'
import { up as createAccounts } from './2026-11-24-0-create-accounts.ts'
import { up as createCommunes } from './2026-11-24-1-create-communes.ts'
import { up as createDialogues } from './2026-11-24-2-create-dialogues.ts'
import { up as createOpinions } from './2026-11-24-3-create-opinions.ts'
import { up as createSessions } from './2026-11-24-4-create-sessions.ts'
import { up as addLaws } from './2026-11-24-5-add-laws.ts'
import { up as addHolidays } from './2026-11-24-6-add-holidays.ts'
import { up as keepPlanVersions } from './2026-11-24-7-keep-plan-versions.ts'
import { up as keepFirstDueDates } from './2026-11-24-8-keep-first-due-dates.ts'
import { up as keepRegister } from './2026-11-24-9-keep-register.ts'
import { up as remindOnce } from './2026-11-24-9-remind-once.ts'
import { up as keepSourceFiles } from './2026-11-24-a-keep-source-files.ts'
import { up as amendPlans } from './2026-11-24-b-amend-plans.ts'
import { up as letPlansCatchUp } from './2026-11-24-c-let-plans-catch-up.ts'
import { up as answerInWriting } from './2026-11-24-e-answer-in-writing.ts'
import { up as bundleDialogues } from './2026-11-24-f-bundle-dialogues.ts'
import { up as wordPapers } from './2026-11-24-g-word-papers.ts'
import { up as remindOfPromises } from './2026-11-24-h-remind-of-promises.ts'
import { up as mendPapers } from './2026-11-24-i-mend-papers.ts'

/** In order of their names; once merged, a migration never changes. */
export const migrations: Record<string, Migration> = {
  '2026-11-24-0-create-accounts': { up: createAccounts },
  '2026-11-24-1-create-communes': { up: createCommunes },
  '2026-11-24-2-create-dialogues': { up: createDialogues },
  '2026-11-24-3-create-opinions': { up: createOpinions },
  '2026-11-24-4-create-sessions': { up: createSessions },
  '2026-11-24-5-add-laws': { up: addLaws },
  '2026-11-24-6-add-holidays': { up: addHolidays },
  '2026-11-24-7-keep-plan-versions': { up: keepPlanVersions },
  '2026-11-24-8-keep-first-due-dates': { up: keepFirstDueDates },
  '2026-11-24-9-keep-register': { up: keepRegister },
  '2026-11-24-9-remind-once': { up: remindOnce },
  '2026-11-24-a-keep-source-files': { up: keepSourceFiles },
  '2026-11-24-b-amend-plans': { up: amendPlans },
  '2026-11-24-c-let-plans-catch-up': { up: letPlansCatchUp },
  '2026-11-24-e-answer-in-writing': { up: answerInWriting },
  '2026-11-24-f-bundle-dialogues': { up: bundleDialogues },
  '2026-11-24-g-word-papers': { up: wordPapers },
  '2026-11-24-h-remind-of-promises': { up: remindOfPromises },
  '2026-11-24-i-mend-papers': { up: mendPapers },
}
