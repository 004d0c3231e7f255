import { dueDate } from '../calendar/due.ts'
import { compareDays, type IsoDate } from '../calendar/iso-date.ts'

/**
 * Until when the reception office answers for a new opinion: 10 working days after it was received (Luật Tiếp công dân
 * 2013, Điều 28 khoản 1; rule ITM-ACK), or the dialogue's day where that is later and every opinion gets its outcome.
 */
export function firstDueOf(receivedOn: IsoDate, heldOn: IsoDate | null): IsoDate {
  const acknowledged = dueDate({ from: receivedOn, days: 10, working: true, direction: 'after' }).due
  return heldOn !== null && compareDays(heldOn, acknowledged) > 0 ? heldOn : acknowledged
}
