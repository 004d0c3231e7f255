import type { ServerResponse } from 'node:http'
import pg from 'pg'
import type { SessionEvent } from '#domain/session/events.ts'
import { append, logOf, type SessionLog } from '#domain/session/log.ts'
import { hallView } from '#domain/session/views.ts'

/** Who looks: staff receive every event, the hall only what may be shown on the wall. */
export type Audience = 'staff' | 'hall'

export interface LiveHub {
  /** Holds `response` open and sends what happens after `afterSeq`; events and heartbeats until the client leaves. */
  subscribe(response: ServerResponse, session: SessionKey, audience: Audience, afterSeq: number): Promise<void>
  /** Number of open streams, for the metrics. */
  size(): number
  close(): Promise<void>
}

export interface SessionKey {
  communeId: string
  sessionId: string
}

interface HubOptions {
  databaseUrl: string
  readEvents(key: SessionKey, afterSeq: number): Promise<SessionEvent[]>
}

interface Channel {
  key: SessionKey
  log: SessionLog
  streams: Record<Audience, Set<ServerResponse>>
  /** Loads run one after the other, so that no screen sees an event before the one it follows. */
  work: Promise<void>
}

const heartbeatMs = 2000

/**
 * Every screen of a session, fed from its log. Between program instances travel only (session, sequence), by
 * LISTEN/NOTIFY; each event is framed once per audience and written to every stream as the same bytes.
 */
export async function createLiveHub({ databaseUrl, readEvents }: HubOptions): Promise<LiveHub> {
  const channels = new Map<string, Channel>()
  let isClosed = false
  let listener = await listen()
  const beat = setInterval(sendHeartbeat, heartbeatMs)

  async function listen(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: databaseUrl })
    client.on('error', () => {})
    client.on('end', () => void reconnect())
    client.on('notification', ({ payload }) => {
      const channel = channels.get(payload?.split(' ')[0] ?? '')
      if (channel) void advance(channel)
    })
    await client.connect()
    await client.query('listen session_event')
    return client
  }

  /** The database may restart under us; what was missed meanwhile is read from the log. */
  async function reconnect(): Promise<void> {
    if (isClosed) return
    try {
      listener = await listen()
      for (const channel of channels.values()) void advance(channel)
    } catch {
      setTimeout(() => void reconnect(), 500)
    }
  }

  function advance(channel: Channel): Promise<void> {
    channel.work = channel.work.then(async () => {
      try {
        const events = await readEvents(channel.key, channel.log.state.seq)
        for (const event of events) {
          channel.log = append(channel.log, event)
          send(channel.streams.staff, staffFrame(event))
        }
        if (events.length > 0) send(channel.streams.hall, hallFrame(channel.log))
      } catch {
        // The next notification or reconnection reads on from the same place.
      }
    })
    return channel.work
  }

  function sendHeartbeat() {
    const frame = Buffer.from(`event: beat\ndata: ${Date.now()}\n\n`)
    for (const channel of channels.values()) {
      send(channel.streams.staff, frame)
      send(channel.streams.hall, frame)
    }
  }

  async function openChannel(key: SessionKey): Promise<Channel> {
    const name = key.sessionId
    const existing = channels.get(name)
    if (existing) return existing
    const channel: Channel = {
      key,
      log: logOf([]),
      streams: { staff: new Set(), hall: new Set() },
      work: Promise.resolve(),
    }
    channels.set(name, channel)
    await advance(channel)
    return channel
  }

  /** While its log is read, a channel may have lost its last screen and been let go: then it is opened anew. */
  async function readyChannel(key: SessionKey): Promise<Channel> {
    for (;;) {
      const channel = await openChannel(key)
      await channel.work
      if (channels.get(key.sessionId) === channel) return channel
    }
  }

  return {
    async subscribe(response, key, audience, afterSeq) {
      const channel = await readyChannel(key)
      if (response.destroyed) return
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.socket?.setNoDelay(true)
      response.write(opening(channel.log, audience, afterSeq))
      channel.streams[audience].add(response)
      response.on('close', () => {
        channel.streams[audience].delete(response)
        if (channel.streams.staff.size + channel.streams.hall.size === 0) channels.delete(key.sessionId)
      })
    },
    size() {
      return [...channels.values()].reduce((sum, { streams }) => sum + streams.staff.size + streams.hall.size, 0)
    },
    async close() {
      isClosed = true
      clearInterval(beat)
      for (const { streams } of channels.values())
        for (const set of Object.values(streams)) for (const one of set) one.end()
      await listener.end().catch(() => {})
    },
  }
}

function opening(log: SessionLog, audience: Audience, afterSeq: number): Uint8Array {
  const frames: Uint8Array[] = [Buffer.from(`retry: 1000\nevent: beat\ndata: ${Date.now()}\n\n`)]
  if (audience === 'hall') frames.push(hallFrame(log))
  else for (const event of log.events) if (event.seq > afterSeq) frames.push(staffFrame(event))
  return Buffer.concat(frames)
}

function staffFrame(event: SessionEvent): Uint8Array<ArrayBuffer> {
  return Buffer.from(`id: ${event.seq}\nevent: act\ndata: ${JSON.stringify(event)}\n\n`)
}

function hallFrame(log: SessionLog): Uint8Array<ArrayBuffer> {
  return Buffer.from(`id: ${log.state.seq}\nevent: view\ndata: ${JSON.stringify(hallView(log.state))}\n\n`)
}

/** A client that cannot keep up is let go; it comes back and reads on by its sequence number. */
const mostBuffered = 1_000_000

function send(streams: Set<ServerResponse>, frame: Uint8Array) {
  for (const response of streams) {
    if (response.writableLength > mostBuffered) response.destroy()
    else response.write(frame)
  }
}
