import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const started = new Set<ChildProcess>()

/** Whatever a benchmark starts ends with it, also on Ctrl-C. */
export async function stopAll() {
  for (const child of started) await stop(child)
}

export async function stop(child: ChildProcess) {
  started.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** The program as an operator runs it. */
export function startProgram(command: 'serve' | 'start', env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../main.ts'), command], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  started.add(child)
  return child
}

/** A part of a benchmark in a process of its own; resolves with its first message. */
export async function startPart<T>(file: string, argument: unknown): Promise<{ child: ChildProcess; ready: T }> {
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(argument)])
  started.add(child)
  const [ready] = (await once(child, 'message')) as [T]
  return { child, ready }
}

export async function untilHealthy(url: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return
    await sleep(20)
  }
  throw new Error('the program does not answer')
}

const tickMs = 10

/** Processor time of a process so far, in ms; `null` where the system does not tell (only Linux does). */
export function cpuMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * tickMs
  } catch {
    return null
  }
}
