import { formatDay, yearOf } from '#domain/calendar/iso-date.ts'
import { gapsOfCase, gapWords } from '#domain/document/archive/case-gaps.ts'
import type { Piece } from '#domain/document/archive/case-file.ts'
import type { FileValues } from '#domain/document/archive/metadata.ts'
import { retentionWords } from '#domain/document/archive/retention.ts'
import type { CaseCover } from '../../documents/archive/typeset-case.ts'
import type { CommuneRow } from '../../store/communes.ts'
import type { BundleWish } from './bundle-wish.ts'
import { factsOf, type CaseRecord } from './load-case.ts'
import { ledgerWords } from './opinion-registers.ts'

/** `UBND xã Thanh Lâm`. */
export function issuerOf({ kind, name }: CommuneRow): string {
  return `UBND ${kind} ${name}`
}

export function titleOfCase({ title, held_on }: CaseRecord['dialogue'], commune: CommuneRow): string {
  const named = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
  const place = `${commune.kind} ${commune.name}`
  const where = named.includes(commune.name) ? '' : `, ${place}`
  const when = held_on === null || named.includes(String(yearOf(held_on))) ? '' : ` năm ${yearOf(held_on)}`
  return `Hồ sơ ${named}${when}${where}`
}

export interface CoverParts {
  record: CaseRecord
  commune: CommuneRow
  wish: BundleWish
  pieces: readonly Piece[]
  pages: number
  /** ISO day. */
  day: string
}

export function caseCover({ record, commune, wish, pieces, pages, day }: CoverParts): CaseCover {
  const { first, last } = spanOf(pieces, day)
  return {
    kind: 'cover',
    heading: 'Hồ sơ công việc',
    title: titleOfCase(record.dialogue, commune),
    facts: [
      ['Số và ký hiệu hồ sơ:', wish.notation || '………………'],
      ['Thời hạn bảo quản:', retentionWords(wish.retention)],
      ['Thời gian của tài liệu:', `từ ${formatDay(first)} đến ${formatDay(last)}`],
      ['Số tài liệu:', String(pieces.length)],
      ['Số trang:', String(pages)],
      ['Lập ngày:', formatDay(day)],
    ],
    gapsTitle: 'Khi lập, hồ sơ còn thiếu:',
    gaps: shortened(gapsOfCase(factsOf(record)).map(gapWords)),
    remarks: [
      ledgerWords(record.ledger),
      wish.withNames
        ? 'Sổ ý kiến có họ tên người gửi. Chỉ giao cho người có thẩm quyền.'
        : 'Sổ ý kiến không có họ tên người gửi. Văn bản đã phát hành (biên bản, công văn trả lời) giữ nguyên tên ghi trong đó.',
      'Bản có giá trị là tệp gốc trong gói zip; tệp PDF toàn bộ hồ sơ là bản để đọc, không giữ chữ ký số.',
    ],
  }
}

/** More would leave the cover; all of them stand on the page of the file. */
const mostLines = 9

function shortened(lines: string[]): string[] {
  if (lines.length <= mostLines) return lines
  const shown = lines.slice(0, mostLines - 1)
  return [...shown, `và ${lines.length - shown.length} mục khác.`]
}

/** First and last day of the papers in it. */
function spanOf(pieces: readonly Piece[], day: string): { first: string; last: string } {
  const days = pieces.flatMap(({ part, date }) => (part === 'papers' && date !== null ? [date] : [])).toSorted()
  return { first: days[0] ?? day, last: days.at(-1) ?? day }
}

export function fileValues({ record, commune, wish, pieces, pages, day }: CoverParts): FileValues {
  const { first, last } = spanOf(pieces, day)
  const year = yearOf(record.dialogue.held_on ?? day)
  return {
    FileCode: [wish.organId, year, wish.notation].filter((part) => part !== '').join('.'),
    OrganId: wish.organId,
    FileCatalog: year,
    FileNotation: wish.notation,
    Title: titleOfCase(record.dialogue, commune),
    Maintenance: retentionWords(wish.retention),
    Rights: 'Hạn chế',
    Language: 'Tiếng Việt',
    StartDate: first,
    EndDate: last,
    TotalDoc: pieces.length,
    Description: ledgerWords(record.ledger),
    PageNumber: pages,
    Format: 'Điện tử',
  }
}
