import { migrate } from '#server/database/migrate.ts'
import type { Settings } from '#server/settings.ts'
import { seedOnFirstStart, type Seeded } from '#server/demo/seed.ts'
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
  let seeded: Seeded | null = null
  const running = await serve(settings, appUrl, async (application) => {
    if (settings.demo) seeded = await seedOnFirstStart(application, () => tell({ type: 'progress', line: loading }))
  })
  const lines = [`Đối Thoại: ${running.url}`, ...accountLines(seeded)]
  tell({ type: 'ready', url: running.url, lines })
  await untilStopped()
  await running.stop()
  // The channel to the supervisor would keep this process alive.
  if (process.connected) process.disconnect?.()
}

const loading = 'Đang nạp dữ liệu mẫu… / Loading the demonstration…'

/** To the supervisor, or straight to the terminal. */
function tell(message: ProgramMessage) {
  if (process.send) process.send(message)
  else if (message.type === 'progress') process.stdout.write(`${message.line}\n`)
  else if (message.type === 'ready') for (const line of message.lines) process.stdout.write(`${line}\n`)
}

function accountLines(seeded: Seeded | null): string[] {
  if (!seeded) return []
  const { accounts } = seeded
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
