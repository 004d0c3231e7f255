import { compareDays } from '../calendar/iso-date.ts'
import { shippedHolidays } from '../calendar/shipped-holidays.ts'
import { rules } from './rules/all.ts'
import { compareBeginnings, isInForce } from './rule.ts'
import type { HolidayYears } from '../calendar/holidays.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Rule } from './rule.ts'

/** Everything that judging and counting days leans on, as plain data: what an office has added is already in it. */
export interface LawBook {
  rules: readonly Rule[]
  holidays: HolidayYears
}

/** What the program knows by itself: national law, without any province's or commune's rules. */
export const shippedLaw: LawBook = {
  rules: rules.filter(({ layer }) => layer === 'national'),
  holidays: shippedHolidays,
}

/** The last day of a version, set by a later decision. */
export interface Ending {
  version: string
  lastOn: IsoDate
}

export interface LocalLaw {
  province: string
  /** xã, phường, thị trấn, đặc khu */
  kind: string
  /** What the office has recorded, oldest first. */
  versions: readonly Rule[]
  endings: readonly Ending[]
  holidays?: HolidayYears
}

/** The book of one commune: what the program ships, its province's rules among it, and the rows of its own office. */
export function lawOf({ province, kind, versions, endings, holidays = shippedHolidays }: LocalLaw): LawBook {
  const shipped = rules.filter((rule) => rule.layer === 'national' || isOf(rule, province, kind))
  const ended = new Map(endings.map(({ version, lastOn }) => [version, lastOn]))
  return {
    rules: [...shipped, ...versions].flatMap((rule) => withEnding(rule, ended.get(rule.version))),
    holidays,
  }
}

function isOf(rule: Rule, province: string, kind: string): boolean {
  const isHere = rule.province === undefined || bareName(rule.province) === bareName(province)
  return isHere && (rule.communeKinds === undefined || rule.communeKinds.includes(kind))
}

/** `thành phố Hà Nội`, `TP. Hà Nội`, `Hà Nội` are one province. */
function bareName(province: string): string {
  const name = province.normalize('NFC').trim().toLowerCase()
  return name.replace(/^(?:tỉnh|thành phố|tp\.?)\s+/, '')
}

/** The book as if this version held no longer than its last day. */
export function endedIn(book: LawBook, { version, lastOn }: { version: string; lastOn: IsoDate }): LawBook {
  return {
    ...book,
    rules: book.rules.flatMap((rule) => withEnding(rule, rule.version === version ? lastOn : undefined)),
  }
}

// An ending before the first day takes the version back as if it had never held.
function withEnding(rule: Rule, lastOn: IsoDate | undefined): Rule[] {
  if (lastOn === undefined || (rule.to !== null && compareDays(rule.to, lastOn) <= 0)) return [rule]
  const isNever = rule.from !== null && compareDays(lastOn, rule.from) < 0
  return isNever ? [] : [{ ...rule, to: lastOn }]
}

/** The version of a rule that one layer has in force on a day; of two, the later law holds. */
export function versionOn(id: string, layer: Rule['layer'], day: IsoDate, { rules: known }: LawBook): Rule | null {
  const inForce = known.filter((rule) => rule.id === id && rule.layer === layer && isInForce(rule, day))
  return inForce.toSorted(compareBeginnings).at(-1) ?? null
}
