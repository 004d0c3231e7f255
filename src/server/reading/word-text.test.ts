import { describe, expect, test } from 'vitest'
import { readDocumentText } from './read-document-text.ts'
import { cell, docx, level, list, numbered, numbering, paragraph, part, row, run, table } from './word-file.fixture.ts'

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocumentText(bytes, 'a.docx')
  return 'text' in read ? read.text : `refused: ${read.refused}`
}

const body = async (inside: string, parts: Record<string, string> = {}) => textOf(await docx(inside, parts))
const lines = async (inside: string, parts: Record<string, string> = {}) => (await body(inside, parts)).split('\n')

describe('numbers that Word counts by itself', () => {
  test('restart under each heading, in every format', async () => {
    const levels = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'bullet', '')
    const inside = [
      numbered('MỤC ĐÍCH', 0),
      numbered('Một', 1),
      numbered('ý', 2),
      numbered('Hai', 1),
      numbered('NỘI DUNG', 0),
      numbered('Ba', 1),
    ]
    expect(await lines(inside.join(''), { 'word/numbering.xml': numbering(levels) })).toEqual([
      'I. MỤC ĐÍCH',
      '1. Một',
      '- ý',
      '2. Hai',
      'II. NỘI DUNG',
      '1. Ba',
    ])
  })

  test('show the levels above in one number, in plain figures where the list says so', async () => {
    const levels =
      level(0, 'upperRoman', 'Phần %1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'lowerLetter', '%3)')
    const inside = [numbered('A', 0), numbered('B', 0), numbered('C', 1), numbered('D', 2), numbered('E', 2)].join('')
    expect(await lines(inside, { 'word/numbering.xml': numbering(levels) })).toEqual([
      'Phần I A',
      'Phần II B',
      '2.1 C',
      'a) D',
      'b) E',
    ])
  })

  test('go on from list to list of one definition, and start again where the list says from which number', async () => {
    const lists = list(1) + list(2) + list(3, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>')
    const inside = [numbered('a', 0, 1), numbered('b', 0, 2), numbered('c', 0, 3), numbered('d', 0, 3)].join('')
    expect(await lines(inside, { 'word/numbering.xml': numbering(level(0, 'decimal', '%1.'), lists) })).toEqual([
      '1. a',
      '2. b',
      '4. c',
      '5. d',
    ])
  })

  test('come from the style of the paragraph and are switched off by it', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:rPr><w:caps/></w:rPr></w:style>',
    )
    const inside = [
      paragraph('một', '<w:pStyle w:val="Muc"/>'),
      paragraph('hai', '<w:pStyle w:val="MucCon"/>'),
      paragraph('ba', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join('')
    const parts = { 'word/styles.xml': styles, 'word/numbering.xml': numbering(level(0, 'decimalZero', '%1.')) }
    expect(await lines(inside, parts)).toEqual(['01. một', '02. HAI', 'ba'])
  })
})

describe('tracked changes', () => {
  test('read as accepted, a moved piece once', async () => {
    const deleted = '<w:del><w:r><w:delText>14</w:delText></w:r></w:del>'
    const from = `<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom>${run('hội trường ')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>`
    const to = `<w:moveTo>${run(' tại hội trường')}</w:moveTo>`
    const inside = `<w:p>${from}<w:ins>${run('trước ngày ')}</w:ins>${deleted}${run('15/6 &amp; 16/6')}${to}</w:p>`
    expect(await body(inside)).toBe('trước ngày 15/6 & 16/6 tại hội trường')
  })

  test('join paragraphs whose end was deleted, and leave out deleted rows and cells', async () => {
    const inside = [
      paragraph(run('Thời gian: '), '<w:rPr><w:del w:id="1"/></w:rPr>'),
      paragraph('ngày 19/6/2026'),
      `<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`,
      paragraph(
        'Địa điểm',
        '<w:pPrChange w:id="3"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
      ),
      table([
        row([cell('A'), cell('1')]),
        row([cell('B'), cell('2')], '<w:del w:id="4"/>'),
        row([cell('C'), cell('3'), cell('x', '<w:cellDel w:id="5"/>')]),
      ]),
    ].join('')
    expect(await lines(inside, { 'word/numbering.xml': numbering(level(0, 'decimal', '%1.')) })).toEqual([
      'Thời gian: ngày 19/6/2026',
      'Địa điểm',
      'A | 1',
      'C | 3',
    ])
  })
})

describe('what is seen and what is not', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  test.each([
    [
      'the result of a field, not its code',
      paragraph(`${run('ngày ')}${field(' DATE \\@ "d/M" ', '19/6')}`),
      'ngày 19/6',
    ],
    ['no page number', paragraph(`${run('Trang')}${field(' PAGE ', '3')}`), 'Trang'],
    [
      'a field inside a code',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('MERGEFIELD x', 'mã')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('kết quả')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      'kết quả',
    ],
    ['a simple field', `<w:p><w:fldSimple w:instr=" DOCPROPERTY x ">${run('UBND')}</w:fldSimple></w:p>`, 'UBND'],
    [
      'all words after a field without an end',
      paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('còn đây')}`),
      'còn đây',
    ],
    [
      'no hidden text',
      paragraph(`${run('thấy')}${run(' ẩn', '<w:vanish/>')}${run(' rõ', '<w:vanish w:val="0"/>')}`),
      'thấy rõ',
    ],
    ['capitals made by the font', paragraph(run('Kế hoạch', '<w:caps/>')), 'KẾ HOẠCH'],
    [
      'words without soft hyphens',
      paragraph(`${run('đối\u00ad thoại')}<w:r><w:softHyphen/></w:r>${run('\u200b\u00a0xã')}`),
      'đối thoại xã',
    ],
    [
      'line ends, tabs and hard hyphens',
      paragraph(
        `<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>`,
      ),
      'a b\tc-d',
    ],
    ['letters put together from their marks', paragraph('Kế hoạch'.normalize('NFD')), 'Kế hoạch'],
    [
      'signs of symbol fonts',
      paragraph(
        `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' có ')}${run('\uf0b7', '<w:rFonts w:ascii="Symbol"/>')}`,
      ),
      '☑ có -',
    ],
    [
      'controls, smart tags and links, but no prompt',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Bấm để nhập')}</w:sdtContent></w:sdt><w:sdt><w:sdtContent><w:p><w:smartTag>${run('UBND ')}</w:smartTag><w:hyperlink>${run('xã')}</w:hyperlink></w:p></w:sdtContent></w:sdt>`,
      '\nUBND xã',
    ],
    [
      'comments and notes left out',
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('chữ')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      'chữ',
    ],
  ])('%s', async (_, inside, text) => {
    expect(await body(inside)).toBe(text)
  })

  const box = (...inside: string[]) =>
    `<w:txbxContent>${inside.map((text) => paragraph(text)).join('')}</w:txbxContent>`
  test('a text box once, though Word writes it twice', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('DỰ THẢO')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('DỰ THẢO')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const old = `<w:pict><v:textbox>${box('Bản sao')}</v:textbox></w:pict>`
    expect(await lines(`<w:p><w:r>${both}</w:r>${run('KẾ HOẠCH')}<w:r>${old}</w:r></w:p>`)).toEqual([
      'KẾ HOẠCH',
      'DỰ THẢO',
      'Bản sao',
    ])
  })

  test('a letterhead of two text boxes beside each other, and one in the header of the first page', async () => {
    const drawn = (...inside: string[]) => `<w:r><w:drawing><wps:txbx>${box(...inside)}</wps:txbx></w:drawing></w:r>`
    const boxes = `<w:p>${drawn('UBND XÃ BA', 'Số: 1/KH-UBND')}${drawn('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Ba, ngày 1/3/2026')}</w:p>`
    const read = ['UBND XÃ BA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 1/KH-UBND\tBa, ngày 1/3/2026']
    expect(await lines(boxes)).toEqual(read)
    const parts = { 'word/header1.xml': part('hdr', paragraph('trang')), 'word/header2.xml': part('hdr', boxes) }
    expect(await lines(paragraph('KẾ HOẠCH'), parts)).toEqual([...read, 'KẾ HOẠCH'])
  })
})

describe('tables', () => {
  test('a row a line: names below one another, joined cells, tables inside, the header typed again', async () => {
    const header = row([cell('Đơn vị'), cell('Số lượng'), cell('Ghi chú')])
    const rows = [
      header,
      row([cell(['Thôn A', 'Thôn B'], '<w:vMerge w:val="restart"/>'), cell('05'), cell('nam\tnữ')]),
      header,
      row([cell('', '<w:vMerge/>'), cell('chung', '<w:gridSpan w:val="2"/>')]),
      row([cell('Tổng', '<w:gridSpan w:val="2"/>'), cell(table([row([cell('a'), cell('b')])]))]),
    ]
    expect(await lines(table(rows))).toEqual([
      'Đơn vị | Số lượng | Ghi chú',
      'Thôn A; Thôn B | 05 | nam nữ',
      'Thôn A; Thôn B | chung',
      'Tổng | a | b',
    ])
  })

  test('lines of a style count as drawn, those below the motto of a letterhead do not', async () => {
    const styles = part(
      'styles',
      '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style><w:style w:type="table" w:styleId="Con"><w:basedOn w:val="Luoi"/></w:style>',
    )
    const styled = `<w:tbl><w:tblPr><w:tblStyle w:val="Con"/></w:tblPr>${row([cell('Hội Nông dân'), cell('10')])}</w:tbl>`
    expect(await body(styled, { 'word/styles.xml': styles })).toBe('Hội Nông dân | 10')
    const motto = cell(
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập'],
      '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>',
    )
    expect(
      await lines(
        table([row([cell(['UBND XÃ', 'BA'], '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>'), motto])]),
      ),
    ).toEqual(['UBND XÃ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BA\tĐộc lập'])
  })
})

test('fonts of the old encodings are read as the letters they show', async () => {
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
  const inside = [
    paragraph(run('kÕ ho¹ch', font('.VnTimeH'))),
    paragraph(
      `${run('Ng', font('.VnTime'))}<w:r><w:rPr>${font('.VnTime')}</w:rPr><w:softHyphen/></w:r>${run('êi d©n ', font('.VnTime'))}${run('xã', font('Times New Roman'))}`,
    ),
    paragraph(`${run('Ñoái thoa', font('VNI-Times'))}${run('ïi', font('VNI-Times'))}`),
  ]
  expect(await lines(inside.join(''))).toEqual(['KẾ HOẠCH', 'Người dân xã', 'Đối thoại'])
})
