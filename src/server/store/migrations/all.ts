import type { Migration } from 'kysely/migration'
import * as createAccounts from './2026-11-24-0-create-accounts.ts'
import * as createCommunes from './2026-11-24-1-create-communes.ts'
import * as createDialogues from './2026-11-24-2-create-dialogues.ts'
import * as createOpinions from './2026-11-24-3-create-opinions.ts'
import * as createSessions from './2026-11-24-4-create-sessions.ts'

/** In order of their names; once merged, a migration never changes. */
export const migrations: Record<string, Migration> = {
  '2026-11-24-0-create-accounts': createAccounts,
  '2026-11-24-1-create-communes': createCommunes,
  '2026-11-24-2-create-dialogues': createDialogues,
  '2026-11-24-3-create-opinions': createOpinions,
  '2026-11-24-4-create-sessions': createSessions,
}
