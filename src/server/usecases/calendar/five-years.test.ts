import { expect, test } from 'vitest'
import { computedAnnouncement } from '#domain/calendar/announced-year.ts'
import { addDays, yearOf } from '#domain/calendar/iso-date.ts'
import { lunarDays } from '#domain/calendar/lunar-days.ts'
import { isWorkingDay, nextWorkingDay } from '#domain/calendar/working-days.ts'
import { freshCommune } from '../../../../tests/setup/fresh-commune.ts'
import { presentPlanText } from '../../demo/present-plan.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { readToday } from '../dialogue/read-today.ts'
import { readLawBook } from '../law/read-law-book.ts'
import { done, say } from '../opinion/open-dialogue.fixture.ts'
import { editPlan } from '../plan/edit-plan.ts'
import { importPlan } from '../plan/import-plan.ts'
import { issuePlan } from '../plan/issue-plan.ts'
import { readPlanPage } from '../plan/read-plan-page.ts'
import { enterHolidayYear } from './enter-holiday-year.ts'
import { openDeadlines } from './open-deadlines.ts'
import { readHolidayAlarms } from './read-holiday-alarms.ts'

const commune = await freshCommune()
const { clerk } = commune.actors
const writers = createDocumentWriters()

function at(day: string) {
  return commune.context(Date.parse(`${day}T09:00:00+07:00`))
}

async function alarmedYears(day: string): Promise<number[]> {
  return done(await readHolidayAlarms(at(day), clerk)).alarms.map(({ year }) => year)
}

/** A plan made on one day for a dialogue on another, issued, with an opinion received the day after. */
async function planAndListen(today: string, heldOn: string) {
  const { holidays } = await at(today).transact(readLawBook)
  const day = nextWorkingDay(heldOn, holidays)
  const text = presentPlanText(day)
  const created = done(await importPlan(at(today), clerk, { text, fileName: 'ke-hoach.txt' }))
  const { dialogueId } = created
  done(await editPlan(at(today), clerk, { dialogueId, startTime: '07:30', secretary: 'Lê Thị Thu' }))
  done(await issuePlan(at(today), clerk, { dialogueId }, writers))
  await say(at(addDays(today, 1)), created, 'Đường liên thôn hỏng đã lâu.')
  const page = done(await readPlanPage(at(today), clerk, { dialogueId }))
  return { dialogueId, day, page }
}

test.each([2026, 2027, 2028, 2029, 2030, 2031])('the office goes through %i', async (year) => {
  for (const [today, heldOn] of [
    [`${year}-03-03`, `${year}-04-20`],
    [`${year}-11-26`, `${year}-12-24`],
  ] as const) {
    if (today > `${year}-11-25` && year < 2031) {
      const lunar = lunarDays[year + 1]
      if (!lunar) throw new Error(`no lunar days of ${year + 1}`)
      expect(await alarmedYears(`${year}-09-30`)).toEqual([])
      expect(await alarmedYears(`${year}-10-01`)).toEqual([year + 1])
      expect(await alarmedYears(`${year}-11-24`)).toEqual([year + 1])
      const said = { ...computedAnnouncement(year + 1, lunar), source: `Thông báo thử của năm ${year + 1}` }
      done(await enterHolidayYear(at(`${year}-11-25`), clerk, { ...said, swaps: [] }))
      expect(await alarmedYears(`${year}-11-25`)).toEqual([])
    }
    const { dialogueId, day, page } = await planAndListen(today, heldOn)
    const { holidays } = await at(today).transact(readLawBook)
    const own = (await at(today).transact(openDeadlines)).filter((one) => one.dialogueId === dialogueId)
    expect(own.length).toBeGreaterThan(5)
    const opinion = own.find(({ kind }) => kind === 'opinion')
    expect(opinion && (opinion.dueOn === day || isWorkingDay(opinion.dueOn, holidays))).toBe(true)
    const result = page.tasks.find(({ rule }) => rule === 'DLG-RESULT')
    expect(result?.dueOn && isWorkingDay(result.dueOn, holidays)).toBe(true)
    expect(page.findings.filter(({ level }) => level === 'block')).toEqual([])
    // Results of a dialogue in December are due in January: a year that nobody announced alarms at once.
    expect(await alarmedYears(today)).toEqual(year === 2031 && yearOf(result?.dueOn ?? '') === 2032 ? [2032] : [])
    const shown = done(await readToday(at(addDays(day, 1)), clerk))
    expect(shown.tasksLate.length).toBeGreaterThan(0)
  }
})
