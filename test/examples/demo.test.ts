import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runManifestSchema } from '@mingjian/report'
import { afterAll, beforeAll, expect, it } from 'vitest'

const demo = fileURLToPath(new URL('../../examples/screen/demo.mjs', import.meta.url))

let dir: string
let first: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'demo-'))
  first = run()
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const run = (...args: string[]): string =>
  execFileSync(process.execPath, [demo, ...args], {
    encoding: 'utf8',
    env: { ...process.env, MINGJIAN_DEMO_DIR: dir },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** What is printed, without the line of the command, the folder, and the engine's version. */
const printed = (text: string): string =>
  text
    .slice(text.indexOf('\n') + 2)
    .replace(/(结果: |Results: ).*/, '$1<run folder>')
    .replace(/duckdb v[\d.]+/, 'duckdb')
    .replace(/明鉴 [\d.]+/, '明鉴')

it('prints the table that is kept as a golden text', async () => {
  await expect(printed(first)).toMatchFileSnapshot('../golden/demo.txt')
})

it('works again, into a new folder, with the same clues', async () => {
  const again = run('--backend', 'memory')
  expect(again).toContain('run-2026-01-31-2')
  for (const file of ['clues.jsonl', 'clues.csv', 'evidence.jsonl', 'rejects.csv']) {
    const [a, b] = await Promise.all(
      ['run-2026-01-31', 'run-2026-01-31-2'].map((name) => readFile(join(dir, 'runs', name, file))),
    )
    expect(b?.equals(a as Buffer)).toBe(true)
  }
})

it('shows every band, unknown signals and rejects', async () => {
  const text = await readFile(join(dir, 'runs/run-2026-01-31/run.json'), 'utf8')
  const manifest = runManifestSchema.parse(JSON.parse(text))
  expect(Math.min(manifest.clues.A, manifest.clues.B, manifest.clues.C)).toBeGreaterThan(0)
  expect(manifest.rejects).toBe(2)
  expect(manifest.models[0]?.counts?.undecided).toBe(1)
  expect(first).toContain('未能判断')
  expect(manifest.sources[0]).toMatchObject({ encoding: 'gb18030', counts: { duplicates: 6 } })
})

it('makes the same data from the same seed', async () => {
  const bytes = await readFile(join(dir, 'data/立案登记.csv'))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'dc5405a7a57cc2483c3b05962d8f2483c77368e6e7d916cbca0cb6af360d29d0',
  )
})
