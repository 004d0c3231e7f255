import { compareDays, formatDay, yearOf, type IsoDate } from '../calendar/iso-date.ts'
import { findingOf, type Finding } from './finding.ts'
import { ruleOn } from './rules-in-force.ts'
import type { LawBook } from './law-book.ts'

/** How a dialogue begins (Luật 72/2025 Điều 43 khoản 1; Luật 10/2022 Điều 26 for drafts that people are asked about). */
export type OriginKind = 'yearly' | 'voters-request' | 'draft-consultation' | 'need'

export const originKinds: readonly OriginKind[] = ['yearly', 'voters-request', 'draft-consultation', 'need']

export interface Origin {
  kind: OriginKind
  /** Only of a request by voters: when it came, how many asked, and how many voters the commune has. */
  askedOn: IsoDate | null
  askers: number | null
  voters: number | null
  note: string | null
}

/** The share of voters whose request obliges the commune. */
const obliging = { part: 1, of: 10 }

/** Whether so many askers among so many voters oblige the commune to hold a dialogue: ten per cent and more. */
export function obliges(askers: number, voters: number): boolean {
  return voters > 0 && askers * obliging.of >= voters * obliging.part
}

/**
 * DLG-PETITION, judged on the day that the request came: from ten per cent of the voters a dialogue is due and needs
 * its day; below that the commune may refuse. The law sets no day by which it is held.
 */
export function checkOrigin(origin: Origin, heldOn: IsoDate | null, law: LawBook): Finding[] {
  const { kind, askedOn, askers, voters } = origin
  if (kind !== 'voters-request' || askedOn === null || askers === null || voters === null) return []
  const rule = ruleOn('DLG-PETITION', askedOn, law)
  if (!rule) return []
  const share = percent(askers, voters)
  if (!obliges(askers, voters)) {
    return [
      findingOf(rule, {
        where: null,
        level: 'info',
        why: {
          vi: `Mới có ${askers}/${voters} cử tri (${share.vi}%) yêu cầu, chưa tới 10%`,
          en: `Only ${askers} of ${voters} voters (${share.en} %) have asked, less than 10 %`,
        },
        mend: {
          vi: 'Xã có thể không tổ chức và trả lời người yêu cầu, hoặc vẫn tổ chức vì thấy cần',
          en: 'The commune may refuse and answer those who asked, or hold it because it is needed',
        },
      }),
    ]
  }
  if (heldOn !== null && compareDays(heldOn, askedOn) >= 0) return []
  return [
    findingOf(rule, {
      where: 'eventDates',
      why: {
        vi: `${askers}/${voters} cử tri (${share.vi}%) đã yêu cầu ngày ${formatDay(askedOn)}: phải tổ chức đối thoại`,
        en: `${askers} of ${voters} voters (${share.en} %) asked on ${formatDay(askedOn)}: a dialogue is due`,
      },
      mend: { vi: 'Ghi ngày hội nghị', en: 'Set the day of the conference' },
    }),
  ]
}

/**
 * DLG-FREQ: whether a year has as many dialogues as the law, the province or the commune asks for; `days` are those
 * of all dialogues held or planned.
 */
export function checkYear(year: number, days: readonly IsoDate[], law: LawBook): Finding[] {
  const lastDay = `${year}-12-31`
  const rule = ruleOn('DLG-FREQ', lastDay, law)
  const wanted = rule?.yearlyMinimum ?? 0
  const count = days.filter((day) => yearOf(day) === year).length
  if (!rule || count >= wanted) return []
  return [
    findingOf(rule, {
      where: null,
      due: lastDay,
      why: {
        vi: `Năm ${year} mới có ${count} cuộc đối thoại, quy định ít nhất ${wanted}`,
        en: `${year} has ${count} dialogues, at least ${wanted} are due`,
      },
      mend: { vi: 'Lập kế hoạch đối thoại trong năm', en: 'Plan a dialogue within the year' },
    }),
  ]
}

/** Down, never up: 9.99 % are not ten. */
function percent(askers: number, voters: number): { vi: string; en: string } {
  const tenths = Math.floor((askers * 1000) / voters)
  const text = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
  return { vi: text.replace('.', ','), en: text }
}
