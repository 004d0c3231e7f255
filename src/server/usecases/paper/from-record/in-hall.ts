import type { z } from 'zod'
import { presidingOf } from '#domain/plan/presiding.ts'
import type { agendaModel } from '../../../documents/kinds/agenda.ts'
import type { attendanceModel } from '../../../documents/kinds/attendance.ts'
import { built, missingOf, type Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'
import { firstSitting } from './sittings.ts'

/** The steps of the plan and the matters in their order. */
export function agendaOf(file: DialogueFile): Built<z.input<typeof agendaModel>> {
  return built(missingOf(file, ['plan-issued', 'day', 'hour', 'venue', 'steps', 'day-passed']), () => {
    const { date, startTime, venue } = firstSitting(file)
    return {
      ...file.head,
      eventName: file.eventName,
      date,
      startTime,
      venue,
      ...presidingOf(file.dialogue.chair),
      secretary: file.dialogue.secretary,
      steps: (file.plan?.agendaSteps ?? []).map((title) => ({ title })),
      matters: file.matters.map(({ title, opinions, office }) => ({ matter: title, opinions, answeredBy: office })),
    }
  })
}

/** Every seat by its quota; once the hall is closed it also says who was there. */
export function attendanceOf(file: DialogueFile): Built<z.input<typeof attendanceModel>> {
  return built(missingOf(file, ['plan-issued', 'seats']), () => ({
    ...file.head,
    eventName: file.eventName,
    meeting: firstSitting(file),
    quotas: file.quotas.map(({ id, organization, seats }) => ({
      organization,
      seats,
      delegates: file.seats.flatMap(({ quota_id, number, honorific, name, checked_in_at }) =>
        quota_id === id && name !== null
          ? [
              {
                seat: String(number).padStart(2, '0'),
                salutation: honorific,
                name,
                isPresent: checked_in_at !== null,
              },
            ]
          : [],
      ),
    })),
    guests: (file.plan?.participants ?? []).map(({ level, who, count }) => ({
      name: who,
      role: count === null ? `cấp ${level}` : `cấp ${level}, ${count} người`,
    })),
    isClosed: file.gate.isSessionClosed,
  }))
}
