import { z } from 'zod'
import { bullet, endMark, entry, paragraph, section } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { dotted, headShape, isoDate, line, paperFrom } from '#server/documents/kinds/head.ts'
import { ledgerBlocks } from '#server/documents/kinds/ledger-table.ts'
import { checkAgainstLedger, outcomeListsShape, promisedTable } from '#server/documents/kinds/outcome-lists.ts'
import { ledgerSchema } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

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
    ...outcomeListsShape,
    tasks: z.array(z.object({ responsible: line, what: line })).default([]),
  })
  .superRefine(checkAgainstLedger)

export type ConclusionModel = z.infer<typeof conclusionModel>

export const conclusionType = { titleVi: 'Thông báo', abbreviation: 'TB', isNumbered: true }

/** Thông báo kết luận: every opinion received is accounted for, in words and in a table. */
export function conclusionPapers(model: ConclusionModel): Paper[] {
  const subject = `Kết luận của ${model.chair} tại ${lowerFirst(model.eventName)}`
  const body: Block[] = [
    paragraph(
      `${upperFirst(longDate(model.heldOn))}, tại ${lowerFirst(model.venue)}, ${agencyInFull(model.issuingAgency)} tổ chức ${lowerFirst(sentence(model.eventName))} ${model.chair} chủ trì, trả lời ý kiến của Nhân dân và kết luận như sau:`,
    ),
    ...model.remarks.map((words) => paragraph(sentence(words))),
    ...ledgerBlocks(model.ledger),
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
  return [promisedTable(promised)]
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
