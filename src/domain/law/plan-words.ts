import { isIsoDate } from '../calendar/iso-date.ts'
import { foldDiacritics } from '../vietnamese/fold-diacritics.ts'
import { regimeOn } from './regime.ts'
import type { Plan } from '../plan/plan.ts'

export interface CommuneWords {
  /** xã, phường, thị trấn, đặc khu */
  kind: string
  /** Who leads its villages. */
  heads: string
}

/** How a plan's own commune is called, by its issuer; a commune where the issuer says nothing. */
export function communeOf({ issuingAgency, villages }: Plan): CommuneWords {
  const agency = foldDiacritics(issuingAgency ?? '')
  const kind = /phuong/.test(agency)
    ? 'phường'
    : /dac khu/.test(agency)
      ? 'đặc khu'
      : /thi tran/.test(agency)
        ? 'thị trấn'
        : 'xã'
  const isTown = kind === 'phường' || villages.some((name) => /to dan pho|khu pho/.test(foldDiacritics(name)))
  return { kind, heads: isTown ? 'Tổ trưởng tổ dân phố' : 'Trưởng thôn' }
}

/** The office that does the paperwork: as the plan itself calls it, or as the law of its day does. */
export function officeOf(plan: Plan): string {
  const named = [...plan.deadlines, ...plan.tasks].map(({ responsible }) => responsible)
  const own = named.find((name) => name !== null && /^\W*(?:van phong|vp\b)/.test(foldDiacritics(name)))
  if (own) return own
  const day = [...plan.eventDates, plan.issuedOn].find(isIsoDate)
  const isNew = day === undefined || regimeOn(day) === 'two-tier'
  return `Văn phòng ${isNew ? 'HĐND và UBND' : 'UBND'} ${communeOf(plan).kind}`
}
