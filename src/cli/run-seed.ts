import { seedOnFirstStart } from '#server/demo/seed.ts'
import type { Settings } from '#server/settings.ts'
import { buildApplication } from '#server/wiring.ts'
import { printJson } from './commands/read-input.ts'
import { CommandRefused } from './refuse.ts'
import { withDatabase } from './with-database.ts'

export async function runSeed(settings: Settings, json: boolean) {
  await withDatabase(settings, async (appUrl) => {
    const application = await buildApplication(settings, appUrl)
    try {
      const seeded = await seedOnFirstStart(application)
      if (!seeded) {
        throw new CommandRefused(
          'Cơ sở dữ liệu đã có xã; dữ liệu mẫu chỉ nạp vào cơ sở trống. / The database already has a commune; the demonstration goes into an empty one only.',
        )
      }
      if (json) return printJson(seeded)
      for (const { username, password, position } of seeded.accounts) {
        process.stdout.write(`${username.padEnd(12)} ${password}  ${position}\n`)
      }
    } finally {
      await application.close()
    }
  })
}
