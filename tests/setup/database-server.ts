import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#server/database/embedded.ts'
import { migrate } from '#server/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseOwnerUrl: string
  }
}

/** One PostgreSQL server for the run; its database `doithoai` is the migrated template that each test file clones. */
export default async function startDatabaseServer(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'doithoai-test-'))
  const server = await startEmbedded(dataDir, 'test')
  await migrate({ ownerUrl: server.url, appUrl: null, secret: testSecret })
  project.provide('databaseOwnerUrl', server.url)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

export const testSecret = 'a secret that only the tests know'
