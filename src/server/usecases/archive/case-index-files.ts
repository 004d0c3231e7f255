import { indexColumns, indexGroups } from '#domain/document/archive/case-index.ts'
import type { BundledPiece } from '#domain/document/archive/case-file.ts'
import type { Column, Paper } from '#domain/document/paper.ts'
import type { CaseCover, CaseTable } from '../../documents/archive/typeset-case.ts'

const indexTitle = 'Mục lục văn bản, tài liệu'

export function indexTable(pieces: readonly BundledPiece[], subject: string): CaseTable {
  return {
    kind: 'table',
    title: indexTitle,
    subject,
    lead: [],
    columns: indexColumns,
    groups: indexGroups(pieces),
    landscape: false,
    isIndex: true,
    titleColumn: 3,
  }
}

/** The same index as a paper, for an archivist who goes on writing in it. */
export function indexPaper(
  pieces: readonly BundledPiece[],
  { title, agency, demonstration }: { title: string; agency: string; demonstration: boolean },
): Paper {
  const groups = indexGroups(pieces)
  const columns: Column[] = indexColumns.map((column) => ({ ...column }))
  const rows = groups.flatMap((group) => [['', '', '', group.title, '', '', ''], ...group.rows])
  return {
    title: indexTitle,
    demonstration,
    letterhead: { superior: null, agency, number: null, symbol: null, issued: null },
    heading: { type: indexTitle, subject: title },
    addressees: [],
    legalBases: [],
    body: [{ kind: 'table', columns, rows, total: null }],
    signatures: [],
    recipients: [],
    annexes: [],
    sheet: { size: 'normal', corner: null },
  }
}

/** Stands for a file that the one PDF cannot show: says which it is, and where it lies. */
export function insteadOf({ ordinal, title, files }: BundledPieceHead): CaseTable {
  return {
    kind: 'table',
    title: 'Tài liệu không in vào tệp PDF này',
    subject: `${ordinal}. ${title}`,
    lead: [
      files.length === 0
        ? 'Chưa có tệp nào của tài liệu này trong hồ sơ.'
        : 'Tài liệu không phải là bản in được, không mở được, được khóa bằng mật khẩu hoặc quá lớn. Xem trong gói zip của hồ sơ:',
      ...files.map(({ path, hash }) => `${path}\nSHA-256: ${hash}`),
    ],
    columns: [],
    groups: [],
    landscape: false,
    isIndex: false,
    titleColumn: 0,
  }
}

type BundledPieceHead = Pick<BundledPiece, 'ordinal' | 'title' | 'files'>

/** What a reader of the zip needs to know first. */
export function readmeText({ title, facts, gapsTitle, gaps, remarks }: CaseCover): string {
  const lines = [
    title,
    '',
    ...facts.map(([name, value]) => `${name} ${value}`),
    ...(gaps.length > 0 ? ['', gapsTitle, ...gaps.map((line) => `- ${line}`)] : []),
    '',
    ...remarks,
    '',
    'Kiểm tra toàn vẹn: sha256sum -c SHA256SUMS',
    'Trong tệp CSV, dấu nháy đơn đứng đầu ô được thêm vào để bảng tính không chạy ô đó như công thức.',
    'Trang số trong mục lục là trang của tệp PDF toàn bộ hồ sơ, lập cùng lúc với gói này.',
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
