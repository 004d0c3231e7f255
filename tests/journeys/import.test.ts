import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { barriers, openBrowser, openPage, overflow, signIn } from './browser.ts'
import { startProgram } from './program.ts'

const samplePlan = readFileSync(new URL('../../src/server/demo/sample-plan.txt', import.meta.url), 'utf8')
const wordPlan = readFileSync(new URL('../cases/plans/03-kinh-dong.docx', import.meta.url))
const program = await startProgram({ story: false })
const browser = await openBrowser()
const importPage = `/${program.slug}/van-phong/nhap-ke-hoach`
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const folder = mkdtempSync(join(tmpdir(), 'doithoai-import-'))
afterAll(() => rmSync(folder, { recursive: true }))
const tooLarge = join(folder, 'to.docx')
writeFileSync(tooLarge, Buffer.alloc(21 * 1024 * 1024, 80))
const mended = samplePlan.replaceAll('19/6/2023', '23/6/2023').replace('nhà văn hóa thôn Đông Khê', 'hội trường xã')

test('a file is read, shown beside its facts, kept, and read again without losing what was corrected', async () => {
  const page = await openPage(browser, program.url)
  await signIn(page, 'van-phong', program.passwords.clerk)
  const storageState = await page.context().storageState()
  await page.goto(importPage)
  expect(await barriers(page)).toEqual([])
  await page.fill('[name=text]', 'chữ đã dán')
  const read = page.getByRole('button', { name: 'Đọc kế hoạch' })

  // What cannot be read is said at once, and what was pasted stays.
  await page.setInputFiles('#file', tooLarge)
  await read.click()
  expect(await page.innerText('.field.wrong')).toContain('Tệp lớn quá 20 MB')
  await page.setInputFiles('#file', file('cu.doc', Buffer.from('%PDF-1.7')))
  await read.click()
  expect(await page.innerText('main [role=alert]')).toContain('Đây là tệp PDF')
  expect(await page.inputValue('[name=text]')).toBe('chữ đã dán')

  // Another kind of paper is named, and read as a plan when a person says so.
  await page.setInputFiles('#file', file('moi.txt', Buffer.from(samplePlan.replace('KẾ HOẠCH', 'GIẤY MỜI'))))
  await read.click()
  const other = page.locator('main [role=alert]')
  await other.getByText('Đây có vẻ là giấy mời').waitFor()
  expect(await other.innerText()).toContain('19/6/2023')
  await other.getByRole('button', { name: 'Vẫn đọc như kế hoạch' }).click()
  await page.waitForURL(/\/ke-hoach$/)
  const plan = new URL(page.url()).pathname

  // From the fact to the text and back.
  await page.getByRole('link', { name: /^nhà văn hóa thôn/ }).click()
  expect(await page.innerText('mark:target')).toContain('nhà văn hóa thôn')
  await page.click('mark#e-venue')
  await expect.poll(() => page.evaluate('document.activeElement.getAttribute("href")')).toBe('#e-venue')
  expect(await barriers(page)).toEqual([])

  await page.locator('.fact', { hasText: 'Địa điểm' }).getByText('Sửa').click()
  await page.fill('#edit-venue', 'Sân đình')
  await page.locator('.fact', { hasText: 'Địa điểm' }).getByRole('button', { name: 'Ghi' }).click()
  await page.goto(`${plan}/doc-lai`)
  await page.setInputFiles('#file', file('sua.txt', Buffer.from(mended)))
  await page.getByRole('button', { name: 'So với bản thảo' }).click()
  await page.waitForSelector('#khac')
  expect(await page.isChecked('#part-eventDates')).toBe(true)
  expect(await page.isChecked('#part-venue')).toBe(false)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Ghi vào bản thảo' }).click()
  await page.waitForURL(/\/ke-hoach$/)
  expect(await page.innerText('#chi-tiet')).toMatch(/23\/6\/2023[^]*Sân đình/)
  const href = await page.getByRole('link', { name: 'Tải tệp gốc' }).getAttribute('href')
  const kept = await page.request.get(href ?? '')
  expect((await kept.body()).toString()).toBe(mended)

  // The same without script, from Word, and on a small screen.
  const phone = await openPage(browser, program.url, { width: 360, javaScript: false, storageState })
  await phone.goto(importPage)
  await phone.fill('[name=text]', 'chữ đã dán')
  await phone.setInputFiles('#file', tooLarge)
  await phone.getByRole('button', { name: 'Đọc kế hoạch' }).click()
  expect(await phone.innerText('main [role=alert]')).toContain('Tệp lớn quá 20 MB')
  expect(await phone.inputValue('[name=text]')).toBe('chữ đã dán')
  await phone.setInputFiles('#file', file('Kế hoạch.docx', wordPlan))
  await phone.getByRole('button', { name: 'Đọc kế hoạch' }).click()
  expect(await phone.innerText('main')).toContain('Kế hoạch.docx')
  expect(await overflow(phone)).toBe(0)
})
