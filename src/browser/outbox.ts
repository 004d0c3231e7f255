import type { SessionCommand } from '#domain/session/commands.ts'
import type { SessionEvent, SessionEventBody } from '#domain/session/events.ts'
import type { Refused } from '#domain/refusal.ts'
import { deviceId, nextDeviceSeq, randomId, type Store } from './device.ts'

/** A command that the server has not acknowledged yet. */
export interface OutboxEntry {
  command: SessionCommand
  /** Of an undo: the act it takes back, which may itself still be on its way. */
  undoes: string | null
  /** Its place in the log, once the server has given it; it stands here until the log on this screen has come so far. */
  seq: number | null
  /** Why the server would not do it, in the words of the person's language; null while it waits. */
  refused: RefusedCommand | null
}

export type RefusedCommand = Refused & { sentence?: string }

export type Answer =
  | { kind: 'done'; event: SessionEvent }
  | { kind: 'refused'; refused: RefusedCommand }
  /** No network, a server in trouble, a sign-in that has ended: sent again later. */
  | { kind: 'later'; signedOut: boolean }

export interface OutboxOptions {
  store: Store
  /** Whose acts and in which session: another person at the same device does not send them. */
  owner: string
  send(command: SessionCommand): Promise<Answer>
  /** Milliseconds by the server's clock. */
  now(): number
  /** The place in the log of an act that the server has acknowledged. */
  seqOf(commandId: string): number | null
  onChange(entries: OutboxEntry[]): void
  /** @returns whether the log on this screen holds the event now; where events before it are missing, it waits for them. */
  onDone(event: SessionEvent): boolean
  onSignedOut?(isSignedOut: boolean): void
}

export interface Outbox {
  add(body: SessionEventBody, basedOn: number, undoes?: string): SessionCommand
  /** In the order in which the acts were done. */
  entries(): OutboxEntry[]
  /** The log has it, however the answer to our own request was lost. */
  acknowledge(commandId: string): void
  retry(commandId: string): void
  dismiss(commandId: string): void
  /** Sends what waits; called again whenever the connection is back. */
  flush(): Promise<void>
}

const pauses = [300, 1000, 2000]

/**
 * Acts on their way to the server: each stands in the device's storage until it is acknowledged, goes out in order,
 * and comes back visibly when it is refused. Sending twice does it once, by the command's id.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store } = options
  const prefix = `doithoai.outbox.${options.owner}.`
  const seqs = new Map<string, number>()
  let held = readEntries(store, prefix)
  let isSending = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function put(entry: OutboxEntry) {
    const id = entry.command.id
    held = held.some(({ command }) => command.id === id)
      ? held.map((one) => (one.command.id === id ? entry : one))
      : [...held, entry]
    // One key for each act: two pages of one device never overwrite each other's list.
    store.setItem(prefix + id, JSON.stringify(entry))
    options.onChange(held)
  }

  function drop(commandId: string) {
    store.removeItem(prefix + commandId)
    if (!held.some(({ command }) => command.id === commandId)) return
    held = held.filter(({ command }) => command.id !== commandId)
    options.onChange(held)
  }

  async function flush(): Promise<void> {
    if (isSending) return
    isSending = true
    clearTimeout(timer)
    try {
      for (let next = firstWaiting(); next; next = firstWaiting()) {
        if (!(await deliver(next))) return later()
      }
    } finally {
      isSending = false
    }
  }

  /** @returns false when it must be sent again later. */
  async function deliver(entry: OutboxEntry): Promise<boolean> {
    const command = toSend(entry)
    if (!command) {
      put({ ...entry, refused: { refused: 'nothing-to-undo' } })
      return true
    }
    const answer = await options.send(command)
    if (answer.kind === 'later') {
      options.onSignedOut?.(answer.signedOut)
      return false
    }
    failures = 0
    options.onSignedOut?.(false)
    if (answer.kind === 'refused') put({ ...entry, refused: answer.refused })
    else {
      seqs.set(answer.event.commandId, answer.event.seq)
      if (options.onDone(answer.event)) drop(answer.event.commandId)
      else put({ ...entry, seq: answer.event.seq })
    }
    return true
  }

  /** An undo names its act by its place in the log, which only the server's answer has given. */
  function toSend({ command, undoes }: OutboxEntry): SessionCommand | null {
    if (command.body.type !== 'undone' || undoes === null) return command
    const seq = seqs.get(undoes) ?? options.seqOf(undoes)
    return seq === null ? null : { ...command, body: { type: 'undone', seq } }
  }

  function later() {
    timer = setTimeout(() => void flush(), pauses[Math.min(failures, pauses.length - 1)])
    failures += 1
  }

  function firstWaiting(): OutboxEntry | undefined {
    return held.find(({ refused, seq }) => refused === null && seq === null)
  }

  return {
    add(body, basedOn, undoes) {
      const command = {
        id: randomId(),
        device: deviceId(store),
        deviceSeq: nextDeviceSeq(store),
        basedOn,
        occurredAt: Math.round(options.now()),
        body,
      }
      put({ command, undoes: undoes ?? null, seq: null, refused: null })
      void flush()
      return command
    },
    entries: () => held,
    acknowledge: drop,
    retry(commandId) {
      const entry = held.find(({ command }) => command.id === commandId)
      if (!entry) return
      put({ ...entry, refused: null })
      void flush()
    },
    dismiss: drop,
    flush,
  }
}

function readEntries(store: Store, prefix: string): OutboxEntry[] {
  const found: OutboxEntry[] = []
  for (let index = 0; index < store.length; index += 1) {
    const key = store.key(index)
    const text = key?.startsWith(prefix) ? store.getItem(key) : null
    if (text) found.push(JSON.parse(text) as OutboxEntry)
  }
  return found.sort((a, b) => a.command.deviceSeq - b.command.deviceSeq)
}
