// `npm start`. Runs on whatever Node (20 or later) there is: installs what the lock file names, builds, and hands over
// to the program on its own Node. Plain JavaScript, no dependency.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ensureBuilt, ensureInstalled, nodeBinary, root } from './prepare.mjs'

try {
  ensureInstalled()
  ensureBuilt()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

const program = spawn(nodeBinary(), ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'start'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DOITHOAI_STARTED_BY: process.env.npm_lifecycle_event ? 'npm' : '' },
})
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal))
// Ctrl-C reaches the program by itself; this process only waits for it.
process.on('SIGINT', () => {})
// When npm itself is killed, nobody is left to press Ctrl-C: the work ends rather than staying behind.
if (process.env.npm_lifecycle_event) {
  const started = ancestors()
  setInterval(() => ancestors() !== started && program.kill('SIGTERM'), 1000).unref()
}
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

/** npm puts a shell between itself and this process; where the system shows it, that one's parent is watched too. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`
  } catch {
    return String(process.ppid)
  }
}
