import { compareDays } from '../calendar/iso-date.ts'
import type { IsoDate } from '../calendar/iso-date.ts'

/** Commune, district, province until 30/6/2025; commune and province since. */
export type Regime = 'three-tier' | 'two-tier'

export interface DialogueLaw {
  id: '77/2015' | '65/2025' | '72/2025'
  article: string
  from: IsoDate
  name: { vi: string; en: string }
}

const twoTierFrom = '2025-07-01'

const dialogueLaws: readonly [DialogueLaw, ...DialogueLaw[]] = [
  {
    id: '77/2015',
    article: 'Điều 125',
    from: '2016-01-01',
    name: {
      vi: 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13',
      en: 'Law on Organisation of Local Government 77/2015/QH13',
    },
  },
  {
    id: '65/2025',
    article: 'Điều 24',
    from: '2025-03-01',
    name: {
      vi: 'Luật Tổ chức chính quyền địa phương số 65/2025/QH15',
      en: 'Law on Organisation of Local Government 65/2025/QH15',
    },
  },
  {
    id: '72/2025',
    article: 'Điều 43',
    from: '2025-06-16',
    name: {
      vi: 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15',
      en: 'Law on Organisation of Local Government 72/2025/QH15',
    },
  },
]

/** The levels of government on a day (Luật 72/2025/QH15 Điều 51: no district from 1/7/2025). */
export function regimeOn(day: IsoDate): Regime {
  return compareDays(day, twoTierFrom) < 0 ? 'three-tier' : 'two-tier'
}

/** The article on the commune's dialogue with its people in force on a day; the oldest known one for days before it. */
export function dialogueLawOn(day: IsoDate): DialogueLaw {
  return dialogueLaws.findLast((law) => compareDays(law.from, day) <= 0) ?? dialogueLaws[0]
}
