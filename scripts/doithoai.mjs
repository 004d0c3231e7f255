#!/usr/bin/env node
// `npx doithoai …`: the command line on the packaged Node, from whatever Node started it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodeBinary, onOwnNode, root } from './prepare.mjs'

const { status } = spawnSync(
  nodeBinary(),
  ['--disable-warning=ExperimentalWarning', join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: onOwnNode() },
)
process.exit(status ?? 1)
