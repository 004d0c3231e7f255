import { paragraph, table } from '#domain/document/blocks.ts'
import { countInWords } from '#domain/document/number-words.ts'
import type { Block } from '#domain/document/paper.ts'
import { type LedgerCounts, ledgerRows } from '#server/documents/kinds/outcome.ts'
import { lowerFirst } from '#server/documents/kinds/wording.ts'

/** The ledger in words and in a table: every opinion received is accounted for. */
export function ledgerBlocks(ledger: LedgerCounts): Block[] {
  const rows = ledgerRows(ledger)
  const inWords = rows.map(([term, value]) => `${lowerFirst(term)}: ${countInWords(value)}`).join('; ')
  return [
    paragraph(`Tổng số ý kiến đã tiếp nhận: ${countInWords(ledger.received)} ý kiến; trong đó ${inWords}.`),
    table(
      [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Kết quả xử lý', share: 8, align: 'left' },
        { title: 'Số ý kiến', share: 2, align: 'right' },
      ],
      rows.map(([term, value], index) => [String(index + 1), term, String(value)]),
      ['', 'Tổng số ý kiến đã tiếp nhận', String(ledger.received)],
    ),
  ]
}
