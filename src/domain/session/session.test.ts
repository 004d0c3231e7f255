import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SessionEvent } from './events.ts'
import { logOf, undoableEvent } from './log.ts'
import { play, script, setup } from './script.fixture.ts'
import type { SessionState } from './state.ts'
import { elapsedMs, fairness, hallView, waitingSpeakers } from './views.ts'

const always = (property: (played: ReturnType<typeof play>) => void) =>
  fc.assert(
    fc.property(script, (wishes) => {
      property(play(wishes))
    }),
    { numRuns: 400 },
  )

const withoutSeq = (state: SessionState) => ({ ...state, seq: 0 })

test('the scripts reach every act, accepted and refused', () => {
  const accepted = new Set<string>()
  const refused = new Set<string>()
  for (const wishes of fc.sample(script, { numRuns: 400, seed: 7 })) {
    for (const { body, refused: reason } of play(wishes).attempts) (reason ? refused : accepted).add(body.type)
  }
  expect(accepted.size).toBe(16)
  expect(refused.size).toBeGreaterThanOrEqual(14)
})

test('the state rebuilt from the log equals the state kept act by act', () => {
  always(({ log }) => expect(logOf(log.events).state).toEqual(log.state))
})

test('an undo restores exactly the state before the act it takes back', () => {
  always(({ attempts }) => {
    const stateBefore = new Map<number, SessionState>()
    for (const { before, body, refused, after } of attempts) {
      if (refused) continue
      if (body.type !== 'undone') stateBefore.set(after.state.seq, before.state)
      else expect(withoutSeq(after.state)).toEqual(withoutSeq(stateBefore.get(body.seq) ?? after.state))
    }
  })
})

test('undoing again and again leads back to the opened session', () => {
  always(({ log }) => {
    if (log.state.phase === 'closed') return
    let undone = log
    for (let target = undoableEvent(undone); target; target = undoableEvent(undone)) {
      const seq = undone.state.seq + 1
      const event: SessionEvent = {
        ...target,
        seq,
        commandId: `undo-${seq}`,
        body: { type: 'undone', seq: target.seq },
      }
      undone = logOf([...undone.events, event])
    }
    expect(withoutSeq(undone.state)).toEqual(withoutSeq(logOf(log.events.slice(0, 1)).state))
  })
})

test('a refused act leaves the state as it was', () => {
  always(({ attempts }) => {
    for (const { before, refused, after } of attempts) if (refused) expect(after).toBe(before)
  })
})

test('total speaking time is the sum of the intervals in the log, to the millisecond', () => {
  always(({ log, end }) => {
    const turns = [...log.state.turns, ...(log.state.turn ? [log.state.turn] : [])]
    const total = turns.reduce((sum, turn) => sum + elapsedMs(turn, end), 0)
    expect(total).toBe(spokenInLog(log.events, end))
    const byGroup = fairness(log.state, end).reduce((sum, { spokenMs }) => sum + spokenMs, 0)
    expect(byGroup).toBe(total)
  })
})

/** Counts, from event to event, the time in which somebody was speaking. */
function spokenInLog(events: SessionEvent[], end: number): number {
  const undone = new Set(events.flatMap(({ body }) => (body.type === 'undone' ? [body.seq] : [])))
  let isSpeaking = false
  let since = 0
  let sum = 0
  for (const { seq, body, occurredAt } of events) {
    if (undone.has(seq)) continue
    if (isSpeaking) sum += occurredAt - since
    since = occurredAt
    if (body.type === 'turn-started' || body.type === 'turn-resumed') isSpeaking = true
    if (body.type === 'turn-paused' || body.type === 'turn-ended') isSpeaking = false
  }
  return isSpeaking ? sum + end - since : sum
}

test('nobody is in two places: one speaks at most, and only the one whose turn it is', () => {
  always(({ log: { state } }) => {
    const ids = state.speakers.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const speaking = state.speakers.filter(({ status }) => status === 'speaking').map(({ id }) => id)
    expect(speaking).toEqual(state.turn ? [state.turn.speakerId] : [])
    const spoken = state.speakers.filter(({ status }) => status === 'spoken').map(({ id }) => id)
    expect([...new Set(state.turns.map(({ speakerId }) => speakerId))].sort()).toEqual(spoken.sort())
  })
})

test('a move keeps everybody, and the order of all others', () => {
  always(({ attempts }) => {
    for (const { before, body, refused, after } of attempts) {
      if (refused || body.type !== 'speaker-moved') continue
      const others = (state: SessionState) => state.speakers.map(({ id }) => id).filter((id) => id !== body.speakerId)
      expect(others(after.state)).toEqual(others(before.state))
      expect(after.state.speakers).toHaveLength(before.state.speakers.length)
    }
  })
})

test('every registered speaker and matter is there until the end', () => {
  always(({ log: { state } }) => {
    expect(state.speakers.map(({ id }) => id)).toEqual(expect.arrayContaining(setup.speakers.map(({ id }) => id)))
    expect(state.matters.map(({ id }) => id)).toEqual(expect.arrayContaining(setup.matters.map(({ id }) => id)))
  })
})

test('the hall sees who speaks and how many wait, and no word of any answer', () => {
  always(({ log: { state } }) => {
    const view = hallView(state)
    expect(view.waiting).toBe(waitingSpeakers(state).length)
    expect(view.turn?.speakerId ?? null).toBe(state.turn?.speakerId ?? null)
    expect(JSON.stringify(view)).not.toMatch(/Xã đã làm|Trả lời bằng văn bản|Mất điện/)
    const { total, answered, promised, passedUp } = view.matters
    expect(answered + promised + passedUp).toBe(state.matters.filter(({ outcome }) => outcome !== null).length)
    expect(total).toBe(state.matters.length)
  })
})

test('after the close only an outcome may still be recorded', () => {
  always(({ attempts }) => {
    for (const { before, body, refused } of attempts) {
      if (before.state.phase === 'closed' && !refused) expect(body.type).toBe('outcome-recorded')
    }
  })
})
