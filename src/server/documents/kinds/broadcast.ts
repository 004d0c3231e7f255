import { z } from 'zod'
import { blank, field, heading, paragraph, table } from '#domain/document/blocks.ts'
import { shortDate, weekday } from '#domain/document/date-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import {
  readingPace,
  readingSeconds,
  spokenText,
  syllableCount,
  unspokenAbbreviations,
} from '#domain/document/spoken-words.ts'
import { fillTemplate } from '#domain/document/template/fill-template.ts'
import { plainText } from '#domain/document/template/fill-words.ts'
import type { Filling, Template } from '#domain/document/template/template.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { clockTime, type Head, isoDate, sheetFrom } from '#server/documents/kinds/head.ts'
import { upperFirst } from '#server/documents/kinds/wording.ts'

/** What is in Điều 11, khoản 7 to 12 goes on the air on at least three days in a row (Luật 10/2022, khoản 3 Điều 13). */
const lawfulDays = 3

export const airingSchema = z
  .object({
    from: isoDate.nullable().default(null),
    days: z.int().min(1).max(30).default(lawfulDays),
    times: z.array(clockTime).min(1).default(['06:00', '17:00']),
    /** Whether the law asks for three days in a row. */
    byLaw: z.boolean().default(true),
  })
  .refine(({ days, byLaw }) => !byLaw || days >= lawfulDays, {
    path: ['days'],
    message: 'Phải phát ít nhất 03 ngày liên tục (Luật Thực hiện dân chủ ở cơ sở, khoản 3 Điều 13).',
  })

export type Airing = z.infer<typeof airingSchema>
export const usualAiring: Airing = { from: null, days: lawfulDays, times: ['06:00', '17:00'], byLaw: true }

/** Seconds of the longest script: three minutes. */
const longestSeconds = 180

function fitsTheAir(script: readonly string[]): boolean {
  return readingSeconds(script.join(' ')).most <= longestSeconds
}

/** From the fullest down; the shortest is read when no other fits. */
interface Fillings<Placeholder extends string, Slot extends string> {
  fullestFirst: Iterable<Filling<Placeholder, Slot>>
  shortest: Filling<Placeholder, Slot>
}

/** The script in a template's words, with as much in it as a calm reader says in three minutes. */
export function composeBroadcast<
  Model extends Head & { airing: Airing },
  Placeholder extends string,
  Slot extends string,
>(model: Model, template: Template, fillings: Fillings<Placeholder, Slot>): Composed {
  return composeOne(model, template, fitting(template, fillings), (head, { subject, body }) =>
    broadcastPaper(head, subject, scriptOf(body), model.airing),
  )
}

function fitting<Placeholder extends string, Slot extends string>(
  template: Template,
  { fullestFirst, shortest }: Fillings<Placeholder, Slot>,
): Filling<Placeholder, Slot> {
  for (const filling of fullestFirst) if (fitsTheAir(scriptOf(fillTemplate(template, filling).body))) return filling
  return shortest
}

/** Sentences to read aloud, whatever looks the office gave them. */
function scriptOf(body: readonly Block[]): string[] {
  return body
    .map((block) => ('runs' in block ? plainText(block.runs) : 'title' in block ? block.title : ''))
    .filter((words) => words !== '')
    .map(spokenSentence)
}

/** A spoken sentence from written words: a capital first, one full stop last. */
function spokenSentence(written: string): string {
  return `${upperFirst(spokenText(written)).replace(/[.;,:\s]+$/u, '')}.`
}

/** A sheet for the reader: how long, the script in large type, and the days it goes on the air. */
function broadcastPaper(head: Head, subject: string, script: readonly string[], airing: Airing): Paper {
  const text = script.join(' ')
  const unknown = unspokenAbbreviations(text)
  const body: Block[] = [
    field('Thời lượng đọc', durationWords(text)),
    blank([approvalLabel(head)]),
    heading('Nội dung đọc'),
    ...script.map((sentence) => paragraph(sentence)),
    ...(unknown.length > 0
      ? [paragraph([{ text: `Từ viết tắt cần hỏi lại trước khi đọc: ${unknown.join(', ')}.`, italic: true }])]
      : []),
    heading('Lịch phát'),
    paragraph(airingWords(airing)),
    airingTable(airing),
  ]
  return { ...sheetFrom(head, 'Bài phát thanh', subject, { size: 'large' }), body }
}

/** A line to sign on at the top: the reader looks there whether the script may go on the air. */
function approvalLabel({ signatory }: Head): string {
  return signatory?.name ? `Người duyệt: ${signatory.name}, ký tên` : 'Người duyệt, ký tên'
}

/** `khoảng 2 phút 10 giây đến 2 phút 30 giây (325 tiếng, đọc 130 đến 150 tiếng một phút)`. */
function durationWords(text: string): string {
  const { least, most } = readingSeconds(text)
  const { slowest, fastest } = readingPace
  return `khoảng ${minutes(least)} đến ${minutes(most)} (${syllableCount(text)} tiếng, đọc ${slowest} đến ${fastest} tiếng một phút).`
}

function minutes(seconds: number): string {
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [whole > 0 ? `${whole} phút` : null, rest > 0 || whole === 0 ? `${rest} giây` : null].filter(Boolean).join(' ')
}

function airingWords({ days, byLaw }: Airing): string {
  const law = byLaw ? ' (khoản 3 Điều 13 Luật Thực hiện dân chủ ở cơ sở)' : ''
  return `Phát ${String(days).padStart(2, '0')} ngày liên tục${law}.`
}

function airingTable({ from, days, times }: Airing): Block {
  return table(
    [
      { title: 'Ngày', share: 7, align: 'left' },
      { title: 'Giờ', share: 7, align: 'left' },
      { title: 'Người đọc, ký tên', share: 9, align: 'left' },
    ],
    Array.from({ length: days }, (_, index) => {
      const day = from === null ? null : addDays(from, index)
      return [
        day === null ? `Ngày thứ ${index + 1}: ……` : `${upperFirst(weekday(day))}, ${shortDate(day)}`,
        times.join('; '),
        '',
      ]
    }),
  )
}
