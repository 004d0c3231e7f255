import { formatDay, isIsoDate, type IsoDate } from '#domain/calendar/iso-date.ts'
import type { LegalBasis } from '#domain/plan/plan.ts'
import type { PlanPage } from '#server/usecases/plan/read-plan-page.ts'
import { m } from '#words'
import { shortDay } from '../../../../day-words.ts'

type Deadline = PlanPage['deadlines'][number]

/** `trước ngày 15/6, tức hết 14/6`: which day is the last is what people get wrong. */
export function deadlineWords({ due, relation, lastDay, time }: Deadline, reference: IsoDate): string {
  const named = isIsoDate(due) ? shortDay(due, reference) : null
  const last = lastDay === null ? null : shortDay(lastDay, reference)
  const hour = time === undefined ? '' : `${time} `
  if (named === null) return last === null ? m.office_deadline_open() : m.office_deadline_counted({ day: hour + last })
  if (relation === 'before' && last !== null) return m.office_deadline_before({ day: hour + named, last })
  if (relation === 'until') return m.office_deadline_until({ day: hour + named })
  if (relation === 'from') return m.office_deadline_from({ day: hour + named })
  return m.office_deadline_on({ day: hour + named })
}

/** `Quy chế số 05-QC/TU ngày 22/4/2021 của Tỉnh ủy Sơn Hải`. */
export function basisWords({ type, number, date, issuer }: LegalBasis): string {
  return [
    type,
    number === null ? '' : m.office_basis_number({ number }),
    isIsoDate(date) ? m.office_basis_day({ day: formatDay(date) }) : '',
    issuer === null ? '' : m.office_basis_issuer({ issuer }),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** `24/11/2026 08:05`, as the clock in Việt Nam showed it. */
export function momentWords(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString()
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}
