import { z } from 'zod'
import { blank, boxes, field, paragraph, writingTable } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
import type { FillingOf, Template } from '#domain/document/template/template.ts'
import { villageKind } from '#domain/vietnamese/village-name.ts'
import { collectionSheetWording } from '#server/documents/kinds/collection-sheet-wording.ts'
import { type Composed, composeOne, joined } from '#server/documents/kinds/compose.ts'
import { headShape, isoDate, line, optionalText, sheetFrom } from '#server/documents/kinds/head.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const collectionSheetModel = z.object({
  ...headShape,
  eventName: line,
  topics: z.array(line).default([]),
  until: isoDate.nullable().default(null),
  /** Where the filled sheet goes. */
  returnTo: z.array(line).default([]),
  /** One page each. */
  sheets: z
    .array(
      z.object({
        village: optionalText,
        /** Read out or typed to find out what happened. */
        code: optionalText,
        /** Where the same can be said on a telephone. */
        address: z.url().nullable().default(null),
      }),
    )
    .min(1, 'Cần ít nhất một phiếu.'),
  /** The village's own summary form, for villages named here. */
  summaries: z.array(z.object({ village: line, rows: z.int().min(0).max(60).default(10) })).default([]),
})

export type CollectionSheetModel = z.infer<typeof collectionSheetModel>
type Sheet = CollectionSheetModel['sheets'][number]

const collectionSheetType = { titleVi: 'Phiếu thu thập ý kiến', abbreviation: '', isNumbered: false }

/** A sheet to fill in by hand, one a page, and after them the summary form of each village. */
export const collectionSheetKind = {
  type: collectionSheetType,
  schema: collectionSheetModel,
  wording: collectionSheetWording,
  compose: composeCollectionSheet,
}

function composeCollectionSheet(model: CollectionSheetModel, template: Template): Composed {
  const sheets = model.sheets.map((sheet) =>
    composeOne(model, template, sheetFilling(model, sheet), (head, { subject, body }) => ({
      ...sheetFrom(head, 'Phiếu thu thập ý kiến', subject, { corner: cornerOf(sheet) }),
      body,
    })),
  )
  const { papers, ...rest } = joined(sheets)
  return { ...rest, papers: [...papers, ...model.summaries.map((summary) => summaryPaper(model, summary))] }
}

function sheetFilling(model: CollectionSheetModel, sheet: Sheet): FillingOf<typeof collectionSheetWording> {
  const { until, returnTo } = model
  return {
    values: {
      'tên hội nghị': lowerFirst(model.eventName),
      'nơi nộp phiếu': returnTo.length > 0 ? returnTo.join('; ') : 'Trưởng thôn hoặc Văn phòng của xã',
      'hạn nhận ý kiến': until === null ? null : longDate(until),
      'mã phiếu': sheet.code,
    },
    slots: {
      thôn: [sheet.village === null ? blank(['Thôn, xóm']) : villageField(sheet.village)],
      'ô lĩnh vực': [boxes([...model.topics.slice(0, mostTopics).map(upperFirst), 'Việc khác'], 2)],
      'chỗ ghi ý kiến': [blank(['Việc thứ nhất'], 4), blank(['Việc thứ hai'], 3)],
      'chỗ ghi người gửi': [blank(['Họ và tên', 'Điện thoại']), blank(['Địa chỉ'])],
      'ô đồng ý và đề nghị': [
        boxes(
          [
            consentTo(model),
            'Tôi đề nghị được trả lời bằng văn bản (ghi đủ họ tên, địa chỉ).',
            'Tôi chỉ cần mã phiếu để tra cứu, không ghi thông tin cá nhân.',
          ],
          1,
        ),
      ],
    },
  }
}

/** With more topics the boxes would push the writing lines off the page. */
const mostTopics = 8

function cornerOf({ code, address }: Sheet) {
  // A code is what a scanner types where a sheet is entered.
  const payload = code?.replaceAll(' ', '') ?? address
  if (payload === null) return null
  return {
    payload,
    lines: [
      ...(address === null ? [] : [address.replace(/^https?:\/\//u, '').replace(/\?.*$/u, '')]),
      ...(code === null ? [] : [`Mã phiếu: ${code}`]),
    ],
  }
}

/** `Thôn: Đông Khê`, `Tổ dân phố: số 5`. */
function villageField(village: string): Block {
  const { kind, own } = villageKind(village)
  return field(upperFirst(kind), own)
}

/** Consent is asked for one purpose and ticked by nobody beforehand (Luật 91/2025, Điều 9). */
function consentTo({ issuingAgency }: CollectionSheetModel): string {
  return `Tôi đồng ý để ${agencyInFull(issuingAgency)} dùng thông tin trên đây để trả lời riêng cho tôi; tôi được rút lại sự đồng ý này bất cứ lúc nào.`
}

function summaryPaper(
  model: CollectionSheetModel,
  { village, rows }: CollectionSheetModel['summaries'][number],
): Paper {
  const paper = sheetFrom(
    model,
    'Biểu tổng hợp ý kiến',
    `${sentence(village).slice(0, -1)} - ${upperFirst(model.eventName)}`,
  )
  const body: Block[] = [
    blank(['Số phiếu thu được', 'Số hộ gia đình có ý kiến']),
    writingTable(
      [
        { title: 'TT', share: 2, align: 'center' },
        { title: 'Nội dung ý kiến, kiến nghị', share: 13, align: 'left' },
        { title: 'Lĩnh vực', share: 5, align: 'left' },
        { title: 'Địa điểm', share: 5, align: 'left' },
        { title: 'Số phiếu', share: 3, align: 'center' },
        { title: 'Số người', share: 3, align: 'center' },
      ],
      Array.from({ length: rows }, (_, index) => [String(index + 1), '', '', '', '', '']),
      12,
      ['', 'Tổng cộng', '', '', '', ''],
    ),
    paragraph(
      `Gửi ${agencyInFull(model.issuingAgency)}${model.until === null ? '' : ` chậm nhất ${longDate(model.until)}`}; kèm các phiếu đã thu. Không ghi tên người có ý kiến vào biểu này.`,
    ),
  ]
  const signatures = [
    { lines: ['Ban công tác Mặt trận'], name: null },
    { lines: ['Trưởng thôn'], name: null },
  ]
  return { ...paper, signatures, body }
}
