import type { Command } from 'commander'

/** The writers of papers are loaded by the commands that need them: the others start in half the time. */
export function addDocumentCommands(program: Command) {
  const document = program.command('document').description('the papers of a dialogue')
  document
    .command('kinds')
    .description('the kinds of paper, each with a JSON schema of its model')
    .option('--json', 'print JSON (always so)')
    .action(async () => (await import('../run-document.ts')).printKinds())
  document
    .command('render <kind> <file>')
    .description('one paper from its model (JSON), as .docx and .pdf')
    .requiredOption('--out <dir>', 'where the two files go')
    .action(async (kind: string, file: string, { out }: { out: string }) =>
      (await import('../run-document.ts')).renderPaper(kind, file, out),
    )
  document
    .command('lint <file>')
    .description('departures of anybody’s .docx from the statutory form; exit 1 when one blocks')
    .option('--fix <out>', 'write a copy with all that can be mended without a person')
    .option('--json', 'print JSON')
    .action(async (file: string, options: { fix?: string; json?: boolean }) =>
      (await import('../run-document.ts')).lintFile(file, options),
    )
}
