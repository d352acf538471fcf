import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
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

it('shows every band, doubt and its data requests, rejected cells, and a join that matches badly', async () => {
  const text = await readFile(join(dir, 'runs/run-2026-01-31/run.json'), 'utf8')
  const manifest = runManifestSchema.parse(JSON.parse(text))
  expect(Math.min(manifest.clues.A, manifest.clues.B, manifest.clues.C)).toBeGreaterThan(0)
  expect(manifest.sources).toHaveLength(5)
  expect(new Set(manifest.sources.map(({ encoding }) => encoding))).toEqual(
    new Set(['gb18030', 'utf-8']),
  )
  const rows = manifest.sources.reduce((sum, { counts }) => sum + (counts?.read ?? 0), 0)
  expect(rows).toBeGreaterThan(300)
  expect(rows).toBeLessThan(2000)
  expect(manifest.rejects).toBeGreaterThan(0)
  const [run] = manifest.models
  expect(run?.counts?.undecided).toBeGreaterThan(0)
  // The licensed lender looks like the others and is no clue.
  expect(run?.counts?.explanations['licensed']?.hit).toBe(1)
  const [concept] = manifest.concepts
  const [exec] = concept?.funnel.find(({ step }) => step === 'deduction')?.joins ?? []
  expect(exec).toMatchObject({ alias: 'exec', none: 24 })
  for (const shown of ['A 级', 'B 级', 'C 级', '未能判断：', '需调取：', '没有对上任何记录']) {
    expect(first).toContain(shown)
  }
})

it('makes the same data from the same seed', async () => {
  const hash = createHash('sha256')
  for (const name of (await readdir(join(dir, 'data'))).sort())
    hash.update(await readFile(join(dir, 'data', name)))
  expect(hash.digest('hex')).toBe(
    '3ae2538d7a5c2ae4d429cc16a0d9ed8e6219181606d4d5f9bbaa9a0a1ba0c2a8',
  )
})
