import type { z } from 'zod'
import { legalDay } from '#domain/calendar/iso-date.ts'
import type { boardSheetModel } from '../../../documents/kinds/board-sheet.ts'
import type { broadcastAfterModel } from '../../../documents/kinds/broadcast-after.ts'
import type { followUpModel } from '../../../documents/kinds/follow-up.ts'
import type { resultReportModel } from '../../../documents/kinds/result-report.ts'
import { conclusionModelOf } from '../../conclusion/conclusion-model.ts'
import { built, firstMissing, missingOf, type Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { sittingsOf } from './sittings.ts'

/** The day of the first sitting, as its log has it. */
export function heldOn({ sessions, dialogue, day }: DialogueFile): string {
  const opened = sessions[0]?.row.opened_at
  return opened ? legalDay(opened.getTime()) : (dialogue.held_on ?? day)
}

const endings = (file: DialogueFile) => conclusionModelOf(file, file.head, heldOn(file))

/** Titles as the conclusion gave them, which name nobody. */
export function broadcastAfterOf(file: DialogueFile): Built<z.input<typeof broadcastAfterModel>> {
  return built(missingOf(file, ['conclusion']), () => {
    const { answered, promised, passedUp } = endings(file)
    return {
      ...file.head,
      eventName: file.eventName,
      heldOn: heldOn(file),
      ledger: file.ledger,
      answered: answered.map(({ matter }) => ({ matter })),
      promised: promised.map(({ matter, owner, due }) => ({ matter, owner, due })),
      passedUp: passedUp.map(({ matter, to }) => ({ matter, to })),
      readAt: 'trang thông tin của xã và bảng tin nhà văn hóa thôn',
    }
  })
}

/** Báo cáo kết quả to the Party committee. What is judgement and not record, the office writes into it itself. */
export function resultReportOf(file: DialogueFile): Built<z.input<typeof resultReportModel>> {
  return built(missingOf(file, ['conclusion']), () => {
    const { answered, promised, passedUp } = endings(file)
    return {
      ...file.head,
      addressees: [`Đảng ủy ${file.communeName}`],
      eventName: file.eventName,
      meetings: sittingsOf(file),
      chair: file.dialogue.chair,
      present: file.seats.filter(({ checked_in_at }) => checked_in_at !== null).length,
      invited: file.seats.filter(({ name }) => name !== null).length,
      turns: file.sessions.reduce((sum, { log }) => sum + log.state.turns.length, 0),
      ...file.senders,
      matters: file.matters.length,
      ledger: file.ledger,
      answered,
      promised,
      passedUp,
      topics: [...Map.groupBy(file.matters, ({ topic }) => topic ?? 'Nội dung khác')].map(([topic, matters]) => ({
        topic,
        matters: matters.length,
        opinions: matters.reduce((sum, { opinions }) => sum + opinions, 0),
      })),
      earlier: earlierOf(file),
      ...judgementOf(file),
    }
  })
}

/** What the figures themselves say; the office adds in Word what it thinks of them. */
function judgementOf({ ledger, matters, escalations }: DialogueFile) {
  const { received, answered, promised, open } = ledger
  return {
    strengths: [
      `${answered}/${received} ý kiến được trả lời ngay tại hội nghị`,
      ...(open === 0
        ? ['Mọi ý kiến đã tiếp nhận đều có kết quả xử lý hoặc có người chịu trách nhiệm và thời hạn']
        : []),
    ],
    limits: [
      ...(promised > 0 ? [`${promised} ý kiến chưa giải quyết được ngay, phải hẹn trả lời hoặc cam kết thời hạn`] : []),
      ...(open > 0 ? [`${open} ý kiến nhận sau hội nghị đang được xử lý`] : []),
    ],
    recommendations: escalations.map(({ addressee, matter_title, matter_id }) => {
      const request = matters.find(({ id }) => id === matter_id)?.outcome?.text
      return `Đề nghị ${addressee} xem xét: ${request ? `${matter_title} (${request.replace(/\.+$/u, '')})` : matter_title}`
    }),
  }
}

function earlierOf({ earlierPromises, day }: DialogueFile) {
  if (earlierPromises.length === 0) return null
  const kept = earlierPromises.filter(({ kept_on }) => kept_on !== null)
  const inTime = kept.filter(({ kept_on, first_due_on }) => (kept_on ?? '') <= first_due_on)
  const overdue = earlierPromises.filter(({ kept_on, first_due_on }) => kept_on === null && first_due_on < day)
  return {
    total: earlierPromises.length,
    kept: inTime.length,
    keptLate: kept.length - inTime.length,
    overdue: overdue.length,
  }
}

/** Every promise with its first due date, its extensions apart, and what was done. */
export function followUpOf(file: DialogueFile): Built<z.input<typeof followUpModel>> {
  return built(firstMissing(file, ['conclusion', 'promises']), () => ({
    ...file.head,
    addressees: [`Đảng ủy ${file.communeName}`],
    eventName: file.eventName,
    asOf: file.day,
    promises: file.promises.map((promise) => ({
      matter: promise.matter_title,
      promise: promise.kind,
      owner: promise.office,
      executor: promise.executor,
      firstDue: promise.first_due_on,
      extensions: promise.history.map(({ to_due_on, reason }) => ({ due: to_due_on, reason })),
      keptOn: promise.kept_on,
      evidence: promise.result,
    })),
  }))
}

/** One A4 page for the notice board; before the conclusion it counts and names no matter. */
export function boardSheetOf(file: DialogueFile): Built<z.input<typeof boardSheetModel>> {
  return built(missingOf(file, ['plan-issued', 'opinions']), () => {
    const isConcluded = file.dialogue.state === 'concluded'
    const { answered, passedUp } = isConcluded ? endings(file) : { answered: [], passedUp: [] }
    return {
      ...file.head,
      eventName: file.eventName,
      heldOn: file.dialogue.held_on,
      asOf: file.day,
      ledger: file.ledger,
      promises: file.promises.map(({ matter_title, office, first_due_on, kept_on }) => ({
        matter: matter_title,
        owner: office,
        firstDue: first_due_on,
        keptOn: kept_on,
      })),
      passedUp: passedUp.map(({ matter, to }) => ({ matter, to })),
      answered: answered.map(({ matter }) => ({ matter })),
      address: `${file.home}/doi-thoai/${file.dialogue.slug}`,
    }
  })
}
