import { z } from 'zod'
import { blank, bullet, heading, majorHeading, paragraph } from '#domain/document/blocks.ts'
import { longDate, shortDate } from '#domain/document/date-words.ts'
import type { Block } from '#domain/document/paper.ts'
import { count, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'
import { promiseKind, promiseWords } from '#server/documents/kinds/outcome.ts'
import { sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const matterSchema = z.object({
  title: line,
  topic: optionalText,
  /** Who answers in the hall. */
  office: optionalText,
  villages: z.array(line).default([]),
  opinions: count,
  senders: count.nullable().default(null),
  /** Words of citizens, without their names; the most telling first. */
  quotes: z.array(z.object({ text: line, village: optionalText })).default([]),
  answer: z.object({ text: line, isApproved: z.boolean(), by: optionalText }).nullable().default(null),
  legalBasis: optionalText,
  /** The same matter at earlier dialogues, and what was promised then. */
  history: z
    .array(
      z.object({
        on: isoDate,
        what: line,
        promise: promiseKind.nullable().default(null),
        owner: optionalText,
        firstDue: isoDate.nullable().default(null),
        keptOn: isoDate.nullable().default(null),
      }),
    )
    .default([]),
  /** How to conclude, as the office proposes. */
  suggestion: optionalText,
})

type Matter = z.infer<typeof matterSchema>

/** Where the index finds a matter, counted from 0. */
export const anchorOf = (index: number) => `van_de_${index + 1}`

/** More quotes than these would push the answer to the next page. */
const mostQuotes = 4
const longestQuote = 240

/** One matter's page: what was said, what is answered, what was promised before, and room to write. */
export function matterBlocks(matter: Matter, index: number): Block[] {
  const people = matter.senders === null ? '' : ` của ${matter.senders} người`
  const villages = matter.villages.length === 0 ? 'không ghi thôn' : matter.villages.join(', ')
  return [
    majorHeading(`Vấn đề ${index + 1}. ${upperFirst(matter.title)}`, anchorOf(index)),
    paragraph(
      `${matter.topic === null ? '' : `${upperFirst(matter.topic)}; `}${matter.opinions} ý kiến${people}; ${villages}.`,
    ),
    heading('Ý kiến của Nhân dân'),
    ...quoteBlocks(matter),
    heading(answerHeading(matter)),
    ...answerBlocks(matter),
    heading('Căn cứ pháp lý'),
    ...linesOr(matter.legalBasis),
    heading('Đã nêu, đã hứa trước đây'),
    ...historyBlocks(matter),
    heading('Đề xuất kết luận'),
    ...linesOr(matter.suggestion),
    blank(['Chủ tọa ghi'], 5),
  ]
}

function quoteBlocks({ quotes }: Matter): Block[] {
  if (quotes.length === 0) return [paragraph('Không có.')]
  const shown = quotes.slice(0, mostQuotes).map(({ text, village }) => {
    const words = text.length > longestQuote ? `${text.slice(0, longestQuote).replace(/\s+\S*$/u, '')} …` : text
    return bullet(`“${words}”${village === null ? '' : ` (${village})`}`)
  })
  const more = quotes.length - shown.length
  return more > 0 ? [...shown, paragraph(`Và ${more} ý kiến khác có cùng nội dung.`)] : shown
}

function answerHeading({ answer, office }: Matter): string {
  const state = answer === null ? '' : answer.isApproved ? ' (đã duyệt)' : ' (dự thảo, chưa duyệt)'
  const by = answer?.by ?? office
  return `Câu trả lời chuẩn bị${state}${by === null ? '' : ` - ${by}`}`
}

function answerBlocks({ answer }: Matter): Block[] {
  return answer === null ? [paragraph('Chưa có câu trả lời.')] : linesOr(answer.text)
}

function linesOr(text: string | null): Block[] {
  const lines = (text ?? '').split(/\n+/u).filter((words) => words.trim() !== '')
  return lines.length === 0 ? [paragraph('Không có.')] : lines.map((words) => paragraph(sentence(words)))
}

function historyBlocks({ history }: Matter): Block[] {
  if (history.length === 0) return [paragraph('Không có.')]
  return history.map(({ on, what, promise, owner, firstDue, keptOn }) => {
    const promised = [
      promise === null ? null : promiseWords[promise],
      owner,
      firstDue === null ? null : `hạn đầu ${shortDate(firstDue)}`,
    ].filter((part) => part !== null)
    const end = keptOn === null ? (promise === null ? '' : ' Chưa có kết quả.') : ` Đã xong ${longDate(keptOn)}.`
    return bullet(
      `${upperFirst(longDate(on))}: ${what}${promised.length === 0 ? '' : ` (${promised.join('; ')})`}.${end}`,
    )
  })
}
