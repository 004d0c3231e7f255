import { canonicalJson } from '#domain/canonical-json.ts'
import type { SessionEventBody } from '#domain/session/events.ts'
import { column, type Register } from './case-table.ts'
import type { CaseRecord } from './load-case.ts'
import { actWord, thingWord } from './act-words.ts'
import { causeWords, logWords, momentText } from './register-words.ts'

type Session = CaseRecord['sessions'][number]

/** The log of a session, act by act, as the minutes were made from it. */
export function sessionLog({ row, links, brokenAt }: Session): Register {
  return {
    title: `Nhật ký phiên ${row.ordinal}`,
    lead: [
      brokenAt === null
        ? `${links.length} dòng, chuỗi mã khớp từ đầu đến cuối. Mã cuối: ${row.chain}`
        : `${links.length} dòng, chuỗi mã KHÔNG khớp từ dòng ${brokenAt}.`,
      'Mỗi mã = SHA-256 của mã trước, số dòng, thời điểm ghi và mã nội dung; tệp dữ liệu kèm theo đủ để tính lại.',
    ],
    columns: [
      column('Dòng', 12, 'center'),
      column('Lúc diễn ra', 26),
      column('Người ghi', 30),
      column('Việc', 32),
      column('Nội dung', 104),
      column('Mã (đầu)', 30),
    ],
    rows: links.map((link) => [
      String(link.seq),
      momentText(link.occurred_at),
      link.actor_name,
      logWord(link.type),
      payloadWords(link.payload),
      link.chain.slice(0, 12),
    ]),
  }
}

function logWord(type: string): string {
  const known: Record<string, string> = logWords satisfies Record<SessionEventBody['type'], string>
  return known[type] ?? type
}

/** The values of what was recorded, without the ids by which the program knows them. */
function payloadWords(payload: Record<string, unknown>): string {
  return leaves(payload)
    .filter((text) => text !== '' && !/^[0-9a-f]{8}-[0-9a-f]{4}-/u.test(text))
    .join(' · ')
}

function leaves(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return value === null || value === undefined ? [] : [String(value)]
}

/** One JSON object a line, with everything that the chain is computed from. */
export function sessionLines({ links }: Session): string {
  return links
    .map((link) =>
      canonicalJson({
        seq: link.seq,
        type: link.type,
        payload: link.payload,
        actor: link.actor_name,
        device: link.device,
        deviceSeq: link.device_seq,
        occurredAt: link.occurred_at,
        recordedAt: link.recorded_at,
        salt: link.salt,
        digest: link.digest,
        chain: link.chain,
      }),
    )
    .map((line) => `${line}\n`)
    .join('')
}

export function planVersions({ versions }: CaseRecord): Register {
  return {
    title: 'Các lần sửa kế hoạch',
    lead: ['Nội dung từng lần ở tệp dữ liệu kèm theo.'],
    columns: [
      column('Lần', 10, 'center'),
      column('Lúc', 28),
      column('Người sửa', 36),
      column('Vì sao', 40),
      column('Lý do', 70),
      column('Mã nội dung (SHA-256, đầu)', 46),
    ],
    rows: versions.map((version) => [
      String(version.number),
      momentText(version.made_at.getTime()),
      version.made_by_name,
      causeWords[version.cause],
      version.reason ?? '',
      version.hash.slice(0, 16),
    ]),
  }
}

/** What people did to the dialogue and to all that belongs to it. */
export function auditTrail({ acts }: CaseRecord): Register {
  return {
    title: 'Nhật ký xử lý',
    lead: ['Nhật ký chỉ ghi thêm, không sửa, không xóa được.'],
    columns: [
      column('Lúc', 28),
      column('Người làm', 40),
      column('Việc', 66),
      column('Đối tượng', 30),
      column('Chi tiết', 90),
    ],
    rows: acts.map(({ at, actor, actor_name, action, thing_kind, detail }) => [
      momentText(at.getTime()),
      actor_name ?? actorWord(actor),
      actWord(action),
      thingWord(thing_kind),
      payloadWords(detail),
    ]),
  }
}

function actorWord(actor: string): string {
  if (actor === 'system') return 'Chương trình'
  if (actor === 'public') return 'Người dân'
  return actor.startsWith('link:') ? 'Người thu ý kiến (đường dẫn riêng)' : 'Người dùng cũ'
}
