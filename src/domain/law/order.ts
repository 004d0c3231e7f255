import { compareDays, daysBetween, formatDay, isIsoDate } from '../calendar/iso-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { DocumentKind } from '../plan/plan.ts'
import type { Duty } from './duty.ts'
import type { DatedDuty, PlanView } from './plan-view.ts'
import type { Words } from './rule.ts'

/** A date that does not fit the order of the work, by its place in the plan. */
export interface Disorder {
  where: string
  why: Words
}

const preparing: ReadonlySet<Duty | null> = new Set<Duty>(['invitation', 'collection', 'answers'])
const following: ReadonlySet<Duty | null> = new Set<Duty>(['result', 'conclusion'])

/** No work of one conference is due so many days before it: the year is that of the plan it was typed over. */
const longestPreparation = 300

// A conclusion or a report is of course written after the conference.
const LOOKS_BACK: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['conclusion', 'minutes', 'event-report', 'other'])

/** Bases before the plan, the plan before its deadlines, preparation before the conference, results after it. */
export function disordersOf(view: PlanView): Disorder[] {
  const seen = [...issueDisorders(view), ...conferenceDisorders(view), ...dutyDisorders(view)]
  return seen.filter(({ where }, index) => seen.findIndex((other) => other.where === where) === index)
}

function issueDisorders({ plan, days, duties }: PlanView): Disorder[] {
  const issued = isIsoDate(plan.issuedOn) ? plan.issuedOn : null
  const latestBasis = issued ?? days?.first ?? null
  const bases = plan.legalBases.flatMap(({ date }, index) =>
    latestBasis && isIsoDate(date) && isAfter(date, latestBasis)
      ? [
          disorder(
            `legalBases.${index}.date`,
            'Căn cứ ban hành sau kế hoạch',
            'The legal basis is younger than the plan',
            date,
          ),
        ]
      : [],
  )
  if (!issued) return bases
  const late =
    days && !LOOKS_BACK.has(plan.kind) && isAfter(issued, days.first)
      ? [disorder('issuedOn', 'Kế hoạch ký sau ngày hội nghị', 'The plan is issued after the conference', issued)]
      : []
  const passed = duties
    .filter(({ deadline, bound }) => deadline.relation !== 'from' && isAfter(issued, bound))
    .map(({ index, named }) =>
      disorder(dueAt(index), 'Hạn trước ngày ký kế hoạch', 'Due before the plan is issued', named),
    )
  return [...bases, ...late, ...passed]
}

function conferenceDisorders({ days, duties }: PlanView): Disorder[] {
  if (!days) return []
  const tooLate = duties
    .filter(({ duty, bound }) => preparing.has(duty) && isAfter(bound, days.last))
    .map(({ index, named }) =>
      disorder(dueAt(index), 'Việc chuẩn bị có hạn sau hội nghị', 'Preparation is due after the conference', named),
    )
  const tooEarly = duties
    .filter(({ duty, bound }) => following.has(duty) && isAfter(days.first, bound))
    .map(({ index, named }) =>
      disorder(dueAt(index), 'Kết quả có hạn trước hội nghị', 'Results are due before the conference', named),
    )
  const longBefore = duties
    .filter(
      ({ deadline, named }) => deadline.relation !== 'from' && daysBetween(named, days.first) > longestPreparation,
    )
    .map(({ index, named }) =>
      disorder(dueAt(index), 'Hạn trước hội nghị gần một năm', 'Due nearly a year before the conference', named),
    )
  return [...tooLate, ...tooEarly, ...longBefore]
}

function dutyDisorders({ duties }: PlanView): Disorder[] {
  const backwards = duties.filter(
    ({ deadline, named }) =>
      deadline.relation === 'until' &&
      duties.some((other) => isStartOfSame(other, deadline.what) && isAfter(other.named, named)),
  )
  const firstCollected = duties.filter(({ duty }) => duty === 'collection').map(({ bound }) => bound)
  const [collected] = firstCollected.toSorted(compareDays)
  const unfed = duties.filter(({ duty, bound }) => duty === 'answers' && collected && isAfter(collected, bound))
  return [
    ...backwards.map(({ index, named }) =>
      disorder(dueAt(index), 'Kết thúc trước khi bắt đầu', 'It ends before it begins', named),
    ),
    ...unfed.map(({ index, named }) =>
      disorder(dueAt(index), 'Trả lời xong trước khi có ý kiến', 'Answers are due before the opinions are in', named),
    ),
  ]
}

/** `từ ngày …` of the work whose end is `đến ngày …`. */
export function isStartOfSame(other: DatedDuty, what: string): boolean {
  return other.deadline.relation === 'from' && other.deadline.what === what
}

function isAfter(a: IsoDate, b: IsoDate): boolean {
  return compareDays(a, b) > 0
}

function dueAt(index: number): string {
  return `deadlines.${index}.due`
}

function disorder(where: string, vi: string, en: string, day: IsoDate): Disorder {
  return { where, why: { vi: `${vi}: ${formatDay(day)}`, en: `${en}: ${formatDay(day)}` } }
}
