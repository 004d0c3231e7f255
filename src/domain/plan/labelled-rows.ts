import type { SourceLine } from './lines.ts'
import { join, type Located, trim } from './located-text.ts'
import type { Block } from './outline.ts'
import { isLevelName } from './people-levels.ts'

const LABEL =
  /^(?:thoi gian|ngay to chuc|thoi luong|dia diem|noi to chuc|hinh thuc|chu tri|nguoi chu tri|chu toa|dong chu tri|thu ky|thanh phan|dai bieu|khach moi|doi tuong|noi dung|chu de|muc dich|yeu cau|trinh tu|chuong trinh|so luong|kinh phi)\b/
/** What stands in the right-hand cell of a row of headings. */
const HEADING =
  /^(?:so (?:luong|dai bieu|nguoi|ghe|ho)|chi tieu|thanh phan(?: moi| tham du)?|noi dung(?: cong viec| chi tiet| cu the)?|ghi chu|cong viec|viec|dia diem|thoi gian|nguoi thuc hien|don vi thuc hien|yeu cau|chi tiet|cu the|thong tin|noi dung cu the)$/

/**
 * A table of two columns whose left names what the right says ("Thời gian | 8 giờ 00 ngày 12/5/2024", "Huyện | Đại
 * diện Huyện ủy; …") tells the same as labelled lines, and becomes such.
 */
export function withLabelledRows(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    const text = block.row && labelled(block.row)
    return text ? { ...block, text, row: null } : block
  })
}

function labelled({ cells }: SourceLine): Located | null {
  // A number before the label counts the rows; one behind counts people: "Xã | Thường trực HĐND | 3".
  const isCounted = /^\d{1,2}[.)]?$/.test(cells[0]?.text.text ?? '')
  const [label, value, ...others] = cells.slice(isCounted ? 1 : 0).map((cell) => cell.text)
  if (!label || !value || others.length > 0 || label.text.length > 50 || isHeading(value)) return null
  return LABEL.test(label.folded) || isLevelName(label) ? join([withoutColon(label), value], ': ') : null
}

/** A number, too, is no sentence: "Xóm Đông | 20" is a row of seats. */
function isHeading(value: Located): boolean {
  return HEADING.test(value.folded) || !/\p{L}{2}/u.test(value.text)
}

function withoutColon(label: Located): Located {
  return trim(label, /:/)
}
