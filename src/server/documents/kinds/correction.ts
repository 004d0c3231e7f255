import { z } from 'zod'
import { endMark, table } from '#domain/document/blocks.ts'
import { longDate } from '#domain/document/date-words.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Block } from '#domain/document/paper.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { type Composed, composeOne } from '#server/documents/kinds/compose.ts'
import { headShape, isoDate, letterFrom, line } from '#server/documents/kinds/head.ts'
import { lowerFirst } from '#server/documents/kinds/wording.ts'

export const correctionModel = z.object({
  ...headShape,
  /** Who got the paper that is wrong. */
  addressees: z.array(line).default([]),
  /** The paper that is wrong: `Kế hoạch` (or `Công văn`), its number, day and trích yếu. */
  corrected: z.object({ type: line, notation: line, issuedOn: isoDate, subject: line }),
  places: z.array(z.object({ where: line, printed: line, correct: line })).min(1, 'Cần ít nhất một chỗ đính chính.'),
})

export type CorrectionModel = z.infer<typeof correctionModel>

const correctionType = { titleVi: 'Công văn', abbreviation: '', isNumbered: true }

const correctionWording = wordingOf({
  placeholders: ['cơ quan', 'loại văn bản', 'số văn bản', 'ngày văn bản', 'trích yếu'],
  slots: ['nội dung đính chính'],
  required: ['nội dung đính chính'],
  template: {
    subject: 'đính chính {loại văn bản} số {số văn bản}',
    parts: [
      part.paragraph(
        '{ngày văn bản}, {cơ quan} ban hành {loại văn bản} số {số văn bản} về {trích yếu}. Qua rà soát, văn bản có sai sót về thể thức, kỹ thuật trình bày; {cơ quan} đính chính như sau:',
      ),
      part.slot('nội dung đính chính'),
      part.paragraph('Các nội dung khác của {loại văn bản} số {số văn bản} không thay đổi.'),
      part.paragraph('{cơ quan} thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện'),
    ],
    recipients: null,
  },
})

/** Công văn đính chính: mends errors of form in an issued paper, whose own file stays as it is (Nghị định 30/2020, Điều 18). */
export const correctionKind = {
  type: correctionType,
  schema: correctionModel,
  wording: correctionWording,
  compose: composeCorrection,
}

function composeCorrection(model: CorrectionModel, template: Template): Composed {
  return composeOne(model, template, correctionFilling(model), (head, { subject, body }) => ({
    ...letterFrom(head, correctionType, subject, model.addressees),
    body: endMark(body),
  }))
}

function correctionFilling({ corrected, places, issuingAgency }: CorrectionModel): FillingOf<typeof correctionWording> {
  const day = longDate(corrected.issuedOn)
  return {
    values: {
      'cơ quan': agencyInFull(issuingAgency),
      'loại văn bản': corrected.type,
      'số văn bản': corrected.notation,
      'ngày văn bản': day.charAt(0).toLocaleUpperCase('vi') + day.slice(1),
      'trích yếu': lowerFirst(corrected.subject.replace(/^(?:V\/v|về việc|về)\s+/iu, '')),
    },
    slots: { 'nội dung đính chính': [placesTable(places)] },
  }
}

function placesTable(places: CorrectionModel['places']): Block {
  return table(
    [
      { title: 'TT', share: 2, align: 'center' },
      { title: 'Vị trí', share: 8, align: 'left' },
      { title: 'Đã in', share: 11, align: 'left' },
      { title: 'Sửa lại là', share: 11, align: 'left' },
    ],
    places.map(({ where, printed, correct }, index) => [String(index + 1), where, printed, correct]),
  )
}
