import { deviceStore, type Store } from '#browser/device.ts'
import { openLive, type LiveClient } from '#browser/live-client.ts'
import { createOutbox, type Outbox, type OutboxEntry } from '#browser/outbox.ts'
import { sendCommand } from '#browser/send-command.ts'
import { confirm, logFrom, withPending } from '#browser/session-book.ts'
import type { SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import { undoableEvent } from '#domain/session/log.ts'

export interface HallPage {
  addresses: { stream: string; commands: string }
  sessionId: string
  actor: { id: string; name: string }
  events: SessionEvent[]
  /** Whether this person may write into the log; others look on. */
  canRecord: boolean
  /** The server's milliseconds when the page was rendered. */
  now: number
}

const tickMs = 200
/** So short a loss is not shown to anybody. */
const blipMs = 3000

/** What a staff screen holds: the confirmed log, this device's own acts on top of it, and the server's clock. */
export function createHallSession(page: HallPage) {
  let confirmed = $state.raw(logFrom(page.events))
  let entries = $state.raw<OutboxEntry[]>([])
  let isConnected = $state(true)
  let isSignedOut = $state(false)
  let now = $state(page.now)
  let store: Store | null = null
  let outbox: Outbox | null = null
  let live: LiveClient | null = null
  const shown = $derived(withPending(confirmed, entries, page.actor))

  function take(event: SessionEvent): boolean {
    const next = confirm(confirmed, event)
    if (!next) {
      live?.reconnect()
      return false
    }
    confirmed = next
    outbox?.acknowledge(event.commandId)
    return true
  }

  /** Called once the page stands in a browser. @returns what ends it */
  function start(): () => void {
    store = deviceStore()
    live = openLive({
      url: () => `${page.addresses.stream}?sau=${confirmed.state.seq}`,
      clockUrl: page.addresses.commands,
      initialOffset: page.now - Date.now(),
      onMessage: ({ event, data }) => {
        if (event === 'act') take(JSON.parse(data) as SessionEvent)
      },
      onConnected: (is) => (isConnected = is),
      onOpen: () => void outbox?.flush(),
    })
    outbox = createOutbox({
      store,
      owner: `${page.sessionId}.${page.actor.id}`,
      send: (command) => sendCommand(page.addresses.commands, command, live?.clock ?? null),
      now: () => live?.now() ?? Date.now(),
      seqOf: (id) => confirmed.events.find(({ commandId }) => commandId === id)?.seq ?? null,
      onChange: (list) => (entries = list),
      onDone: (event) => event.seq <= confirmed.state.seq + 1 && take(event),
      onSignedOut: (is) => (isSignedOut = is),
    })
    entries = outbox.entries()
    for (const { commandId } of confirmed.events) outbox.acknowledge(commandId)
    void outbox.flush()
    const tick = setInterval(() => (now = live?.now() ?? now), tickMs)
    return () => {
      clearInterval(tick)
      live?.close()
    }
  }

  function act(body: SessionEventBody, undoes?: string) {
    now = live?.now() ?? now
    outbox?.add(body, confirmed.state.seq, undoes)
  }

  return {
    start,
    act,
    /** Takes back the last act that still stands. */
    undo() {
      const target = undoableEvent(shown)
      if (!target) return
      const isOnItsWay = !confirmed.events.some(({ commandId }) => commandId === target.commandId)
      act({ type: 'undone', seq: target.seq }, isOnItsWay ? target.commandId : undefined)
    },
    retry: (commandId: string) => outbox?.retry(commandId),
    dismiss: (commandId: string) => outbox?.dismiss(commandId),
    get store() {
      return store
    },
    get log() {
      return shown
    },
    get state() {
      return shown.state
    },
    /** Outcomes are still taken when the session is closed; everything else only while it is open. */
    get isOpen() {
      return page.canRecord && shown.state.phase === 'open'
    },
    get canRecord() {
      return page.canRecord
    },
    /** Acts that have waited for the server longer than a blip. */
    get overdue() {
      return entries.filter(({ command, refused }) => refused === null && now - command.occurredAt > blipMs).length
    },
    get entries() {
      return entries
    },
    get now() {
      return now
    },
    get isConnected() {
      return isConnected
    },
    get isSignedOut() {
      return isSignedOut
    },
  }
}

export type HallSession = ReturnType<typeof createHallSession>
