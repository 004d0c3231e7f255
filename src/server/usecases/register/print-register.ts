import { z } from 'zod'
import { shortDate } from '#domain/document/date-words.ts'
import { commonSeries } from '#domain/document/register.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused, refuse, type Refused } from '#domain/refusal.ts'
import { columnTitles, registerBook, type RegisterBook } from '../../documents/register-book.ts'
import type { DocumentWriters } from '../../documents/writers.ts'
import { listEventsOfYear } from '../../store/paper-events.ts'
import { listSigners } from '../../store/papers.ts'
import type { Context } from '../context.ts'
import type { DrawnPaper } from '../paper/draw-paper.ts'
import { mediaTypes } from '../paper/media-types.ts'
import { recipientsOf } from '../paper/name-of-paper.ts'
import { readIncoming } from './read-incoming.ts'
import { readRegister, type RegisteredPaper, type RegisterSeries } from './read-register.ts'

export const printRegisterInput = z.object({
  book: z.enum(['out', 'in']),
  year: z.coerce.number().int().min(2000).max(2100),
  format: z.enum(['docx', 'pdf', 'csv']),
})

/** The register of a year in the columns of the decree, to print or to count with (Nghị định 30/2020, Phụ lục IV). */
export async function printRegister(
  context: Context,
  actor: Actor,
  input: z.input<typeof printRegisterInput>,
  writers: DocumentWriters,
): Promise<DrawnPaper | Refused> {
  const parsed = printRegisterInput.safeParse(input)
  if (!parsed.success) return refuse('not-found')
  const { book: name, year, format } = parsed.data
  const { kind, name: own, is_demonstration: demonstration } = context.commune
  const parts = name === 'out' ? await outgoing(context, actor, year) : await incoming(context, actor, year)
  if (isRefused(parts)) return parts
  const book = { name, year, parts, issuingAgency: `UBND ${kind} ${own}`, demonstration }
  const fileName = `so-van-ban-${name === 'out' ? 'di' : 'den'}-${year}.${format}`
  if (format === 'csv') return { bytes: csvOf(book), mediaType: 'text/csv; charset=utf-8', fileName }
  const written = await writers.writePapers([registerBook(book)])
  return { bytes: written[format], mediaType: mediaTypes[format], fileName }
}

type Parts = RegisterBook['parts']

async function outgoing(context: Context, actor: Actor, year: number): Promise<Parts | Refused> {
  const register = await readRegister(context, actor, { year })
  if (isRefused(register)) return register
  const { signers, notes } = await context.transact(async (tx) => {
    const events = await listEventsOfYear(tx, year)
    return {
      signers: new Map((await listSigners(tx, year)).map((row) => [row.id, row])),
      notes: Map.groupBy(events, ({ paper_id }) => paper_id),
    }
  })
  const isOne = register.series.length === 1
  return register.series.map((series) => {
    const papers = series.papers.map((paper) => {
      const dayOf = (what: string) => notes.get(paper.id)?.find(({ kind }) => kind === what)?.happened_on ?? null
      const days = { sentOn: dayOf('sent'), endedOn: dayOf(paper.standing) }
      return { first: paper.number, cells: paperCells(paper, signers.get(paper.id), days) }
    })
    const rows = [...papers, ...numbersWithout(series)].toSorted((a, b) => a.first - b.first)
    return { title: isOne ? null : titleOf(series), rows: rows.map(({ cells }) => cells) }
  })
}

function titleOf({ series }: RegisterSeries): string {
  return series === commonSeries ? 'Số chung' : series === '' ? 'Công văn' : series
}

const endings = { holds: '', corrected: 'Đã đính chính', replaced: 'Đã thay thế', recalled: 'Đã thu hồi' }

function paperCells(
  { notation, issuedOn, title, standing }: RegisteredPaper,
  signer: { signer: string | null; facts: Record<string, unknown> } | undefined,
  { sentOn, endedOn }: { sentOn: string | null; endedOn: string | null },
): string[] {
  const list = signer?.facts['distributionList']
  const kept = Array.isArray(list) ? list.find((one) => typeof one === 'string' && /^[-\s]*lưu\s*:/iu.test(one)) : null
  return [
    notation,
    shortDate(issuedOn),
    title,
    signer?.signer ?? '',
    recipientsOf(signer?.facts ?? {}).join('; '),
    typeof kept === 'string' ? kept.replace(/^[-\s]*lưu\s*:\s*/iu, '') : 'VT',
    // Counted by the hand that copies.
    '',
    sentOn ? shortDate(sentOn) : '',
    '',
    [endings[standing], endedOn && `ngày ${shortDate(endedOn)}`].filter(Boolean).join(' '),
  ]
}

/** Numbers that no paper holds stand in their place, each with its reason. */
function numbersWithout({ outside, gaps }: RegisterSeries) {
  const reasoned = [...outside, ...gaps.map((gap) => ({ ...gap, reason: 'Chưa có lời giải thích' }))]
  return reasoned.map(({ first, last, reason }) => {
    const numbers = [first, last].map((number) => String(number).padStart(2, '0'))
    return {
      first,
      cells: [first === last ? (numbers[0] ?? '') : numbers.join(' - '), '', '', '', '', '', '', '', '', reason],
    }
  })
}

async function incoming(context: Context, actor: Actor, year: number): Promise<Parts | Refused> {
  const register = await readIncoming(context, actor, { year })
  if (isRefused(register)) return register
  const rows = register.papers
    .toReversed()
    .map((paper) => [
      shortDate(paper.arrivedOn),
      String(paper.number),
      paper.sender,
      paper.notation ?? '',
      paper.dated ? shortDate(paper.dated) : '',
      paper.subject,
      paper.handler ?? '',
      '',
      '',
      paper.answerBy ? `Hạn trả lời ${shortDate(paper.answerBy)}` : '',
    ])
  return rows.length > 0 ? [{ title: null, rows }] : []
}

/** For a spreadsheet: with a byte-order mark, and no cell that it would take for a formula. */
function csvOf({ name, parts }: RegisterBook): Uint8Array {
  const lines = [columnTitles(name), ...parts.flatMap(({ rows }) => rows)]
  const cell = (text: string) => `"${(/^[=+\-@\t]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`)
}
