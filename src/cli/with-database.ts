import { startEmbedded } from '#server/database/embedded.ts'
import { holdDataFolder } from '#server/database/data-folder-lock.ts'
import { migrate } from '#server/database/migrate.ts'
import type { Settings } from '#server/settings.ts'

/** Runs `work` with a migrated database: the one of DATABASE_URL, or the data folder's own, started for the while. */
export async function withDatabase<T>(settings: Settings, work: (appUrl: string) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseAppUrl, secret } = settings
  if (databaseUrl) return work(await migrate({ ownerUrl: databaseUrl, appUrl: databaseAppUrl, secret }))
  const release = await holdDataFolder(settings.dataDir)
  const server = await startEmbedded(settings.dataDir, settings.databasePassword)
  try {
    return await work(await migrate({ ownerUrl: server.url, appUrl: null, secret }))
  } finally {
    await server.stop()
    release()
  }
}
