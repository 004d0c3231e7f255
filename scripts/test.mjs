// `npm test`: every test there is, on the packaged Node, with the built pages and a PostgreSQL of its own.
// Arguments go to Vitest: `npm test -- src/domain`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, nodeBinary, onOwnNode, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const args = [vitest, 'run', '--reporter=default', `--reporter=${join(root, 'tests/setup/closing-line.ts')}`]
const run = spawn(nodeBinary(), [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: onOwnNode() })
run.on('exit', (code) => process.exit(code ?? 1))
