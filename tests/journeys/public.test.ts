import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { isRefused } from '#domain/refusal.ts'
import { createCollectorLink } from '#server/usecases/link/create-collector-link.ts'
import { revokeCollectorLink } from '#server/usecases/link/revoke-collector-link.ts'
import { barriers, openBrowser, openPage, overflow, signIn } from './browser.ts'
import { startProgram } from './program.ts'

const program = await startProgram()
const browser = await openBrowser()
const home = `/${program.slug}`

async function fetchPage(path: string, init: RequestInit = {}) {
  return fetch(program.url + path, { redirect: 'manual', headers: { accept: 'text/html' }, ...init })
}

const words = 'Cầu máng Đồng Nổ lại rò, nước không tới ruộng nhà tôi từ tháng 9.'

describe.each([
  { name: 'without JavaScript', javaScript: false },
  { name: 'with JavaScript', javaScript: true },
])('$name', ({ javaScript }) => {
  const open = (path: string) => openAt(path, javaScript)

  test('a villager sends an opinion, keeps the code and sees what became of it', async () => {
    const page = await open(`${home}/gui-y-kien`)
    await page.click('form button')
    // What is missing is said once, with a way to the field; nothing typed is lost.
    expect(await page.textContent('[role=alert]')).toContain('Hãy viết nội dung ý kiến')
    expect(await page.getAttribute('[role=alert] a', 'href')).toBe('#text')
    await page.fill('[name=text]', words)
    await page.click('form button')
    expect(await page.inputValue('[name=text]')).toBe(words)
    expect(await page.textContent('[role=alert]')).toContain('Hãy ghi họ tên')
    await page.fill('[name=name]', 'Nguyễn Thị Ổi')
    await page.fill('[name=phone]', '0900 000 001')
    await page.selectOption('[name=villageId]', { label: 'Thôn Cầu Dâu' })
    await page.click('form button')

    expect(new URL(page.url()).pathname).toBe(`${home}/gui-y-kien/da-nhan`)
    const receipt = (await page.textContent('main')) ?? ''
    const [code = ''] = receipt.match(/\d{4} \d{4} \d{4}/) ?? []
    expect(code).not.toBe('')
    expect(receipt).toMatch(/YK-\d{4}/)
    expect(receipt).toMatch(/chậm nhất ngày \d/)
    expect(receipt).not.toContain('Nguyễn Thị Ổi')
    if (javaScript) expect(await barriers(page)).toEqual([])

    await page.goto(`${home}/tra-cuu`)
    await page.fill('[name=code]', code.replaceAll(' ', '.'))
    await page.click('form button')
    const tracked = (await page.textContent('main')) ?? ''
    expect(tracked).toContain(words)
    expect(tracked).toContain('Đang xử lý')
    expect(tracked).not.toContain('Nguyễn Thị Ổi')
    expect(await overflow(page)).toBe(0)
    if (javaScript) expect(await barriers(page)).toEqual([])
    await page.context().close()
  })

  test('the name fields go away when no name is given', async () => {
    const page = await open(`${home}/gui-y-kien`)
    expect(await page.isVisible('[name=name]')).toBe(true)
    await page.check('[value=anonymous]')
    expect(await page.isVisible('[name=name]')).toBe(false)
    await page.fill('[name=text]', words)
    await page.click('form button')
    expect(page.url()).toContain('/da-nhan')
    await page.context().close()
  })

  test('a mistyped code is told which mistake it has', async () => {
    const page = await open(`${home}/tra-cuu`)
    const answers = { '1234 5678': 'mới nhập 8', '1234 5678 9o12': '“o”', '1234 5678 9011': 'một chữ số sai' }
    for (const [typed, expected] of Object.entries(answers)) {
      await page.fill('[name=code]', typed)
      await page.click('form button')
      expect(await page.textContent('[role=alert]'), typed).toContain(expected)
      expect((await page.inputValue('[name=code]')).replaceAll(' ', ''), typed).toBe(typed.replaceAll(' ', ''))
    }
    await page.context().close()
  })

  test('a village head hands in several opinions by a personal link, until it is revoked', async () => {
    const link = await collectorLink()
    const page = await open(`${home}/thu-y-kien/${link.token}`)
    await page.fill('#text-0', 'Đề nghị sửa loa đầu thôn.')
    await page.click('button:has-text("Thêm dòng")')
    expect(await page.inputValue('#text-0')).toBe('Đề nghị sửa loa đầu thôn.')
    await page.fill('#text-3', 'Mương cạnh nhà văn hóa bị tắc.')
    await page.fill('#name-3', 'Bà Lụa')
    if (javaScript) expect(await barriers(page)).toEqual([])
    await page.click('button:has-text("Gửi về xã")')
    const done = (await page.textContent('main')) ?? ''
    expect(done).toContain('Đã nộp 2 ý kiến')
    expect(done.match(/\d{4} \d{4} \d{4}/g)).toHaveLength(2)
    expect(done).not.toContain('Bà Lụa')

    await revokeCollectorLink(program.context(), program.actors.clerk, { linkId: link.linkId })
    const gone = await page.goto(`${home}/thu-y-kien/${link.token}`)
    expect(gone?.status()).toBe(410)
    expect(await page.textContent('h1')).toBe('Liên kết này không còn dùng được')
    await page.context().close()
  })

  test('staff sign in to the office of their commune and out again', async () => {
    const page = await open('/dang-nhap')
    await page.fill('[name=username]', 'van-phong')
    await page.fill('[name=password]', 'not the password')
    await page.click('main button')
    expect(await page.textContent('[role=alert]')).toContain('không đúng')
    expect(await page.inputValue('[name=username]')).toBe('van-phong')
    await signIn(page, 'van-phong', program.passwords.clerk)
    expect(new URL(page.url()).pathname).toBe(`${home}/van-phong`)
    await page.goto(`${home}/van-phong/tai-khoan`)
    expect(await page.textContent('main')).toContain('mật khẩu in sẵn')
    await page.click('main form[action$="/dang-xuat"] button')
    expect(new URL(page.url()).pathname).toBe('/dang-nhap')
    await page.goto(`${home}/van-phong/tai-khoan`)
    expect(new URL(page.url()).pathname).toBe('/dang-nhap')
    await page.context().close()
  })
})

async function openAt(path: string, javaScript: boolean): Promise<Page> {
  const page = await openPage(browser, program.url, { width: 360, javaScript })
  await page.goto(path)
  return page
}

async function collectorLink() {
  const context = program.context()
  const { dialogue, village } = await context.transact(async (tx) => ({
    dialogue: await tx.selectFrom('dialogue').where('state', '=', 'preparing').select('id').executeTakeFirstOrThrow(),
    village: await tx.selectFrom('unit').where('slug', '=', 'cau-dau').select('id').executeTakeFirstOrThrow(),
  }))
  const link = await createCollectorLink(context, program.actors.clerk, {
    dialogueId: dialogue.id,
    villageId: village.id,
    holder: 'Trưởng thôn Cầu Dâu',
  })
  if (isRefused(link)) throw new Error(link.refused)
  return link
}

test('the same form sent twice is one opinion with one code', async () => {
  const html = await (await fetchPage(`${home}/gui-y-kien`)).text()
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const form = {
    dialogueSlug: field('dialogueSlug'),
    formKey: field('formKey'),
    text: words,
    villageId: '',
    senderChoice: 'anonymous',
    name: '',
    phone: '',
  }
  const send = async () => {
    const response = await fetchPage(`${home}/gui-y-kien`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { accept: 'text/html', origin: program.url },
    })
    expect(response.status).toBe(303)
    return response.headers.getSetCookie().find((cookie) => cookie.startsWith('doithoai.bien-nhan'))
  }
  const [first, second] = [await send(), await send()]
  expect(first).toMatch(/bien-nhan=\d{12}\./)
  expect(first).toContain(`Path=${home}/gui-y-kien/da-nhan`)
  expect(first).toContain('HttpOnly')
  expect(second?.split(';')[0]).toBe(first?.split(';')[0])
})

test('signing in never leads to another site', async () => {
  const page = await openAt('/dang-nhap?tiep=//evil.example/office', true)
  await page.fill('[name=username]', 'van-phong')
  await page.fill('[name=password]', program.passwords.clerk)
  await page.click('main button')
  await page.waitForURL((url) => url.pathname !== '/dang-nhap')
  expect(page.url()).toBe(`${program.url}${home}/van-phong`)
  await page.context().close()
})

test('a person who changes the password stays signed in and is no longer reminded', async () => {
  const page = await openAt('/dang-nhap', true)
  await signIn(page, 'phu-nu', program.passwords.women)
  await page.goto(`${home}/van-phong/tai-khoan`)
  await page.fill('[name=current]', program.passwords.women)
  await page.fill('[name=new]', 'một câu dễ nhớ')
  await page.fill('[name=again]', 'một câu khó nhớ')
  await page.click('main form:not([action]) button')
  expect(await page.textContent('[role=alert]')).toContain('không giống nhau')
  await page.fill('[name=current]', program.passwords.women)
  await page.fill('[name=new]', 'một câu dễ nhớ')
  await page.fill('[name=again]', 'một câu dễ nhớ')
  await page.click('main form:not([action]) button')
  await page.waitForURL(/da-doi/)
  expect(await page.textContent('main')).toContain('Đã đổi mật khẩu')
  await page.goto(`${home}/van-phong/tai-khoan`)
  expect(await page.textContent('main')).not.toContain('mật khẩu in sẵn')
  await page.context().close()
})
