import { isActionFailure, isRedirect } from '@sveltejs/kit'
import { expect, test } from 'vitest'
import { foreignFile } from '#server/reading/sheet/plant-fault.fixture.ts'
import { goodAndBad, plantedFaults } from '#server/reading/sheet/planted-faults.fixture.ts'
import type { FileCheck } from '#server/usecases/paper/check-own-file.ts'
import { freshCommune } from '../setup/fresh-commune.ts'
import { actions } from '../../src/routes/(office)/[commune]/van-phong/kiem-tra-van-ban/+page.server.ts'
import { POST } from '../../src/routes/(office)/[commune]/van-phong/kiem-tra-van-ban/ban-da-sua/+server.ts'
import {
  refusalInAddress,
  refusedFileSentence,
} from '../../src/routes/(office)/[commune]/van-phong/kiem-tra-van-ban/refused-file.ts'

const commune = await freshCommune()

function eventOf(bytes: Uint8Array, name: string, actor = commune.actors.clerk as unknown) {
  const body = new FormData()
  if (name !== '') body.set('file', new File([Buffer.from(bytes)], name))
  return {
    request: new Request('http://localhost/', { method: 'POST', body }),
    params: { commune: 'thanh-lam' },
    locals: { context: commune.context(), actor },
  } as unknown as Parameters<typeof POST>[0] & Parameters<NonNullable<typeof actions.default>>[0]
}

async function checked(bytes: Uint8Array, name = 'van-ban.docx'): Promise<FileCheck> {
  const result = await actions.default?.(eventOf(bytes, name))
  if (!result || isActionFailure(result) || !result.check) throw new Error('The file was not checked.')
  return result.check
}

test('each departure says where, what is there and what should be, in both languages', async () => {
  const fault = plantedFaults.find(({ rule, found }) => rule === 'F-BODY' && found === 'không lùi đầu dòng')
  if (fault === undefined) throw new Error('The fault is gone.')
  const { bad } = await goodAndBad(fault, 'ke-hoach-libreoffice')
  const check = await checked(bad)
  const [group] = check.groups ?? []
  const [finding] = group?.findings ?? []
  expect(group?.part).toEqual({ vi: 'Nội dung', en: 'Text' })
  expect(finding).toMatchObject({
    number: 1,
    rule: 'F-BODY',
    level: 'warn',
    found: { vi: 'không lùi đầu dòng', en: 'first line not indented' },
    expected: { vi: 'lùi đầu dòng 1 cm hoặc 1,27 cm', en: 'first line indented by 1 cm or 1.27 cm' },
    article: { vi: 'Phụ lục I, Mục II, khoản 6', en: 'Annex I, Section II, clause 6' },
    isMendable: true,
  })
  expect(finding?.place?.words).toMatch(/^Ủy ban nhân dân xã ban hành/u)
  const marked = check.papers[0]?.body.filter(({ numbers }) => numbers.includes(1)) ?? []
  expect(marked.map(({ text }) => text.slice(0, 26))).toEqual(['Ủy ban nhân dân xã ban hàn'])
  expect(check.mended).toMatchObject({ name: 'van-ban-da-sua.docx', changes: 1, left: 0 })
  const copy = await checked(new Uint8Array(Buffer.from(check.mended?.base64 ?? '', 'base64')))
  expect(copy).toMatchObject({ levels: { block: 0, warn: 0, info: 0 }, mended: null })
})

test('a paper without a departure has no finding and no copy', async () => {
  const check = await checked(foreignFile('cong-van-python-docx'), 'cong-van.docx')
  expect(check).toMatchObject({ type: 'công văn', levels: { block: 0, warn: 0, info: 0 }, groups: [], mended: null })
})

const oldContainer = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])
const withStream = (stream: string) => Buffer.concat([oldContainer, Buffer.from(stream, 'utf16le'), Buffer.alloc(64)])
const cutOff = foreignFile('ke-hoach-libreoffice').slice(0, 4000)

const unread: [string, Uint8Array, string, string][] = [
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.docx', 'pdf-document'],
  ['an old Word file', withStream('WordDocument'), 'a.doc', 'old-word-format'],
  ['a file with a password', withStream('EncryptedPackage'), 'a.docx', 'encrypted-document'],
  ['a file that is cut off', cutOff, 'a.docx', 'broken-document'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'a.docx', 'picture'],
  ['an empty file', new Uint8Array(), 'a.docx', 'empty-document'],
  ['a file of 21 MB', Buffer.alloc(21 * 1024 * 1024), 'a.docx', 'too-large'],
  ['no file', new Uint8Array(), '', 'invalid-input'],
]

test.each(unread)('%s is refused in one sentence, for the check and for the copy', async (_, bytes, name, refused) => {
  const result = await actions.default?.(eventOf(bytes, name))
  if (!isActionFailure(result)) throw new Error('The file was checked.')
  expect(result.data).toMatchObject({ refused: { refused, field: 'file' } })
  const address = await Promise.resolve(POST(eventOf(bytes, name))).catch((thrown: unknown) => thrown)
  expect(isRedirect(address) && address.location).toBe(`/thanh-lam/van-phong/kiem-tra-van-ban?loi=${refused}`)
  const told = refusalInAddress(refused)
  const sentence = told === null ? '' : refusedFileSentence(told)
  expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
  expect(sentence).not.toContain('dán')
})

test('a file of 80 MB is refused by the length that it announces, before it is read', async () => {
  const event = eventOf(new Uint8Array(), '')
  const headers = { 'content-length': String(80 * 1024 * 1024), 'content-type': 'multipart/form-data; boundary=a' }
  const body = new ReadableStream({
    pull() {
      throw new Error('The file was read.')
    },
  })
  const asked = { method: 'POST', headers, body, duplex: 'half' }
  const request = new Request('http://localhost/', asked)
  const result = await actions.default?.({ ...event, request })
  expect(isActionFailure(result) && result.status).toBe(413)
})

test('the copy is a file of its own, and nobody outside the office gets one', async () => {
  const answer = await POST(eventOf(foreignFile('ke-hoach-libreoffice'), 'Kế hoạch.docx'))
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('Kế hoạch-da-sua.docx'))
  const outsider = { kind: 'public' }
  const refused = await actions.default?.(eventOf(foreignFile('ke-hoach-libreoffice'), 'a.docx', outsider))
  expect(isActionFailure(refused) && refused.status).toBe(404)
})
