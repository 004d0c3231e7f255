import type { Command } from 'commander'

export function addBenchCommand(program: Command) {
  program
    .command('bench [name]')
    .description('the benchmarks, each beside its floor, as a ratio in one run')
    .option('--json', 'print JSON')
    .action(async (name: string | undefined, { json }: { json?: boolean }) => {
      const { runBench } = await import('../bench/run-bench.ts')
      await runBench(name ?? null, json ?? false)
    })
}
