import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { holdDataFolder } from '#server/database/data-folder-lock.ts'
import { startEmbedded, type EmbeddedPostgres } from '#server/database/embedded.ts'
import type { Settings } from '#server/settings.ts'

/** What the program tells its supervisor. */
export type ProgramMessage =
  | { type: 'ready'; url: string; lines: string[] }
  | { type: 'progress'; line: string }
  | { type: 'refused'; sentence: string }

const quickestRestartMs = 500
const slowestStopMs = 15_000

/**
 * Runs PostgreSQL and the program, starts either again when it dies, and ends both on SIGINT or SIGTERM.
 * @returns the exit code
 */
export async function supervise(settings: Settings, say: (line: string) => void): Promise<number> {
  const release = await holdDataFolder(settings.dataDir)
  let isStopping = false
  let program: ChildProcess | null = null
  let postgres: EmbeddedPostgres | null = null
  let exitCode = 0
  let wasReady = false

  const stop = () => {
    if (isStopping) return
    isStopping = true
    say('Đang dừng… / Stopping…')
    program?.kill('SIGTERM')
    setTimeout(() => program?.kill('SIGKILL'), slowestStopMs).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  const orphanWatch = stopWhenParentEnds(stop)

  try {
    while (!isStopping) {
      if (!settings.databaseUrl && !postgres) {
        say('Đang mở cơ sở dữ liệu… / Opening the database…')
        const server = await startEmbedded(settings.dataDir, settings.databasePassword)
        postgres = server
        void server.ended.then(() => {
          if (postgres === server) postgres = null
          if (!isStopping) program?.kill('SIGKILL')
        })
      }
      if (isStopping) break
      const started = Date.now()
      program = startProgram(settings.databaseUrl ?? postgres?.url ?? '')
      program.on('message', (message: ProgramMessage) => {
        if (message.type === 'refused') {
          exitCode = 1
          isStopping = true
          process.stderr.write(`${message.sentence}\n`)
        } else if (message.type === 'progress') say(message.line)
        else if (wasReady) say(`Đã chạy lại: ${message.url} / Running again`)
        else for (const line of message.lines) say(line)
        if (message.type === 'ready') wasReady = true
      })
      await once(program, 'exit')
      program = null
      if (isStopping) break
      say('Chương trình dừng bất ngờ, đang chạy lại… / The program stopped unexpectedly, starting it again…')
      await sleep(Math.max(100, quickestRestartMs - (Date.now() - started)))
    }
  } finally {
    clearInterval(orphanWatch)
    await postgres?.stop()
    release()
  }
  return exitCode
}

function startProgram(databaseUrl: string): ChildProcess {
  return fork(join(import.meta.dirname, 'main.ts'), ['serve'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DOITHOAI_SUPERVISED: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Its own process group: Ctrl-C reaches the supervisor alone, which ends the program and then the database.
    detached: true,
  })
}

/** When `npm` itself is killed, nobody is left to press Ctrl-C: the work ends rather than staying behind. */
function stopWhenParentEnds(stop: () => void): NodeJS.Timeout {
  const parent = process.ppid
  const isStartedByNpm = process.env.DOITHOAI_STARTED_BY === 'npm'
  return setInterval(() => {
    if (isStartedByNpm && process.ppid !== parent) stop()
  }, 1000)
}
