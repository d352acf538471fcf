import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { type RunManifest, runManifestSchema } from '@mingjian/report'
import { parseCsv } from 'hucre/csv'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const demo = fileURLToPath(new URL('../../examples/screen/demo.mjs', import.meta.url))

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'workbooks-'))
  const env = { ...process.env, MINGJIAN_DEMO_DIR: dir }
  execFileSync(process.execPath, [demo], { env, stdio: 'ignore' })
})
afterAll(() => rm(dir, { recursive: true, force: true }))

async function readRows(name: string, encoding: string): Promise<string[][]> {
  const bytes = await readFile(join(dir, 'data', `${name}.csv`))
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  return parseCsv(text, { skipEmptyRows: false }).map((row) =>
    row.map((cell) => String(cell ?? '')),
  )
}

/** What a clerk has in Excel: amounts as numbers, days and times as such, all else as text. */
function typed(cell: string): { value: CellValue; numFmt?: string } {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)( \d\d:\d\d:\d\d)?$/.exec(cell) ?? []
  const date = new Date(`${day}T${time?.trim() ?? '00:00:00'}Z`)
  // A day that the calendar does not have stays text.
  if (day !== undefined && date.toISOString().startsWith(day)) {
    return { value: date, numFmt: time === undefined ? 'yyyy/m/d' : 'yyyy-mm-dd hh:mm:ss' }
  }
  return /^\d{1,9}\.\d\d$/.test(cell) ? { value: Number(cell) } : { value: cell }
}

async function toSheet(name: string, encoding: string): Promise<WriteSheet> {
  const rows = (await readRows(name, encoding)).map((row) => row.map(typed))
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.flatMap(({ value, numFmt }, column) =>
        numFmt === undefined ? [] : [[`${at},${column}`, { value, style: { numFmt } }] as const],
      ),
    ),
  )
  return { name, rows: rows.map((row) => row.map(({ value }) => value)), cells }
}

type ReadSource = RunManifest['sources'][number]

/** The records below a header as objects, as a writer of JSON has them: numbers bare, groups as objects. */
async function toObjects({ name, encoding = '', headers, headerRecords = [] }: ReadSource) {
  const rows = await readRows(name.replace('.csv', ''), encoding)
  const value = (cell: string) =>
    /^(0|[1-9]\d*)(\.\d+)?$/.test(cell) ? cell : JSON.stringify(cell === '' ? null : cell)
  const objects = rows.slice(headerRecords.at(-1)).map((cells) => {
    const groups = new Map<string, string[]>()
    for (const [at, { header }] of headers.entries()) {
      const [group = '', key] = header.split('|')
      const pair = `${JSON.stringify(key ?? group)}:${value(cells[at] ?? '')}`
      const into = key === undefined ? '' : group
      groups.set(into, [...(groups.get(into) ?? []), pair])
    }
    const parts = [...groups].flatMap(([group, pairs]) =>
      group === '' ? pairs : [`${JSON.stringify(group)}:{${pairs.join(',')}}`],
    )
    return `{${parts.join(',')}}`
  })
  // Above them stand as many in which nothing is, so that each record keeps its number.
  return [...Array.from({ length: headerRecords.at(-1) ?? 0 }, () => '{}'), ...objects]
}

/** A run in its files, by the names of its sources as CSV. */
async function readRun(folder: string) {
  const read = async (file: string) =>
    (await readFile(join(folder, file), 'utf8')).replace(
      /(?:法院|[一-龥]+)\.(?:xlsx#|csv#)([一-龥]+)|([一-龥]+)\.jsonl?\b/g,
      '$1$2.csv',
    )
  return {
    clues: await read('clues.jsonl'),
    evidence: (await read('evidence.jsonl')).split('\n').sort(),
    rejects: (await read('rejects.csv')).split('\n').sort(),
    manifest: runManifestSchema.parse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'))),
  }
}

it('gives the same clues where exports are workbooks', async () => {
  const csv = await readRun(join(dir, 'runs/run-2026-01-31'))
  const encodingOf = (name: string) =>
    csv.manifest.sources.find((source) => source.name === `${name}.csv`)?.encoding ?? ''
  const data = join(dir, 'mixed')
  const whole = { 法院: ['民事案件', '执行案件'], 司法扣划: ['司法扣划'], 银行流水: ['银行流水'] }
  await mkdir(data)
  for (const [book, names] of Object.entries(whole)) {
    const sheets = await Promise.all(names.map((name) => toSheet(name, encodingOf(name))))
    const notes = { name: '填报说明', rows: [['由信息中心导出']] }
    await writeFile(join(data, `${book}.xlsx`), await writeXlsx({ sheets: [notes, ...sheets] }))
  }
  const lender = '持牌放贷机构.csv'
  await writeFile(join(data, lender), await readFile(join(dir, 'data', lender)))
  const out = join(dir, 'runs/mixed')
  const options = ['--models', 'civil.hpf-sham-litigation', '--as-of', '2026-01-31']
  const args = ['screen', data, ...options, '--key', join(dir, 'runs/key'), '--out', out]
  execFileSync(process.execPath, [main, ...args], { stdio: 'ignore' })
  const mixed = await readRun(out)
  expect(mixed.manifest.sources.filter(({ format }) => format === 'xlsx')).toHaveLength(4)
  expect(mixed.manifest.clues.total).toBeGreaterThan(5)
  expect(mixed.manifest.passedOver).toHaveLength(3)
  const counts = ({ manifest }: typeof csv) =>
    manifest.sources.map(({ dataset, counts }) => [dataset, counts]).sort()
  expect(counts(mixed)).toEqual(counts(csv))
  expect(mixed.clues).toBe(csv.clues)
  expect(mixed.evidence).toEqual(csv.evidence)
  expect(mixed.rejects).toEqual(csv.rejects)
})

it('gives the same clues where exports are JSON', async () => {
  const csv = await readRun(join(dir, 'runs/run-2026-01-31'))
  const data = join(dir, 'json')
  await mkdir(data)
  for (const [at, source] of csv.manifest.sources.entries()) {
    const name = source.name.replace('.csv', '')
    const objects = await toObjects(source)
    const [ending, text] =
      at % 2 === 0
        ? ['jsonl', objects.join('\n')]
        : ['json', `{"RECORDS":[${objects.join(',\n')}]}`]
    await writeFile(join(data, `${name}.${ending}`), text)
  }
  const out = join(dir, 'runs/json')
  const options = ['--models', 'civil.hpf-sham-litigation', '--as-of', '2026-01-31']
  const args = ['screen', data, ...options, '--key', join(dir, 'runs/key'), '--out', out]
  execFileSync(process.execPath, [main, ...args], { stdio: 'ignore' })
  const json = await readRun(out)
  const formats = json.manifest.sources.map(({ format }) => format)
  expect([formats.length, new Set(formats)]).toEqual([5, new Set(['jsonl', 'json'])])
  const counts = ({ manifest }: typeof csv) =>
    manifest.sources.map((each) => [each.dataset, { ...each.counts, blank: undefined }]).sort()
  expect(counts(json)).toEqual(counts(csv))
  expect(json.clues).toBe(csv.clues)
  expect(json.evidence).toEqual(csv.evidence)
  expect(json.rejects).toEqual(csv.rejects)
})
