import { once } from 'node:events'
import { connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRefused } from '#domain/refusal.ts'
import { connect } from '#server/database/connect.ts'
import { newId } from '#server/ids.ts'
import { openSession } from '#server/usecases/session/open-session.ts'
import { startPart, stop } from './processes.ts'
import { costRow, percentile, type Benchmark, type BenchStage } from './row.ts'
import { signIn } from './sign-in.ts'

const screens = 300
const commands = 40

/** A key of the chair, committed to disk, until the slowest of 300 screens has it, against a bare broadcast. */
export const sessionFanout: Benchmark = {
  name: 'session-fanout',
  async run(stage) {
    const cookie = await signIn(stage, 'chu-tich')
    const sessionId = await openHall(stage)
    const hall = `/${stage.communeSlug}/phien/${sessionId}`
    const head = `GET ${hall}/dong?cho=man-chieu HTTP/1.1\r\nHost: ${new URL(stage.url).host}\r\nCookie: ${cookie}\r\n\r\n`
    const ours = await openScreens(Number(new URL(stage.url).port), head)
    await ours.untilAll((screen) => screen.lastSeq >= 1)
    const latencies: number[] = []
    for (let n = 0; n < commands; n++) {
      const sent = performance.now()
      const seq = await sendCommand(stage, hall, cookie, n)
      await ours.untilAll((screen) => screen.lastSeq >= seq)
      latencies.push(Math.max(...ours.screens.map(({ seenAt }) => seenAt)) - sent)
      await sleep(20)
    }
    const gaps = ours.screens.filter(({ inOrder }) => !inOrder).length
    const floor = await floorLatencies(ours.screens[0]?.lastFrame ?? '')
    ours.close()
    stage.say(`${screens} screens: slowest has it after ${Math.round(percentile(latencies, 95))} ms (p95)`)
    const note = `${screens} screens, ${commands} commands, ${gaps === 0 ? 'each in order' : `${gaps} screens out of order`}`
    return [50, 95, 99].map((percent) => {
      const mine = percentile(latencies, percent)
      const best = percentile(floor, percent)
      const goal = percent === 95 ? 150 : percent === 99 ? 300 : null
      const holds = gaps === 0 && (goal === null || mine <= goal)
      const row = { name: `session-fanout p${percent}`, unit: 'ms to the slowest', ours: mine, floor: best }
      return costRow({ ...row, goal: goal === null ? 'shown' : `≤ ${goal} ms`, holds, note })
    })
  },
}

interface Screen {
  lastSeq: number
  lastFrame: string
  seenAt: number
  inOrder: boolean
}

interface Screens {
  screens: Screen[]
  untilAll(has: (screen: Screen) => boolean): Promise<void>
  close(): void
}

async function openScreens(port: number, head: string): Promise<Screens> {
  const list: Screen[] = []
  const sockets: Socket[] = []
  let wake = () => {}
  for (let n = 0; n < screens; n++) {
    const screen: Screen = { lastSeq: 0, lastFrame: '', seenAt: 0, inOrder: true }
    const socket = dial({ port, host: '127.0.0.1' })
    await once(socket, 'connect')
    socket.write(head)
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      for (const [frame, seq] of text.matchAll(/id: (\d+)\nevent: view\ndata: .*/g)) {
        if (Number(seq) < screen.lastSeq) screen.inOrder = false
        Object.assign(screen, { lastSeq: Number(seq), lastFrame: frame, seenAt: performance.now() })
      }
      wake()
    })
    list.push(screen)
    sockets.push(socket)
  }
  return {
    screens: list,
    async untilAll(has) {
      const end = performance.now() + 10_000
      while (!list.every(has)) {
        if (performance.now() > end)
          throw new Error(`${list.filter((one) => !has(one)).length} screens missed an event`)
        await new Promise<void>((done) => {
          wake = done
          setTimeout(done, 50)
        })
      }
    },
    close: () => sockets.forEach((socket) => socket.destroy()),
  }
}

async function floorLatencies(frame: string): Promise<number[]> {
  const { child, ready } = await startPart<{ port: number }>('floor-broadcast.ts', { frame: `${frame}\n\n` })
  const sockets: Socket[] = []
  let arrived = 0
  let last = 0
  for (let n = 0; n < screens; n++) {
    const socket = dial({ port: ready.port, host: '127.0.0.1' })
    await once(socket, 'connect')
    socket.on('data', () => {
      arrived++
      last = performance.now()
    })
    sockets.push(socket)
  }
  // The server may still be taking in the last of them: they are all there once one broadcast reaches each.
  await untilAllHave(async () => {
    arrived = 0
    sockets[0]?.write('.')
    await sleep(100)
    return arrived >= screens
  })
  const latencies: number[] = []
  for (let n = 0; n < commands; n++) {
    arrived = 0
    const sent = performance.now()
    sockets[0]?.write('.')
    await untilAllHave(async () => {
      await sleep(1)
      return arrived >= screens
    })
    latencies.push(last - sent)
  }
  for (const socket of sockets) socket.destroy()
  await stop(child)
  return latencies
}

async function untilAllHave(isDone: () => Promise<boolean>) {
  const end = performance.now() + 10_000
  while (!(await isDone())) if (performance.now() > end) throw new Error('a screen of the floor missed a broadcast')
}

async function openHall(stage: BenchStage): Promise<string> {
  const database = connect(stage.appUrl, 2)
  try {
    const commune = await database.shared.selectFrom('commune').selectAll().executeTakeFirstOrThrow()
    const transact = <T>(work: Parameters<typeof database.inCommune<T>>[1]) => database.inCommune(commune.id, work)
    const { id: dialogueId } = await transact((tx) =>
      tx.selectFrom('dialogue').select('id').where('state', '=', 'preparing').executeTakeFirstOrThrow(),
    )
    const actor = { kind: 'system', communeId: commune.id } as const
    const opened = await openSession({ commune, now: Date.now(), transact }, actor, { dialogueId })
    if (isRefused(opened)) throw new Error(`the hall did not open: ${opened.refused}`)
    return opened.sessionId
  } finally {
    await database.close()
  }
}

async function sendCommand(stage: BenchStage, hall: string, cookie: string, n: number): Promise<number> {
  const body = { type: 'screen-changed', screen: n % 2 ? 'live' : 'neutral' }
  const command = { id: newId(), device: 'bench', deviceSeq: n, basedOn: n, occurredAt: Date.now(), body }
  const answer = await fetch(`${stage.url}${hall}/lenh`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stage.url, cookie, 'x-forwarded-for': '127.0.0.1' },
    body: JSON.stringify(command),
  })
  if (!answer.ok) throw new Error(`the command answered ${answer.status}: ${await answer.text()}`)
  const { event } = (await answer.json()) as { event: { seq: number } }
  return event.seq
}
