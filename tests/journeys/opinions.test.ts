import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import { listDialogues } from '#server/usecases/dialogue/list-dialogues.ts'
import { listOpinions } from '#server/usecases/opinion/list-opinions.ts'
import { barriers, openBrowser, openPage, overflow, signIn } from './browser.ts'
import { startProgram } from './program.ts'

const program = await startProgram()
const browser = await openBrowser()
const office = `/${program.slug}/van-phong`
const signedIn = {
  clerk: await atWork('van-phong', program.passwords.clerk),
  economist: await atWork('kinh-te', program.passwords.economist),
  chairman: await atWork('chu-tich', program.passwords.chairman),
}

async function atWork(username: string, password: string) {
  const page = await openPage(browser, program.url, { javaScript: false })
  await signIn(page, username, password)
  return page.context().storageState()
}

const as = (who: keyof typeof signedIn, visit: { javaScript?: boolean; width?: 360 } = {}) =>
  openPage(browser, program.url, { javaScript: false, storageState: signedIn[who], ...visit })

async function dialogueIn(wanted: 'preparing' | 'concluded'): Promise<string> {
  const listed = await listDialogues(program.context(), program.actors.clerk)
  if (isRefused(listed)) throw new Error(listed.refused)
  const found = listed.dialogues.find(({ state }) => state === wanted)
  if (!found) throw new Error(`the story has no dialogue that is ${wanted}`)
  return found.id
}

const preparing = `${office}/doi-thoai/${await dialogueIn('preparing')}`
const concluded = `${office}/doi-thoai/${await dialogueIn('concluded')}`
const shown = (page: Page) => page.innerText('main')
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

const said = [
  'Cầu máng N36 nứt từ đầu năm, nước không tới đồng Cửa Chùa, mười hai hộ phải bơm.',
  'de nghi xa sua cau mang n36 cho ba con dong cua chua, keu may lan roi',
]

async function receivedNow(): Promise<number> {
  const id = preparing.split('/').at(-1) ?? ''
  const listed = await listOpinions(program.context(), program.actors.clerk, { dialogueId: id })
  if (isRefused(listed)) throw new Error(listed.refused)
  return listed.ledger.received
}

test('a paper sheet becomes an approved answer: entered by keyboard, grouped, routed, drafted, approved, without script', async () => {
  const before = await receivedNow()
  const clerk = await as('clerk')
  await clerk.goto(`${preparing}/y-kien/nhap`)
  await click(clerk, 'Ghi phiếu')
  expect(await clerk.innerText('[role=alert]')).toContain('trống')

  // One key between two opinions; asked for more lines, nothing typed is lost.
  await clerk.selectOption('#villageId', { index: 1 })
  await clerk.focus('#text-0')
  await clerk.keyboard.type(said[0] ?? '')
  await clerk.keyboard.press('Tab')
  await clerk.keyboard.type(said[1] ?? '')
  const lines = await clerk.locator('textarea').count()
  await click(clerk, 'Thêm dòng')
  expect(await clerk.locator('textarea').count()).toBeGreaterThan(lines)
  expect(await clerk.inputValue('#text-1')).toBe(said[1])
  await click(clerk, 'Ghi phiếu')
  expect(await clerk.innerText('[role=status]')).toMatch(/Đã ghi 2 ý kiến: YK-\d{4}, YK-\d{4}[^]*\d{4} \d{4} \d{4}/)
  expect(await receivedNow()).toBe(before + 2)
  // The code is nowhere in the address and is shown this once.
  expect(clerk.url()).not.toMatch(/\d{12}/)
  await clerk.goto(clerk.url())
  expect(await clerk.locator('[role=status]').count()).toBe(0)

  // The second is written without diacritics: found all the same, and chosen together.
  await clerk.goto(`${preparing}/y-kien`)
  expect(await shown(clerk)).toMatch(/Có thể cùng vụ việc: YK-\d{4}/)
  expect(await clerk.locator('mark').allInnerTexts()).toContain('cau mang n36')
  await clerk.getByRole('link', { name: 'Chọn cả hai để gom' }).last().click()
  await click(clerk, 'Gom ý kiến đã chọn')
  expect(await clerk.innerText('[role=alert]')).toContain('Hãy đặt tên vấn đề')
  expect(await clerk.locator('input[type=checkbox]:checked').count()).toBe(2)
  await clerk.fill('#title', 'Cầu máng N36 nứt, nước không tới đồng Cửa Chùa')
  await clerk.selectOption('#topicId', { label: '5. Sản xuất nông nghiệp, hợp tác xã dịch vụ' })
  await click(clerk, 'Gom ý kiến đã chọn')
  await clerk.getByRole('link', { name: /Mở vấn đề/ }).click()
  const matter = new URL(clerk.url()).pathname
  expect(await shown(clerk)).toContain('2 ý kiến')

  // The office of the topic is proposed; a day that is no day is refused beside its field.
  await clerk.fill('#answerDueOn', '')
  await click(clerk, 'Giao')
  expect(await clerk.innerText('#answerDueOn-error')).toContain('Hãy chọn một ngày')
  await clerk.goto(matter)
  await click(clerk, 'Giao')
  await click(clerk, 'Duyệt để công khai')
  expect(await shown(clerk)).toContain('đã công khai')

  const official = await as('economist')
  await official.goto(matter)
  expect(await official.getByRole('button', { name: 'Phê duyệt trả lời' }).count()).toBe(0)
  await click(official, 'Trình phê duyệt')
  expect(await official.innerText('[role=alert]')).toContain('Hãy viết nội dung trả lời')
  await official.fill('#body', 'Xã sửa xong cầu máng trước vụ mùa; hợp tác xã lắp ống tạm từ tuần sau.')
  await official.fill('#legalBasis', 'Luật Thủy lợi 2017, Điều 36')
  await click(official, 'Trình phê duyệt')
  expect(await shown(official)).toContain('chờ phê duyệt')

  const chairman = await as('chairman')
  await chairman.goto(matter)
  await chairman.getByText('Trả lại để sửa').first().click()
  await chairman.fill('#note', 'Nói rõ tuần nào.')
  await chairman.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await official.goto(matter)
  expect(await shown(official)).toContain('Nói rõ tuần nào.')
  await official.fill('#body', 'Xã sửa xong cầu máng trước vụ mùa; hợp tác xã lắp ống tạm trước 25/12.')
  await click(official, 'Trình phê duyệt')
  await chairman.goto(matter)
  expect(await shown(chairman)).toContain('Căn cứ')
  await click(chairman, 'Phê duyệt trả lời')
  expect(await shown(chairman)).toContain('đã duyệt')
  expect(await shown(chairman)).toMatch(/Phê duyệt câu trả lời[^]*Trả lại để sửa[^]*Gom ý kiến/)
})

test('an opinion is set aside by two people, and its sender is seen only on record', async () => {
  const clerk = await as('clerk')
  await clerk.goto(`${preparing}/y-kien/nhap`)
  await clerk.fill('#name', 'Nguyễn Thị Hoa')
  await clerk.fill('#text-0', 'Cảm ơn xã đã làm đường, bà con rất mừng.')
  await click(clerk, 'Ghi phiếu')
  const [, number = ''] = /(YK-\d{4})/.exec(await clerk.innerText('[role=status]')) ?? []
  await clerk.goto(`${preparing}/y-kien`)
  await clerk.getByRole('link', { name: `Việc khác với ${number}` }).click()
  expect(await shown(clerk)).not.toContain('Nguyễn Thị Hoa')
  await click(clerk, 'Xem người gửi')
  expect(await shown(clerk)).toMatch(/Nguyễn Thị Hoa[^]*Đã ghi nhật ký/)
  const looks = await program
    .context()
    .transact((tx) => tx.selectFrom('audit_event').select('id').where('action', '=', 'sender.read').execute())
  expect(looks.length).toBe(1)
  await clerk.getByLabel('Đề nghị không xem xét').selectOption('thanks')
  await clerk.getByRole('button', { name: 'Đề nghị', exact: true }).click()
  expect(await shown(clerk)).toContain('Chờ một người khác xác nhận')
  const chairman = await as('chairman')
  await chairman.goto(`${preparing}/y-kien?loc=set-aside-proposed`)
  await click(chairman, 'Đồng ý, không xem xét')
  await chairman.goto(`${preparing}/y-kien?loc=set-aside`)
  expect(await shown(chairman)).toContain(number)
})

test('a village head gets a link that is shown once and can be revoked', async () => {
  const clerk = await as('clerk')
  await clerk.goto(`${preparing}/thu-y-kien`)
  await click(clerk, 'Tạo liên kết')
  expect(await clerk.innerText('[role=alert]')).toContain('Hãy chọn thôn')
  await clerk.selectOption('#villageId', { index: 1 })
  await clerk.fill('#holder', 'Bà Vũ Thị Lành')
  await click(clerk, 'Tạo liên kết')
  const address = await clerk.inputValue('#address')
  expect(await clerk.inputValue('#message')).toContain(address)
  const anybody = await openPage(browser, program.url, { javaScript: false })
  expect((await anybody.goto(address))?.status()).toBe(200)
  await clerk.goto(`${preparing}/thu-y-kien`)
  expect(await clerk.locator('#address').count()).toBe(0)
  await click(clerk, 'Thu hồi liên kết của Bà Vũ Thị Lành')
  expect((await anybody.goto(address))?.status()).toBe(410)
})

test('a village head hands in what households said, and each household gets a code of its own', async () => {
  const page = await openPage(browser, program.url, { javaScript: false, width: 360 })
  await signIn(page, 'truong-thon', program.passwords.villageHead)
  await page.goto(`${office}/y-kien-thon`)
  // The dialogue in preparation is of other villages.
  expect(await shown(page)).toContain('Chưa có cuộc đối thoại nào đang nhận ý kiến của thôn')
  const { villageId } = program.actors.villageHead
  const dialogueId = preparing.split('/').at(-1) ?? ''
  await program.context().transact((tx) =>
    tx
      .insertInto('dialogue_village')
      .values({ commune_id: program.context().commune.id, dialogue_id: dialogueId, village_id: villageId ?? '' })
      .execute(),
  )
  await page.goto(`${office}/y-kien-thon`)
  await page.fill('#name-1', 'Bà Mơ')
  await click(page, 'Gửi về xã')
  expect(await page.innerText('[role=alert]')).toMatch(/\S/)
  expect(await page.inputValue('#name-1')).toBe('Bà Mơ')
  await page.fill('#text-0', 'Đường ngõ 4 tối, xin thêm đèn.')
  await page.fill('#text-1', 'Nước sinh hoạt đục ba tháng nay.')
  await click(page, 'Gửi về xã')
  expect(await shown(page)).toContain('Đã nộp 2 ý kiến')
  expect((await shown(page)).match(/\d{4} \d{4} \d{4}/g)).toHaveLength(2)
  expect(await overflow(page)).toBe(0)
  // To the office's own pages a village head does not come.
  expect((await page.goto(`${preparing}/y-kien`))?.status()).toBe(404)
})

describe('nothing bars the way, nor scrolls sideways on a phone,', () => {
  let reader: Page
  let phone: Page
  beforeAll(async () => {
    reader = await as('clerk', { javaScript: true })
    phone = await as('clerk', { width: 360 })
  })

  /** A test of its own for each: looking for barriers takes a while on a busy machine. */
  async function isOpen(path: string) {
    await reader.goto(path)
    expect(await barriers(reader)).toEqual([])
    await phone.goto(path)
    expect(await overflow(phone)).toBe(0)
    expect((await phone.goto(`/en${path}`))?.status()).toBe(200)
    expect(await phone.innerText('main')).not.toMatch(/matter_|undefined|\[object/)
  }

  test.each([
    `${preparing}/y-kien`,
    `${preparing}/y-kien/nhap`,
    `${preparing}/thu-y-kien`,
    `${preparing}/van-de`,
    `${preparing}/ket-luan`,
    `${concluded}/ket-luan`,
    `${concluded}/hen-tra-loi`,
  ])('on %s', isOpen)

  test.each([`${preparing}/van-de`, `${concluded}/hen-tra-loi`])('on the first page that %s leads to', async (list) => {
    await reader.goto(list)
    await isOpen((await reader.locator('main li h3 a').first().getAttribute('href')) ?? 'nowhere')
  })
})
