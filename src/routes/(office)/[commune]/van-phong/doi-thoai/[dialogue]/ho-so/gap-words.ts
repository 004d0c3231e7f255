import type { CaseGap } from '#domain/document/archive/case-gaps.ts'
import type { CasePart } from '#domain/document/archive/case-file.ts'
import type { Retention } from '#domain/document/archive/retention.ts'
import { m } from '#words'
import { paperKindWord } from '../../../paper-kind-words.ts'

/** What the file lacks, as a line of the page. */
export function gapLine(one: CaseGap): string {
  switch (one.gap) {
    case 'not-concluded':
      return m.paper_file_gap_not_concluded()
    case 'paper-missing':
      return m.paper_file_gap_missing({ paper: paperKindWord(one.kind) })
    case 'unsigned':
      return m.paper_file_gap_unsigned({ notation: one.notation })
    case 'without-scan':
      return m.paper_file_gap_scan({ number: one.number })
    case 'number-gap':
      return m.paper_file_gap_numbers({ series: one.series, numbers: one.numbers })
    case 'open-opinions':
      return m.paper_file_gap_opinions({ count: one.count })
    case 'open-promises':
      return m.paper_file_gap_promises({ count: one.count })
    case 'without-evidence':
      return m.paper_file_gap_evidence({ count: one.count })
    case 'ledger-unbalanced':
      return m.paper_file_gap_ledger({ count: one.count })
    case 'log-broken':
      return m.paper_file_gap_log({ session: one.session, seq: one.seq })
  }
}

export const partWords: Record<CasePart, () => string> = {
  plan: m.paper_file_part_plan,
  papers: m.paper_file_part_papers,
  opinions: m.paper_file_part_opinions,
  sessions: m.paper_file_part_sessions,
  promises: m.paper_file_part_promises,
  tasks: m.paper_file_part_tasks,
  trails: m.paper_file_part_trails,
}

export function retentionWord(retention: Retention): string {
  return retention === 'permanent' ? m.paper_file_forever() : m.paper_file_years({ count: Number(retention) })
}
