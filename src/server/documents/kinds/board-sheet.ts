import { z } from 'zod'
import { bar, paragraph, table } from '#domain/document/blocks.ts'
import { longDate, shortDate } from '#domain/document/date-words.ts'
import { daysBetween } from '#domain/calendar/iso-date.ts'
import type { Block } from '#domain/document/paper.ts'
import { fillTemplate } from '#domain/document/template/fill-template.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
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

const boardSheetType = { titleVi: 'Bảng tin', abbreviation: '', isNumbered: false }

const boardSheetWording = wordingOf({
  placeholders: ['tên hội nghị', 'ngày họp', 'ngày báo cáo', 'số ý kiến', 'số vấn đề khác', 'trang thông tin'],
  slots: ['tổng hợp ý kiến', 'từng vấn đề'],
  required: ['tổng hợp ý kiến', 'từng vấn đề'],
  template: {
    subject: '{tên hội nghị}[, {ngày họp}]',
    parts: [
      part.paragraph('[Đến {ngày báo cáo}, xã đã nhận {số ý kiến} ý kiến. Kết quả từng ý kiến:]'),
      part.slot('tổng hợp ý kiến'),
      part.heading('Từng vấn đề'),
      part.slot('từng vấn đề'),
      part.paragraph(
        '[Còn {số vấn đề khác} vấn đề khác. ]Xem đầy đủ tại {trang thông tin} hoặc hỏi Trưởng thôn, Văn phòng.',
      ),
    ],
    recipients: null,
  },
})

/** One A4 page for the notice board: the sum as a bar, promises with the late ones first, and where to read on. */
export const boardSheetKind = {
  type: boardSheetType,
  schema: boardSheetModel,
  wording: boardSheetWording,
  compose: composeBoardSheet,
}

function composeBoardSheet(model: BoardSheetModel, template: Template): Composed {
  const rows = rowsOf(model)
  // With no row shown the last line is at its longest, so that it is sure to have room.
  const bare = fillTemplate(template, boardSheetFilling(model, { shown: [['', '']], left: rows.length }))
  const fitted = fitRows(rows, headroom(bare))
  return composeOne(model, template, boardSheetFilling(model, fitted), (head, { subject, body }) => ({
    ...sheetFrom(head, 'Kết quả đối thoại', subject, {
      size: 'large',
      corner: { payload: model.address, lines: ['Quét mã để xem tất cả'] },
    }),
    body,
  }))
}

function boardSheetFilling(model: BoardSheetModel, fitted: FittedRows): FillingOf<typeof boardSheetWording> {
  const { ledger, heldOn } = model
  const sum = bar(ledgerParts(model))
  return {
    values: {
      'tên hội nghị': clipped(lowerFirst(model.eventName), 150),
      'ngày họp': heldOn === null ? null : longDate(heldOn),
      'ngày báo cáo': longDate(model.asOf),
      'số ý kiến': ledger.received === 0 ? null : String(ledger.received),
      'số vấn đề khác': fitted.left === 0 ? null : String(fitted.left),
      'trang thông tin': model.address.replace(/^https?:\/\//u, ''),
    },
    slots: {
      'tổng hợp ý kiến': ledger.received === 0 ? [paragraph('Chưa nhận được ý kiến nào.'), sum] : [sum],
      'từng vấn đề': matterBlocks(fitted),
    },
  }
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

function matterBlocks({ shown, left }: FittedRows): Block[] {
  if (shown.length === 0) return left === 0 ? [paragraph('Không có.')] : []
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
