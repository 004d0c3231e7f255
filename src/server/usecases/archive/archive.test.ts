import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshCommune, system, type TestCommune } from '../../../../tests/setup/fresh-commune.ts'
import type { Actor } from '#domain/permission/actor.ts'
import { isRefused } from '#domain/refusal.ts'
import { formatOpinionNumber } from '#domain/opinion/tracking-code.ts'
import type { CastMember } from '../../demo/cast.ts'
import { pastScript } from '../../demo/past-script.ts'
import { playWhole } from '../../demo/play.ts'
import { setStage } from '../../demo/set-stage.ts'
import { createDocumentWriters } from '../../documents/writers.ts'
import { sha256 } from '../../ids.ts'
import { findBundle } from '../../store/archive-bundles.ts'
import { countLedger } from '../../store/ledger.ts'
import { writePaperWords } from '../../store/paper-words.fixture.ts'
import { listOpinions } from '../../store/opinions.ts'
import { listPapers } from '../../store/papers.ts'
import { recordPaperEvent } from '../paper/record-paper-event.ts'
import { accepted, importSample } from '../plan/sample-dialogue.fixture.ts'
import { recordIncoming } from '../register/record-incoming.ts'
import { buildBundle } from './build-bundle.ts'
import { foreignPdf, openPdf, pageText } from './pdf-pages.fixture.ts'
import { openBundle } from './open-bundle.ts'
import { readCaseFile } from './read-case-file.ts'
import { requestBundle } from './request-bundle.ts'

const writers = createDocumentWriters()
const later = Date.parse('2023-12-01T08:00:00+07:00')
let ours: TestCommune
let dialogueId: string
/** The file without names, and the one with. */
let plain: string
let named: string
const context = () => ours.context(later)

beforeAll(async () => {
  ours = await freshCommune()
  const userIds = Object.fromEntries(Object.entries(ours.actors).map(([key, actor]) => [key, actor.userId])) as Record<
    CastMember,
    string
  >
  const { transact } = ours.context()
  const stage = setStage({ transact, writers, founded: ours, userIds, day: '2023-06-19' })
  const text = readFileSync(new URL('../../demo/sample-plan.txt', import.meta.url), 'utf8')
  dialogueId = (await playWhole(stage, pastScript, text, 'ke-hoach.txt')).dialogueId
  const { clerk } = ours.actors
  const [plan, ...others] = await transact((tx) => listPapers(tx, dialogueId))
  const signed = await foreignPdf(3)
  const paperId = plan?.id ?? ''
  accepted(await recordPaperEvent(context(), clerk, { kind: 'signed', paperId, on: '2023-11-20', file: signed }))
  const recalled = others.find(({ kind }) => kind === 'invitation')?.id ?? ''
  accepted(
    await recordPaperEvent(context(), clerk, {
      kind: 'recalled',
      paperId: recalled,
      on: '2023-11-21',
      note: 'ghi sai giờ họp',
    }),
  )
  const arrived = {
    arrivedOn: '2023-07-04',
    sender: 'UBND huyện <Thanh> & "Sơn"',
    subject: '=HYPERLINK("x") ]]> & <b>',
  }
  const broken = new TextEncoder().encode('%PDF-1.7 bản quét hỏng')
  accepted(await recordIncoming(context(), clerk, { ...arrived, dialogueId, notation: '12/UBND-VP', file: broken }))
  await transact((tx) => writePaperWords(tx, ours.commune.id, dialogueId))
  plain = await make()
  named = await make({ withNames: true, retention: '10', notation: '05.ĐT & "A"' })
})

async function make(
  wish: { withNames?: boolean; retention?: '10'; notation?: string } = {},
  actor: Actor = ours.actors.clerk,
  of = dialogueId,
) {
  const { workId } = accepted(await requestBundle(context(), actor, { dialogueId: of, ...wish }, async () => {}))
  accepted(await buildBundle(context(), system(ours), { workId }, writers))
  return workId
}

async function open(bundleId: string, format: 'zip' | 'pdf', actor: Actor = ours.actors.clerk) {
  const opened = accepted(await openBundle(context(), actor, { bundleId, format }))
  const bytes = new Uint8Array(await new Response(opened.body as BodyInit).arrayBuffer())
  return { ...opened, bytes }
}

const row = async (id: string) => {
  const bundle = await context().transact((tx) => findBundle(tx, id))
  if (!bundle) throw new Error('no bundle')
  return bundle
}

describe('the zip', () => {
  test('holds every paper in all its files, and the files that were handed in', async () => {
    const id = plain
    const zip = await JSZip.loadAsync((await open(id, 'zip')).bytes)
    const hashes = new Set<string>()
    for (const file of Object.values(zip.files)) hashes.add(sha256(await file.async('uint8array')))
    const papers = await context().transact((tx) => listPapers(tx, dialogueId))
    expect(papers.length).toBeGreaterThan(4)
    for (const paper of papers) {
      expect(hashes).toContain(paper.pdf_hash)
      expect(hashes).toContain(paper.docx_hash)
    }
    expect(Object.keys(zip.files)).toEqual(Object.keys(zip.files).toSorted())
    expect(Object.keys(zip.files).every((path) => /^[\x21-\x7e]{1,80}$/.test(path))).toBe(true)
    expect(Object.keys(zip.files).filter((path) => path.endsWith('-da-ky.pdf'))).toHaveLength(1)
  })

  test('has the checksum, the size and the bytes that the record of it names, at every download', async () => {
    const id = plain
    const bundle = await row(id)
    for (const opened of [await open(id, 'zip'), await open(id, 'zip')]) {
      expect(sha256(opened.bytes)).toBe(bundle.zip_hash)
      expect(opened.bytes.byteLength).toBe(bundle.zip_size)
      expect(opened.size).toBe(bundle.zip_size)
    }
  })

  test('names the checksum of each of its files, and no other', async () => {
    const zip = await JSZip.loadAsync((await open(plain, 'zip')).bytes)
    const lines = (await zip.file('SHA256SUMS')?.async('string'))?.trim().split('\n') ?? []
    const named = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
    const paths = Object.keys(zip.files).filter((path) => path !== 'SHA256SUMS')
    expect([...named.keys()].toSorted()).toEqual(paths.toSorted())
    for (const path of paths) expect(sha256((await zip.file(path)?.async('uint8array')) ?? '')).toBe(named.get(path))
  })

  test('counts every opinion of the ledger once, word for word', async () => {
    const zip = await JSZip.loadAsync((await open(plain, 'zip')).bytes)
    const path = Object.keys(zip.files).find((name) => name.endsWith('so-y-kien.csv')) ?? ''
    const csv = (await zip.file(path)?.async('string')) ?? ''
    const ledger = await context().transact((tx) => countLedger(tx, dialogueId))
    const opinions = await context().transact((tx) => listOpinions(tx, { dialogueId }))
    expect(opinions.length).toBe(ledger.received)
    expect(ledger.received).toBeGreaterThan(10)
    for (const { number, text, term, reason } of opinions) {
      expect(csv.split(`${formatOpinionNumber(number)},`)).toHaveLength(2)
      const isSecret = term === 'moved' && reason === 'denunciation'
      expect(csv.includes(text.replaceAll('"', '""'))).toBe(!isSecret)
    }
  })

  test('says who sent an opinion only where names were asked for, and never a telephone number', async () => {
    const senders = await context().transact((tx) => tx.selectFrom('sender').select(['name', 'phone']).execute())
    const names = senders.flatMap(({ name }) => name ?? [])
    expect(names.length).toBeGreaterThan(0)
    const registers = async (id: string) => {
      const zip = await JSZip.loadAsync((await open(id, 'zip')).bytes)
      const paths = Object.keys(zip.files).filter((name) => /(so-y-kien|nhat-ky-xu-ly)\.csv$/.test(name))
      return (await Promise.all(paths.map((path) => zip.file(path)?.async('string')))).join('\n')
    }
    const without = await registers(plain)
    const withNames = await registers(named)
    expect(names.filter((name) => without.includes(`,${name},`))).toEqual([])
    expect(names.some((name) => withNames.includes(`,${name},`))).toBe(true)
    for (const { phone } of senders) if (phone) expect(withNames).not.toContain(phone)
  })

  test('describes the file and its documents in XML that a reader of XML accepts', async () => {
    const zip = await JSZip.loadAsync((await open(named, 'zip')).bytes)
    const { DOMParser } = await import('@xmldom/xmldom')
    const xml = new DOMParser({
      onError: (_, message) => {
        throw new Error(message)
      },
    }).parseFromString((await zip.file('0-muc-luc/ho-so.xml')?.async('string')) ?? '', 'application/xml')
    const values = (name: string) => Array.from(xml.getElementsByTagName(name), (element) => element.textContent)
    expect(values('Maintenance')).toEqual(['10 năm'])
    expect(values('FileNotation')[0]).toBe('05.ĐT & "A"')
    expect(values('OrganName')).toContain('UBND huyện <Thanh> & "Sơn"')
    expect(values('ArrivalNumber')).toHaveLength(1)
    const papers = await context().transact((tx) => listPapers(tx, dialogueId))
    expect(values('TypeName').filter(Boolean)).toHaveLength(papers.length)
  })

  test('keeps the drafts of papers with what was said about them', async () => {
    const zip = await JSZip.loadAsync((await open(plain, 'zip')).bytes)
    const path = Object.keys(zip.files).find((name) => name.endsWith('du-thao-va-gop-y.json')) ?? ''
    const drafts: unknown = JSON.parse((await zip.file(path)?.async('string')) ?? '')
    expect(drafts).toMatchObject([
      { kind: 'conclusion', versions: [{ number: 1 }], comments: [{ words: 'Thiếu ngày' }] },
    ])
  })

  test('keeps a cell that looks like a formula a text', async () => {
    const zip = await JSZip.loadAsync((await open(plain, 'zip')).bytes)
    expect(await zip.file('0-muc-luc/muc-luc.csv')?.async('string')).toContain(`"'=HYPERLINK(""x"") ]]> & <b>"`)
  })
})

describe('the one PDF', () => {
  test('stands the pages of each paper where its index says, under the number that is on them', async () => {
    const id = plain
    const { manifest, pages } = await row(id)
    const pdf = await openPdf((await open(id, 'pdf')).bytes)
    expect(pdf.numPages).toBe(pages)
    expect(manifest.pieces.at(-1)?.lastPage).toBe(pages)
    for (const { notation, part, firstPage, lastPage, files } of manifest.pieces) {
      expect(lastPage).toBeGreaterThanOrEqual(firstPage)
      const text = await pageText(pdf, firstPage)
      expect(text.trim().endsWith(String(firstPage))).toBe(true)
      if (part === 'papers' && notation && files[0]?.role === 'print')
        expect(text.replace(/\s+/g, '')).toContain(notation)
    }
    const outline = await pdf.getOutline()
    const leaves = outline.flatMap(({ items }) => items)
    expect(leaves).toHaveLength(manifest.pieces.length)
    for (const [index, { dest }] of leaves.entries()) {
      if (!Array.isArray(dest)) throw new Error('a bookmark that leads nowhere')
      expect((await pdf.getPageIndex(dest[0])) + 1).toBe(manifest.pieces[index]?.firstPage)
    }
    const links = await Promise.all([2, 3].map(async (page) => (await pdf.getPage(page)).getAnnotations()))
    const targets = links.flat().filter(({ subtype, dest }) => subtype === 'Link' && Array.isArray(dest))
    const pageOf = async ({ dest }: { dest: [never] }) => (await pdf.getPageIndex(dest[0])) + 1
    const first = manifest.pieces.map(({ firstPage }) => firstPage)
    expect(first).toEqual(expect.arrayContaining(await Promise.all(targets.map(pageOf))))
    expect(targets.length).toBe(manifest.pieces.length)
  })

  test('shows the signed file in place of the frozen one', async () => {
    const { manifest } = await row(plain)
    const plan = manifest.pieces.find(({ files }) => files.some(({ role }) => role === 'signed'))
    expect((plan?.lastPage ?? 0) - (plan?.firstPage ?? 0) + 1).toBe(3)
  })

  test('has a page that says where a file lies that cannot be opened', async () => {
    const id = plain
    const { manifest } = await row(id)
    const broken = manifest.pieces.find(({ notation }) => notation === '12/UBND-VP')
    const text = await pageText(await openPdf((await open(id, 'pdf')).bytes), broken?.firstPage ?? 0)
    expect(text.replaceAll(' ', '')).toContain(broken?.files[0]?.path)
  })

  test('claims PDF/A only while no foreign scan is in it', async () => {
    const claim = async (id: string) => Buffer.from((await open(id, 'pdf')).bytes).includes('pdfaid:part')
    expect(await claim(plain)).toBe(false)
    const { dialogueId: empty } = await importSample(ours)
    expect(await claim(await make({}, ours.actors.clerk, empty))).toBe(true)
  })
})

describe('rights', () => {
  test('a file with names is for those who may look up who sent an opinion', async () => {
    const { chairman } = ours.actors
    const enqueue = async () => {}
    const asked = { dialogueId, withNames: true }
    expect(isRefused(await requestBundle(context(), chairman, asked, enqueue))).toBe(true)
    const id = named
    expect(isRefused(await openBundle(context(), chairman, { bundleId: id, format: 'zip' }))).toBe(true)
    expect(
      accepted(await readCaseFile(context(), chairman, { dialogueId })).bundles.find((one) => one.id === id)?.mayOpen,
    ).toBe(false)
  })

  test('nobody else has a file, or sees what is in it', async () => {
    const id = plain
    for (const actor of [ours.actors.secretary, ours.actors.admin, ours.actors.economist, ours.actors.villageHead]) {
      expect(isRefused(await readCaseFile(context(), actor, { dialogueId }))).toBe(true)
      expect(isRefused(await openBundle(context(), actor, { bundleId: id, format: 'pdf' }))).toBe(true)
    }
  })

  test('who took which file is on record with its checksum', async () => {
    const id = plain
    const { hash } = await open(id, 'zip')
    const acts = await context().transact((tx) =>
      tx.selectFrom('audit_event').select(['actor', 'detail']).where('action', '=', 'archive.bundle').execute(),
    )
    const taken = acts.filter(({ detail }) => detail.bundle === id && detail.format === 'zip')
    expect(taken.at(-1)).toMatchObject({ actor: ours.actors.clerk.userId, detail: { hash } })
    expect(acts.some(({ detail }) => detail.bundle === id && detail.zip === hash)).toBe(true)
  })
})

describe('the page of the file', () => {
  test('says what lies in it and what it lacks', async () => {
    const file = accepted(await readCaseFile(context(), ours.actors.clerk, { dialogueId }))
    expect(file.parts.map(({ part, rows }) => [part, rows.length > 0])).toEqual(
      ['plan', 'papers', 'opinions', 'sessions', 'promises', 'tasks', 'trails'].map((part) => [part, true]),
    )
    expect(file.gaps).toContainEqual(expect.objectContaining({ gap: 'unsigned' }))
    const recalled = file.parts.flatMap(({ rows }) => rows).filter(({ notes }) => notes.includes('đã thu hồi'))
    expect(recalled).toHaveLength(1)
  })

  test('a dialogue that has only a plan has a file too', async () => {
    const { dialogueId: empty } = await importSample(ours)
    const file = accepted(await readCaseFile(context(), ours.actors.clerk, { dialogueId: empty }))
    expect(file.gaps.map(({ gap }) => gap)).toContain('not-concluded')
    const bundle = await row(await make({}, ours.actors.clerk, empty))
    expect(bundle.manifest.pieces.length).toBe(file.pieces)
  })
})
