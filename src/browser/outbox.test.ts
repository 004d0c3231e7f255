import { expect, test, vi } from 'vitest'
import type { SessionCommand } from '#domain/session/commands.ts'
import type { SessionEvent } from '#domain/session/events.ts'
import { memoryStore } from './device.ts'
import { createOutbox, type Answer, type OutboxOptions } from './outbox.ts'

const note = (text: string) => ({ type: 'note-taken' as const, text })

function eventOf(command: SessionCommand, seq: number): SessionEvent {
  const { id: commandId, device, occurredAt, body } = command
  return { seq, commandId, actorId: 'lan', actorName: 'Lan', device, occurredAt, recordedAt: occurredAt, body }
}

/** A server that does once what it is sent, and whose network can be cut before or after it has done it. */
function hallServer() {
  const log: SessionEvent[] = []
  const state = { network: 'up' as 'up' | 'down' | 'answers-lost', refuses: new Set<string>() }
  return {
    log,
    state,
    async send(command: SessionCommand): Promise<Answer> {
      await Promise.resolve()
      if (state.network === 'down') return { kind: 'later', signedOut: false }
      if (state.refuses.has(command.body.type)) {
        return { kind: 'refused', refused: { refused: 'no-turn', sentence: 'Chưa có lượt nào.' } }
      }
      const event = log.find(({ commandId }) => commandId === command.id) ?? eventOf(command, log.length + 1)
      if (event.seq > log.length) log.push(event)
      if (state.network === 'answers-lost') return { kind: 'later', signedOut: false }
      return { kind: 'done', event }
    },
  }
}

function outboxOn(server: ReturnType<typeof hallServer>, options: Partial<OutboxOptions> = {}) {
  return createOutbox({
    store: memoryStore(),
    owner: 'session.lan',
    send: server.send,
    now: () => 1000,
    seqOf: () => null,
    onChange: () => {},
    onDone: () => true,
    ...options,
  })
}

const texts = (server: ReturnType<typeof hallServer>) =>
  server.log.map(({ body }) => (body.type === 'note-taken' ? body.text : body.type))

test('sends acts in the order in which they were done, each with an id and a number of its own', async () => {
  const server = hallServer()
  const outbox = outboxOn(server)
  const commands = ['một', 'hai', 'ba'].map((text) => outbox.add(note(text), 0))
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]))
  expect(texts(server)).toEqual(['một', 'hai', 'ba'])
  expect(new Set(commands.map(({ id }) => id)).size).toBe(3)
  expect(commands.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3])
  expect(commands[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('keeps what was done without a network, and sends it when the network is back', async () => {
  const server = hallServer()
  server.state.network = 'down'
  const outbox = outboxOn(server)
  outbox.add(note('một'), 0)
  outbox.add(note('hai'), 0)
  await outbox.flush()
  expect(outbox.entries()).toHaveLength(2)
  server.state.network = 'up'
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]), { timeout: 4000 })
  expect(texts(server)).toEqual(['một', 'hai'])
})

test('an act whose answer was lost is done once', async () => {
  const server = hallServer()
  server.state.network = 'answers-lost'
  const outbox = outboxOn(server)
  outbox.add(note('một'), 0)
  await vi.waitFor(() => expect(server.log).toHaveLength(1))
  server.state.network = 'up'
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]), { timeout: 4000 })
  expect(texts(server)).toEqual(['một'])
})

test('a page that is closed and opened again finds its acts, another person at the device does not', async () => {
  const server = hallServer()
  server.state.network = 'down'
  const store = memoryStore()
  const first = outboxOn(server, { store })
  for (const text of ['một', 'hai', 'ba']) first.add(note(text), 0)
  expect(outboxOn(server, { store, owner: 'session.thu' }).entries()).toEqual([])
  server.state.network = 'up'
  const again = outboxOn(server, { store })
  expect(again.entries().map(({ command }) => command.deviceSeq)).toEqual([1, 2, 3])
  await again.flush()
  expect(texts(server)).toEqual(['một', 'hai', 'ba'])
})

test('a refused act comes back with its reason, lets the next ones pass, and can be tried again or dropped', async () => {
  const server = hallServer()
  server.state.refuses.add('turn-ended')
  const outbox = outboxOn(server)
  const refused = outbox.add({ type: 'turn-ended' }, 0)
  outbox.add(note('sau'), 0)
  await vi.waitFor(() => expect(texts(server)).toEqual(['sau']))
  expect(outbox.entries()).toMatchObject([{ command: { id: refused.id }, refused: { sentence: 'Chưa có lượt nào.' } }])
  server.state.refuses.clear()
  outbox.retry(refused.id)
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]))
  expect(texts(server)).toEqual(['sau', 'turn-ended'])

  server.state.refuses.add('turn-paused')
  const dropped = outbox.add({ type: 'turn-paused' }, 0)
  await vi.waitFor(() => expect(outbox.entries()[0]?.refused).not.toBeNull())
  outbox.dismiss(dropped.id)
  expect(outbox.entries()).toEqual([])
})

test('an undo of an act that was still on its way names the place that the act got', async () => {
  const server = hallServer()
  server.state.network = 'down'
  const outbox = outboxOn(server)
  const taken = outbox.add(note('nhầm'), 0)
  outbox.add({ type: 'undone', seq: 1 }, 0, taken.id)
  server.log.push(eventOf({ ...taken, id: 'of-another-device', body: note('của máy khác') }, 1))
  server.state.network = 'up'
  await vi.waitFor(() => expect(outbox.entries()).toEqual([]), { timeout: 4000 })
  expect(server.log.map(({ body }) => body)).toEqual([note('của máy khác'), note('nhầm'), { type: 'undone', seq: 2 }])
})

test('an undo of an act that was refused is refused too', async () => {
  const server = hallServer()
  server.state.refuses.add('turn-ended')
  const outbox = outboxOn(server)
  const refused = outbox.add({ type: 'turn-ended' }, 0)
  outbox.add({ type: 'undone', seq: 9 }, 0, refused.id)
  await vi.waitFor(() => expect(outbox.entries()[1]?.refused).toEqual({ refused: 'nothing-to-undo' }))
  expect(server.log).toEqual([])
})

test('an acknowledged act stays in sight until the log on the screen has come to it', async () => {
  const server = hallServer()
  server.log.push(eventOf({ id: 'x', device: 'd', deviceSeq: 1, basedOn: 0, occurredAt: 1, body: note('trước') }, 1))
  const outbox = outboxOn(server, { onDone: () => false })
  const command = outbox.add(note('sau'), 0)
  await vi.waitFor(() => expect(outbox.entries()[0]?.seq).toBe(2))
  await outbox.flush()
  expect(server.log).toHaveLength(2)
  outbox.acknowledge(command.id)
  expect(outbox.entries()).toEqual([])
})
