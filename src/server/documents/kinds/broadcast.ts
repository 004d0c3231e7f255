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
import { addDays } from '#domain/calendar/iso-date.ts'
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
export const longestSeconds = 180

/** Whether a calm reader says it in three minutes. */
export function fitsTheAir(script: readonly string[]): boolean {
  return readingSeconds(script.join(' ')).most <= longestSeconds
}

/** The first script, from the fullest down, that a calm reader says in three minutes; the shortest when none is. */
export function fittingScript(fullestFirst: Iterable<string[]>): string[] {
  let shortest: string[] = []
  for (const script of fullestFirst) {
    shortest = script
    if (fitsTheAir(script)) return script
  }
  return shortest
}

/** A spoken sentence from written words: a capital first, one full stop last. */
export function spokenSentence(written: string): string {
  return `${upperFirst(spokenText(written)).replace(/[.;,:\s]+$/u, '')}.`
}

/** A sheet for the reader: how long, the script in large type, and the days it goes on the air. */
export function broadcastPaper(head: Head, subject: string, script: readonly string[], airing: Airing): Paper {
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
export function durationWords(text: string): string {
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
