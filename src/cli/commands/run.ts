import type { Command } from 'commander'
import { readSettings } from '#server/settings.ts'

export function addRunCommands(program: Command) {
  program
    .command('start', { hidden: true })
    .description('PostgreSQL and the program, watched over (what npm start runs)')
    .action(async () => {
      const { supervise } = await import('../supervise.ts')
      process.exitCode = await supervise(readSettings(process.env), (line) => process.stdout.write(`${line}\n`))
    })
  program
    .command('serve')
    .description('migrate, load the demonstration on the very first start unless DEMO=0, and serve')
    .action(async () => {
      const { runServe } = await import('../run-serve.ts')
      await runServe(readSettings(process.env))
    })
  program
    .command('migrate')
    .description('bring the database to the schema of this version')
    .action(async () => {
      const { withDatabase } = await import('../with-database.ts')
      await withDatabase(readSettings(process.env), async () => process.stdout.write('ok\n'))
    })
  program
    .command('seed')
    .description('load the demonstration commune into a database that has no commune yet')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { runSeed } = await import('../run-seed.ts')
      await runSeed(readSettings(process.env), json ?? false)
    })
}
