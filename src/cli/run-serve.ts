import { migrate } from '#server/database/migrate.ts'
import type { Settings } from '#server/settings.ts'
import { seedOnFirstStart } from '#server/demo/seed.ts'
import { serve } from './serve.ts'
import type { ProgramMessage } from './supervise.ts'
import { withDatabase } from './with-database.ts'

/** Serves until it is told to stop; under the supervisor it also ends when that one is gone. */
export async function runServe(settings: Settings) {
  const { databaseUrl, databaseAppUrl, secret } = settings
  if (!databaseUrl) return withDatabase(settings, (appUrl) => run(settings, appUrl))
  await run(settings, await migrate({ ownerUrl: databaseUrl, appUrl: databaseAppUrl, secret }))
}

async function run(settings: Settings, appUrl: string) {
  const running = await serve(settings, appUrl)
  const { application } = running
  const seeded = settings.demo ? await seedOnFirstStart(application) : null
  const lines = [`Đối Thoại: ${running.url}`, ...(seeded ? accountLines(seeded.accounts) : [])]
  if (process.send) process.send({ type: 'ready', url: running.url, lines } satisfies ProgramMessage)
  else for (const line of lines) process.stdout.write(`${line}\n`)
  await untilStopped()
  await running.stop()
}

function accountLines(accounts: { username: string; password: string; position: string }[]): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length))
  return [
    '',
    'Tài khoản mẫu, chỉ in một lần, chỉ dùng được trên máy này cho đến khi đổi mật khẩu:',
    'Demonstration accounts, shown once, usable on this machine only until the password is changed:',
    ...accounts.map(({ username, password, position }) => `  ${username.padEnd(width)}  ${password}  ${position}`),
    '',
  ]
}

function untilStopped(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
    process.once('disconnect', () => done())
  })
}
