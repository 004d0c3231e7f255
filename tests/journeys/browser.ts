import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContextOptions, type LaunchOptions, type Page } from 'playwright-core'
import { afterAll } from 'vitest'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** The system's Chromium, or the one that came with the packages; closed when the test file ends. */
export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = process.env.CHROMIUM_PATH || installed.find((path) => existsSync(path))
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : await packedChromium()) })
  afterAll(() => browser.close())
  return browser
}

/** Unpacked once for the machine, however many test files ask at the same time. */
async function packedChromium(): Promise<LaunchOptions> {
  const home = dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `doithoai-chromium-${version}`)
  const ready = join(folder, 'ready')
  if (mkdirSync(folder, { recursive: true }) === undefined) await untilThere(ready)
  else {
    await unpackInto(folder, join(home, 'bin', 'al2023.tar.br'))
    writeFileSync(ready, '')
  }
  const libraries = join(folder, 'al2023', 'lib')
  const env = { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') }
  return { executablePath: join(folder, 'chromium'), env }
}

/** The package unpacks to the folder for temporary files; `libraries` are what a bare machine lacks. */
async function unpackInto(folder: string, libraries: string) {
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    await packed.executablePath()
    await inflate(libraries)
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}

async function untilThere(file: string) {
  const deadline = Date.now() + 60_000
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`${file} did not appear; remove its folder and try again`)
    await wait(100)
  }
}

export interface Visit {
  width?: 360 | 1280 | 1366 | 1920
  javaScript?: boolean
  /** Set by `signIn`, so that one sign-in serves many pages. */
  storageState?: BrowserContextOptions['storageState']
}

/** A page in a context of its own. The content policy is bypassed, so that axe can be put into it. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  { width = 1280, javaScript = true, storageState }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: javaScript,
    bypassCSP: true,
    viewport: { width, height: width === 360 ? 740 : 800 },
    ...(storageState ? { storageState } : {}),
  })
  context.setDefaultTimeout(10_000)
  return context.newPage()
}

interface AxeResults {
  violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[] }[] }[]
}

/** What keeps people out of the page, by axe: its serious and critical findings, as lines to read. */
export async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe })
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** How far the page scrolls sideways, in pixels: nothing should. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** Signs in through the form, as a person does; after three tries in ten seconds everybody has to wait. */
export async function signIn(page: Page, username: string, password: string) {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await page.goto('/dang-nhap')
    await page.fill('[name=username]', username)
    await page.fill('[name=password]', password)
    await page.click('main button')
    await page.waitForLoadState()
    if (new URL(page.url()).pathname !== '/dang-nhap') return
    await wait(5000)
  }
  throw new Error(`${username} could not sign in: ${await page.textContent('[role=alert]')}`)
}
