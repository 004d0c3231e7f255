import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block, Paper } from '#domain/document/paper.ts'
import { checkTemplate } from '#domain/document/template/check-template.ts'
import { part } from '#domain/document/template/template.ts'
import { models } from '#server/documents/models.fixture.ts'
import { emptyModels } from '#server/documents/models-extreme.fixture.ts'
import { isPaperKind, modelSchema, paperKinds, type PaperKindName } from '#server/documents/kinds.ts'

function words(block: Block): string[] {
  if (block.kind === 'heading') return [block.title]
  if (block.kind === 'blank') return block.labels
  if (block.kind === 'boxes') return block.choices
  if (block.kind === 'bar') return block.parts.map(({ label, value }) => `${value} ${label}`)
  if ('runs' in block) return [block.runs.map(({ text }) => text).join('')]
  if (block.kind === 'table') return [...block.rows, block.total ?? []].map((row) => row.join(' | '))
  if (block.kind === 'section' || block.kind === 'item') return [block.title]
  return block.kind === 'code' ? block.lines : []
}

/** Kinds with parts that a dialogue may leave empty. */
const hasEmptyParts = {
  'opinion-report': true,
  agenda: true,
  'chair-folder': true,
  attendance: true,
  conclusion: true,
  'broadcast-after': true,
  'transfer-slip': true,
  'result-report': true,
  'follow-up': true,
  'board-sheet': true,
}

const textOf = (paper: Paper | undefined) => paper?.body.flatMap(words).join('\n') ?? ''
const paperOf = (kind: PaperKindName, model: unknown) => paperKinds[kind].toPapers(model)[0]

describe('every kind', () => {
  const names = Object.keys(paperKinds).filter(isPaperKind)

  const statutory = names.filter((kind) => paperKinds[kind].isNumbered)
  const sheets = names.filter((kind) => !paperKinds[kind].isNumbered)

  test('is numbered by the register, or is a working sheet', () => {
    expect(names).toHaveLength(19)
    expect(statutory).toHaveLength(13)
    expect(sheets).toHaveLength(6)
  })

  test.each(statutory)('%s ends with the end mark and files a copy in the archive', (kind) => {
    const paper = paperOf(kind, models[kind])
    expect(paper?.sheet).toBeNull()
    expect(textOf(paper)).toMatch(/\.\/\.$/u)
    expect(paper?.recipients.at(-1)).toMatch(/^Lưu: VT/u)
    const { abbreviation } = paperKinds[kind]
    expect(paper?.letterhead.symbol).toMatch(
      abbreviation === '' ? /^UBND-/u : new RegExp(`^${abbreviation}-UBND$`, 'u'),
    )
    expect(paper?.heading.type === null).toBe(abbreviation === '')
  })

  test.each(sheets)('%s has neither number nor recipients, and says whose it is', (kind) => {
    const paper = paperOf(kind, { ...models[kind], documentNumber: '5/XX-UBND' })
    expect(paper?.sheet).not.toBeNull()
    expect(paper?.letterhead).toMatchObject({ number: null, symbol: null, agency: 'Ủy ban nhân dân xã Thanh Lâm' })
    expect(paper?.recipients).toEqual([])
  })

  test.each(names)('%s ships words that are sound, and knows every name in them', (kind) => {
    const { wording, compose } = paperKinds[kind]
    expect(checkTemplate(wording.template, wording)).toEqual([])
    expect(compose(models[kind]).unresolved).toEqual([])
  })

  test.each(names)('%s is written from next to nothing, and says in words that a part is empty', (kind) => {
    const papers = paperKinds[kind].toPapers(emptyModels[kind])
    const text = textOf(papers[0])
    expect(text).not.toMatch(/undefined|null|NaN/u)
    for (const { body } of papers)
      expect(body.filter((block) => block.kind === 'table' && block.rows.length === 0)).toEqual([])
    if (kind in hasEmptyParts) expect(text).toMatch(/Không có|Chưa nhận được|Không nhận được|không nhận được/u)
  })

  test.each(names)('%s has a JSON schema in which only what cannot be guessed is required', (kind) => {
    const schema = modelSchema(kind)
    expect(schema.type).toBe('object')
    expect(schema.required).toContain('issuingAgency')
    expect(schema.required).not.toContain('demonstration')
  })

  test.each(names)('%s refuses a model that names no agency', (kind) => {
    expect(() => paperKinds[kind].toPapers({ ...models[kind], issuingAgency: '' })).toThrow(/issuingAgency/u)
  })
})

describe('a plan', () => {
  test('is written from nothing but an agency, with dots for what is missing', () => {
    const paper = paperOf('plan', { issuingAgency: 'UBND xã Thanh Lâm' })
    expect(paper?.letterhead).toMatchObject({ number: null, issued: { place: 'Thanh Lâm', date: null } })
    expect(paper?.signatures).toEqual([{ lines: ['……'], name: null }])
  })

  test('cites a law without number and issuer, and other papers in full', () => {
    const [law, decision] = paperOf('plan', models.plan)?.legalBases ?? []
    expect(law).toBe('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015')
    expect(decision).toMatch(
      /^Căn cứ Quyết định số 218-QĐ\/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị về việc Mặt trận/u,
    )
  })

  test('adds up the seats and keeps exclusive and inclusive bounds apart', () => {
    const text = textOf(paperOf('plan', models.plan))
    expect(text).toContain('Tổng cộng | 40')
    expect(text).toContain('trước ngày 17/6/2023')
    expect(text).toContain('chậm nhất 17:00 ngày 12/6/2023')
  })

  test('tells a deadline that is counted from the event', () => {
    const deadlines = [
      { what: 'niêm yết kết quả', due: null, relation: 'until', relative: 'event+10d' },
      { what: 'họp rút kinh nghiệm', due: null, relation: 'until', relative: 'lastevent+5wd' },
    ]
    const text = textOf(paperOf('plan', { ...models.plan, deadlines }))
    expect(text).toContain('Niêm yết kết quả |  | 10 ngày sau hội nghị')
    expect(text).toContain('5 ngày làm việc sau hội nghị cuối cùng')
  })

  test('names the levels as people do', () => {
    expect(textOf(paperOf('plan', models.plan))).toContain('Ở thôn: Bí thư chi bộ')
  })

  test('is called an amendment, and says what it replaces, only when it takes the place of another', () => {
    const amends = { notation: '05/KH-UBND', issuedOn: '2023-06-01' }
    const amended = paperOf('plan', { ...models.plan, amends, deadlines: [] })
    expect(amended?.heading.subject).toMatch(
      /^Điều chỉnh, bổ sung Kế hoạch số 05\/KH-UBND ngày 01 tháng 6 năm 2023 về \p{Ll}/u,
    )
    expect(textOf(amended)).toContain(
      'Kế hoạch này thay thế Kế hoạch số 05/KH-UBND ngày 01 tháng 6 năm 2023.\nTrên đây',
    )
    expect(textOf(amended)).not.toContain('Các mốc thời hạn')
    expect(textOf(paperOf('plan', models.plan))).not.toContain('thay thế')
  })

  test('says that a date is only expected', () => {
    expect(textOf(paperOf('plan', models.plan))).toContain('dự kiến thứ Sáu, ngày 23 tháng 6 năm 2023')
    expect(textOf(paperOf('plan', { ...models.plan, eventDateTentative: false }))).not.toContain('dự kiến')
  })

  const contract = new URL('../../../../../shared/contracts/plan-lac-thuong.json', import.meta.url)
  test.skipIf(!existsSync(contract))('takes the contract of a plan as it stands', () => {
    const plan: unknown = JSON.parse(readFileSync(contract, 'utf8'))
    const paper = paperOf('plan', plan)
    expect(textOf(paper)).toContain('Tổng cộng | 55')
    expect(paper?.recipients.at(-1)).toBe('Lưu: VT')
    expect(paper?.legalBases).toHaveLength(3)
  })
})

describe('invitations', () => {
  test('are one paper for each guest, each with its own number when it has one', () => {
    const papers = paperKinds.invitation.toPapers(models.invitation)
    expect(papers.map(({ letterhead }) => letterhead.number)).toEqual(['07', '08'])
    expect(textOf(papers[0])).toContain('trân trọng kính mời: Ông Phạm Văn Nghĩa, hội viên Hội Nông dân thôn Đông Khê.')
    expect(textOf(papers[1])).toContain('Đại diện Hội Cựu chiến binh xã.')
  })

  test('name the quota and the seat, and keep the reply code for the annex', () => {
    const [paper, other] = paperKinds.invitation.toPapers(models.invitation)
    expect(textOf(paper)).toContain('đại biểu theo chỉ tiêu của Hội Nông dân xã; chỗ ngồi số 07.')
    expect(textOf(paper)).not.toContain('4821')
    expect(paper?.annexes[0]?.body.flatMap(words)).toContain('Mã trả lời: 4821 7730 5516')
    expect(other?.annexes.flatMap(({ body }) => body.flatMap(words))).toContain('3 | 03 |  | ')
    expect(textOf(other)).toContain('Danh sách 4 chỗ theo chỉ tiêu được ghi tại Phụ lục kèm theo')
  })

  test('tell once what the record does not know of any of them', () => {
    const { wording, compose } = paperKinds.invitation
    const parts = [...wording.template.parts, part.paragraph('Chỗ của ông bà: {tư cách tham dự}.')]
    const [first, second] = models.invitation.guests
    const guests = [first, { ...second, organization: null }, { ...second, organization: null }]
    const { papers, unresolved } = compose({ ...models.invitation, guests }, { ...wording.template, parts })
    expect(papers).toHaveLength(3)
    expect(unresolved).toEqual(['tư cách tham dự'])
  })

  test('need a guest', () => {
    expect(() => paperKinds.invitation.toPapers({ ...models.invitation, guests: [] })).toThrow(/ít nhất một người/u)
  })
})

describe('minutes', () => {
  const text = textOf(paperOf('minutes', models.minutes))

  test('tell each turn in its order with who asked, who answered and what came of it', () => {
    const turns = text.split('\n').filter((spoken) => spoken.startsWith('Lượt'))
    expect(turns).toHaveLength(4)
    expect(turns[0]).toMatch(/^Lượt 1, 08 giờ 05 phút: Ông Phạm Văn Nghĩa \(Hội Nông dân\) phát biểu: mương tiêu/u)
    expect(turns[2]).toContain('trao đổi lại')
    expect(text).toContain(
      'Kết quả: cam kết giải quyết; Công chức Địa chính - Nông nghiệp chịu trách nhiệm, Hợp tác xã dịch vụ thực hiện, chậm nhất ngày 31 tháng 7 năm 2023.',
    )
    expect(text).toContain('Kết quả: tiếp thu, kiến nghị UBND huyện Ninh Đông xem xét, giải quyết.')
  })

  test('count who came, and end with the hour', () => {
    expect(text).toContain('73 (bảy mươi ba) người có mặt')
    expect(text).toMatch(/Hội nghị kết thúc vào 11 giờ 20 phút, ngày 23 tháng 6 năm 2023\.\/\.$/u)
  })

  test('leave dots for the end while the session is open', () => {
    expect(textOf(paperOf('minutes', { ...models.minutes, endedAt: null }))).toContain('kết thúc vào …… giờ')
  })

  test('dot what the hall did not fill in, rather than failing', () => {
    const turn = { at: '08:00', speaker: 'Bà Huệ', asked: '', outcome: { kind: 'passed-up', to: '' } }
    const model = { ...models.minutes, venue: '', secretary: { name: '', title: '' }, turns: [turn] }
    const dots = textOf(paperOf('minutes', model))
    expect(dots).toContain('Địa điểm: ……')
    expect(dots).toContain('Thư ký (người ghi biên bản): ……')
  })

  test('refuse a promise without owner or date', () => {
    const turn = {
      at: '08:00',
      speaker: 'Bà Huệ',
      asked: 'đèn',
      outcome: { kind: 'promised', promise: 'act', owner: 'Văn phòng' },
    }
    expect(() => paperOf('minutes', { ...models.minutes, turns: [turn] })).toThrow(/due/u)
  })
})

describe('a conclusion', () => {
  test('says the ledger in words and in a table', () => {
    const text = textOf(paperOf('conclusion', models.conclusion))
    expect(text).toContain('47 (bốn mươi bảy) ý kiến; trong đó đã trả lời: 21 (hai mươi mốt)')
    expect(text).toContain('Tổng số ý kiến đã tiếp nhận | 47')
    expect(text).toContain('31/7/2023')
  })

  test('is refused when the ledger does not balance', () => {
    const ledger = { ...models.conclusion.ledger, received: 48 }
    expect(() => paperOf('conclusion', { ...models.conclusion, ledger })).toThrow(/không cân/u)
  })

  test('is refused when it leaves out a matter that the ledger counts', () => {
    const promised = models.conclusion.promised.slice(1)
    expect(() => paperOf('conclusion', { ...models.conclusion, promised })).toThrow(/có 6 ý kiến, sổ cái ghi 18/u)
  })

  test('says plainly that there is nothing under a heading', () => {
    const ledger = { received: 21, answered: 21, promised: 0, passedUp: 0 }
    const text = textOf(paperOf('conclusion', { ...models.conclusion, ledger, promised: [], passedUp: [] }))
    expect(text.match(/Không có\./gu)).toHaveLength(2)
  })
})

describe('the report of opinions', () => {
  test('adds up topics, matters and opinions', () => {
    const text = textOf(paperOf('opinion-report', models['opinion-report']))
    expect(text).toContain('Tổng cộng |  | 5 | 47')
    expect(text).toContain('Giao thông, thủy lợi nội đồng (2 vấn đề, 20 ý kiến)')
    expect(text).toContain('Đồng Quan\nĐã nêu tại kỳ đối thoại năm 2022. | Đông Khê, Đoài | 12 | 11 | 9')
    expect(text).toContain('3 | Không ghi thôn |  | 2')
    expect(text).toContain('Toàn xã | 5 | 47 | 31 | 29')
    expect(text).toContain('Đông Khê, Đoài')
  })

  test('is refused when an opinion is missing from it', () => {
    expect(() => paperOf('opinion-report', { ...models['opinion-report'], opinions: 48 })).toThrow(/nêu 47 ý kiến/u)
  })
})

describe('the follow-up', () => {
  const text = textOf(paperOf('follow-up', models['follow-up']))

  test('tells lateness against the first due date, whatever extension was given', () => {
    expect(text).toContain('31/7/2023 | 15/9/2023: mưa lớn kéo dài | Quá hạn đầu, chưa xong')
    expect(text).toContain('Đã xong đúng hạn đầu (04/7/2023)')
    expect(text).toContain('Đã xong, quá hạn đầu (10/7/2023)')
    expect(text).toContain('01/10/2023 |  | Đang thực hiện')
  })

  test('counts each state once', () => {
    expect(text).toContain('tổng số cam kết: 04 (bốn); trong đó đã xong đúng hạn đầu: 01 (một)')
    expect(text).toContain('Số cam kết đã gia hạn: 01 (một)')
  })

  test('calls a promise due today still running', () => {
    const [promise] = models['follow-up'].promises
    const today = { ...models['follow-up'], asOf: '2023-07-31', promises: [promise] }
    expect(textOf(paperOf('follow-up', today))).toContain('Đang thực hiện')
  })
})
