import { legalDay } from '#domain/calendar/iso-date.ts'
import type { SeatRow } from '../../../store/seats.ts'
import { conclusionModelOf } from '../../conclusion/conclusion-model.ts'
import { minutesModelOf } from '../../conclusion/minutes-model.ts'
import { guestsOf, invitationModelOf } from '../../invitation/invitation-model.ts'
import { planModel } from '../../plan/plan-model-of.ts'
import { built, missingOf, type Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { isReachable } from './is-reachable.ts'

/** The plan as it stands; an amendment of it is drawn on its own page. */
export function planOf({ head, plan, confirmed }: DialogueFile): Built<Record<string, unknown>> {
  return plan === null ? { missing: ['plan-issued'] } : built([], () => ({ ...planModel(head, plan, confirmed) }))
}

/**
 * One paper for each delegate who has a name, printed together on the page of seats; and one for each organization,
 * with the list of its seats, which asks it to name who will sit there.
 */
export function invitationOf(file: DialogueFile): Built<Record<string, unknown>> {
  const missing = missingOf(file, ['plan-issued', 'day', 'day-passed', 'is-over', 'hour', 'venue', 'chair'])
  if (missing.length > 0) return { missing }
  const { head, dialogue, plan, home, quotas, seats } = file
  const common = invitationModelOf(head, dialogue, plan, isReachable(home) ? home : null)
  const guests = guestsOf(quotas, seats)
  const delegates = guests.length === 0 ? [] : [{ to: '', model: { ...common, guests } }]
  const organizations = quotas.map(({ id, organization }) => ({
    to: organization,
    isHere: true as const,
    model: {
      ...common,
      distributionList: ['Như trên', 'Lưu: VT'],
      guests: [{ organization, name: null, seats: seatsOf(seats.filter(({ quota_id }) => quota_id === id)) }],
    },
  }))
  const papers = [...delegates, ...organizations]
  return papers.length === 0 ? { missing: ['seats'] } : { papers }
}

function seatsOf(seats: readonly SeatRow[]) {
  return seats.map(({ number, honorific, name }) => ({
    number: String(number).padStart(2, '0'),
    name: name === null ? null : [honorific, name].filter((part) => part !== null).join(' '),
  }))
}

/** One for each session that was opened. */
export function minutesOf(file: DialogueFile): Built<Record<string, unknown>> {
  const missing = missingOf(file, ['session'])
  if (missing.length > 0) return { missing }
  const { dialogue, sessions, head, attendance } = file
  return {
    papers: sessions.map(({ log }, index) => ({
      to: sessions.length === 1 ? '' : `phiên ${index + 1}`,
      model: minutesModelOf(dialogue, log, head, attendance),
    })),
  }
}

export function conclusionOf(file: DialogueFile): Built<Record<string, unknown>> {
  return built(missingOf(file, ['session']), () => {
    const opened = file.sessions[0]?.row.opened_at.getTime()
    return conclusionModelOf(file, file.head, opened === undefined ? file.day : legalDay(opened))
  })
}
