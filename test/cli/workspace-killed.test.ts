import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, type Workshop } from './run-command.ts'

const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const kills = 30

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
})
afterEach(() => shop.remove())

const table = (firm: string, count: number): string =>
  `卖方,金额,日期,件数\n${Array.from(
    { length: count },
    (_, at) =>
      `${firm}${at % 40}公司,${at}.50,2025-01-${String((at % 28) + 1).padStart(2, '0')},1\n`,
  ).join('')}`

/** When a load is killed: so many milliseconds after it was started, or after it began to write. */
interface Kill {
  readonly after: number
  readonly since: 'start' | 'write'
}

/** Starts a load as a process of its own, and kills it where it is told to. */
async function load(args: readonly string[], kill?: Kill): Promise<number | null> {
  const env = { ...process.env, XDG_CONFIG_HOME: join(shop.dir, '.config') }
  const before = await stateOfFile()
  const started = [main, 'load', ...args]
  const child = spawn(process.execPath, started, { cwd: shop.dir, env, stdio: 'ignore' })
  const closed = once(child, 'close')
  if (kill !== undefined) {
    const isWaiting = async () =>
      kill.since === 'write' && child.exitCode === null && (await stateOfFile()) === before
    while (await isWaiting()) await setTimeout(1)
    await setTimeout(kill.after)
    child.kill('SIGKILL')
  }
  const [code] = await closed
  return code as number | null
}

/** What changes as soon as something is written to the workspace. */
async function stateOfFile(): Promise<string> {
  const found = await Promise.all(
    ['city.duckdb', 'city.duckdb.wal', 'city.duckdb.new'].map((name) =>
      stat(join(shop.dir, name)).catch(() => undefined),
    ),
  )
  return JSON.stringify(found.map((each) => each && [each.size, each.mtimeMs]))
}

let runs = 0
/** The clues and sources that screening a workspace finds. */
async function screen(): Promise<string> {
  runs += 1
  const out = `run-${runs}`
  const args = ['--rules', 'rules', '--as-of', '2026-01-31', '--backend', 'memory', '--out', out]
  const done = await shop.run(['screen', 'city.duckdb', ...args])
  expect([done.code, done.message]).toEqual([0, ''])
  const sources = JSON.parse(await shop.read(`${out}/run.json`)).sources
  const counted = sources.map(({ name, counts }: Record<string, unknown>) => [name, counts])
  return `${JSON.stringify(counted)}\n${await shop.read(`${out}/clues.jsonl`)}`
}

it(`a load that is killed ${kills} times leaves the old workspace or the new one`, async () => {
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'old/一月.csv': table('甲', 600),
    'new/一月更正.csv': table('乙', 1500),
    'new/二月.csv': table('丙', 1500),
    'new/mapping.yaml': `sources:
  - files: [一月更正.csv]
    office: 市监局
    coverage: { from: 2025-01-01, to: 2025-01-31 }
`,
  })
  const base = ['--workspace', 'city.duckdb', '--rules', 'rules', '--quiet']
  const january = ['--office', '市监局', '--from', '2025-01-01', '--to', '2025-01-31']
  expect(await load(['old', ...base, ...january])).toBe(0)
  const [file, kept] = [join(shop.dir, 'city.duckdb'), join(shop.dir, 'kept')]
  await copyFile(file, kept)
  const old = await screen()
  const started = performance.now()
  expect(await load(['new', ...base, '--replace'])).toBe(0)
  const duration = performance.now() - started
  const fresh = await screen()
  expect(fresh).not.toBe(old)
  await copyFile(kept, file)

  const found = { old: 0, new: 0 }
  for (let at = 0; at < kills; at += 1) {
    const share = (at + Math.random()) / kills
    // Writing is short beside what comes before it: every other kill waits for it.
    const since = at % 2 === 0 ? 'start' : 'write'
    const after = share * duration * (since === 'start' ? 1 : 0.3)
    await load(['new', ...base, '--replace'], { after, since })
    const state = await screen()
    expect([at, state === old || state === fresh]).toEqual([at, true])
    if (state === old) {
      found.old += 1
      continue
    }
    found.new += 1
    // The next one starts from the old state again, and from all that a kill left beside it otherwise.
    await rm(`${file}.wal`, { force: true })
    await copyFile(kept, file)
  }
  console.log(
    `killed ${kills} times: ${found.old} old, ${found.new} new; ${Math.round(duration)} ms`,
  )
  expect(found.old).toBeGreaterThan(0)

  // Whatever was left, the same load comes to its end.
  await copyFile(kept, file)
  expect(await load(['new', ...base, '--replace'])).toBe(0)
  expect(await screen()).toBe(fresh)
  const names = (await readdir(shop.dir)).filter((name) => name.includes('city.duckdb'))
  expect(names).toEqual(['city.duckdb'])
})
