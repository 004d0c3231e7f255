import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { evidencePicture } from '#server/demo/evidence-picture.ts'
import { openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { brokenLink } from '#server/usecases/session/verify-session.ts'
import { openBrowser, openPage, signIn } from './browser.ts'
import { startProgram } from './program.ts'

// One plan, whole: from its text to the promise that is kept, each part by the person whose part it is.
const program = await startProgram({ story: false })
const browser = await openBrowser()
const { slug } = program
const samplePlan = readFileSync(new URL('../../src/server/demo/sample-plan.txt', import.meta.url), 'utf8')
const words = 'Cầu máng Đồng Nổ lại rò, nước không tới ruộng nhà tôi từ tháng 9.'

const clerk = await atWork('van-phong', program.passwords.clerk)
const chairman = await atWork('chu-tich', program.passwords.chairman, true)
const economist = await atWork('kinh-te', program.passwords.economist)
const citizen = await openPage(browser, program.url, { javaScript: false, width: 360 })

let dialogue = ''
let matter = ''
let code = ''

async function atWork(username: string, password: string, javaScript = false) {
  const page = await openPage(browser, program.url, { javaScript, width: 1366 })
  await signIn(page, username, password)
  return page
}

const shown = (page: Page) => page.innerText('main')
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

async function shows(page: Page, text: RegExp) {
  await expect.poll(() => page.innerText('body'), { timeout: 8000 }).toMatch(text)
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
}

describe('a plan walks through the house', () => {
  test('the clerk pastes it, answers what is asked and issues it', async () => {
    await clerk.goto(`/${slug}/van-phong/nhap-ke-hoach`)
    await clerk.fill('[name=text]', samplePlan)
    await click(clerk, 'Đọc kế hoạch')
    dialogue = new URL(clerk.url()).pathname.replace(/\/ke-hoach$/, '')
    await click(clerk, '07:30')
    await clerk.fill('#ask-secretary', 'Lê Thị Thu')
    await clerk.locator('#hoi-secretary').getByRole('button', { name: 'Ghi' }).click()
    await click(clerk, 'Ban hành')
    expect(await shown(clerk)).toContain('Kế hoạch số 01/KH-UBND')
  })

  test('opinions come in by the public form, on paper, and by the village head’s link', async () => {
    await citizen.goto(`/${slug}/gui-y-kien`)
    await citizen.fill('[name=text]', words)
    await citizen.check('[value=anonymous]')
    await citizen.click('form button')
    code = /\d{4} \d{4} \d{4}/.exec(await shown(citizen))?.[0] ?? ''
    expect(code).not.toBe('')

    await clerk.goto(`${dialogue}/y-kien/nhap`)
    await clerk.fill('#text-0', 'Xin sửa cầu máng Đồng Nổ, nước không tới ruộng cuối kênh.')
    await click(clerk, 'Ghi phiếu')
    expect(await shown(clerk)).toContain('Đã ghi 1 ý kiến')

    await clerk.goto(`${dialogue}/thu-y-kien`)
    await clerk.selectOption('[name=villageId]', { label: 'Thôn Đông Khê' })
    await clerk.fill('[name=holder]', 'Ngô Văn Tùng')
    await click(clerk, 'Tạo liên kết')
    const address = await clerk.inputValue('[name=address]')
    const phone = await openPage(browser, program.url, { javaScript: false, width: 360 })
    await phone.goto(new URL(address, program.url).pathname)
    await phone.locator('[name=text]').first().fill('Đường xóm Ngoài chưa có đèn, đi tối rất sợ.')
    await click(phone, 'Gửi về xã')
    expect(await shown(phone)).toMatch(/YK-\d{4}/)
  })

  test('the office groups and routes them, an official drafts, the chairman approves', async () => {
    await clerk.goto(`${dialogue}/y-kien`)
    const aqueduct = clerk.locator('li', { hasText: 'cầu máng' }).or(clerk.locator('li', { hasText: 'Cầu máng' }))
    for (const box of await aqueduct.locator('input[type=checkbox]').all()) await box.check()
    await clerk.fill('#title', 'Cầu máng Đồng Nổ rò, nước không tới ruộng')
    await clerk.selectOption('#topicId', { label: '5. Sản xuất nông nghiệp, hợp tác xã dịch vụ' })
    await click(clerk, 'Gom ý kiến đã chọn')
    await clerk.getByRole('link', { name: /Mở vấn đề/ }).click()
    matter = new URL(clerk.url()).pathname
    expect(await shown(clerk)).toContain('2 ý kiến')
    await click(clerk, 'Giao')
    await click(clerk, 'Duyệt để công khai')
    await clerk.goto(`${dialogue}/y-kien`)
    await clerk.locator('input[type=checkbox]').first().check()
    await clerk.fill('#title', 'Đường xóm Ngoài chưa có đèn')
    await click(clerk, 'Gom ý kiến đã chọn')

    await economist.goto(matter)
    await economist.fill('#body', 'Xã sửa xong cầu máng trước vụ mùa.')
    await economist.fill('#legalBasis', 'Luật Thủy lợi 2017, Điều 36')
    await click(economist, 'Trình phê duyệt')
    await chairman.goto(matter)
    await click(chairman, 'Phê duyệt trả lời')
    expect(await shown(chairman)).toContain('đã duyệt')
  })

  test('the hall runs on three screens from one log, by the chair’s keys', async () => {
    await clerk.goto(`${dialogue}/phien`)
    await clerk.fill('[name=name]', 'Nguyễn Văn Bình')
    await clerk.fill('[name=group]', 'Hội Nông dân')
    await clerk.selectOption('[name=matter]', { index: 1 })
    await click(clerk, 'Thêm vào danh sách')
    await chairman.goto(`${dialogue}/phien`)
    await click(chairman, 'Mở phiên')
    await chairman.waitForURL(/chu-toa/)
    await shows(chairman, /Chờ phát biểu\s*1/)
    const at = (screen: string) => new URL(chairman.url()).pathname.replace('chu-toa', screen)
    const projector = await chairman.context().newPage()
    await projector.goto(at('man-chieu'))
    const secretary = await chairman.context().newPage()
    await secretary.goto(at('thu-ky'))
    await chairman.bringToFront()
    await press(chairman, 's', 'Space')
    await shows(projector, /Nguyễn Văn Bình/)
    await shows(secretary, /Nguyễn Văn Bình/)
    await shows(chairman, /Xã sửa xong cầu máng trước vụ mùa/)
    await press(chairman, '2', 'Control+Enter')
    await shows(chairman, /2 vấn đề, 1 đã xong/)
    await press(chairman, 'Space', 'c', 'Shift+Tab', 'Enter')
    await shows(chairman, /Phiên đã đóng lúc/)
    const sessionId = /phien\/([0-9a-f-]{36})/.exec(chairman.url())?.[1] ?? ''
    expect(await program.context().transact((tx) => brokenLink(tx, sessionId))).toBeNull()
  })

  test('the gate refuses while one matter lacks an outcome, then the dialogue is concluded with its papers', async () => {
    const chair = chairman.url()
    await chairman.goto(`${dialogue}/ket-luan`)
    expect(await shown(chairman)).toContain('Đường xóm Ngoài chưa có đèn')
    expect(await chairman.getByRole('button', { name: 'Kết luận và ban hành' }).count()).toBe(0)
    await chairman.goto(chair)
    await shows(chairman, /Phiên đã đóng lúc/)
    await click(chairman, 'Vấn đề chưa có kết quả')
    await click(chairman, /Đường xóm Ngoài chưa có đèn/)
    await press(chairman, '3', 'Control+Enter')
    await shows(chairman, /2 vấn đề, 2 đã xong/)
    await chairman.goto(`${dialogue}/ket-luan`)
    await click(chairman, 'Kết luận và ban hành')
    expect(await shown(chairman)).toMatch(/Thông báo kết luận[^]*Biên bản[^]*Báo cáo tổng hợp/)
    for (const format of ['PDF', 'Word'] as const) {
      const href = await chairman
        .getByRole('link', { name: new RegExp(`^${format}: Thông báo kết luận`) })
        .getAttribute('href')
      const bytes = new Uint8Array(await (await chairman.request.get(href ?? '')).body())
      const text =
        format === 'PDF'
          ? (await openPdf(bytes)).pages.join(' ')
          : ((await openDocx(bytes)).document.documentElement?.textContent ?? '')
      expect(text.replace(/\s+/g, ' ')).toContain('Cầu máng Đồng Nổ rò')
    }
  })

  test('everybody sees a ledger that balances, the promise is kept with its picture, and the code shows it', async () => {
    await citizen.goto(`/${slug}/doi-thoai/dong-khe-2023`)
    expect(await shown(citizen)).toContain('3 ý kiến đã tiếp nhận, không ý kiến nào bị bỏ sót')
    await clerk.goto(`${dialogue}/hen-tra-loi`)
    await clerk.locator('main li h3 a').first().click()
    await clerk.fill('#result', 'Đã thay ba nhịp máng, nước tới cuối kênh.')
    const evidence = clerk.locator('#evidence')
    if ((await evidence.count()) > 0) {
      const buffer = Buffer.from(evidencePicture('aqueduct'))
      await evidence.setInputFiles({ name: 'mang.png', mimeType: 'image/png', buffer })
    }
    await click(clerk, 'Hoàn thành')
    expect(await shown(clerk)).toContain('Đã ghi là hoàn thành')
    await citizen.goto(`/${slug}/tra-cuu`)
    await citizen.fill('[name=code]', code)
    await citizen.click('form button')
    expect(await shown(citizen)).toContain(words)
    expect(await shown(citizen)).toContain('Đã thay ba nhịp máng, nước tới cuối kênh.')
  })
})
