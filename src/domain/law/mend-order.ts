import { formatDay, isIsoDate, yearOf } from '../calendar/iso-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Plan } from '../plan/plan.ts'
import { withDay } from './mend-deadline.ts'
import { disordersOf, isStartOfSame } from './order.ts'
import { viewPlan, type PlanView } from './plan-view.ts'
import type { Words } from './rule.ts'

export interface OrderMend {
  plan: Plan
  words: Words
}

/**
 * What a date out of order must be, where only one reading brings it into order: the same day in the year of the
 * conference or of the paper's own number (a plan of last year typed over), or begin and end the other way round. The
 * day of signing goes, since the register writes it. Null where a person must choose.
 */
export function mendOrder(view: PlanView, where: string): OrderMend | null {
  const [part, place] = where.split('.')
  const index = Number(place)
  const mends =
    part === 'issuedOn' ? [unsigned(view)] : part === 'legalBases' ? [asNumbered(view, index)] : sameDays(view, index)
  const sound = mends.filter((mend) => mend !== null).filter(({ plan }) => isBetter(view, plan, where))
  if (sound.length > 0) return sound.length === 1 ? (sound[0] ?? null) : null
  const turned = part === 'deadlines' ? turnedRound(view, index) : null
  return turned && isBetter(view, turned.plan, where) ? turned : null
}

function isBetter(view: PlanView, plan: Plan, where: string): boolean {
  const known = new Set(disordersOf(view).map((one) => one.where))
  const left = disordersOf(viewPlan(plan, view.law, { regime: view.regime }))
  return left.every((one) => one.where !== where && known.has(one.where))
}

function unsigned({ plan }: PlanView): OrderMend {
  const words = {
    vi: 'Bỏ ngày ký này: ngày ký được ghi khi lấy số',
    en: 'Take this day out: the day is written when the paper takes its number',
  }
  return { plan: { ...plan, issuedOn: null }, words }
}

/** `72/2025/QH15` is of 2025, whatever the date beside it says. */
function asNumbered({ plan }: PlanView, index: number): OrderMend | null {
  const basis = plan.legalBases[index]
  const year = /^\d+\/(\d{4})\//.exec(basis?.number ?? '')?.[1]
  const day = basis?.date && year ? inYear(basis.date, Number(year)) : null
  if (!basis || !day) return null
  return { plan: { ...plan, legalBases: plan.legalBases.with(index, { ...basis, date: day }) }, words: setTo(day) }
}

function sameDays({ plan, days }: PlanView, index: number): OrderMend[] {
  const deadline = plan.deadlines[index]
  if (!deadline?.due) return []
  const { due, relation } = deadline
  // Where other dates are of the same year, the day of the conference may be the wrong one: a person decides.
  const others = [plan.issuedOn, ...plan.deadlines.filter((one) => one !== deadline).map((one) => one.due)]
  const isAlone = !others.filter(isIsoDate).some((day) => yearOf(day) === yearOf(due))
  if (!isAlone) return []
  const years = new Set((days ? [days.first, days.last] : [plan.issuedOn]).filter(isIsoDate).map(yearOf))
  return [...years].flatMap((year) => {
    const day = inYear(due, year)
    const mended = day === null || day === due ? null : withDay(plan, index, day, relation)
    return mended && day ? [{ plan: mended, words: setTo(day) }] : []
  })
}

function turnedRound({ plan, duties }: PlanView, index: number): OrderMend | null {
  const end = duties.find((duty) => duty.index === index)
  const starts = end ? duties.filter((other) => isStartOfSame(other, end.deadline.what)) : []
  const [start] = starts
  if (!end || !start || starts.length > 1) return null
  const moved = withDay(plan, index, start.named, end.deadline.relation)
  const turned = moved && withDay(moved, start.index, end.named, start.deadline.relation)
  if (!turned) return null
  const [from, to] = [formatDay(end.named), formatDay(start.named)]
  return { plan: turned, words: { vi: `Đổi lại: từ ${from} đến ${to}`, en: `The other way round: ${from} to ${to}` } }
}

function inYear(day: IsoDate, year: number): IsoDate | null {
  const moved = `${year}${day.slice(4)}`
  return isIsoDate(moved) ? moved : null
}

function setTo(day: IsoDate): Words {
  return { vi: `Sửa thành ngày ${formatDay(day)}`, en: `Set it to ${formatDay(day)}` }
}
