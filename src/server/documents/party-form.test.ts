import { expect, test } from 'vitest'
import { elements, openDocx, openPdf } from '#server/documents/open-papers.fixture.ts'
import { paperKinds } from '#server/documents/kinds.ts'
import { models } from '#server/documents/models.fixture.ts'
import { createDocumentWriters } from '#server/documents/writers.ts'

const model = {
  ...models.plan,
  superior: 'Đảng bộ huyện Ninh Đông',
  issuingAgency: 'Đảng ủy xã Thanh Lâm',
  documentNumber: '21-KH/ĐU',
  signatory: { capacity: 'T/M ĐẢNG ỦY', title: 'BÍ THƯ', name: 'Vũ Đình Khang' },
}

test('a paper of a Party committee follows the form of the Party, in Word and in PDF', async () => {
  const papers = paperKinds.plan.toPapers(model)
  const written = await createDocumentWriters().writePapers(papers)
  const docx = await openDocx(written.docx)
  const head = elements(docx.document, 'w:tbl')[0]
  const cells = head === undefined ? [] : elements(head, 'w:tc').map((cell) => cell.textContent)
  expect(cells).toEqual([
    'ĐẢNG BỘ HUYỆN NINH ĐÔNGĐẢNG ỦYXÃ THANH LÂM*',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 21-KH/ĐU',
    'Thanh Lâm, ngày 22 tháng 5 năm 2023',
  ])
  const sizes = elements(docx.styles, 'w:style').map((style) => [
    style.getAttribute('w:styleId'),
    elements(style, 'w:sz')[0]?.getAttribute('w:val'),
  ])
  expect(Object.fromEntries(sizes)).toMatchObject({
    QuocHieu: '30',
    CoQuanBanHanh: '28',
    SoKyHieu: '28',
    TenLoai: '32',
  })
  const [first = ''] = (await openPdf(written.pdf)).pages
  expect(first).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(first).toContain('Số 21-KH/ĐU')
  expect(first).not.toContain('CỘNG HÒA')
})

test('a draft of the Party has dots for its number and the symbol of the committee', () => {
  const [paper] = paperKinds.plan.toPapers({ ...model, documentNumber: null })
  expect(paper?.letterhead).toMatchObject({ number: null, symbol: 'KH/ĐU' })
  expect(paper?.form).toBe('hd36')
})
