import { describe, expect, test } from 'vitest'
import { barriers, openBrowser, openPage, overflow } from './browser.ts'
import { startProgram } from './program.ts'

const program = await startProgram()
const browser = await openBrowser()
const home = `/${program.slug}`
const concluded = `${home}/doi-thoai/dong-khe-2023`

async function fetchPage(path: string, init: RequestInit = {}) {
  return fetch(program.url + path, { redirect: 'manual', headers: { accept: 'text/html' }, ...init })
}

/** Follows every link of the public pages, in one language. */
async function crawl(start: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [start]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue
    const response = await fetchPage(path)
    const moved = response.headers.get('location')
    if (moved) waiting.push(new URL(moved, program.url).pathname)
    else expect(response.status, path).toBe(200)
    if (moved || !response.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await response.text()
    pages.set(path, html)
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"#]+)"/g)) waiting.push(href.replaceAll('&amp;', '&'))
  }
  return pages
}

async function secrets(): Promise<string[]> {
  return program.context().transact(async (tx) => {
    const opinions = await tx.selectFrom('opinion').select('text').execute()
    const senders = await tx.selectFrom('sender').select(['name', 'phone']).execute()
    const codes = await tx.selectFrom('submission').select('tracking_code').execute()
    const delegates = await tx.selectFrom('seat').select('name').execute()
    const words = [
      ...opinions.map(({ text }) => text),
      ...senders.flatMap(({ name, phone }) => [name, phone]),
      ...codes.map(({ tracking_code }) => tracking_code),
      ...delegates.map(({ name }) => name),
    ]
    return words.filter((word) => word !== null)
  })
}

describe('every public page', async () => {
  const [vietnamese, english] = await Promise.all([crawl(home), crawl(`/en${home}`)])
  const pages = new Map([...vietnamese, ...english])

  test('is reached by links, in both languages', () => {
    expect(pages.size).toBeGreaterThan(30)
    for (const path of ['', '/gui-y-kien', '/tra-cuu', '/to-cao', '/cach-tinh']) {
      expect([...pages.keys()]).toContain(home + path)
      expect([...pages.keys()]).toContain(`/en${home}${path}`)
    }
  })

  test('carries no script', () => {
    for (const [path, html] of pages) expect(html, path).not.toContain('<script')
  })

  test('names no sender and repeats nobody', async () => {
    const hidden = await secrets()
    expect(hidden.length).toBeGreaterThan(50)
    for (const [path, html] of pages) {
      for (const secret of hidden) expect(html.includes(secret), `${path} shows: ${secret}`).toBe(false)
    }
  })

  test('says its language and has one heading', () => {
    for (const [path, html] of pages) {
      expect(html, path).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'vi'}"`)
      expect(html.match(/<h1/g)?.length, path).toBe(1)
      expect(html, path).toMatch(/<title>[^<]{10,}<\/title>/)
    }
  })

  test('is kept by a plain cache until it changes', async () => {
    const first = await fetchPage(concluded)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await fetchPage(concluded, { headers: { accept: 'text/html', 'if-none-match': etag } })
    expect(again.status).toBe(304)
  })
})

const shown = [
  home,
  concluded,
  `${concluded}?muc=thong-bao`,
  `${concluded}?muc=chuong-trinh`,
  `${concluded}?muc=y-kien`,
  `${concluded}?muc=van-ban`,
  `${concluded}/bang-tin`,
  `${home}/cach-tinh`,
  `${home}/to-cao`,
  `${home}/gui-y-kien`,
  `${home}/tra-cuu`,
  `${home}/khong-co-trang-nay`,
  '/dang-nhap',
]

describe.each([360, 1280] as const)('on a screen of %i pixels', (width) => {
  test('no page scrolls sideways or keeps anybody out', { timeout: 120_000 }, async () => {
    const page = await openPage(browser, program.url, { width })
    for (const path of [...shown, ...shown.map((one) => `/en${one}`)]) {
      await page.goto(path)
      expect(await overflow(page), path).toBe(0)
      expect(await barriers(page), path).toEqual([])
    }
    await page.context().close()
  })
})

test('a page weighs less than 150 kB with its fonts', async () => {
  for (const path of [home, concluded, `${home}/gui-y-kien`]) {
    const page = await openPage(browser, program.url, { width: 360 })
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => bodies.push(response.body()))
    await page.goto(path, { waitUntil: 'networkidle' })
    const sizes = (await Promise.all(bodies)).map(({ length }) => length)
    expect(sizes.length, path).toBeGreaterThan(4)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    expect(total, path).toBeLessThan(150_000)
    await page.context().close()
  }
})

test('the sheet for the notice board fits one page of A4', async () => {
  const page = await openPage(browser, program.url)
  for (const slug of ['dong-khe-2023', await comingSlug()]) {
    await page.goto(`${home}/doi-thoai/${slug}/bang-tin`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g), slug).toHaveLength(1)
  }
  await page.context().close()
})

async function comingSlug(): Promise<string> {
  return program.context().transact(async (tx) => {
    const coming = tx.selectFrom('dialogue').where('state', '=', 'preparing').select('slug')
    return (await coming.executeTakeFirstOrThrow()).slug
  })
}

test('the larger type stays chosen on the next page', async () => {
  const page = await openPage(browser, program.url, { width: 360, javaScript: false })
  await page.goto(home)
  await page.click('text=Chữ to')
  await page.goto(`${home}/tra-cuu`)
  expect(await page.textContent('.site-actions')).toContain('Chữ thường')
  expect(await overflow(page)).toBe(0)
  await page.context().close()
})

test('the description of the interface names only addresses that answer', async () => {
  const response = await fetchPage('/api/v1/openapi.json')
  const api = (await response.json()) as { openapi: string; paths: Record<string, object> }
  expect(api.openapi).toMatch(/^3\.1/)
  const plain = Object.keys(api.paths).filter((path) => !path.includes('{'))
  expect(plain.length).toBeGreaterThan(3)
  for (const path of plain) expect((await fetchPage(path)).status, path).toBe(200)
})
