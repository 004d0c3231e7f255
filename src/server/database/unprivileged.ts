import { spawnSync } from 'node:child_process'

/** How PostgreSQL is started: it refuses to run as root, which is what a container or a small server often has. */
export type Launch = (command: string, args: string[]) => { command: string; args: string[] }

const asIs: Launch = (command, args) => ({ command, args })

// A user namespace in which root's own files appear to belong to `nobody`: the data stays where it is,
// also under a folder that only root may enter, and no system account is made.
const namespaceArgs = ['--user', '--map-user=65534', '--map-group=65534', '--']
const inNamespace: Launch = (command, args) => ({ command: 'unshare', args: [...namespaceArgs, command, ...args] })

/** @returns the way to start PostgreSQL here, or `null` when this is root and the system refuses user namespaces. */
export function chooseLaunch(): Launch | null {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return asIs
  const probe = spawnSync('unshare', [...namespaceArgs, 'true'])
  return probe.status === 0 ? inNamespace : null
}
