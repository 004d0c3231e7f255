import type { PaperStanding, SendingWay } from '#domain/document/paper-life.ts'
import { commonSeries } from '#domain/document/register.ts'
import type { Refused } from '#domain/refusal.ts'
import { formatDay } from '#domain/calendar/iso-date.ts'
import type { PaperRecipient } from '#server/usecases/paper/read-paper.ts'
import type { PaperEventView } from '#server/usecases/paper/paper-event-view.ts'
import { refusalSentence } from '#ui/refusal-words.ts'
import type { TagTone } from '#ui/Tag.svelte'
import { m } from '#words'

export function seriesWord(series: string): string {
  if (series === commonSeries) return m.register_common()
  return series === '' ? m.register_no_series() : series
}

export const standingTags: Partial<Record<PaperStanding, { text: () => string; tone: TagTone }>> = {
  corrected: { text: m.register_standing_corrected, tone: 'promised' },
  replaced: { text: m.register_standing_replaced, tone: 'moved' },
  recalled: { text: m.register_standing_recalled, tone: 'late' },
}

export const wayWords: Record<SendingWay, () => string> = {
  paper: m.register_way_paper,
  axis: m.register_way_axis,
  mail: m.register_way_mail,
  message: m.register_way_message,
  posted: m.register_way_posted,
  media: m.register_way_media,
}

export function eventSentence(event: PaperEventView & { otherNotation: string | null }): string {
  const recipient = event.recipient ?? ''
  const note = event.note ?? ''
  switch (event.kind) {
    case 'sent':
      return m.register_event_sent({ recipient, way: event.way ? wayWords[event.way]() : '' })
    case 'received':
      return event.arrival
        ? m.register_event_received_as({ recipient, arrival: event.arrival })
        : m.register_event_received({ recipient })
    case 'returned':
      return m.register_event_returned({ recipient })
    case 'signed':
      return m.register_event_signed()
    case 'replaced':
      return m.register_event_replaced({ notation: event.otherNotation ?? '' })
    case 'corrected':
      return event.otherNotation
        ? m.register_event_corrected_by({ notation: event.otherNotation, note })
        : m.register_event_corrected({ note })
    case 'recalled':
      return m.register_event_recalled({ note })
  }
}

const problems: Record<string, () => string> = {
  on: m.register_problem_day,
  arrivedOn: m.register_problem_day,
  dated: m.register_problem_day,
  answerBy: m.register_problem_day,
  note: m.register_problem_note,
  file: m.register_problem_file,
  recipients: m.register_send_problem,
  count: m.register_problem_count,
}

/** What is wrong and beside which field. */
export function registerErrors(refused: Refused | undefined): { field?: string; text: string }[] {
  if (!refused) return []
  const field = refused.field ?? ''
  const text =
    refused.refused === 'invalid-input' ? (problems[field] ?? m.register_problem_words)() : refusalSentence(refused)
  return [field ? { field, text } : { text }]
}

/** What is recorded of one recipient; of a paper that counts no more, whether the copy came back. */
export function recipientWords(recipient: PaperRecipient, isOver: boolean): string {
  const { sentOn, receivedOn, returnedOn } = recipient
  const words = [
    sentOn ? m.register_recipient_sent({ day: formatDay(sentOn) }) : m.register_recipient_not_sent(),
    receivedOn ? m.register_recipient_received({ day: formatDay(receivedOn) }) : '',
    returnedOn ? m.register_recipient_returned({ day: formatDay(returnedOn) }) : '',
    isOver && sentOn && !returnedOn ? m.register_recipient_not_returned() : '',
  ]
  return words.filter((part) => part !== '').join(' · ')
}
