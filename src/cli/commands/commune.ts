import type { Command } from 'commander'
import { readSettings } from '#server/settings.ts'

export function addCommuneCommands(program: Command) {
  program
    .command('commune')
    .description('the communes of this installation')
    .command('add <name>')
    .description('a commune with the usual offices, associations and topics; its villages come with its first plan')
    .requiredOption('--province <name>', 'in full, such as "tỉnh Sơn Hải"')
    .option('--kind <kind>', 'xã, phường, thị trấn or đặc khu', 'xã')
    .option('--seat <place>', 'the place in the date line of papers, where it is not the name')
    .option('--json', 'print JSON')
    .action(async (name: string, options: { province: string; kind: string; seat?: string; json?: boolean }) => {
      const { runAddCommune } = await import('../run-add.ts')
      await runAddCommune(readSettings(process.env), { name, ...options })
    })
  program
    .command('account')
    .description('the people of a commune')
    .command('add <username>')
    .description('an account; its password is printed once')
    .requiredOption('--commune <slug>', 'the commune’s address, such as thanh-lam')
    .requiredOption(
      '--role <role>',
      'admin, clerk, chairman, secretary, official, village-head, association, supervisor',
    )
    .requiredOption('--name <name>', 'the person')
    .requiredOption('--position <title>', 'such as "Chủ tịch UBND xã"')
    .option('--unit <slug>', 'the office, village or association of an official, village head or association')
    .option('--json', 'print JSON')
    .action(async (username: string, options: AccountOptions) => {
      const { runAddAccount } = await import('../run-add.ts')
      await runAddAccount(readSettings(process.env), { username, ...options })
    })
}

interface AccountOptions {
  commune: string
  role: string
  name: string
  position: string
  unit?: string
  json?: boolean
}
