import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Clue } from '@mingjian/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askResident } from '../cli/ask-resident.ts'

const home = fileURLToPath(new URL('../../examples/two-offices', import.meta.url))
const models = fileURLToPath(new URL('../../examples/author/models', import.meta.url))
const offices = ['civil-affairs', 'detention']

let dir: string
let printed: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mingjian-offices-'))
  printed = execFileSync(process.execPath, [join(home, 'run.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, MINGJIAN_TWO_OFFICES_DIR: join(dir, 'tokens') },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await screenPlain()
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** What one office would find that had the rows of both. */
async function screenPlain(): Promise<void> {
  await mkdir(join(dir, 'data'))
  const mappings: string[] = []
  for (const office of offices) {
    for (const name of await readdir(join(home, office))) {
      const from = join(home, office, name)
      if (name === 'mapping.yaml') mappings.push(await readFile(from, 'utf8'))
      else await copyFile(from, join(dir, 'data', name))
    }
  }
  const sources = mappings.map((text) => text.replace('sources:\n', '')).join('')
  await writeFile(join(dir, 'data/mapping.yaml'), `sources:\n${sources}`)
  const args = ['--models', 'example.paid-in-custody', '--rules', models, '--as-of', '2026-01-31']
  const key = ['--key', join(dir, 'tokens/own.key'), '--reveal']
  await askResident(dir, ['screen', 'data', ...args, ...key, '--out', 'plain'])
}

const cluesOf = async (run: string): Promise<Clue[]> =>
  (await readFile(join(dir, run, 'clues.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** What a clue says, without whom it is about. */
const saidBy = ({
  rank,
  band,
  score,
  minScore,
  maxScore,
  money,
  identity,
  facts,
  signals,
}: Clue) => ({
  ...{ rank, band, score, minScore, maxScore, money, identity },
  facts: { ...facts, person_id: undefined, name: undefined },
  signals: signals.map(({ id, outcome, says }) => ({ id, outcome, says })),
})

it('finds on tokens the clues of the plain rows, with the same signals, scores and grades', async () => {
  const [tokens, plain] = await Promise.all([cluesOf('tokens/run'), cluesOf('plain')])
  expect(plain.length).toBeGreaterThan(2)
  expect(tokens.map(saidBy)).toEqual(plain.map(saidBy))
})

it('names the same subjects once the office has turned the tokens back', async () => {
  const rows = (await readFile(join(dir, 'tokens/reidentified.csv'), 'utf8')).trim().split('\r\n')
  const found = rows.slice(1).map((row) => row.split(','))
  const plain = await cluesOf('plain')
  expect(
    found.map(([rank, , , , isSubject, number, name]) => [rank, isSubject, number, name]),
  ).toEqual(plain.map(({ rank, subject }) => [`${rank}`, '1', `'${subject.key[0]}`, subject.label]))
})

it('hands over neither number nor name, and says what it lacks', async () => {
  const data = await readdir(join(home, 'civil-affairs'))
  const csv = await readFile(
    join(home, 'civil-affairs', data.find((name) => name.endsWith('.csv')) ?? ''),
    'utf8',
  )
  const secrets = new Set(
    csv
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',').slice(0, 2)),
  )
  secrets.delete('合计')
  secrets.delete('')
  expect(secrets.size).toBeGreaterThan(10)
  const folders = ['civil-affairs-tokens', 'detention-tokens', 'run'].map((name) =>
    join(dir, 'tokens', name),
  )
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))),
  )
  const texts = await Promise.all(names.flat().map((name) => readFile(name, 'utf8')))
  expect(texts.length).toBeGreaterThan(9)
  for (const text of [...texts, printed]) {
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
  expect(printed).toContain('略去或只有单位名称的列：姓名（name）')
  expect(printed).toContain('以上可由数据的提供单位核对：示范县民政局、示范县监所')
})

it('says the same on either backend', async () => {
  const folders = offices.map((office) => join(dir, `tokens/${office}-tokens`))
  const args = ['--models', 'example.paid-in-custody', '--rules', models, '--as-of', '2026-01-31']
  for (const backend of ['memory', 'duckdb']) {
    const key = ['--key', join(dir, 'tokens/own.key'), '--backend', backend]
    await askResident(dir, ['screen', ...folders, ...args, ...key, '--out', backend])
  }
  expect(await cluesOf('memory')).toEqual(await cluesOf('duckdb'))
  expect(await cluesOf('memory')).toEqual(await cluesOf('tokens/run'))
})
