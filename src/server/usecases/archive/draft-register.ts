import { canonicalJson } from '#domain/canonical-json.ts'
import { isPaperKind, paperKinds } from '../../documents/kinds.ts'
import { column, type Register } from './case-table.ts'
import type { CaseRecord } from './load-case.ts'
import { momentText } from './register-words.ts'

type Draft = CaseRecord['drafts'][number]

const states = { open: 'đang soạn', issued: 'đã phát hành', dropped: 'đã bỏ' } as const

/** Versions of papers before they were issued, and what was said about them (Nghị định 30/2020, Phụ lục VI). */
export function draftRegister({ drafts }: CaseRecord): Register {
  return {
    title: 'Sổ dự thảo và góp ý',
    lead: ['Lời văn từng lần dự thảo ở tệp dữ liệu kèm theo.'],
    columns: [
      column('Văn bản', 40),
      column('Lúc', 28),
      column('Người làm', 36),
      column('Việc', 30),
      column('Nội dung', 80),
      column('Kết quả', 48),
    ],
    rows: drafts.flatMap(draftRows),
  }
}

function draftRows({ row, versions, comments }: Draft): string[][] {
  const paper = isPaperKind(row.kind) ? paperKinds[row.kind].titleVi : row.kind
  const written = versions.map(({ number, made_at, maker_name, why }) => ({
    at: made_at,
    cells: [maker_name ?? '', `Dự thảo lần ${number}`, why ?? '', states[row.state]],
  }))
  const said = comments.map(({ made_at, maker_name, version, words, settled_at, settled_how, settler_name }) => ({
    at: made_at,
    cells: [
      maker_name ?? '',
      `Góp ý lần ${version}`,
      words,
      settled_at === null
        ? 'chưa giải quyết'
        : [settler_name, momentText(settled_at.getTime()), settled_how].filter(Boolean).join(', '),
    ],
  }))
  return [...written, ...said]
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .map(({ at, cells }) => [paper, momentText(at.getTime()), ...cells])
}

/** The words of each version, and what was said about it. */
export function draftContents({ drafts }: CaseRecord): string {
  return canonicalJson(
    drafts.map(({ row, versions, comments }) => ({
      kind: row.kind,
      state: row.state,
      versions: versions.map(({ number, content, made_at }) => ({ number, content, madeAt: made_at.toISOString() })),
      comments: comments.map(({ version, words, maker_name, made_at, settled_how }) => ({
        version,
        words,
        by: maker_name,
        madeAt: made_at.toISOString(),
        settledHow: settled_how,
      })),
    })),
  )
}
