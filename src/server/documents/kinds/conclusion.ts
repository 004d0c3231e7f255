import { z } from 'zod'
import { bullet, endMark, entry, paragraph, section, table } from '#domain/document/blocks.ts'
import { longDate, shortDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { count, dotted, headShape, isoDate, line, optionalText, paperFrom } from '#server/documents/kinds/head.ts'
import { executorWords, ledgerRows, ledgerSchema, promiseKind, promiseWords } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

const opinions = count.min(1, 'Mỗi vấn đề phải có ít nhất một ý kiến.')

export const conclusionModel = z
  .object({
    ...headShape,
    eventName: line,
    heldOn: isoDate,
    venue: dotted,
    /** Who concludes: `Chủ tịch Ủy ban nhân dân xã`. */
    chair: dotted,
    ledger: ledgerSchema,
    remarks: z.array(line).default([]),
    answered: z.array(z.object({ matter: line, opinions, answer: optionalText })).default([]),
    promised: z
      .array(
        z.object({
          matter: line,
          opinions,
          promise: promiseKind,
          content: optionalText,
          owner: line,
          executor: optionalText,
          due: isoDate,
        }),
      )
      .default([]),
    passedUp: z.array(z.object({ matter: line, opinions, to: dotted, content: optionalText })).default([]),
    tasks: z.array(z.object({ responsible: line, what: line })).default([]),
  })
  .superRefine((model, context) => {
    for (const term of ['answered', 'promised', 'passedUp'] as const) {
      const listed = model[term].reduce((sum, matter) => sum + matter.opinions, 0)
      if (listed === model.ledger[term]) continue
      const message = `Các vấn đề được nêu có ${listed} ý kiến, sổ cái ghi ${model.ledger[term]}.`
      context.addIssue({ code: 'custom', path: [term], message })
    }
  })

export type ConclusionModel = z.infer<typeof conclusionModel>

export const conclusionType = { titleVi: 'Thông báo', abbreviation: 'TB' }

/** Thông báo kết luận: every opinion received is accounted for, in words and in a table. */
export function conclusionPapers(model: ConclusionModel): Paper[] {
  const subject = `Kết luận của ${model.chair} tại ${lowerFirst(model.eventName)}`
  const body: Block[] = [
    paragraph(
      `${upperFirst(longDate(model.heldOn))}, tại ${lowerFirst(model.venue)}, ${agencyInFull(model.issuingAgency)} tổ chức ${lowerFirst(sentence(model.eventName))} ${model.chair} chủ trì, trả lời ý kiến của Nhân dân và kết luận như sau:`,
    ),
    ...model.remarks.map((words) => paragraph(sentence(words))),
    ...ledgerBlocks(model),
    section('Nội dung đã được trả lời, giải quyết'),
    ...answeredBlocks(model),
    section('Nội dung hẹn trả lời, cam kết giải quyết'),
    ...promisedBlocks(model),
    section('Nội dung tiếp thu, kiến nghị cấp trên'),
    ...passedUpBlocks(model),
    section('Tổ chức thực hiện'),
    ...taskBlocks(model),
    paragraph(
      `Trên đây là kết luận của ${model.chair}; ${agencyInFull(model.issuingAgency)} thông báo để các cơ quan, tổ chức và Nhân dân biết, thực hiện và giám sát`,
    ),
  ]
  return [{ ...paperFrom(model, conclusionType, subject), body: endMark(body) }]
}

function ledgerBlocks({ ledger }: ConclusionModel): Block[] {
  const rows = ledgerRows(ledger)
  const inWords = rows.map(([term, value]) => `${lowerFirst(term)}: ${countInWords(value)}`).join('; ')
  return [
    paragraph(`Tổng số ý kiến đã tiếp nhận: ${countInWords(ledger.received)} ý kiến; trong đó ${inWords}.`),
    table(
      [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Kết quả xử lý', share: 8, align: 'left' },
        { title: 'Số ý kiến', share: 2, align: 'right' },
      ],
      rows.map(([term, value], index) => [String(index + 1), term, String(value)]),
      ['', 'Tổng số ý kiến đã tiếp nhận', String(ledger.received)],
    ),
  ]
}

const nothing = paragraph('Không có.')

function answeredBlocks({ answered }: ConclusionModel): Block[] {
  if (answered.length === 0) return [nothing]
  return answered.flatMap(({ matter, opinions: number, answer }) => [
    entry([{ text: sentence(upperFirst(matter)), bold: true }, { text: ` (${number} ý kiến)` }]),
    bullet(answer === null ? 'Đã trả lời tại hội nghị.' : `Trả lời: ${sentence(answer)}`),
  ])
}

function promisedBlocks({ promised }: ConclusionModel): Block[] {
  if (promised.length === 0) return [nothing]
  return [
    table(
      [
        { title: 'TT', share: 11, align: 'center' },
        { title: 'Vấn đề', share: 44, align: 'left' },
        { title: 'Số ý kiến', share: 17, align: 'right' },
        { title: 'Cam kết', share: 37, align: 'left' },
        { title: 'Chịu trách nhiệm', share: 31, align: 'left' },
        { title: 'Thời hạn', share: 25, align: 'center' },
      ],
      promised.map((row, index) => [
        String(index + 1),
        upperFirst(row.matter),
        String(row.opinions),
        row.content === null
          ? upperFirst(promiseWords[row.promise])
          : `${upperFirst(promiseWords[row.promise])}: ${row.content}`,
        `${row.owner}${executorWords(row.executor)}`,
        shortDate(row.due),
      ]),
    ),
  ]
}

function passedUpBlocks({ passedUp }: ConclusionModel): Block[] {
  if (passedUp.length === 0) return [nothing]
  return passedUp.map(({ matter, opinions: number, to, content }) =>
    entry([
      { text: sentence(upperFirst(matter)), bold: true },
      {
        text: ` (${number} ý kiến) Kiến nghị ${sentence(to)}${content === null ? '' : ` ${sentence(upperFirst(content))}`}`,
      },
    ]),
  )
}

const usualTask =
  'Các cơ quan, cá nhân được giao thực hiện đúng nội dung và thời hạn nêu trên; Văn phòng theo dõi, đôn đốc và báo cáo kết quả.'

function taskBlocks({ tasks }: ConclusionModel): Block[] {
  if (tasks.length === 0) return [paragraph(usualTask)]
  return tasks.map(({ responsible, what }) => entry(`${upperFirst(responsible)}: ${sentence(what)}`))
}
