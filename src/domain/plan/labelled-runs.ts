import type { Located } from './located-text.ts'
import { cut, trim } from './located-text.ts'
import type { Block } from './outline.ts'

const NEXT_LABEL =
  /(?<=[.;]\s+)(?=(?:thoi gian|dia diem|chu tri|chu toa|thu ky|thanh phan|hinh thuc|so luong|kinh phi|noi dung doi thoai)\b[^.;:]{0,40}:\s)/g

/** "Thời gian: 8h ngày 10/12. Địa điểm: hội trường thôn 5." in one line is two lines. */
export function withoutRuns(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => (block.row ? [block] : partsOf(block.text).map((text) => ({ ...block, text }))))
}

function partsOf(text: Located): Located[] {
  if (!text.text.includes(':')) return [text]
  const starts = [...text.folded.matchAll(NEXT_LABEL)].map((match) => match.index)
  return [0, ...starts].map((from, index) => trim(cut(text, from, starts[index])))
}
