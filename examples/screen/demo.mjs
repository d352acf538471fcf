/** Screens five made-up exports with the built command: what `npm run demo` shows. */
import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runCli } from '@mingjian/cli'
import { demoFiles, writeFund } from './generate-fund.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the demo writes; tests name another folder. */
const place = process.env.MINGJIAN_DEMO_DIR ?? here
const data = join(place, 'data')
const runs = join(place, 'runs')
mkdirSync(runs, { recursive: true })
writeFund(data, demoFiles)

// Examples carry a fixed key so that the ids of their clues stay; yours is made on first use.
const key = join(runs, 'key')
copyFileSync(join(here, 'key'), key)
chmodSync(key, 0o600)

const asOf = '2026-01-31'
const args = [
  'screen',
  relative(root, data),
  ...['--models', 'civil.hpf-sham-litigation'],
  ...['--as-of', asOf],
  ...['--key', relative(root, key)],
  ...['--out', relative(root, firstFree(join(runs, `run-${asOf}`)))],
  ...process.argv.slice(2),
]
console.log(`$ mingjian ${args.join(' ')}\n`)
process.chdir(root)
process.exitCode = await runCli(args)

/** The name itself, or with -2, -3 and so on: the demo may be run again and again. */
function firstFree(name) {
  for (let n = 1; ; n += 1) {
    const free = n === 1 ? name : `${name}-${n}`
    if (!existsSync(free)) return free
  }
}
