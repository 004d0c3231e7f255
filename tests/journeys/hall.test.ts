import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import { openSession } from '#server/usecases/session/open-session.ts'
import { prepareDialogue } from '#server/usecases/session/prepared-dialogue.fixture.ts'
import { readSession } from '#server/usecases/session/read-session.ts'
import { brokenLink } from '#server/usecases/session/verify-session.ts'
import { barriers, openBrowser, openPage, overflow, signIn } from './browser.ts'
import { layCable } from './cable.ts'
import { startProgram } from './program.ts'

const program = await startProgram({ story: false })
const browser = await openBrowser()
const cable = await layCable(program.url)
const { chairman, secretary } = program.actors
const chairSignedIn = await signedIn('chu-tich', program.passwords.chairman)
const secretarySignedIn = await signedIn('thu-ky', program.passwords.secretary)

async function signedIn(username: string, password: string) {
  const page = await openPage(browser, cable.url)
  await signIn(page, username, password)
  return page.context().storageState()
}

async function openHall(slug: string) {
  const context = program.context()
  const { dialogueId } = await context.transact(async (tx) => {
    const units = await tx.selectFrom('unit').select(['slug', 'id']).where('kind', '=', 'office').execute()
    const offices = Object.fromEntries(units.map(({ slug: name, id }) => [name, id]))
    return prepareDialogue(tx, { commune: context.commune, villages: {}, associations: {}, topics: {}, offices }, slug)
  })
  const opened = await openSession(context, chairman, { dialogueId })
  if (isRefused(opened)) throw new Error(opened.refused)
  const { sessionId } = opened
  const at = (screen: string) => `/${program.slug}/phien/${sessionId}/${screen}`
  const open = async (screen: string, width: 360 | 1366, storageState: typeof chairSignedIn) => {
    const page = await openPage(browser, cable.url, { width, storageState })
    await page.goto(at(screen))
    await page.waitForFunction('document.querySelector("svg circle.good, .slide") !== null')
    return page
  }
  return {
    sessionId,
    chair: await open('chu-toa', 1366, chairSignedIn),
    secretary: await open('thu-ky', 1366, secretarySignedIn),
    projector: await open('man-chieu', 1366, chairSignedIn),
    small: () => open('chu-toa', 360, chairSignedIn),
  }
}

async function shows(page: Page, words: RegExp) {
  await expect.poll(() => page.innerText('body'), { timeout: 8000 }).toMatch(words)
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
}

const typesOf = async (sessionId: string) => {
  const page = await readSession(program.context(), secretary, sessionId)
  if (isRefused(page)) throw new Error(page.refused)
  return page.events.map(({ body }) => body.type)
}

test('a whole session is led by keyboard, and the hall follows', async () => {
  const { sessionId, chair, projector } = await openHall('ban-phim')
  await press(chair, 's', 's', 's', 'Space')
  await shows(projector, /Nguyễn Văn Bình[^]*còn lại/)
  await press(chair, '+', 'p')
  await shows(projector, /tạm dừng/)
  await press(chair, 'p', '1')
  // Nothing fires while somebody types.
  await chair.keyboard.type(' nzcm ')
  await press(chair, 'Control+Enter')
  await shows(chair, /4 vấn đề, 1 đã xong/)
  await press(chair, 'z')
  await shows(chair, /4 vấn đề, 0 đã xong/)
  await press(chair, '1', 'Control+Enter', 'n', '2', 'Control+Enter', 'n', '3', 'Control+Enter')
  await shows(chair, /4 vấn đề, 3 đã xong/)
  await press(chair, 'n', '2', 'Control+Enter', 'n', 'g')
  await chair.keyboard.type('Nước sinh hoạt đục ba tháng nay. Đề nghị xã xem lại nguồn.')
  await press(chair, 'Tab', 'Enter')
  await shows(chair, /5 vấn đề, 4 đã xong/)
  await press(chair, '2', 'Control+Enter', 't')
  await chair.keyboard.type('Vũ Văn Cường')
  await press(chair, 'Tab')
  await chair.keyboard.type('Cựu chiến binh')
  await press(chair, 'Enter')
  await shows(chair, /Ông Vũ Văn Cường/)
  await press(chair, 'm')
  await shows(projector, /Nhà văn hóa thôn Đông Khê/)
  await press(chair, 'm', 'c', 'Shift+Tab', 'Enter')
  await shows(chair, /Phiên đã đóng lúc/)
  await shows(projector, /Phiên đối thoại đã kết thúc/)
  const types = await typesOf(sessionId)
  expect(types.filter((type) => type === 'turn-started')).toHaveLength(5)
  expect(types.slice(-2)).toEqual(['turn-ended', 'session-closed'])
  expect(await program.context().transact((tx) => brokenLink(tx, sessionId))).toBeNull()
})

test('when the network fails nothing that was done or typed is lost, and the hall keeps its slide', async () => {
  const { sessionId, chair, secretary: desk, projector } = await openHall('mat-mang')
  await press(chair, 'Space')
  await shows(projector, /lượt 1[^]*Nguyễn Văn Bình/)
  cable.pull()
  await press(chair, '+', 'n')
  await shows(chair, /Đang phát biểu · lượt 2/)
  await press(chair, 'z')
  await shows(chair, /Đang phát biểu · lượt 1/)
  await desk.fill('textarea', 'Xã hẹn sửa trước vụ mùa')
  await desk.press('textarea', 'Control+Enter')
  await desk.fill('textarea', 'đang viết dở')
  await shows(projector, /mất nối/)
  await shows(chair, /Mất nối với máy chủ/)
  expect(await projector.innerText('body')).toMatch(/Nguyễn Văn Bình/)
  expect(await typesOf(sessionId)).toHaveLength(2)

  const plugged = Date.now()
  await cable.plug()
  await expect.poll(() => projector.innerText('body'), { timeout: 4000 }).not.toMatch(/mất nối/)
  expect(Date.now() - plugged).toBeLessThan(3000)
  await expect.poll(() => typesOf(sessionId), { timeout: 5000 }).toHaveLength(6)
  expect((await typesOf(sessionId)).filter((type) => type === 'note-taken')).toHaveLength(1)
  expect((await typesOf(sessionId)).filter((type) => type !== 'note-taken')).toEqual([
    'session-opened',
    'turn-started',
    'turn-extended',
    'turn-started',
    'undone',
  ])
  expect(await desk.inputValue('textarea')).toBe('đang viết dở')
})

test('an act that the server refuses comes back with its words', async () => {
  const { chair, secretary: desk } = await openHall('tu-choi')
  await desk.context().route('**/lenh', (route) => route.abort())
  await desk.fill('textarea', 'Ghi lúc mất mạng')
  await desk.press('textarea', 'Control+Enter')
  await press(chair, 'c', 'Shift+Tab', 'Enter')
  await shows(chair, /Phiên đã đóng lúc/)
  await desk.context().unroute('**/lenh')
  await shows(desk, /Không ghi được: “Ghi chú”[^]*Ghi lúc mất mạng/)
  await desk.reload()
  await shows(desk, /Ghi lúc mất mạng/)
  await desk.click('text=Bỏ việc này')
  await expect.poll(() => desk.innerText('body')).not.toMatch(/Ghi lúc mất mạng/)
})

test('the screens fit, and keep nobody out', async () => {
  const { chair, secretary: desk, projector, small } = await openHall('vua-man-hinh')
  await press(chair, 'Space', '2')
  for (const page of [chair, desk, projector, await small()]) {
    expect(await barriers(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
  }
  const tall = 'document.documentElement.scrollHeight - document.documentElement.clientHeight'
  await chair.setViewportSize({ width: 1366, height: 768 })
  expect(await chair.evaluate<number>(tall)).toBe(0)
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await projector.setViewportSize({ width, height })
    expect(await projector.evaluate<number>(tall)).toBe(0)
    const size = await projector.evaluate<number>('parseFloat(getComputedStyle(document.querySelector("h1")).fontSize)')
    expect(size / height).toBeGreaterThanOrEqual(0.099)
  }
})
