import { legalDay } from '#domain/calendar/iso-date.ts'
import { conclusionModelOf } from '../../conclusion/conclusion-model.ts'
import { minutesModelOf } from '../../conclusion/minutes-model.ts'
import { guestsOf, invitationModelOf } from '../../invitation/invitation-model.ts'
import { planModel } from '../../plan/plan-model-of.ts'
import { built, missingOf, type Built } from './built-paper.ts'
import type { DialogueFile } from './dialogue-file.ts'

/** The plan as it stands; an amendment of it is drawn on its own page. */
export function planOf({ head, plan, confirmed }: DialogueFile): Built<Record<string, unknown>> {
  return plan === null ? { missing: ['plan-issued'] } : built([], () => ({ ...planModel(head, plan, confirmed) }))
}

/** One paper for each delegate who has a name. */
export function invitationOf(file: DialogueFile): Built<Record<string, unknown>> {
  return built(
    missingOf(file, ['plan-issued', 'day', 'day-passed', 'is-over', 'hour', 'venue', 'chair', 'delegates']),
    () => ({
      ...invitationModelOf(file.head, file.dialogue, file.plan),
      guests: guestsOf(file.quotas, file.seats),
    }),
  )
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
