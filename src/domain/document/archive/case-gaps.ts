import type { PaperStanding } from '#domain/document/paper-life.ts'
import type { NumberRange } from '#domain/document/register.ts'
import { imbalance, type Ledger } from '#domain/ledger/ledger.ts'

/** What a file still lacks; none of it keeps the file from being made, all of it is said in it. */
export type CaseGap =
  | { gap: 'not-concluded' }
  | { gap: 'paper-missing'; kind: 'plan' | 'minutes' | 'conclusion' | 'result-report' }
  | { gap: 'unsigned'; notation: string }
  | { gap: 'without-scan'; number: string }
  | { gap: 'number-gap'; series: string; numbers: string }
  | { gap: 'open-opinions'; count: number }
  | { gap: 'open-promises'; count: number }
  | { gap: 'without-evidence'; count: number }
  | { gap: 'ledger-unbalanced'; count: number }
  | { gap: 'log-broken'; session: number; seq: number }

export interface CaseFacts {
  isConcluded: boolean
  papers: { kind: string; notation: string; standing: PaperStanding; isSigned: boolean }[]
  incoming: { number: string; hasFile: boolean }[]
  numberGaps: (NumberRange & { series: string })[]
  ledger: Ledger
  promises: { kind: 'reply' | 'act'; isKept: boolean; hasEvidence: boolean }[]
  /** First place where the chain of a session's log does not hold. */
  brokenLogs: { session: number; seq: number }[]
}

const expected = ['plan', 'minutes', 'conclusion', 'result-report'] as const

/** What an archivist would send the file back for, the weightiest first. */
export function gapsOfCase(facts: CaseFacts): CaseGap[] {
  const standing = facts.papers.filter(({ standing: how }) => how === 'holds' || how === 'corrected')
  const lost = imbalance(facts.ledger)
  const openPromises = facts.promises.filter(({ isKept }) => !isKept).length
  const unproven = facts.promises.filter(({ kind, isKept, hasEvidence }) => kind === 'act' && isKept && !hasEvidence)
  return [
    ...(lost === 0 ? [] : [{ gap: 'ledger-unbalanced' as const, count: lost }]),
    ...facts.brokenLogs.map((log) => ({ gap: 'log-broken' as const, ...log })),
    ...(facts.isConcluded ? [] : [{ gap: 'not-concluded' as const }]),
    ...expected
      .filter((kind) => !standing.some((paper) => paper.kind === kind))
      .map((kind) => ({ gap: 'paper-missing' as const, kind })),
    ...standing.filter(({ isSigned }) => !isSigned).map(({ notation }) => ({ gap: 'unsigned' as const, notation })),
    ...facts.incoming.filter(({ hasFile }) => !hasFile).map(({ number }) => ({ gap: 'without-scan' as const, number })),
    ...facts.numberGaps.map(({ series, first, last }) => ({
      gap: 'number-gap' as const,
      series,
      numbers: first === last ? String(first) : `${first}-${last}`,
    })),
    ...counted('open-opinions', facts.ledger.open),
    ...counted('open-promises', openPromises),
    ...counted('without-evidence', unproven.length),
  ]
}

function counted<Gap extends 'open-opinions' | 'open-promises' | 'without-evidence'>(gap: Gap, count: number) {
  return count === 0 ? [] : [{ gap, count }]
}

const kindWords = {
  plan: 'kế hoạch',
  minutes: 'biên bản',
  conclusion: 'thông báo kết luận',
  'result-report': 'báo cáo kết quả',
} as const

/** One gap as a line on the file's cover sheet. */
export function gapWords(one: CaseGap): string {
  switch (one.gap) {
    case 'not-concluded':
      return 'Cuộc đối thoại chưa kết luận.'
    case 'paper-missing':
      return `Chưa có ${kindWords[one.kind]}.`
    case 'unsigned':
      return `${one.notation}: chưa có bản đã ký.`
    case 'without-scan':
      return `Văn bản đến số ${one.number}: chưa có bản chụp.`
    case 'number-gap':
      return `Sổ văn bản ${one.series}: số ${one.numbers} chưa rõ văn bản nào.`
    case 'open-opinions':
      return `${one.count} ý kiến chưa có kết quả xử lý.`
    case 'open-promises':
      return `${one.count} lời hẹn chưa xong.`
    case 'without-evidence':
      return `${one.count} cam kết đã xong nhưng chưa có minh chứng.`
    case 'ledger-unbalanced':
      return `Sổ cái ý kiến lệch ${one.count}.`
    case 'log-broken':
      return `Nhật ký phiên ${one.session} không khớp từ dòng ${one.seq}.`
  }
}
