import { z } from 'zod'
import { agencyInFull } from '#domain/document/letterhead.ts'
import type { Paper } from '#domain/document/paper.ts'
import { spokenDay } from '#domain/document/spoken-words.ts'
import {
  airingSchema,
  broadcastPaper,
  fittingScript,
  spokenSentence,
  usualAiring,
} from '#server/documents/kinds/broadcast.ts'
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

export const broadcastAfterType = { titleVi: 'Bài phát thanh sau đối thoại', abbreviation: '', isNumbered: false }

/** How much is said: whether titles of answered matters, whether owners of promises, and how many matters of each sort. */
interface Detail {
  answered: boolean
  owners: boolean
  limit: number
}

/** The loudspeaker's script after the dialogue: the sum, every promise with its date, and where the rest stands. */
export function broadcastAfterPapers(model: BroadcastAfterModel): Paper[] {
  const script = fittingScript(scriptsOf(model))
  return [broadcastPaper(model, `Kết quả ${lowerFirst(model.eventName)}`, script, model.airing)]
}

function* scriptsOf(model: BroadcastAfterModel): Generator<string[]> {
  const most = Math.max(model.answered.length, model.promised.length, model.passedUp.length)
  yield scriptOf(model, { answered: true, owners: true, limit: most })
  yield scriptOf(model, { answered: true, owners: false, limit: most })
  yield scriptOf(model, { answered: false, owners: false, limit: most })
  // Thirty matters never fit into three minutes.
  for (let limit = Math.min(30, most) - 1; limit >= 0; limit -= 1)
    yield scriptOf(model, { answered: false, owners: false, limit })
  yield scriptOf(
    { ...model, eventName: 'hội nghị đối thoại với Nhân dân', readAt: null },
    { answered: false, owners: false, limit: 0 },
  )
}

function scriptOf(model: BroadcastAfterModel, detail: Detail): string[] {
  const sentences = [
    'Kính thưa bà con',
    `${agencyInFull(model.issuingAgency)} xin thông báo kết quả ${lowerFirst(model.eventName)}, tổ chức ${spokenDay(model.heldOn)}`,
    sumSentence(model),
    ...answeredSentences(model, detail),
    ...promisedSentences(model, detail),
    ...passedUpSentences(model, detail),
    `Toàn bộ kết quả được niêm yết tại trụ sở, nhà văn hóa thôn${model.readAt === null ? '' : ` và ${lowerFirst(model.readAt)}`}`,
    'Bà con thấy việc nào chậm hoặc chưa đúng, xin báo Trưởng thôn hoặc Văn phòng. Xin cảm ơn bà con đã lắng nghe',
  ]
  return sentences.map(spokenSentence)
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

function answeredSentences({ answered }: BroadcastAfterModel, detail: Detail): string[] {
  if (!detail.answered || answered.length === 0) return []
  return [`Việc đã trả lời xong: ${answered.map(({ matter }) => lowerFirst(matter)).join('; ')}`]
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
