// `npm run check`: form, types, rings, words and dead code. All must be clean.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checkWords } from './check-words.mjs'
import { ensureInstalled, nodeBinary, onOwnNode, root } from './prepare.mjs'

ensureInstalled()
const bin = (name, file) => join(root, 'node_modules', name, file)
const steps = [
  ['svelte-kit', bin('@sveltejs/kit', 'svelte-kit.js'), 'sync'],
  ['prettier', bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  ['oxlint', bin('oxlint', 'bin/oxlint'), '--deny-warnings'],
  ['svelte-check', bin('svelte-check', 'bin/svelte-check'), '--fail-on-warnings', '--output', 'human'],
  [
    'dependency-cruiser',
    bin('dependency-cruiser', 'bin/dependency-cruiser.mjs'),
    'src',
    '--config',
    '.dependency-cruiser.mjs',
  ],
  ['knip', bin('knip', 'bin/knip.js')],
]

let hasFailed = false
const report = (name, isClean, output) => {
  process.stdout.write(`${isClean ? '✓' : '✗'} ${name}\n${isClean ? '' : output}`)
  hasFailed ||= !isClean
}

// The compiled words are what the type check of the pages reads.
const compiler = spawnSync(nodeBinary(), [join(root, 'scripts', 'compile-words.mjs')], {
  cwd: root,
  encoding: 'utf8',
  env: onOwnNode(),
})
report('words compiled', compiler.status === 0, compiler.stdout + compiler.stderr)
const wrongWords = checkWords(root)
report('words', wrongWords.length === 0, `${wrongWords.join('\n')}\n`)
for (const [name, ...command] of steps) {
  const { status, stdout, stderr } = spawnSync(nodeBinary(), command, {
    cwd: root,
    encoding: 'utf8',
    env: onOwnNode({ NO_COLOR: '1' }),
    maxBuffer: 1 << 26,
  })
  report(name, status === 0, stdout + stderr)
}
process.exit(hasFailed ? 1 : 0)
