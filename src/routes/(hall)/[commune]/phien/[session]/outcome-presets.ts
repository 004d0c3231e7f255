import { addWorkingDays } from '#domain/calendar/working-days.ts'
import type { MatterState } from '#domain/session/state.ts'
import type { OutcomeFields } from '#ui/hall/outcome-fields.ts'
import type { ConsoleData } from './load-console.ts'

/** Working days that a promise gets unless somebody says otherwise. */
const usualDays = 10

/** What is known before anybody types: the outcome given already, what was answered aloud, the prepared answer. */
export function outcomePresets(matter: MatterState, data: ConsoleData, chair: string, today: string): OutcomeFields {
  const prepared = data.prepared.find(({ matterId }) => matterId === matter.id)
  const spoken = matter.answers.at(-1)
  const given = matter.outcome
  const officeId = matter.officeId ?? data.offices[0]?.id ?? ''
  return {
    by: spoken?.by ?? matter.office ?? chair,
    text: spoken?.text ?? prepared?.body ?? '',
    officeId: data.offices.some(({ id }) => id === officeId) ? officeId : (data.offices[0]?.id ?? ''),
    promise: 'reply',
    dueOn: addWorkingDays(today, usualDays, data.holidays),
    what: matter.title,
    addressee: data.superior,
    ...(given?.kind === 'promised' && {
      officeId: given.officeId,
      promise: given.promise,
      dueOn: given.dueOn,
      what: given.what,
    }),
    ...(given?.kind === 'answered' && { by: given.by, text: given.text }),
    ...(given?.kind === 'passed-up' && { addressee: given.addressee, text: given.text }),
  }
}
