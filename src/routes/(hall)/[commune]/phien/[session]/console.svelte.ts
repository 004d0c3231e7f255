import { randomId } from '#browser/device.ts'
import type { MatterEntry, OutcomeEntry, SpeakerEntry } from '#domain/session/events.ts'
import { matterInFocus } from '#domain/session/focus.ts'
import { undoableEvent } from '#domain/session/log.ts'
import type { MatterState, SpeakerState } from '#domain/session/state.ts'
import { mattersWithoutOutcome, waitingSpeakers } from '#domain/session/views.ts'
import { actWords } from '#ui/hall/act-words.ts'
import type { HallSession } from './hall-session.svelte.ts'

/** The acts of a console and what it has in front of it. */
export function createConsole(hall: HallSession) {
  /** A matter chosen by hand, for as long as the same turn is on. */
  let chosen = $state.raw<{ matterId: string; turnId: string | null } | null>(null)
  const waiting = $derived(waitingSpeakers(hall.state))
  const turnId = $derived(hall.state.turn?.id ?? hall.state.turns.at(-1)?.id ?? null)
  const matter = $derived.by((): MatterState | null => {
    const byHand = chosen?.turnId === turnId ? hall.state.matters.find(({ id }) => id === chosen?.matterId) : undefined
    return byHand ?? matterInFocus(hall.log)
  })
  const undoable = $derived(undoableEvent(hall.log))

  function call(speaker: SpeakerState | undefined) {
    if (!speaker) return
    const limitMs = speaker.limitMs ?? hall.state.setup?.defaultLimitMs ?? 240_000
    hall.act({ type: 'turn-started', turnId: randomId(), speakerId: speaker.id, limitMs, matterId: speaker.matterId })
  }

  return {
    call,
    callNext: () => call(waiting[0]),
    startOrStop: () => (hall.state.turn ? hall.act({ type: 'turn-ended' }) : call(waiting[0])),
    extend: () => hall.state.turn && hall.act({ type: 'turn-extended', byMs: 60_000 }),
    pauseOrResume() {
      if (hall.state.turn) hall.act({ type: hall.state.turn.pausedAt === null ? 'turn-paused' : 'turn-resumed' })
    },
    switchScreen: () =>
      hall.act({ type: 'screen-changed', screen: hall.state.screen === 'neutral' ? 'live' : 'neutral' }),
    /** One place up (-1) or down (1) among those who wait. */
    move(speakerId: string, by: -1 | 1) {
      const at = waiting.findIndex(({ id }) => id === speakerId)
      const before = by === -1 ? waiting[at - 1] : waiting[at + 2]
      if (at + by < 0 || at + by >= waiting.length) return
      hall.act({ type: 'speaker-moved', speakerId, before: before?.id ?? null })
    },
    skip: (speakerId: string) => hall.act({ type: 'speaker-skipped', speakerId, reason: 'absent' }),
    addWalkIn: (entry: Omit<SpeakerEntry, 'id' | 'limitMs' | 'isWalkIn'>) =>
      hall.act({ type: 'speaker-added', speaker: { ...entry, id: randomId(), limitMs: null, isWalkIn: true } }),
    startStep: (stepId: string) => hall.act({ type: 'step-started', stepId }),
    raise(words: { opinion: string; title: string; officeId: string | null; office: string | null }) {
      const number = Math.max(0, ...hall.state.matters.map((one) => one.number)) + 1
      const { opinion, ...rest } = words
      const entry: MatterEntry = { id: randomId(), number, topic: null, opinions: 1, ...rest }
      hall.act({ type: 'matter-raised', matter: entry, opinion })
      chosen = { matterId: entry.id, turnId }
    },
    record: (outcome: OutcomeEntry) => matter && hall.act({ type: 'outcome-recorded', matterId: matter.id, outcome }),
    answer: (by: string, text: string) => matter && hall.act({ type: 'answer-given', matterId: matter.id, by, text }),
    note: (text: string) => hall.act({ type: 'note-taken', text }),
    undo: () => hall.undo(),
    close() {
      if (hall.state.turn) hall.act({ type: 'turn-ended' })
      hall.act({ type: 'session-closed' })
    },
    choose: (matterId: string) => (chosen = { matterId, turnId }),
    get waiting() {
      return waiting
    },
    get matter() {
      return matter
    },
    get speaker() {
      return hall.state.speakers.find(({ id }) => id === hall.state.turn?.speakerId) ?? null
    },
    get open() {
      return mattersWithoutOutcome(hall.state)
    },
    /** What Z would take back, in words. */
    get undoes() {
      return undoable && actWords(undoable.body, hall.log)
    },
  }
}

export type Console = ReturnType<typeof createConsole>
