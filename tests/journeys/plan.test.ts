import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { openPdf } from '#server/documents/open-papers.fixture.ts'
import { readDocumentText } from '#server/reading/read-document-text.ts'
import { barriers, openBrowser, openPage, overflow, signIn } from './browser.ts'
import { startProgram } from './program.ts'

const samplePlan = readFileSync(new URL('../../src/server/demo/sample-plan.txt', import.meta.url), 'utf8')
const program = await startProgram({ story: false })
const browser = await openBrowser()
const office = `/${program.slug}/van-phong`
/** The journey leads to it; the pages are looked at afterwards. */
let dialogue = '/nowhere'

async function clerkAtWork() {
  const page = await openPage(browser, program.url, { javaScript: false })
  await signIn(page, 'van-phong', program.passwords.clerk)
  return page
}

const shown = (page: Page) => page.innerText('main')

async function file(page: Page, name: string): Promise<Buffer> {
  const href = await page.getByRole('link', { name }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.status()).toBe(200)
  return answer.body()
}

async function textOf(docx: Buffer): Promise<string> {
  const read = await readDocumentText(new Uint8Array(docx), 'giay-moi.docx')
  if ('refused' in read) throw new Error(read.refused)
  return read.text.replace(/\s+/g, ' ')
}

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { pages } = await openPdf(new Uint8Array(pdf))
  return pages.map((text) => text.replace(/\s+/g, ' '))
}

test('a clerk leads a plan from its text to printed invitations, without script', async () => {
  const page = await clerkAtWork()
  expect(new URL(page.url()).pathname).toBe(office)
  await page.getByRole('link', { name: 'Nhập kế hoạch đầu tiên' }).click()

  // What is no plan makes nothing, and comes back as it was pasted.
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click()
  expect(await shown(page)).toContain('Văn bản không có chữ nào')
  await page.fill('[name=text]', 'Xin chào bà con.')
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click()
  expect(await shown(page)).toContain('Đây có vẻ là văn bản khác, không phải kế hoạch')
  expect(await page.inputValue('[name=text]')).toBe('Xin chào bà con.')

  await page.fill('[name=text]', samplePlan)
  await page.getByRole('button', { name: 'Đọc kế hoạch' }).click()
  expect(page.url()).toMatch(/\/ke-hoach$/)
  const plan = new URL(page.url()).pathname
  expect(await shown(page)).toContain('trước ngày 15/6, tức hết 14/6')
  expect(await page.innerText('mark#e-quotas-2')).toBe('Hội Phụ nữ = 20 người')
  await page.getByRole('link', { name: /^trước ngày 16\/6/ }).click()
  expect(await page.innerText('mark:target')).toContain('16/6/2023')

  await page.getByRole('button', { name: 'Ban hành' }).click()
  expect(await page.innerText('[role=alert]')).toContain('giờ bắt đầu')
  await page.getByRole('button', { name: '07:30' }).click()
  await page.fill('#ask-secretary', 'Lê Thị Thu')
  await page.locator('#hoi-secretary').getByRole('button', { name: 'Ghi' }).click()
  expect(await shown(page)).not.toContain('Giờ bắt đầu?')

  // Figures that cannot be read come back as they were typed; then the quota is mended and the sum follows.
  await page.fill('#quotas-0-count', 'năm')
  await page.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  expect(await page.inputValue('#quotas-0-count')).toBe('năm')
  await page.fill('#quotas-0-count', '6')
  await page.getByRole('button', { name: 'Ghi chỉ tiêu' }).click()
  expect(await page.innerText('#chi-tieu tfoot')).toMatch(/Cộng\s+56/)

  await page.getByRole('button', { name: 'Ban hành' }).click()
  expect(await shown(page)).toContain('Kế hoạch số 01/KH-UBND')
  expect(await textOf(await file(page, 'Tải bản Word'))).toContain('01/KH-UBND')
  expect(await pagesOf(await file(page, 'Tải bản PDF'))).toEqual(
    expect.arrayContaining([expect.stringContaining('01/KH-UBND')]),
  )

  await page.goto(plan.replace(/ke-hoach$/, 'dai-bieu'))
  await nameDelegate(page, 'Hội Phụ nữ', 'Bà', 'Nguyễn Thị Ngần')
  await nameDelegate(page, 'Hội CCB', 'Ông', 'Trần Văn Thắng')
  expect(await shown(page)).toContain('Đã cử 2 trên 56 đại biểu')

  // Nobody is invited to a day that has passed: the day moves first, with its consequences shown.
  await page.getByRole('button', { name: 'In giấy mời' }).click()
  expect(await shown(page)).toContain('Ngày hội nghị đã qua')
  await page.goto(`${plan}/doi-ngay`)
  const nextYear = `${new Date().getFullYear() + 1}-06-21`
  await page.fill('#date-0', nextYear)
  await page.getByRole('button', { name: 'Xem' }).click()
  await page.fill('[name=reason]', 'Chủ tịch đi công tác')
  await page.getByRole('button', { name: 'Dời ngày' }).click()
  expect(page.url()).toMatch(/\/ke-hoach/)
  await page.goto(plan.replace(/ke-hoach$/, 'dai-bieu'))
  await page.getByRole('button', { name: 'In giấy mời' }).click()
  // The page comes anew by itself until the printing is done.
  await page.getByText('Đã in 2 giấy mời').waitFor({ timeout: 20_000 })
  const invitations = await textOf(await file(page, 'Tải bản Word'))
  expect(invitations).toContain('Nguyễn Thị Ngần')
  expect(invitations).toContain('Trần Văn Thắng')
  const sheets = await pagesOf(await file(page, 'Tải bản PDF'))
  expect(sheets).toHaveLength(2)
  expect(sheets.join(' ')).toContain('Nguyễn Thị Ngần')

  await page.goto(`${office}/so-van-ban`)
  expect(await shown(page)).toMatch(/01\/KH-UBND[^]*01\/GM-UBND|01\/GM-UBND[^]*01\/KH-UBND/)
  dialogue = plan.replace(/\/ke-hoach$/, '')
}, 60_000)

async function nameDelegate(page: Page, organization: string, honorific: string, name: string) {
  const quota = page.locator('section', { has: page.getByRole('heading', { name: organization, exact: true }) })
  await quota.getByLabel('Xưng hô').selectOption(honorific)
  await quota.getByLabel('Họ và tên đại biểu').fill(name)
  await quota.getByRole('button', { name: 'Thêm đại biểu' }).click()
  expect(await quota.innerText()).toContain(`${honorific} ${name}`)
}

/** A test of its own for each page: looking for barriers takes a while on a busy machine. */
describe('every page of the journey fits a phone and keeps nobody out:', () => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser, program.url, { width: 360 })
    await signIn(page, 'van-phong', program.passwords.clerk)
  })

  const papers = ['/van-ban', '/van-ban/lap/plan', '/van-ban/lap/plan/soan']
  const ofDialogue = ['', '/ke-hoach', '/dai-bieu', ...papers].map((rest) => () => dialogue + rest)
  const words = ['/mau-van-ban', '/mau-van-ban/conclusion']
  const ofOffice = ['', '/doi-thoai', '/nhap-ke-hoach', '/so-van-ban', '/ngay-nghi', ...words].map(
    (rest) => () => office + rest,
  )
  test.each([...ofDialogue, ...ofOffice])('page %#', async (pathOf) => {
    const path = pathOf()
    expect((await page.goto(path))?.status(), path).toBe(200)
    expect(await overflow(page), path).toBe(0)
    expect(await barriers(page), path).toEqual([])
  })
})
