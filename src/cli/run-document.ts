import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isPaperKind, modelSchema, paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'
import { checkForm, mendForm, placeOf } from '#server/usecases/paper/check-form.ts'
import type { FormFinding } from '#domain/document/lint/finding.ts'
import { printJson, readInput } from './commands/read-input.ts'
import { readingSentences } from './commands/reading-sentences.ts'
import { CommandRefused, WrongUse } from './refuse.ts'

export function printKinds() {
  const kinds = Object.keys(paperKinds) as PaperKindName[]
  printJson(kinds.map((kind) => ({ kind, title: paperKinds[kind].titleVi, schema: modelSchema(kind) })))
}

export async function renderPaper(kind: string, file: string, out: string) {
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
}

export async function lintFile(file: string, options: { fix?: string; json?: boolean }) {
  const { bytes, name } = await readInput(file)
  if (options.fix !== undefined) await writeMended(bytes, name, options.fix, options.json === true)
  else await tellFindings(bytes, name, options.json === true)
}

async function tellFindings(bytes: Uint8Array, name: string, asJson: boolean) {
  const checked = await checkForm(bytes, name)
  if ('refused' in checked) throw refusedFile(name, checked.refused)
  const { kind, ok, judged } = checked
  const findings = judged.findings.map(plain)
  if (asJson) printJson({ kind, ok, form: judged.form.name, findings })
  else for (const finding of judged.findings) process.stdout.write(`${sentenceOf(finding)}\n`)
  if (!ok) process.exitCode = 1
}

async function writeMended(bytes: Uint8Array, name: string, out: string, asJson: boolean) {
  const mended = await mendForm(bytes, name)
  if ('refused' in mended) throw refusedFile(name, mended.refused)
  await writeFile(out, mended.bytes)
  const { changes, left } = mended
  const ok = left.every(({ level }) => level !== 'block')
  if (asJson) printJson({ out, ok, changes: changes.map(plain), findings: left.map(plain) })
  else {
    for (const change of changes) process.stdout.write(`đã sửa · ${sentenceOf(change)}\n`)
    for (const finding of left) process.stdout.write(`${sentenceOf(finding)}\n`)
    process.stdout.write(`${out}\n`)
  }
  if (!ok) process.exitCode = 1
}

function plain(finding: FormFinding) {
  const { rule, level, found, expected, article, paragraphs, mends } = finding
  return { rule, level, where: placeOf(finding), found, expected, article, paragraphs, mendable: mends.length > 0 }
}

function sentenceOf(finding: FormFinding): string {
  const { level, rule, found, expected, article } = finding
  return `[${level}] ${rule}: ${placeOf(finding)}: ${found}; phải là ${expected} · ${article}`
}

function refusedFile(name: string, refused: string): CommandRefused {
  const isReading = (key: string): key is keyof typeof readingSentences => Object.hasOwn(readingSentences, key)
  return new CommandRefused(`${name}: ${isReading(refused) ? readingSentences[refused] : refused}`)
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
