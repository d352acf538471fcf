#!/usr/bin/env node
/** Runs the command from sources: sets up and builds what is not built, quietly. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const caller = process.env.INIT_CWD ?? process.cwd()

/** Keeps stdout for the command: what these say goes to stderr, and only where they fail. */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`)
  process.stderr.write(`mingjian: "${[command, ...args].join(' ')}" failed.\n`)
  process.exit(3)
}

const compiler = join(root, 'node_modules/typescript/bin/tsc')
if (!existsSync(compiler) || !existsSync(join(root, 'packages/cli/node_modules'))) {
  process.stderr.write('mingjian: setting up, once …\n')
  run('npm', ['run', '-s', 'setup'], { shell: process.platform === 'win32' })
}
run(process.execPath, [compiler, '-b', 'packages/cli'])
process.chdir(caller)
await import('../dist/main.js')
