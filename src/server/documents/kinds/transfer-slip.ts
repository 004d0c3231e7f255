import { z } from 'zod'
import { bullet, endMark, paragraph, table } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
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

export const transferType = { titleVi: 'Phiếu chuyển', abbreviation: 'PC', isNumbered: true }
const escalationType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

/** A petition to the level above is a công văn, which has no abbreviation. */
export function transferTypeOf({ variant }: Pick<TransferSlipModel, 'variant'>) {
  return variant === 'transfer' ? transferType : escalationType
}

/** Phiếu chuyển, or công văn kiến nghị cấp trên: the matters with their counts, and nobody's name. */
export function transferSlipPapers(model: TransferSlipModel): Paper[] {
  const opinions = model.matters.reduce((sum, matter) => sum + matter.opinions, 0)
  const held = model.heldOn === null ? '' : ` ${longDate(model.heldOn)}`
  const agency = agencyInFull(model.issuingAgency)
  const body: Block[] = [
    paragraph(
      `Qua ${lowerFirst(model.eventName)}${held}, ${agency} tiếp nhận ${countInWords(opinions)} ý kiến về ${countInWords(model.matters.length)} vấn đề ${competenceWords(model)}`,
    ),
    matterTable(model),
    ...(model.legalBases.length > 0 ? [paragraph(`Căn cứ: ${sentence(model.legalBases.join('; '))}`)] : []),
    paragraph(requestWords(model)),
    paragraph(`Tài liệu gửi kèm: ${model.attachments.length === 0 ? 'Không có.' : ''}`),
    ...model.attachments.map((name) => bullet(sentence(name))),
    paragraph(
      model.variant === 'transfer'
        ? `${agency} đề nghị ${model.to} quan tâm giải quyết`
        : `${agency} trân trọng đề nghị ${model.to} quan tâm, xem xét`,
    ),
  ]
  if (model.variant === 'escalation') {
    const subject = 'kiến nghị giải quyết ý kiến của Nhân dân tại hội nghị đối thoại'
    return [{ ...letterFrom(model, escalationType, subject, [model.to]), body: endMark(body) }]
  }
  const paper = paperFrom(model, transferType, 'Ý kiến, kiến nghị của Nhân dân')
  return [{ ...addressed(paper, [model.to]), body: endMark(body) }]
}

function competenceWords({ variant, to }: TransferSlipModel): string {
  return variant === 'transfer'
    ? `thuộc thẩm quyền, trách nhiệm giải quyết của ${to}, gồm:`
    : 'vượt quá thẩm quyền giải quyết của xã, gồm:'
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

function requestWords({ to, replyBy, issuingAgency }: TransferSlipModel): string {
  const by = replyBy === null ? '' : ` chậm nhất ${longDate(replyBy)}`
  return `Đề nghị ${to} xem xét, giải quyết theo thẩm quyền và thông báo kết quả tới ${agencyInFull(issuingAgency)}${by} để trả lời Nhân dân.`
}
