import type { Command } from 'commander'

export function addDemoCommand(program: Command) {
  program
    .command('demo [plan]')
    .description('the whole journey of a plan without a browser, in a fresh commune; writes every paper')
    .requiredOption('--out <dir>', 'where the papers go')
    .option('--json', 'print JSON')
    .action(async (plan: string | undefined, options: { out: string; json?: boolean }) => {
      const { runDemo } = await import('../run-demo.ts')
      await runDemo(plan ?? null, options)
    })
}
