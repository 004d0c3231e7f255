import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { StartRefused } from '../settings.ts'

interface Held {
  pid: number
  port: number
  word: string
}

/**
 * One program per data folder. The holder answers on a port with the word in the lock file: unlike a process number,
 * that stays true after a crash, a reboot and on every system.
 * @throws StartRefused when another program holds it
 * @returns a function that gives it back
 */
export async function holdDataFolder(dataDir: string): Promise<() => void> {
  const file = join(dataDir, 'running.json')
  const other = existsSync(file) ? readHeld(file) : null
  if (other && (await answers(other))) throw new StartRefused('already-running', String(other.pid))
  const word = randomBytes(12).toString('hex')
  const server = createServer((socket) => socket.on('error', () => {}).end(word)).listen(0, '127.0.0.1')
  server.unref()
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  writeFileSync(file, JSON.stringify({ pid: process.pid, port, word } satisfies Held))
  return () => {
    server.close()
    rmSync(file, { force: true })
  }
}

function readHeld(file: string): Held | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Held
  } catch {
    return null
  }
}

async function answers({ port, word }: Held): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 })
    let heard = ''
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    socket.on('error', () => done(false))
    socket.on('timeout', () => socket.destroy())
    socket.on('close', () => done(heard === word))
  })
}
