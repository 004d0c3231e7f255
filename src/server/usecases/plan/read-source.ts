import { z } from 'zod'
import { relativeDue } from '#domain/calendar/due.ts'
import type { PlanReading } from '#domain/plan/plan.ts'
import { readPlan } from '#domain/plan/read-plan.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import type { Writer } from '../../database/connect.ts'
import { unicodeText } from '../../reading/legacy-letters.ts'
import { MAX_DOCUMENT_LETTERS, readDocumentText } from '../../reading/read-document-text.ts'
import { storeFile } from '../../store/files.ts'
import type { PlanSource } from '../../store/plans.ts'
import type { Context } from '../context.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { readable, typedWords } from '../typed-words.ts'

/** `asPlan`: a person says that it is a plan, whatever it looks like. */
export const sourceInput = z.union([
  z.object({ fileName: typedWords(300), bytes: z.instanceof(Uint8Array), asPlan: z.boolean().optional() }),
  z.object({ text: z.string(), fileName: typedWords(300).optional(), asPlan: z.boolean().optional() }),
])
export type SourceInput = z.input<typeof sourceInput>

export interface ReadSource {
  reading: PlanReading
  text: string
  name: string
  bytes: Uint8Array | null
}

/** The plan that a file or a pasted text holds. Nothing is stored; a paper of another kind is refused with what it is. */
export async function readSource(context: Context, input: z.output<typeof sourceInput>): Promise<ReadSource | Refused> {
  const source = await textOf(input)
  if (isRefused(source)) return source
  const { holidays } = await context.transact(readLawBook)
  const reading = readPlan(source.text, {
    dueFromEvent: (day, relative) => relativeDue({ first: day, last: day }, relative, holidays),
    ...(input.asPlan ? { as: 'plan' as const } : {}),
  })
  return reading.plan.kind === 'plan' ? { ...source, reading } : refuse('not-a-plan', { detail: whatItIs(reading) })
}

async function textOf(input: z.output<typeof sourceInput>): Promise<Omit<ReadSource, 'reading'> | Refused> {
  const name = input.fileName ?? ''
  if ('bytes' in input) {
    const read = await readDocumentText(input.bytes, name)
    if ('refused' in read) return refuse(read.refused, { field: 'file' })
    return { text: readable(read.text), name, bytes: input.bytes }
  }
  if (input.text.length > MAX_DOCUMENT_LETTERS) return refuse('too-long', { field: 'text' })
  // What is pasted from a document in an old font comes as the letters of its bytes.
  const text = unicodeText(readable(input.text))
  return text.trim() === '' ? refuse('empty-document', { field: 'text' }) : { text, name, bytes: null }
}

/** What can be told of a paper that is not a plan. */
function whatItIs({ plan }: PlanReading): Record<string, string> {
  const { kind, documentNumber, issuingAgency, issuedOn, subject } = plan
  const told = {
    documentNumber,
    issuingAgency,
    issuedOn,
    subject,
    eventDate: plan.eventDates[0] ?? null,
    venue: plan.venue,
  }
  const known = Object.entries(told).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
  return { kind, ...Object.fromEntries(known) }
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Keeps the file itself beside its text. */
export async function keepSource(
  tx: Writer,
  communeId: string,
  { text, name, bytes }: ReadSource,
): Promise<PlanSource> {
  if (!bytes) return { text, name, fileHash: null }
  const isWord = bytes[0] === 0x50 && bytes[1] === 0x4b
  return { text, name, fileHash: await storeFile(tx, communeId, bytes, isWord ? wordType : 'text/plain') }
}
