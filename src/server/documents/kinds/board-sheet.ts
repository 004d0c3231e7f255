import { z } from 'zod'
import { bar, heading, paragraph, table } from '#domain/document/blocks.ts'
import { longDate, shortDate } from '#domain/document/date-words.ts'
import { daysBetween } from '#domain/calendar/iso-date.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import { headShape, isoDate, line, sheetFrom } from '#server/documents/kinds/head.ts'
import { fitRows, type FittedRows, headroom } from '#server/documents/kinds/one-page.ts'
import { ledgerSchema } from '#server/documents/kinds/outcome.ts'
import { lowerFirst, upperFirst } from '#server/documents/kinds/wording.ts'

export const boardSheetModel = z.object({
  ...headShape,
  eventName: line,
  heldOn: isoDate.nullable().default(null),
  /** The day that the states are told for. */
  asOf: isoDate,
  ledger: ledgerSchema,
  promises: z
    .array(z.object({ matter: line, owner: line, firstDue: isoDate, keptOn: isoDate.nullable().default(null) }))
    .default([]),
  passedUp: z.array(z.object({ matter: line, to: line })).default([]),
  answered: z.array(z.object({ matter: line })).default([]),
  /** The public page of the dialogue. */
  address: z.url(),
})

export type BoardSheetModel = z.infer<typeof boardSheetModel>
type Promised = BoardSheetModel['promises'][number]

export const boardSheetType = { titleVi: 'Bảng tin', abbreviation: '', isNumbered: false }

/** One A4 page for the notice board: the sum as a bar, promises with the late ones first, and where to read on. */
export function boardSheetPapers(model: BoardSheetModel): Paper[] {
  const shortAddress = model.address.replace(/^https?:\/\//u, '')
  const held = model.heldOn === null ? '' : `, ${longDate(model.heldOn)}`
  const subject = `${clipped(upperFirst(model.eventName), 150)}${held}`
  const opening = `Đến ${longDate(model.asOf)}, xã đã nhận ${model.ledger.received} ý kiến. Kết quả từng ý kiến:`
  const parts = ledgerParts(model)
  const fitted = fitRows(rowsOf(model), headroom({ subject, parts: parts.filter(({ value }) => value > 0).length }))
  const body: Block[] = [
    paragraph(model.ledger.received === 0 ? 'Chưa nhận được ý kiến nào.' : opening),
    bar(parts),
    heading('Từng vấn đề'),
    ...matterBlocks(fitted),
    paragraph(`${moreWords(fitted)} ${shortAddress} hoặc hỏi Trưởng thôn, Văn phòng.`),
  ]
  const corner = { payload: model.address, lines: ['Quét mã để xem tất cả'] }
  return [{ ...sheetFrom(model, 'Kết quả đối thoại', subject, { size: 'large', corner }), body }]
}

/** The order of the ledger, so that each term keeps its pattern. */
function ledgerParts({ ledger }: BoardSheetModel) {
  return [
    { label: 'đã trả lời', value: ledger.answered },
    { label: 'hẹn giải quyết', value: ledger.promised },
    { label: 'kiến nghị cấp trên', value: ledger.passedUp },
    { label: 'chuyển thủ tục riêng', value: ledger.moved },
    { label: 'người gửi đã rút', value: ledger.withdrawn },
    { label: 'không xem xét, có lý do', value: ledger.setAside },
    { label: 'đang xử lý', value: ledger.open },
  ]
}

/** Late promises first, the longest late before the others; then those running, by their date; then what is done. */
function rowsOf(model: BoardSheetModel): string[][] {
  const rank = (promise: Promised) => (promise.keptOn !== null ? 2 : promise.firstDue < model.asOf ? 0 : 1)
  const promises = model.promises.toSorted((a, b) => rank(a) - rank(b) || a.firstDue.localeCompare(b.firstDue))
  return [
    ...promises.map((promise) => [clipped(upperFirst(promise.matter)), clipped(stateWords(promise, model.asOf))]),
    ...model.passedUp.map(({ matter, to }) => [clipped(upperFirst(matter)), clipped(`Đã kiến nghị ${lowerFirst(to)}`)]),
    ...model.answered.map(({ matter }) => [clipped(upperFirst(matter)), 'Đã trả lời']),
  ]
}

function stateWords({ owner, firstDue, keptOn }: Promised, asOf: string): string {
  if (keptOn !== null) {
    const late = keptOn > firstDue ? `, muộn ${daysBetween(firstDue, keptOn)} ngày` : ''
    return `Đã xong ${shortDate(keptOn)}${late}. ${owner}`
  }
  if (firstDue < asOf) return `CHẬM ${daysBetween(firstDue, asOf)} NGÀY. ${owner}; hạn đầu ${shortDate(firstDue)}`
  return `Đang làm. ${owner}; hạn ${shortDate(firstDue)}`
}

const longestCell = 110

function clipped(text: string, longest = longestCell): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')}…`
}

function matterBlocks({ shown }: FittedRows): Block[] {
  if (shown.length === 0) return [paragraph('Không có.')]
  return [
    table(
      [
        { title: 'Vấn đề', share: 1, align: 'left' },
        { title: 'Kết quả, ai làm, bao giờ', share: 1, align: 'left' },
      ],
      shown,
    ),
  ]
}

function moreWords({ left }: FittedRows): string {
  return left > 0 ? `Và ${left} vấn đề khác, xem tại` : 'Xem đầy đủ tại'
}
