import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, formatDay, legalDay } from '#domain/calendar/iso-date.ts'
import { parseCalendar } from '#domain/calendar/parse-calendar.fixture.ts'
import { evidencePicture } from '#server/demo/evidence-picture.ts'
import { barriers, openBrowser, openPage, overflow, signIn, type Visit } from './browser.ts'
import { startProgram } from './program.ts'

const program = await startProgram()
const browser = await openBrowser()
const office = `${program.url}/${program.slug}/van-phong`
const today = legalDay(Date.now())

const { dialogue, security, front } = await program.context().transact(async (tx) => {
  const { id } = await tx.selectFrom('dialogue').select('id').where('state', '=', 'preparing').executeTakeFirstOrThrow()
  const tasks = await tx.selectFrom('task').select(['id', 'responsible']).where('dialogue_id', '=', id).execute()
  const of = (words: string) => tasks.find(({ responsible }) => responsible?.includes(words))?.id ?? ''
  return { dialogue: `${office}/doi-thoai/${id}`, security: of('Công an'), front: of('MTTQ') }
})

const states: Partial<Record<'clerk' | 'police', Awaited<ReturnType<BrowserContext['storageState']>>>> = {}

/** One sign-in for each, whatever they open afterwards. */
async function atWork(who: 'clerk' | 'police', visit: Visit = {}) {
  const storageState = states[who]
  const page = await openPage(browser, program.url, { ...visit, ...(storageState ? { storageState } : {}) })
  if (!storageState) {
    await signIn(page, who === 'clerk' ? 'van-phong' : 'cong-an', program.passwords[who])
    states[who] = await page.context().storageState()
  }
  return page
}

test('an official finds the task of the office first, and records it with a photograph, without script', async () => {
  const page = await atWork('police', { width: 360, javaScript: false })
  await page.goto(office)
  expect(await page.innerText('main')).toContain('Của đơn vị tôi')
  await page.goto(`${dialogue}/viec/${front}`)
  expect(await page.getByRole('button', { name: 'Ghi đã xong' }).count()).toBe(0)
  await page.goto(`${dialogue}/viec/${security}`)
  await page.getByLabel('Ghi chú').fill('Đã phân công bốn đồng chí')
  const photo = { name: 'phan-cong.png', mimeType: 'image/png', buffer: Buffer.from(evidencePicture('lamp')) }
  await page.locator('input[name=files]').setInputFiles(photo)
  await page.getByRole('button', { name: 'Ghi đã xong' }).click()
  const shown = await page.innerText('main')
  expect(shown).toContain('Đã ghi việc làm xong')
  expect(shown).toContain('phan-cong.png')
  expect(shown).toContain('Đã phân công bốn đồng chí · 1 tệp minh chứng')
  expect(await overflow(page)).toBe(0)
  await page.context().close()
})

test('the clerk extends with a reason, and the first due date stays for everybody to see', async () => {
  const page = await atWork('clerk', { javaScript: false })
  await page.goto(`${dialogue}/viec/${front}`)
  await page.getByText(/^Gia hạn lần/).click()
  await page.getByRole('button', { name: 'Gia hạn' }).click()
  expect(await page.innerText('[role=alert], .notice, main')).toMatch(/ngày|lý do/i)
  await page.getByLabel('Hạn mới').fill(addDays(today, 3))
  await page.locator('#reason-extend').fill('Chờ lịch họp của thôn')
  await page.getByRole('button', { name: 'Gia hạn' }).click()
  const shown = await page.innerText('main')
  expect(shown).toContain('Đã đổi hạn')
  expect(shown).toMatch(/gia hạn lần 2, hạn đầu .*, chậm \d+ ngày so với hạn đầu/)
  expect(shown).toContain(`sang ${formatDay(addDays(today, 3))}: Chờ lịch họp của thôn`)
  await page.context().close()
})

test('a calendar reads the secret address until it is revoked', async () => {
  const page = await atWork('clerk', { javaScript: false })
  await page.goto(`${office}/lich/dong-bo`)
  await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click()
  const address = await page.getByLabel('Địa chỉ', { exact: true }).inputValue()
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const { events } = parseCalendar(await answer.text())
  expect(events.map(({ UID }) => String(UID).split('@')[0])).toContain(`viec-${front}`)
  await page.goto(`${office}/lich/dong-bo`)
  expect(await page.content()).not.toContain(address)
  await page.getByRole('button', { name: 'Thu hồi' }).click()
  expect((await fetch(address)).status).toBe(404)
  await page.context().close()
})

test('list, line, month, outbox and own page have no barrier and no sideways scrolling', async () => {
  for (const width of [360, 1280] as const) {
    const page = await atWork('clerk', { width })
    for (const path of [
      office,
      `${office}/lich`,
      `${office}/lich?xem=dong-thoi-gian`,
      `${dialogue}/viec`,
      `${dialogue}/viec/${front}`,
      `${office}/hop-thu-di`,
      `${office}/lich/dong-bo`,
    ]) {
      await page.goto(path)
      expect([path, width, await barriers(page), await overflow(page)]).toEqual([path, width, [], 0])
    }
    await page.context().close()
  }
})
