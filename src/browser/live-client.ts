import { createStreamReader, type StreamMessage } from './event-stream.ts'
import { watchHidden } from './page-visibility.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'

export interface LiveClientOptions {
  /** Address of the stream from what follows `seq`. */
  url(seq: number): string
  /** Answers with the server's milliseconds and nothing else. */
  clockUrl: string
  onMessage(message: StreamMessage): void
  /** Only losses that last are told: a short blip does not flash on a screen in front of a hall. */
  onConnected(isConnected: boolean): void
  /** Told at once, for work that waits for the connection. */
  onOpen?(): void
  /** A projector's page keeps its stream even where the browser thinks that nobody looks. */
  isAlwaysOn?: boolean
  /** The server's clock minus this device's, as the page was rendered. */
  initialOffset?: number
}

export interface LiveClient {
  clock: ServerClock
  /** Milliseconds by the server's clock. */
  now(): number
  /** Opens the stream anew: after a gap, or when the device has come back. */
  reconnect(): void
  close(): void
}

/** A link that says nothing for so long is dead; the server beats every 2 s. */
const silenceMs = 5000
const toldAfterMs = 3000

/** A browser gives a host six connections over plain http: a page that nobody sees gives its own back. */
const keptHiddenMs = 30_000

/** Milliseconds before the attempt: at once, then soon, and never later than 2 s. */
export function reconnectPause(failures: number): number {
  return [100, 500, 1000][failures] ?? 1500
}

/** A request into a dead network hangs: most attempts are short, so that one falls into the moment the network is back. */
function attemptMs(failures: number): number {
  return failures % 4 === 3 ? 8000 : 2000
}

/** One live stream, kept up without ever reloading the page; it resumes after the last sequence number it has seen. */
export function openLive(options: LiveClientOptions): LiveClient {
  const clock = createServerClock(options.initialOffset)
  let seq = 0
  let failures = 0
  let isClosed = false
  let current: AbortController | null = null
  let pause: { id: ReturnType<typeof setTimeout>; done: () => void } | null = null
  let notice: ReturnType<typeof setTimeout> | undefined
  let isAsleep = false
  let rouse = () => {}

  const wake = () => {
    failures = 0
    pause?.done()
  }

  async function run() {
    while (!isClosed) {
      await attempt().catch(() => {})
      if (isClosed) return
      if (isAsleep) {
        await new Promise<void>((resolve) => (rouse = resolve))
        continue
      }
      tellLost()
      await wait(reconnectPause(failures))
      failures += 1
    }
  }

  async function attempt() {
    const abort = new AbortController()
    current = abort
    let guard = setTimeout(() => abort.abort(), attemptMs(failures))
    try {
      let sentAt: number | undefined = Date.now()
      const response = await fetch(options.url(seq), { signal: abort.signal, cache: 'no-store', redirect: 'error' })
      if (!response.ok || !response.body) throw new Error(`stream ${response.status}`)
      clock.forget()
      tellConnected()
      void measureClock().catch(() => {})
      const read = createStreamReader()
      const decoder = new TextDecoder()
      const reader = response.body.getReader()
      for (;;) {
        clearTimeout(guard)
        guard = setTimeout(() => abort.abort(), silenceMs)
        const { value, done } = await reader.read()
        if (done) return
        const receivedAt = Date.now()
        for (const message of read(decoder.decode(value, { stream: true }))) {
          if (message.event === 'beat') {
            clock.measure(Number(message.data), receivedAt, sentAt)
            sentAt = undefined
          } else {
            if (message.id) seq = Math.max(seq, Number(message.id))
            options.onMessage(message)
          }
        }
      }
    } finally {
      clearTimeout(guard)
      abort.abort()
    }
  }

  /** The second answer comes over a connection that is warm: its way there and back is the shorter one. */
  async function measureClock() {
    for (let round = 0; round < 2; round += 1) {
      const sentAt = Date.now()
      const response = await fetch(options.clockUrl, { cache: 'no-store', redirect: 'error' })
      const serverMs = Number(await response.text())
      if (response.ok && serverMs > 0) clock.measure(serverMs, Date.now(), sentAt)
    }
  }

  function tellConnected() {
    failures = 0
    clearTimeout(notice)
    notice = undefined
    options.onConnected(true)
    options.onOpen?.()
  }

  function tellLost() {
    notice ??= setTimeout(() => options.onConnected(false), toldAfterMs)
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(id)
        pause = null
        resolve()
      }
      const id = setTimeout(done, ms)
      pause = { id, done }
    })
  }

  function sleep() {
    isAsleep = !options.isAlwaysOn
    if (isAsleep) current?.abort()
  }

  function awake() {
    isAsleep = false
    wake()
    rouse()
  }

  const unwatch = watchHidden(keptHiddenMs, sleep, awake)
  globalThis.addEventListener?.('online', wake)
  void run()
  return {
    clock,
    now: () => Date.now() + clock.offset(),
    reconnect() {
      failures = 0
      current?.abort()
      pause?.done()
    },
    close() {
      isClosed = true
      unwatch()
      awake()
      globalThis.removeEventListener?.('online', wake)
      clearTimeout(notice)
      current?.abort()
      pause?.done()
    },
  }
}
