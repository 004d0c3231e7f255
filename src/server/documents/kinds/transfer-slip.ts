import { z } from 'zod'
import { endMark, table } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block } from '#domain/document/paper.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import {
  addressed,
  count,
  headShape,
  isoDate,
  letterFrom,
  line,
  optionalText,
  paperFrom,
} from '#server/documents/kinds/head.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const transferSlipModel = z.object({
  ...headShape,
  /** `transfer`: to who has the competence. `escalation`: a petition to the level above. */
  variant: z.enum(['transfer', 'escalation']),
  to: line,
  eventName: line,
  heldOn: isoDate.nullable().default(null),
  matters: z
    .array(
      z.object({
        code: optionalText,
        matter: line,
        opinions: count.min(1, 'Mỗi vấn đề phải có ít nhất một ý kiến.'),
        villages: z.array(line).default([]),
        /** What is asked for. */
        request: optionalText,
        /** Why the commune cannot settle it. */
        reason: optionalText,
      }),
    )
    .min(1, 'Cần ít nhất một vấn đề để chuyển.'),
  legalBases: z.array(line).default([]),
  replyBy: isoDate.nullable().default(null),
  attachments: z.array(line).default([]),
})

export type TransferSlipModel = z.infer<typeof transferSlipModel>

const transferType = { titleVi: 'Phiếu chuyển', abbreviation: 'PC', isNumbered: true }
const escalationType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

const transferSlipWording = wordingOf({
  placeholders: [
    'cơ quan',
    'tên hội nghị',
    'ngày họp',
    'nơi nhận',
    // One of the two is known, so that a segment that names it is the words of one variant.
    'nơi tiếp nhận',
    'cấp trên',
    'số ý kiến',
    'số vấn đề',
    'căn cứ',
    'hạn trả lời',
    'tài liệu gửi kèm',
  ],
  slots: ['các vấn đề'],
  required: ['các vấn đề'],
  template: {
    subject:
      '[Ý kiến, kiến nghị của Nhân dân tới {nơi tiếp nhận}][kiến nghị {cấp trên} giải quyết ý kiến của Nhân dân tại hội nghị đối thoại]',
    parts: [
      part.paragraph(
        'Qua {tên hội nghị}[ {ngày họp}], {cơ quan} tiếp nhận {số ý kiến} ý kiến về {số vấn đề} vấn đề[ thuộc thẩm quyền, trách nhiệm giải quyết của {nơi tiếp nhận}][ vượt quá thẩm quyền giải quyết của xã, cần {cấp trên} xem xét], gồm:',
      ),
      part.slot('các vấn đề'),
      part.paragraph('[Căn cứ: {căn cứ}.]'),
      part.paragraph(
        'Đề nghị {nơi nhận} xem xét, giải quyết theo thẩm quyền và thông báo kết quả tới {cơ quan}[ chậm nhất {hạn trả lời}] để trả lời Nhân dân.',
      ),
      part.paragraph('Tài liệu gửi kèm: {tài liệu gửi kèm}.'),
      part.paragraph(
        '[{cơ quan} đề nghị {nơi tiếp nhận} quan tâm giải quyết][{cơ quan} trân trọng đề nghị {cấp trên} quan tâm, xem xét]',
      ),
    ],
    recipients: null,
  },
})

/** Phiếu chuyển, or công văn kiến nghị cấp trên: the matters with their counts, and nobody's name. */
export const transferSlipKind = {
  type: transferType,
  schema: transferSlipModel,
  wording: transferSlipWording,
  compose: composeTransferSlip,
  /** A petition to the level above is a công văn, which has no abbreviation. */
  typeOf: ({ variant }: TransferSlipModel) => (variant === 'transfer' ? transferType : escalationType),
}

function composeTransferSlip(model: TransferSlipModel, template: Template): Composed {
  return composeOne(model, template, transferSlipFilling(model), (head, { subject, body }) => ({
    ...(model.variant === 'transfer'
      ? addressed(paperFrom(head, transferType, subject), [model.to])
      : letterFrom(head, escalationType, subject, [model.to])),
    body: endMark(body),
  }))
}

function transferSlipFilling(model: TransferSlipModel): FillingOf<typeof transferSlipWording> {
  const { variant, to, heldOn, matters, legalBases, replyBy, attachments } = model
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'ngày họp': heldOn === null ? null : longDate(heldOn),
      'nơi nhận': to,
      'nơi tiếp nhận': variant === 'transfer' ? to : null,
      'cấp trên': variant === 'escalation' ? to : null,
      'số ý kiến': countInWords(matters.reduce((sum, { opinions }) => sum + opinions, 0)),
      'số vấn đề': countInWords(matters.length),
      'căn cứ': legalBases.join('; '),
      'hạn trả lời': replyBy === null ? null : longDate(replyBy),
      'tài liệu gửi kèm': attachments.join('; ') || 'Không có',
    },
    slots: { 'các vấn đề': [matterTable(model)] },
  }
}

function matterTable({ matters }: TransferSlipModel): Block {
  return table(
    [
      { title: 'TT', share: 2, align: 'center' },
      { title: 'Vấn đề', share: 12, align: 'left' },
      { title: 'Thôn', share: 5, align: 'left' },
      { title: 'Số ý kiến', share: 3, align: 'right' },
      { title: 'Nội dung đề nghị', share: 9, align: 'left' },
    ],
    matters.map(({ code, matter, villages, opinions, request, reason }, index) => [
      String(index + 1),
      [code, upperFirst(matter)].filter(Boolean).join('. '),
      villages.join(', '),
      String(opinions),
      [
        request === null ? 'Xem xét, giải quyết, trả lời.' : sentence(upperFirst(request)),
        reason && `Lý do chuyển: ${sentence(reason)}`,
      ]
        .filter(Boolean)
        .join('\n'),
    ]),
  )
}
