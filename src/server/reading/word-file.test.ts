import { readFileSync } from 'node:fs'
import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { readDocumentText } from './read-document-text.ts'

async function textOf(bytes: Uint8Array): Promise<string> {
  const read = await readDocumentText(bytes, 'a.docx')
  return 'text' in read ? read.text : `refused: ${read.refused}`
}

describe('a file of the docx library', () => {
  test('reads letterhead, numbers, tables, notes and page numbers as a person does', async () => {
    const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
    const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
    const cells = (...texts: string[]) => texts.map((text) => new TableCell({ children: [new Paragraph(text)] }))
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'outline',
            levels: [
              { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
              { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
            ],
          },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('Theo Công văn cũ.')] } },
      sections: [
        {
          headers: {
            default: new Header({
              children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
            }),
          },
          children: [
            new Table({
              borders: bare,
              rows: [
                new TableRow({ children: cells('ỦY BAN NHÂN DÂN XÃ BA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') }),
                new TableRow({ children: cells('Số: 12/KH-UBND', 'Ba, ngày 02 tháng 3 năm 2026') }),
              ],
            }),
            new Paragraph({ text: 'NỘI DUNG', numbering: { reference: 'outline', level: 0 } }),
            new Paragraph({
              numbering: { reference: 'outline', level: 1 },
              children: [
                new TextRun('Báo cáo'),
                new FootnoteReferenceRun(1),
                new TextRun({ children: [new Tab(), 'năm'] }),
              ],
            }),
            new Table({
              rows: [
                new TableRow({ children: cells('Đơn vị', 'Số đại biểu') }),
                new TableRow({
                  children: [
                    new TableCell({
                      verticalMerge: VerticalMergeType.RESTART,
                      children: [new Paragraph('Hội Phụ nữ')],
                    }),
                    ...cells('20'),
                  ],
                }),
                new TableRow({
                  children: [
                    new TableCell({ verticalMerge: VerticalMergeType.CONTINUE, children: [] }),
                    ...cells('05'),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    })
    const text = await textOf(new Uint8Array(await Packer.toBuffer(document)))
    expect(text.trim().split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN XÃ BA\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/KH-UBND\tBa, ngày 02 tháng 3 năm 2026',
      'I. NỘI DUNG',
      '1. Báo cáo\tnăm',
      'Đơn vị | Số đại biểu',
      'Hội Phụ nữ | 20',
      'Hội Phụ nữ | 05',
    ])
  })

  test('reads the same after LibreOffice has saved it', () => {
    const folder = new URL('../../../tests/cases/word/', import.meta.url)
    const read = async (name: string) => textOf(readFileSync(new URL(name, folder)))
    return Promise.all([read('xa-ba.docx'), read('xa-ba-libreoffice.docx')]).then(([written, saved]) => {
      expect(written).toContain('Hội Phụ nữ | 20')
      expect(saved).toBe(written)
    })
  })
})
