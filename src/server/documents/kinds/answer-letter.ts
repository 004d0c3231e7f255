import { z } from 'zod'
import { bullet, endMark, item, paragraph } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block, Paper } from '#domain/document/paper.ts'
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

export const answerLetterType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

/** Công văn trả lời công dân: the answer, what it rests on, what comes next, and the right to say that it is not enough. */
export function answerLetterPapers(model: AnswerLetterModel): Paper[] {
  const { citizen, matter } = model
  const who = `${citizen.salutation ?? 'Ông (bà)'} ${citizen.name}`
  const kinship = citizen.salutation === null ? 'ông (bà)' : lowerFirst(citizen.salutation)
  const body: Block[] = [
    paragraph(openingWords(model, kinship)),
    ...(model.opinion === null ? [] : [paragraph([{ text: `“${model.opinion}”`, italic: true }])]),
    paragraph(`Sau khi xem xét, ${agencyInFull(model.issuingAgency)} trả lời như sau:`),
    item('Nội dung trả lời'),
    ...paragraphsOf(model.answer).map((words) => paragraph(sentence(words))),
    item('Căn cứ pháp lý'),
    ...listOr(model.legalBases, 'Nội dung trả lời không viện dẫn văn bản cụ thể.'),
    item('Việc tiếp theo'),
    ...nextBlocks(model),
    item('Quyền phản hồi'),
    paragraph(respondWords(model, kinship)),
    paragraph(`${agencyInFull(model.issuingAgency)} trân trọng cảm ơn ${kinship} đã đóng góp ý kiến`),
  ]
  const subject = `trả lời ý kiến của công dân về ${lowerFirst(matter)}`
  const address = citizen.address === null ? who : `${who}, ${citizen.address}`
  return [{ ...letterFrom(model, answerLetterType, subject, [address]), body: endMark(body) }]
}

function openingWords({ issuingAgency, code, matter, receivedOn, eventName }: AnswerLetterModel, kinship: string) {
  const when = receivedOn === null ? '' : ` ${longDate(receivedOn)}`
  const where = eventName === null ? '' : `, gửi tới ${lowerFirst(eventName)}`
  return `${agencyInFull(issuingAgency)} đã nhận được ý kiến của ${kinship}${when} (mã ý kiến ${code})${where}, về việc ${sentence(lowerFirst(matter))}`
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

function respondWords({ respondTo, code, issuingAgency }: AnswerLetterModel, kinship: string): string {
  const where = respondTo === null ? `Văn phòng ${agencyInFull(issuingAgency)}` : respondTo
  return `Trường hợp chưa rõ hoặc chưa đồng ý với nội dung trả lời, đề nghị ${kinship} phản hồi tới ${where}, nêu mã ý kiến ${code}; vấn đề sẽ được xem xét lại và theo dõi đến khi có kết quả. Quyền khiếu nại, tố cáo của ${kinship} được thực hiện theo quy định của pháp luật về khiếu nại, tố cáo.`
}
