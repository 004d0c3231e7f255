import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { isPaperKind, modelSchema, paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { CommandRefused, WrongUse } from '../refuse.ts'
import { printJson, readInput } from './read-input.ts'

export function addDocumentCommands(program: Command) {
  const document = program.command('document').description('the papers of a dialogue')
  document
    .command('kinds')
    .description('the kinds of paper, each with a JSON schema of its model')
    .option('--json', 'print JSON (always so)')
    .action(() => {
      const kinds = Object.keys(paperKinds) as PaperKindName[]
      const listed = kinds.map((kind) => ({ kind, title: paperKinds[kind].titleVi, schema: modelSchema(kind) }))
      printJson(listed)
    })
  document
    .command('render <kind> <file>')
    .description('one paper from its model (JSON), as .docx and .pdf')
    .requiredOption('--out <dir>', 'where the two files go')
    .action(async (kind: string, file: string, { out }: { out: string }) => {
      if (!isPaperKind(kind)) throw new WrongUse(`${kind} is not a kind of paper; see doithoai document kinds`)
      const written = await createDocumentWriters()
        .renderPaper(kind, await readModel(file))
        .catch(explain)
      await mkdir(out, { recursive: true })
      for (const format of ['docx', 'pdf'] as const) {
        const path = join(out, `${kind}.${format}`)
        await writeFile(path, written[format])
        process.stdout.write(`${path}\n`)
      }
    })
}

async function readModel(file: string): Promise<unknown> {
  const { bytes, name } = await readInput(file)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new CommandRefused(`${name} is not JSON.`)
  }
}

function explain(error: unknown): never {
  if (!(error instanceof z.ZodError)) throw error
  const [issue] = error.issues
  throw new CommandRefused(`The model does not fit: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}
