import { z } from 'zod'
import { paragraph } from '#domain/document/blocks.ts'
import { agencyInFull } from '#domain/document/letterhead.ts'
import { spokenDay } from '#domain/document/spoken-words.ts'
import { type FillingOf, part, type Template, wordingOf } from '#domain/document/template/template.ts'
import { airingSchema, composeBroadcast, usualAiring } from '#server/documents/kinds/broadcast.ts'
import type { Composed } from '#server/documents/kinds/compose.ts'
import { headShape, isoDate, line, optionalText } from '#server/documents/kinds/head.ts'
import { ledgerSchema } from '#server/documents/kinds/outcome.ts'
import { lowerFirst } from '#server/documents/kinds/wording.ts'

export const broadcastAfterModel = z.object({
  ...headShape,
  eventName: line,
  heldOn: isoDate,
  ledger: ledgerSchema,
  /** Titles of matters, which name nobody. */
  answered: z.array(z.object({ matter: line })).default([]),
  promised: z.array(z.object({ matter: line, owner: line, due: isoDate })).default([]),
  passedUp: z.array(z.object({ matter: line, to: line })).default([]),
  /** Where everything can be read: `trang thông tin của xã`. */
  readAt: optionalText,
  airing: airingSchema.default(usualAiring),
})

export type BroadcastAfterModel = z.infer<typeof broadcastAfterModel>

const broadcastAfterType = { titleVi: 'Bài phát thanh sau đối thoại', abbreviation: '', isNumbered: false }

const broadcastAfterWording = wordingOf({
  placeholders: ['cơ quan', 'tên hội nghị', 'ngày họp', 'việc đã trả lời', 'nơi xem kết quả'],
  slots: ['tổng hợp ý kiến', 'việc được hẹn', 'kiến nghị cấp trên'],
  required: ['tổng hợp ý kiến', 'việc được hẹn', 'kiến nghị cấp trên'],
  template: {
    subject: 'Kết quả {tên hội nghị}',
    parts: [
      part.paragraph('Kính thưa bà con.'),
      part.paragraph('{cơ quan} xin thông báo kết quả {tên hội nghị}, tổ chức {ngày họp}.'),
      part.slot('tổng hợp ý kiến'),
      part.paragraph('[Việc đã trả lời xong: {việc đã trả lời}.]'),
      part.slot('việc được hẹn'),
      part.slot('kiến nghị cấp trên'),
      part.paragraph('Toàn bộ kết quả được niêm yết tại trụ sở, nhà văn hóa thôn[ và {nơi xem kết quả}].'),
      part.paragraph(
        'Bà con thấy việc nào chậm hoặc chưa đúng, xin báo Trưởng thôn hoặc Văn phòng. Xin cảm ơn bà con đã lắng nghe.',
      ),
    ],
    recipients: null,
  },
})

/** The loudspeaker's script after the dialogue: the sum, every promise with its date, and where the rest stands. */
export const broadcastAfterKind = {
  type: broadcastAfterType,
  schema: broadcastAfterModel,
  wording: broadcastAfterWording,
  compose: composeBroadcastAfter,
}

function composeBroadcastAfter(model: BroadcastAfterModel, template: Template): Composed {
  const short = { ...model, eventName: 'hội nghị đối thoại với Nhân dân', readAt: null }
  return composeBroadcast(model, template, {
    fullestFirst: fullestFirst(model),
    shortest: scriptFilling(short, { answered: false, owners: false, limit: 0 }),
  })
}

/** How much is said: whether titles of answered matters, whether owners of promises, and how many matters of each sort. */
interface Detail {
  answered: boolean
  owners: boolean
  limit: number
}

function* fullestFirst(model: BroadcastAfterModel): Generator<FillingOf<typeof broadcastAfterWording>> {
  const most = Math.max(model.answered.length, model.promised.length, model.passedUp.length)
  yield scriptFilling(model, { answered: true, owners: true, limit: most })
  yield scriptFilling(model, { answered: true, owners: false, limit: most })
  yield scriptFilling(model, { answered: false, owners: false, limit: most })
  // Thirty matters never fit into three minutes.
  for (let limit = Math.min(30, most) - 1; limit >= 0; limit -= 1)
    yield scriptFilling(model, { answered: false, owners: false, limit })
}

function scriptFilling(model: BroadcastAfterModel, detail: Detail): FillingOf<typeof broadcastAfterWording> {
  const answered = detail.answered ? model.answered.map(({ matter }) => lowerFirst(matter)) : []
  return {
    values: {
      'cơ quan': agencyInFull(model.issuingAgency),
      'tên hội nghị': lowerFirst(model.eventName),
      'ngày họp': spokenDay(model.heldOn),
      'việc đã trả lời': answered.join('; '),
      'nơi xem kết quả': model.readAt === null ? null : lowerFirst(model.readAt),
    },
    slots: {
      'tổng hợp ý kiến': [paragraph(sumSentence(model))],
      'việc được hẹn': promisedSentences(model, detail).map((words) => paragraph(words)),
      'kiến nghị cấp trên': passedUpSentences(model, detail).map((words) => paragraph(words)),
    },
  }
}

function sumSentence({ ledger }: BroadcastAfterModel): string {
  const terms: [number, string][] = [
    [ledger.answered, 'đã trả lời'],
    [ledger.promised, 'được hẹn giải quyết'],
    [ledger.passedUp, 'được kiến nghị lên cấp trên'],
    [ledger.moved, 'chuyển thủ tục riêng'],
    [ledger.withdrawn, 'người gửi đã rút'],
    [ledger.setAside, 'không xem xét, có lý do'],
    [ledger.open, 'đang xử lý'],
  ]
  // The number comes first: `năm` after words would sound like a year.
  const told = terms.filter(([value]) => value > 0).map(([value, words]) => `${value} ý kiến ${words}`)
  if (ledger.received === 0) return 'Hội nghị không nhận được ý kiến nào'
  return `Có ${ledger.received} ý kiến: ${told.join('; ')}`
}

function promisedSentences({ promised }: BroadcastAfterModel, { owners, limit }: Detail): string[] {
  if (promised.length === 0) return ['Không có việc phải hẹn']
  const told = promised.slice(0, limit).map(({ matter, owner, due }) => {
    const who = owners ? `, ${owner} chịu trách nhiệm` : ''
    return `${lowerFirst(matter)}${who}, chậm nhất ${spokenDay(due)}`
  })
  if (told.length === 0) return [`Có ${promised.length} việc được hẹn, đều có người chịu trách nhiệm và thời hạn`]
  return [`Những việc được hẹn như sau`, ...told, ...others(promised.length - told.length)]
}

function passedUpSentences({ passedUp }: BroadcastAfterModel, { limit }: Detail): string[] {
  const told = passedUp.slice(0, limit).map(({ matter, to }) => `${lowerFirst(matter)}, kiến nghị ${to}`)
  if (told.length === 0) return []
  return [`Việc vượt thẩm quyền của xã: ${told.join('; ')}`, ...others(passedUp.length - told.length)]
}

function others(count: number): string[] {
  return count > 0 ? [`Và ${count} việc khác`] : []
}
