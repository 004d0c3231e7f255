import { describe, expect, test } from 'vitest'
import type { Block, Paper } from '#domain/document/paper.ts'
import { part, type Template } from '#domain/document/template/template.ts'
import { paperKinds, type PaperKindName } from '#server/documents/kinds.ts'
import { plannedHours } from '#server/documents/kinds/agenda.ts'
import { hugeModels } from '#server/documents/models-extreme.fixture.ts'
import { models } from '#server/documents/models.fixture.ts'
import { escalation } from '#server/documents/models-results.fixture.ts'

function words(block: Block): string[] {
  if ('runs' in block) return [block.runs.map(({ text }) => text).join('')]
  if (block.kind === 'table') return [...block.rows, block.total ?? []].map((row) => row.join(' | '))
  if ('title' in block) return [block.title]
  return block.kind === 'boxes' ? block.choices : []
}

const textOf = (paper: Paper | undefined) => paper?.body.flatMap(words).join('\n') ?? ''
const text = (kind: PaperKindName, model: unknown = models[kind]) => textOf(paperKinds[kind].toPapers(model)[0])

describe('the public notice', () => {
  test('tells time, place, content, how to take part and where to send opinions', () => {
    const notice = text('public-notice')
    expect(notice).toContain('07 giờ 30 phút, thứ Sáu, ngày 23 tháng 6 năm 2023')
    expect(notice).toContain('Nhà văn hóa thôn Đông Khê, xã Thanh Lâm.')
    expect(notice).toContain('không phải có giấy mời')
    expect(notice).toContain('đến hết ngày 20 tháng 6 năm 2023')
    expect(notice).toContain('Đơn khiếu nại, tố cáo không gửi qua các nơi trên')
  })

  test('sets several sittings in a table', () => {
    expect(text('public-notice', hugeModels['public-notice'])).toContain('27 | 07 giờ 30 phút, thứ Ba, 27/6/2023')
  })
})

test('planned hours follow from the first, until a step of unknown length', () => {
  const step = (minutes: number | null) => ({ title: 'x', minutes, by: null })
  expect(plannedHours({ startTime: '07:30', steps: [step(20), step(null), step(5)] })).toEqual([
    '07:30 - 07:50',
    'từ 07:50',
    '',
  ])
})

describe('letters', () => {
  test('have no type, and the first recipient is the addressee', () => {
    const [letter] = paperKinds['security-note'].toPapers(models['security-note'])
    expect(letter?.heading.type).toBeNull()
    expect(letter?.letterhead.symbol).toBe('UBND-VP')
    expect(letter?.addressees).toEqual(['Công an xã Thanh Lâm'])
    expect(letter?.recipients[0]).toBe('Như trên')
  })

  test('a deputy signs the answer in three lines', () => {
    const [letter] = paperKinds['answer-letter'].toPapers(models['answer-letter'])
    expect(letter?.signatures[0]?.lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
  })

  test('the answer names the citizen, the code, what comes next and the right to respond', () => {
    const letter = text('answer-letter')
    expect(letter).toContain('ý kiến của bà ngày 02 tháng 6 năm 2023 (mã ý kiến YK-0018)')
    expect(letter).toContain('chậm nhất ngày 10 tháng 7 năm 2023')
    expect(letter).toContain('đề nghị bà phản hồi tới Văn phòng Ủy ban nhân dân xã Thanh Lâm')
  })
})

describe('a transfer', () => {
  test('is a phiếu chuyển, and a petition to the level above a công văn', () => {
    expect(paperKinds['transfer-slip'].typeOf(models['transfer-slip']).abbreviation).toBe('PC')
    expect(paperKinds['transfer-slip'].typeOf(escalation).abbreviation).toBe('')
    const [letter] = paperKinds['transfer-slip'].toPapers(escalation)
    expect(letter?.heading.type).toBeNull()
    expect(textOf(letter)).toContain('vượt quá thẩm quyền giải quyết của xã')
    expect(textOf(letter)).toContain('Thông báo kết luận số 58/TB-UBND')
  })

  test('have words of their own in one template, each naming whom it is for', () => {
    const { compose } = paperKinds['transfer-slip']
    const [slip, letter] = [models['transfer-slip'], escalation].map((model) => compose(model))
    expect([slip?.unresolved, letter?.unresolved]).toEqual([[], []])
    expect(slip?.papers[0]?.heading.subject).toBe('Ý kiến, kiến nghị của Nhân dân tới Điện lực Ninh Đông')
    expect(letter?.papers[0]?.heading.subject).toBe(
      'kiến nghị Ủy ban nhân dân huyện Ninh Đông giải quyết ý kiến của Nhân dân tại hội nghị đối thoại',
    )
    expect(textOf(slip?.papers[0])).not.toContain('vượt quá thẩm quyền')
    expect(textOf(letter?.papers[0])).not.toContain('thuộc thẩm quyền, trách nhiệm giải quyết của')
  })
})

describe('the collection sheet', () => {
  test('is one paper for each sheet and one summary for each village; nothing is ticked beforehand', () => {
    const papers = paperKinds['collection-sheet'].toPapers(models['collection-sheet'])
    expect(papers.map(({ heading }) => heading.type)).toEqual([
      'Phiếu thu thập ý kiến',
      'Phiếu thu thập ý kiến',
      'Biểu tổng hợp ý kiến',
    ])
    expect(papers[0]?.sheet?.corner?.lines).toContain('Mã phiếu: 4821 7730 5516')
    expect(textOf(papers[0])).toContain('Không ghi nội dung khiếu nại, tố cáo vào phiếu này')
    expect(textOf(papers[0])).not.toMatch(/[☑☒✓■]/u)
  })
})

describe('the attendance sheet', () => {
  test('has a row for each seat, named or not, and the sums', () => {
    const sheet = text('attendance')
    expect(sheet).toContain('Hội Cựu chiến binh: 04 (bốn) chỗ; đã cử 2, chưa cử 2')
    expect(sheet).toContain('2 | 02 | Ông Bùi Đức Tấn | thay ông Nguyễn Văn Lực | ')
    expect(sheet).toContain('4 |  |  |  | ')
    expect(sheet).toContain('Tổng cộng | 9 | 4 | ')
  })

  test('after the meeting it tells who was present', () => {
    const [quota] = models.attendance.quotas
    const delegates = (quota?.delegates ?? []).map((delegate) => ({ ...delegate, isPresent: true }))
    const sheet = text('attendance', { ...models.attendance, quotas: [{ ...quota, delegates }], isClosed: true })
    expect(sheet).toContain('Tổng cộng | 4 | 3 | 2')
    expect(sheet).toContain('Ông Đỗ Văn Khải |  | Có mặt')
  })

  test('is refused when an organization has more delegates than seats', () => {
    const quotas = [{ organization: 'Hội Nông dân', seats: 1, delegates: [{ name: 'A' }, { name: 'B' }] }]
    expect(() => paperKinds.attendance.toPapers({ ...models.attendance, quotas })).toThrow(/vượt chỉ tiêu/u)
  })
})

describe('the folder of the chair', () => {
  test('has a page for each matter behind its index', () => {
    const [paper] = paperKinds['chair-folder'].toPapers(models['chair-folder'])
    const breaks = paper?.body.filter(({ kind }) => kind === 'page-break') ?? []
    expect(breaks).toHaveLength(3)
    expect(textOf(paper)).toContain(
      '1 | Nạo vét mương tiêu khu Đồng Quan | Công chức Địa chính - Nông nghiệp | 12 | Đã duyệt',
    )
    expect(textOf(paper)).toContain('hứa nạo vét trong quý III năm 2022 (cam kết giải quyết; Công chức Địa chính')
  })
})

describe('the report to the Party committee', () => {
  test('keeps four counts apart and balances', () => {
    expect(text('result-report')).toContain(
      '47 (bốn mươi bảy) ý kiến của 29 (hai mươi chín) người gửi qua 31 (ba mươi mốt) phiếu, lượt gửi, gộp thành 11 (mười một) vấn đề',
    )
    const ledger = { ...models['result-report'].ledger, answered: 20 }
    expect(() => text('result-report', { ...models['result-report'], ledger })).toThrow(/không cân/u)
  })

  test('tells what became of the promises of the dialogue before', () => {
    expect(text('result-report')).toContain('Tổng số 09 (chín) cam kết: đã xong đúng hạn đầu 06 (sáu)')
  })
})

describe('the sheet for the notice board', () => {
  test('has late promises first, and says how many matters it leaves out', () => {
    const [row] = paperKinds['board-sheet']
      .toPapers(models['board-sheet'])
      .flatMap(({ body }) => body.flatMap((block) => (block.kind === 'table' ? block.rows : [])))
    expect(row).toEqual([
      'Nạo vét mương tiêu khu Đồng Quan',
      'CHẬM 31 NGÀY. Công chức Địa chính - Nông nghiệp; hạn đầu 31/7/2023',
    ])
    expect(text('board-sheet', hugeModels['board-sheet'])).toMatch(/Còn 89\d vấn đề khác\. Xem đầy đủ tại thanh-lam/u)
  })

  test('shows fewer matters when the office writes more', () => {
    const { wording, toPapers } = paperKinds['board-sheet']
    const more = Array.from({ length: 2 }, () =>
      part.paragraph('Bà con xem kết quả và báo cho Trưởng thôn. '.repeat(4)),
    )
    const longer = { ...wording.template, parts: [...wording.template.parts, ...more] }
    const rows = (template: Template) =>
      toPapers(hugeModels['board-sheet'], template).flatMap(({ body }) =>
        body.flatMap((block) => (block.kind === 'table' ? block.rows : [])),
      ).length
    expect(rows(longer)).toBeGreaterThan(0)
    expect(rows(longer)).toBeLessThan(rows(wording.template))
  })
})
