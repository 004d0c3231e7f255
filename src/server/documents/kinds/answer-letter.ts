import { z } from 'zod'
import { bullet, endMark, paragraph } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block } from '#domain/document/paper.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { headShape, isoDate, letterFrom, line, optionalText } from '#server/documents/kinds/head.ts'
import { lowerFirst, sentence, upperFirst } from '#server/documents/kinds/wording.ts'

export const answerLetterModel = z.object({
  ...headShape,
  /** Whom the letter is for: the only paper of a dialogue that names a citizen. */
  citizen: z.object({ salutation: optionalText, name: line, address: optionalText }),
  /** `YK-0187`. */
  code: line,
  /** The matter's title, as a clause: `nạo vét mương tiêu khu Đồng Quan`. */
  matter: line,
  receivedOn: isoDate.nullable().default(null),
  eventName: optionalText,
  /** The citizen's own words. */
  opinion: optionalText,
  /** Paragraphs are parted by line ends. */
  answer: line,
  legalBases: z.array(line).default([]),
  next: z.array(z.object({ what: line, owner: optionalText, due: isoDate.nullable().default(null) })).default([]),
  /** Where to say that the answer is not enough: an address, a telephone, an office. */
  respondTo: optionalText,
})

export type AnswerLetterModel = z.infer<typeof answerLetterModel>

const answerLetterType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

const answerLetterWording = wordingOf({
  placeholders: [
    'cơ quan',
    'công dân',
    'mã ý kiến',
    'vấn đề',
    'ngày nhận',
    'tên hội nghị',
    'nội dung ý kiến',
    'nơi phản hồi',
  ],
  slots: ['nội dung trả lời', 'căn cứ pháp lý', 'việc tiếp theo'],
  required: ['nội dung trả lời'],
  template: {
    subject: 'trả lời ý kiến của công dân về {vấn đề}',
    parts: [
      part.paragraph(
        '{cơ quan} đã nhận được ý kiến của {công dân}[ {ngày nhận}] (mã ý kiến {mã ý kiến})[, gửi tới {tên hội nghị}], về việc {vấn đề}.',
      ),
      part.paragraph('[__“{nội dung ý kiến}”__]'),
      part.paragraph('Sau khi xem xét, {cơ quan} trả lời như sau:'),
      part.item('Nội dung trả lời'),
      part.slot('nội dung trả lời'),
      part.item('Căn cứ pháp lý'),
      part.slot('căn cứ pháp lý'),
      part.item('Việc tiếp theo'),
      part.slot('việc tiếp theo'),
      part.item('Quyền phản hồi'),
      part.paragraph(
        'Trường hợp chưa rõ hoặc chưa đồng ý với nội dung trả lời, đề nghị {công dân} phản hồi tới {nơi phản hồi}, nêu mã ý kiến {mã ý kiến}; vấn đề sẽ được xem xét lại và theo dõi đến khi có kết quả. Quyền khiếu nại, tố cáo của {công dân} được thực hiện theo quy định của pháp luật về khiếu nại, tố cáo.',
      ),
      part.paragraph('{cơ quan} trân trọng cảm ơn {công dân} đã đóng góp ý kiến'),
    ],
    recipients: null,
  },
})

/** Công văn trả lời công dân: the answer, what it rests on, what comes next, and the right to say that it is not enough. */
export const answerLetterKind = {
  type: answerLetterType,
  schema: answerLetterModel,
  wording: answerLetterWording,
  compose: composeAnswerLetter,
}

function composeAnswerLetter(model: AnswerLetterModel, template: Template): Composed {
  const { salutation, name, address } = model.citizen
  const who = [`${salutation ?? 'Ông (bà)'} ${name}`, address].filter((words) => words !== null).join(', ')
  return composeOne(model, template, answerLetterFilling(model), (head, { subject, body }) => ({
    ...letterFrom(head, answerLetterType, subject, [who]),
    body: endMark(body),
  }))
}

function answerLetterFilling(model: AnswerLetterModel): FillingOf<typeof answerLetterWording> {
  const agency = agencyInFull(model.issuingAgency)
  const { salutation } = model.citizen
  return {
    values: {
      'cơ quan': agency,
      'công dân': salutation === null ? 'ông (bà)' : lowerFirst(salutation),
      'mã ý kiến': model.code,
      'vấn đề': lowerFirst(model.matter),
      'ngày nhận': model.receivedOn === null ? null : longDate(model.receivedOn),
      'tên hội nghị': model.eventName === null ? null : lowerFirst(model.eventName),
      'nội dung ý kiến': model.opinion,
      'nơi phản hồi': model.respondTo ?? `Văn phòng ${agency}`,
    },
    slots: {
      'nội dung trả lời': paragraphsOf(model.answer).map((words) => paragraph(sentence(words))),
      'căn cứ pháp lý': listOr(model.legalBases, 'Nội dung trả lời không viện dẫn văn bản cụ thể.'),
      'việc tiếp theo': nextBlocks(model),
    },
  }
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((words) => words.trim())
    .filter((words) => words !== '')
}

function listOr(list: readonly string[], otherwise: string): Block[] {
  return list.length === 0 ? [paragraph(otherwise)] : list.map((words) => bullet(sentence(words)))
}

function nextBlocks({ next }: AnswerLetterModel): Block[] {
  const words = next.map(({ what, owner, due }) =>
    [
      upperFirst(sentence(what)).replace(/\.$/u, ''),
      owner && `${owner} chịu trách nhiệm`,
      due && `chậm nhất ${longDate(due)}`,
    ]
      .filter(Boolean)
      .join('; '),
  )
  return listOr(words, 'Vấn đề đã được trả lời xong; không có việc phải làm tiếp.')
}
