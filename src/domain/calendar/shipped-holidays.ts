import { computedYear, yearOfAnnouncement } from './announced-year.ts'
import { lunarDays } from './lunar-days.ts'
import type { Announcement } from './announced-year.ts'
import type { HolidayYears, Verification } from './holidays.ts'

/**
 * The years as announced to civil servants. `full`: the deciding paper is known by number and date and says these
 * days; `partial`: reported without the paper's number, or a day is still open.
 */
const announced: readonly (Announcement & { verified: Verification })[] = [
  {
    year: 2021,
    verified: 'partial',
    source: 'Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết Tân Sửu và Quốc khánh 2021 (Báo Hànộimới)',
    tet: { from: '2021-02-10', to: '2021-02-16' },
    hungKings: '2021-04-21',
    nationalSecond: '2021-09-03',
    culture: false,
    swaps: [],
  },
  {
    year: 2022,
    verified: 'full',
    source: 'Công văn 245/VPCP-KGVX ngày 11/01/2022; lịch nghỉ năm 2022 của Tổng Lãnh sự quán Việt Nam tại Fukuoka',
    tet: { from: '2022-01-31', to: '2022-02-04' },
    hungKings: '2022-04-10',
    nationalSecond: '2022-09-01',
    culture: false,
    swaps: [],
  },
  {
    year: 2023,
    verified: 'full',
    source: 'Công văn 8056/VPCP-KGVX ngày 01/12/2022',
    tet: { from: '2023-01-20', to: '2023-01-26' },
    hungKings: '2023-04-29',
    nationalSecond: '2023-09-01',
    culture: false,
    swaps: [],
  },
  {
    year: 2024,
    verified: 'full',
    source: 'Công văn 8662/VPCP-KGVX ngày 03/11/2023; công văn 2450/VPCP-KGVX ngày 12/4/2024 (hoán đổi 29/4)',
    tet: { from: '2024-02-08', to: '2024-02-14' },
    hungKings: '2024-04-18',
    nationalSecond: '2024-09-03',
    culture: false,
    swaps: [{ off: '2024-04-29', worked: '2024-05-04' }],
  },
  {
    year: 2025,
    verified: 'full',
    source: 'Công văn 8726/VPCP-KGVX ngày 26/11/2024',
    tet: { from: '2025-01-25', to: '2025-02-02' },
    hungKings: '2025-04-07',
    nationalSecond: '2025-09-01',
    culture: false,
    swaps: [{ off: '2025-05-02', worked: '2025-04-26' }],
  },
  // Whether 24/11 is a day off already in 2026 is not known; all other days are as announced.
  {
    year: 2026,
    verified: 'partial',
    source:
      'Văn bản của Văn phòng Chính phủ ngày 13/10/2025 (Tết, Quốc khánh); 12729/VPCP-KGVX ngày 25/12/2025 (hoán đổi 02/01)',
    tet: { from: '2026-02-14', to: '2026-02-22' },
    hungKings: '2026-04-26',
    nationalSecond: '2026-09-01',
    culture: false,
    swaps: [
      { off: '2026-01-02', worked: '2026-01-10' },
      { off: '2026-08-31', worked: '2026-08-22' },
    ],
  },
]

/** What the program knows by itself: the announced years, and those to come computed and marked so. */
export const shippedHolidays: HolidayYears = {
  ...Object.fromEntries(Object.entries(lunarDays).map(([year, days]) => [year, computedYear(Number(year), days)])),
  ...Object.fromEntries(announced.map(({ verified, ...said }) => [said.year, yearOfAnnouncement(said, verified)])),
}

/** A past year's announcement as the program ships it, or null. */
export function announcementOf(year: number): Announcement | null {
  const found = announced.find((one) => one.year === year)
  if (!found) return null
  const { verified: _verified, ...said } = found
  return said
}
