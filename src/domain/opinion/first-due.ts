import { addWorkingDays } from '../calendar/working-days.ts'
import { compareDays, type IsoDate } from '../calendar/iso-date.ts'
import { limitFrom, ruleOn } from '../law/rules-in-force.ts'
import type { LawBook } from '../law/law-book.ts'

/** Where no rule dates the answer. */
const usualDays = 10

/**
 * Until when the reception office answers for a new opinion: 10 working days after it was received (Luật Tiếp công dân
 * 2013, Điều 28 khoản 1; rule ITM-ACK), or the dialogue's day where that is later and every opinion gets its outcome.
 */
export function firstDueOf(receivedOn: IsoDate, heldOn: IsoDate | null, law: LawBook): IsoDate {
  const rule = ruleOn('ITM-ACK', receivedOn, law)
  const limit = rule && limitFrom(rule, receivedOn, law.holidays)
  const acknowledged = limit?.due ?? addWorkingDays(receivedOn, usualDays, law.holidays)
  return heldOn !== null && compareDays(heldOn, acknowledged) > 0 ? heldOn : acknowledged
}
