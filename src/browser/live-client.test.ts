import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { openLive, reconnectPause, type LiveClient } from './live-client.ts'

const clockAhead = 3_600_000
const opened: { client?: LiveClient; close?: () => void } = {}

afterEach(() => {
  opened.client?.close()
  opened.close?.()
})

/** A stream as the program sends it, on a port that can be closed and opened again. */
async function streamServer(port = 0) {
  const streams = new Set<ServerResponse>()
  const askedAfter: number[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/lenh') return void response.end(String(Date.now() + clockAhead))
    askedAfter.push(Number(url.searchParams.get('sau')))
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(`event: beat\ndata: ${Date.now() + clockAhead}\n\n`)
    streams.add(response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const act = (seq: number) => {
    for (const stream of streams) stream.write(`id: ${seq}\nevent: act\ndata: {"seq":${seq}}\n\n`)
  }
  const close = () => {
    for (const stream of streams) stream.destroy()
    server.closeAllConnections()
    server.close()
  }
  opened.close = close
  return { port: (server.address() as AddressInfo).port, streams, askedAfter, act, close }
}

function listen(port: number) {
  const seen: string[] = []
  const connected: boolean[] = []
  const client = openLive({
    url: (seq) => `http://127.0.0.1:${port}/dong?sau=${seq}`,
    clockUrl: `http://127.0.0.1:${port}/lenh`,
    onMessage: ({ data }) => seen.push(data),
    onConnected: (is) => connected.push(is),
  })
  opened.client = client
  return { seen, connected, client }
}

test('tries again at once, and never later than 2 s', () => {
  const pauses = Array.from({ length: 20 }, (_, failures) => reconnectPause(failures))
  expect(pauses[0]).toBeLessThanOrEqual(200)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(2000)
})

test('hears events and the clock of the server, an hour away', async () => {
  const server = await streamServer()
  const { seen, client } = listen(server.port)
  await vi.waitFor(() => expect(server.streams.size).toBe(1))
  server.act(1)
  await vi.waitFor(() => expect(seen).toEqual(['{"seq":1}']))
  await vi.waitFor(() => expect(Math.abs(client.clock.offset() - clockAhead)).toBeLessThan(100))
  expect(Math.abs(client.now() - Date.now() - clockAhead)).toBeLessThan(100)
})

test('comes back within 2 s after the server died, and reads on after the last event it had', async () => {
  const first = await streamServer()
  const { seen, connected } = listen(first.port)
  await vi.waitFor(() => expect(first.streams.size).toBe(1))
  first.act(1)
  first.act(2)
  await vi.waitFor(() => expect(seen).toHaveLength(2))
  first.close()
  await new Promise((done) => setTimeout(done, 700))
  const second = await streamServer(first.port)
  await vi.waitFor(() => expect(second.askedAfter).toEqual([2]), { timeout: 2000 })
  second.act(3)
  await vi.waitFor(() => expect(seen).toEqual(['{"seq":1}', '{"seq":2}', '{"seq":3}']))
  // So short a loss is not shown to anybody.
  expect(connected).not.toContain(false)
})

test('takes a link that has been silent for 5 s as dead, and says so only after 3 s more', async () => {
  const server = await streamServer()
  const { connected } = listen(server.port)
  await vi.waitFor(() => expect(server.askedAfter).toHaveLength(1))
  await vi.waitFor(() => expect(server.askedAfter).toHaveLength(2), { timeout: 7000 })
  expect(connected).toEqual([true, true])
  server.close()
  await vi.waitFor(() => expect(connected).toEqual([true, true, false]), { timeout: 5000 })
})
