import { Command } from 'commander'
import { readSettings, StartRefused } from '#server/settings.ts'
import { startSentence } from './start-sentences.ts'

const program = new Command('doithoai')
  .description('Đối Thoại: from the plan in Word to the last kept promise')
  .version('0.1.0')
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))

program
  .command('start', { hidden: true })
  .description('PostgreSQL and the program, watched over (what npm start runs)')
  .action(() =>
    refusing(async () => {
      const { supervise } = await import('./supervise.ts')
      process.exitCode = await supervise(readSettings(process.env), (line) => process.stdout.write(`${line}\n`))
    }),
  )

program
  .command('serve')
  .description('migrate, load the demonstration when it is wanted, and serve')
  .action(() =>
    refusing(async () => {
      const { runServe } = await import('./run-serve.ts')
      await runServe(readSettings(process.env))
    }),
  )

program
  .command('migrate')
  .description('bring the database to the schema of this version')
  .action(() =>
    refusing(async () => {
      const { withDatabase } = await import('./with-database.ts')
      await withDatabase(readSettings(process.env), async () => process.stdout.write('ok\n'))
    }),
  )

await program.parseAsync()

/** A refusal is one sentence on standard error; anything else is a bug and shows itself whole. */
async function refusing(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error
    const sentence = startSentence(error)
    process.exitCode = 1
    if (process.send) process.send({ type: 'refused', sentence })
    else process.stderr.write(`${sentence}\n`)
    process.disconnect?.()
  }
}
