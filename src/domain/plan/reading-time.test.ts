import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'

const PLAN = readFileSync(new URL('../../../tests/cases/plans/03-kinh-dong.txt', import.meta.url), 'utf8')
const HEAD = PLAN.slice(0, PLAN.indexOf('I. MỤC ĐÍCH'))
const BODY = PLAN.slice(PLAN.indexOf('I. MỤC ĐÍCH'), PLAN.indexOf('Nơi nhận'))
const PAGE = 2500
const UNDER_WORK = 'KẾ HOẠCH\nA\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã: '

/** Milliseconds of processor time, which a busy machine does not lengthen. */
function timeOf(text: string): number {
  const before = process.cpuUsage()
  readPlan(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const filled = (lead: string, piece: string, pages: number) => lead + piece.repeat((pages * PAGE) / piece.length)

test('200 pages are read in less than a second, to their end', () => {
  const long = filled(HEAD, BODY, 200) + PLAN.slice(PLAN.indexOf('Nơi nhận'))
  // The first reading also pays for the compiler, and another process may hold the caches: the best of three counts.
  const fastEnough = [1, 2, 3].some(() => timeOf(long) < 1000)
  expect(fastEnough).toBe(true)
  expect(readPlan(long).plan.signatory?.name).toBe('Đoàn Minh Vượng')
})

describe('the time grows with the text, not faster', () => {
  test.each([
    ['sections', HEAD, BODY],
    ['bullets', 'KẾ HOẠCH\nA\n', '- a b c\n'],
    ['headings', 'KẾ HOẠCH\n', 'I. NỘI DUNG\n1. Nội dung: a\n'],
    ['one paragraph of dates', UNDER_WORK, 'gửi trước ngày 5/6/2024, '],
    ['one paragraph of work', UNDER_WORK, 'bảo đảm an ninh; '],
    ['days of the meeting', 'KẾ HOẠCH\nI. THỜI GIAN\n', 'Thời gian: 8h ngày 5/6/2024\n'],
    ['people', 'KẾ HOẠCH\nI. THÀNH PHẦN\n', 'Bí thư, trưởng thôn, Hội Nông dân 05 người, '],
    ['rows', 'KẾ HOẠCH\nI. LỊCH\nThời gian | Địa điểm | Thôn\n', '8h00 ngày 5/6/2024 | Nhà A | thôn B\n'],
    ['one letter', 'KẾ HOẠCH\n', 'l'],
  ])('%s', (_, lead, piece) => {
    readPlan(filled(lead, piece, 2))
    const short = timeOf(filled(lead, piece, 8))
    const long = timeOf(filled(lead, piece, 40))
    // Five times the text; what is left over is the compiler and the collector of garbage.
    expect(long).toBeLessThan(12 * Math.max(short, 10))
  })
})
