import fc from 'fast-check'
import type { SessionEvent, SessionEventBody, SessionSetup } from './events.ts'
import { append, emptyLog, refusalInLog, undoableEvent, type SessionLog } from './log.ts'

export const setup: SessionSetup = {
  dialogueTitle: 'Đối thoại với Nhân dân thôn Đông Khê',
  venue: 'Nhà văn hóa thôn',
  chair: 'Trần Quang Hưng',
  secretary: 'Lê Thị Thu',
  steps: ['Giới thiệu', 'Phát biểu', 'Kết luận'].map((title, index) => ({ id: `step-${index + 1}`, title })),
  speakers: ['Bình', 'Hoa', 'Tý', 'Khang'].map((name, index) => ({
    id: `speaker-${index + 1}`,
    honorific: 'Ông',
    name,
    group: index % 2 === 0 ? 'Hội Nông dân' : 'Hội Phụ nữ',
    matterId: index < 3 ? `matter-${index + 1}` : null,
    limitMs: null,
    isWalkIn: false,
  })),
  matters: ['Cầu máng', 'Đèn đường', 'Rác'].map((title, index) => ({
    id: `matter-${index + 1}`,
    number: index + 1,
    title,
    topic: null,
    officeId: 'office-1',
    office: 'Phòng Kinh tế',
    opinions: index + 1,
  })),
  defaultLimitMs: 240_000,
}

const speakerId = fc.integer({ min: 1, max: 8 }).map((n) => `speaker-${n}`)
const matterId = fc.integer({ min: 1, max: 6 }).map((n) => `matter-${n}`)
const type = <T extends SessionEventBody['type']>(value: T) => fc.constant(value)

const outcome = fc.oneof(
  fc.record({ kind: fc.constant('answered' as const), by: fc.constant('Chủ tịch'), text: fc.constant('Xã đã làm.') }),
  fc.record({ kind: fc.constant('passed-up' as const), addressee: fc.constant('UBND tỉnh'), text: fc.constant('') }),
  fc.constant({
    kind: 'promised' as const,
    promise: 'reply' as const,
    officeId: 'office-1',
    office: 'Phòng Kinh tế',
    executor: null,
    dueOn: '2026-12-08',
    what: 'Trả lời bằng văn bản',
  }),
)

/** Anything a screen may try, possible or not; `undo` stands for the last act that stands, as the Z key means it. */
const wish: fc.Arbitrary<SessionEventBody | 'undo'> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.record({ type: type('undone'), seq: fc.integer({ min: 1, max: 40 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: type('step-started'), stepId: fc.constantFrom('step-1', 'step-2', 'step-9') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: type('speaker-added'),
      speaker: fc.record({
        id: speakerId,
        honorific: fc.constant('Bà'),
        name: fc.constantFrom('Mơ', 'Cường', ' '),
        group: fc.constant('Thôn Đông Khê'),
        matterId: fc.constant(null),
        limitMs: fc.constant(null),
        isWalkIn: fc.constant(true),
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: type('speaker-moved'), speakerId, before: fc.option(speakerId, { nil: null }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: type('speaker-skipped'), speakerId, reason: fc.constantFrom('absent', 'withdrawn') }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: type('turn-started'),
      turnId: fc.integer({ min: 1, max: 30 }).map((n) => `turn-${n}`),
      speakerId,
      limitMs: fc.constantFrom(240_000, 60_000, 0),
      matterId: fc.option(matterId, { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: type('turn-extended'), byMs: fc.constantFrom(60_000, -1) }) },
  { weight: 4, arbitrary: fc.record({ type: type('turn-paused') }) },
  { weight: 4, arbitrary: fc.record({ type: type('turn-resumed') }) },
  { weight: 4, arbitrary: fc.record({ type: type('turn-ended') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: type('answer-given'),
      matterId,
      by: fc.constant('Chủ tịch'),
      text: fc.constant('Có.'),
    }),
  },
  {
    weight: 2,
    arbitrary: matterId.map((id) => ({
      type: 'matter-raised' as const,
      matter: { id, number: 9, title: 'Nước sinh hoạt', topic: null, officeId: null, office: null, opinions: 1 },
      opinion: 'Nước đục đã ba tháng',
    })),
  },
  { weight: 4, arbitrary: fc.record({ type: type('outcome-recorded'), matterId, outcome }) },
  { weight: 2, arbitrary: fc.record({ type: type('note-taken'), text: fc.constantFrom('Mất điện 2 phút', '  ') }) },
  { weight: 2, arbitrary: fc.record({ type: type('screen-changed'), screen: fc.constantFrom('live', 'neutral') }) },
  { weight: 1, arbitrary: fc.record({ type: type('session-closed') }) },
)

/** Wishes with the milliseconds that pass before each. */
export const script = fc.array(fc.tuple(wish, fc.integer({ min: 0, max: 120_000 })), { maxLength: 60 })
export type Script = [SessionEventBody | 'undo', number][]

export interface Attempt {
  before: SessionLog
  body: SessionEventBody
  refused: string | null
  after: SessionLog
}

/** Plays a script as the server does: what the log refuses is not written. */
export function play(wishes: Script): { log: SessionLog; attempts: Attempt[]; end: number } {
  let at = 1_000_000
  let log = append(emptyLog, eventAt(1, at, { type: 'session-opened', setup }))
  const attempts: Attempt[] = []
  for (const [wanted, later] of wishes) {
    at += later
    const body = wanted === 'undo' ? ({ type: 'undone', seq: undoableEvent(log)?.seq ?? 0 } as const) : wanted
    const refused = refusalInLog(log, body)
    const after = refused ? log : append(log, eventAt(log.state.seq + 1, at, body))
    attempts.push({ before: log, body, refused, after })
    log = after
  }
  return { log, attempts, end: at }
}

function eventAt(seq: number, at: number, body: SessionEventBody): SessionEvent {
  const who = { actorId: 'chu-tich', actorName: 'Trần Quang Hưng', device: 'laptop' }
  return { seq, commandId: `command-${seq}`, ...who, occurredAt: at, recordedAt: at, body }
}
