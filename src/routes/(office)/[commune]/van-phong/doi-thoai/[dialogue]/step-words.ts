import type { IsoDate } from '#domain/calendar/iso-date.ts'
import type { Step as DialogueStep, StepKey } from '#server/usecases/dialogue/steps.ts'
import type { Step } from '#ui/Steps.svelte'
import { m } from '#words'
import { shortDay } from '../../../day-words.ts'

const labels: Record<StepKey, () => string> = {
  'issue-plan': m.office_step_issue,
  collect: m.office_step_collect,
  invite: m.office_step_invite,
  meet: m.office_step_meet,
  conclude: m.office_step_conclude,
}

/** The course of a dialogue as its timeline shows it. */
export function stepWords(steps: DialogueStep[], reference: IsoDate): Step[] {
  return steps.map(({ key, day, state, isLate }) => ({
    label: labels[key](),
    state: isLate ? 'late' : state === 'current' ? 'now' : state,
    ...(day === null ? {} : { date: shortDay(day, reference) }),
  }))
}
