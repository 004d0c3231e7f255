import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, legalDay } from '#domain/calendar/iso-date.ts'
import { isRefused } from '#domain/refusal.ts'
import type { OutcomeEntry, SessionEventBody } from '#domain/session/events.ts'
import { evidencePicture } from '#server/demo/evidence-picture.ts'
import { openPdf } from '#server/documents/open-papers.fixture.ts'
import { newId } from '#server/ids.ts'
import { openSession } from '#server/usecases/session/open-session.ts'
import { prepareDialogue } from '#server/usecases/session/prepared-dialogue.fixture.ts'
import { runCommand } from '#server/usecases/session/run-command.ts'
import { barriers, openBrowser, openPage, overflow, signIn } from './browser.ts'
import { startProgram } from './program.ts'

const program = await startProgram({ story: false })
const browser = await openBrowser()
const { chairman } = program.actors
const today = legalDay(Date.now())
const shown = (page: Page) => page.innerText('main')
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

async function offices(): Promise<Record<string, string>> {
  const rows = await program
    .context()
    .transact((tx) => tx.selectFrom('unit').select(['slug', 'id']).where('kind', '=', 'office').execute())
  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]))
}

async function prepared() {
  const known = await offices()
  const { commune } = program.context()
  const founded = { commune, villages: {}, associations: {}, topics: {}, offices: known }
  const made = await program.context().transact((tx) => prepareDialogue(tx, founded, 'ket-luan'))
  return { ...made, economy: known['kinh-te'] ?? '' }
}

async function atWork(username: string, password: string) {
  const page = await openPage(browser, program.url, { javaScript: false })
  await signIn(page, username, password)
  return page
}

/** The chair's desk: each act through the door of its keys. */
async function chairsDesk(dialogueId: string) {
  const opened = await openSession(program.context(), chairman, { dialogueId })
  if (isRefused(opened)) throw new Error(opened.refused)
  let deviceSeq = 0
  return async (body: SessionEventBody) => {
    deviceSeq += 1
    const command = { id: newId(), device: 'ban-chu-toa', deviceSeq, basedOn: deviceSeq, occurredAt: Date.now(), body }
    // The command's schema leaves out opening, which is not an act of a screen.
    const acted = await runCommand(
      program.context(),
      chairman,
      opened.sessionId,
      command as Parameters<typeof runCommand>[3],
    )
    if (isRefused(acted)) throw new Error(acted.refused)
  }
}

test('the gate names what is missing, the chairman concludes, and a promise ends with its picture', async () => {
  const { dialogueId, matterIds, economy } = await prepared()
  const office = `/${program.slug}/van-phong/doi-thoai/${dialogueId}`
  const page = await atWork('chu-tich', program.passwords.chairman)
  await page.goto(`${office}/ket-luan`)
  expect(await shown(page)).toContain('Chưa có phiên đối thoại nào')

  const act = await chairsDesk(dialogueId)
  await page.goto(`${office}/ket-luan`)
  expect(await shown(page)).toMatch(/Phiên đối thoại còn đang mở[^]*4 vấn đề chưa có kết quả/)
  const promise = { officeId: economy, office: 'Phòng Kinh tế', executor: null, dueOn: addDays(today, 10) }
  const outcomes: OutcomeEntry[] = [
    { kind: 'promised', promise: 'act', what: 'Thay ba nhịp máng', ...promise },
    { kind: 'answered', by: 'Trần Quang Hưng', text: 'Đèn được thay trong tuần.' },
    { kind: 'passed-up', addressee: 'Sở Nội vụ', text: 'Đề nghị chi trả sớm.' },
    { kind: 'promised', promise: 'reply', what: 'Trả lời lịch thu gom', ...promise },
  ]
  const record = async (index: number) => {
    const [matterId, outcome] = [matterIds[index], outcomes[index]]
    if (!matterId || !outcome) throw new Error('no such matter')
    await act({ type: 'outcome-recorded', matterId, outcome })
  }
  for (const index of [0, 1, 2]) await record(index)
  await act({ type: 'session-closed' })
  await page.goto(`${office}/ket-luan`)
  expect(await shown(page)).toMatch(/1 vấn đề chưa có kết quả[^]*Rác ở mương/)
  expect(await page.getByRole('button', { name: 'Kết luận và ban hành' }).count()).toBe(0)
  await page.goto(`${office}/hen-tra-loi`)
  expect(await shown(page)).toContain('tạm ghi, chưa kết luận')

  await record(3)
  await page.goto(`${office}/ket-luan`)
  await click(page, 'Kết luận và ban hành')
  expect(await shown(page)).toMatch(/Đã kết luận cuộc đối thoại[^]*Thông báo kết luận[^]*Biên bản[^]*Báo cáo tổng hợp/)
  const href = await page.getByRole('link', { name: /^PDF: Thông báo kết luận/ }).getAttribute('href')
  const { pages } = await openPdf(new Uint8Array(await (await page.request.get(href ?? '')).body()))
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('Thay ba nhịp máng')

  await page.goto(`${office}/hen-tra-loi`)
  const [first = ''] = await page.locator('main li h3 a', { hasText: 'Thay ba nhịp máng' }).evaluateAll(hrefs)
  await page.goto(first)
  await page.locator('summary', { hasText: 'Gia hạn' }).click()
  await page.fill('#dueOn', addDays(today, 5))
  await page.fill('#reason', 'Chờ vật tư')
  await click(page, 'Ghi gia hạn')
  expect(await page.innerText('#dueOn-error')).toContain('sau hạn hiện nay')
  expect(await page.inputValue('#reason')).toBe('Chờ vật tư')
  await page.fill('#dueOn', addDays(today, 20))
  await click(page, 'Ghi gia hạn')
  expect(await shown(page)).toMatch(/hạn đầu tiên vẫn giữ nguyên[^]*Gia hạn: 1 lần/)

  // Done without a proof is not done.
  await page.fill('#result', 'Đã thay ba nhịp máng bê tông.')
  await click(page, 'Hoàn thành')
  expect(await page.innerText('#evidence-error')).toContain('Cần kèm ảnh')
  expect(await page.inputValue('#result')).toBe('Đã thay ba nhịp máng bê tông.')
  const buffer = Buffer.from(evidencePicture('aqueduct'))
  await page.setInputFiles('#evidence', { name: 'mang.png', mimeType: 'image/png', buffer })
  await click(page, 'Hoàn thành')
  expect(await shown(page)).toContain('Đã ghi là hoàn thành')
  expect((await page.request.get((await page.getAttribute('main img', 'src')) ?? '')).status()).toBe(200)

  await page.goto(`${office}/hen-tra-loi`)
  await click(page, 'Ghi đã gửi')
  expect(await shown(page)).toContain('chờ trả lời')
  await click(page, 'Ghi trả lời')
  expect(await page.innerText('[role=alert]')).toContain('Hãy ghi nội dung trả lời của cấp trên')
  await page.getByLabel('Cấp trên trả lời thế nào').fill('Sở chi trả trong quý I.')
  await click(page, 'Ghi trả lời')
  expect(await shown(page)).toContain('Sở chi trả trong quý I.')

  const reader = await openPage(browser, program.url, {
    width: 360,
    storageState: await page.context().storageState(),
  })
  for (const path of [`${office}/ket-luan`, `${office}/hen-tra-loi`, first]) {
    await reader.goto(path)
    expect(await barriers(reader), path).toEqual([])
    expect(await overflow(reader), path).toBe(0)
  }
})

const hrefs = (links: { getAttribute(name: string): string | null }[]) =>
  links.map((link) => link.getAttribute('href') ?? '')
