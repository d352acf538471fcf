import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClueEvidenceRow, Reject } from '@mingjian/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readRejects } from './read-rejects.ts'
import { clueOf, signalOf } from './testing/clue-of.ts'
import { createReportWriter } from './write-report.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'report-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const read = (name: string) => readFile(join(dir, name), 'utf8')
const all = { formats: ['jsonl', 'csv'], language: 'zh' } as const

const row: ClueEvidenceRow = {
  clue: 'c1',
  signals: ['often'],
  no: 1,
  table: 's',
  behind: { row: 0, by: null },
  dataset: 'd',
  source: 'a.csv',
  row: 2,
  joined: [],
  coverage: [],
  values: { a: '1' },
}

it('writes a clue a line, exactly as JSON, and counts what it wrote', async () => {
  const report = createReportWriter(dir, all)
  const clues = [clueOf(), clueOf({ id: 'c2', rank: 2 })]
  for (const clue of clues) await report.clue(clue)
  await report.evidence([row])
  expect(await report.close()).toEqual({
    clues: 2,
    apart: 0,
    undecided: 0,
    evidence: 1,
    rejects: 0,
  })
  expect(await read('clues.jsonl')).toBe(clues.map((clue) => `${JSON.stringify(clue)}\n`).join(''))
  expect(await read('evidence.jsonl')).toBe(`${JSON.stringify(row)}\n`)
  expect((await readdir(dir)).sort()).toEqual([...report.files].sort())
})

it('writes clues.csv for Excel: mark, Chinese headers, CR LF, reasons joined', async () => {
  const report = createReportWriter(dir, all)
  const signals = [
    signalOf('a', 'hit', '一'),
    signalOf('b', 'hit', '二,"三"'),
    signalOf('c', 'unknown', '四'),
    signalOf('d', 'clear', '五'),
  ]
  await report.clue(clueOf({ signals }))
  await report.close()
  const [header, line, end] = (await read('clues.csv')).split('\r\n')
  expect(header?.startsWith('\ufeff名次,等级,分值,')).toBe(true)
  expect(line).toContain('甲乙公司,甲乙公司,,c1,,as written,1234567.50,精确,,,"一；二,""三""",四,')
  expect(end).toBe('')
})

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1'])('makes %j harmless', async (label) => {
  const report = createReportWriter(dir, all)
  await report.clue(clueOf({ subject: { entity: 'name', key: [], label }, money: '-5.00' }))
  await report.close()
  const text = await read('clues.csv')
  expect(text).toContain(`'${label}`)
  expect(text).toContain(',-5.00,')
})

it('keeps the digits of a revealed key, which Excel would round', async () => {
  const report = createReportWriter(dir, all)
  const subject = { entity: 'person', label: '甲', cases: ['(2025)1号', '(2025)2号'] } as const
  await report.clue(clueOf({ subject: { ...subject, key: ['990101197101019011'] } }))
  await report.clue(clueOf({ subject: { ...subject, key: ['=1', '2'] } }))
  await report.close()
  const text = await read('clues.csv')
  expect(text).toContain(",甲,'990101197101019011,(2025)1号、(2025)2号,c1,")
  expect(text).toContain(",甲,'=1 / 2,")
})

it('makes undecided.csv with its first subject: what is unknown, and what it waits for', async () => {
  const { rank: _, partOf: __, band: ___, rows: ____, behind: _____, ...rest } = clueOf()
  const signals = ['a', 'b'].map((id) => {
    const { evidence: ______, ...signal } = signalOf(id, 'unknown', `说${id}`)
    const data = { dataset: 'd', reason: 'absent', columns: [] } as const
    return { ...signal, wanted: ['缺甲表', `缺${id}`].map((says) => ({ ...data, says })) }
  })
  const says = '有 1 条记录'
  const caution = { kind: 'no-number', dataset: 'd', records: 1, first: [], says } as const
  const cautions = [caution]
  const report = createReportWriter(dir, all)
  expect(report.files).not.toContain('undecided.csv')
  await report.undecided({ ...rest, band: null, signals, cautions })
  expect((await report.close()).undecided).toBe(1)
  expect(report.files).toContain('undecided.csv')
  const [header, line, end] = (await read('undecided.csv')).split('\r\n')
  expect(header).toBe(
    '\ufeff模型,主体,主体键,案号,主体编号,分值,最低分值,最高分值,身份等级,已命中的信号,未能判断的信号,所缺数据,需调取资料,注意,模型编号,模型版本,基准日',
  )
  expect(line).toBe(
    '多次销售,甲乙公司,甲乙公司,,c1,70,70,70,,,a：说a；b：说b,缺甲表（a、b）；缺a（a）；缺b（b）,,有 1 条记录,shop.many,1.0.0,2026-01-31',
  )
  expect(end).toBe('')
})

it('lists rejects, and an empty list says that there were none', async () => {
  const reject: Reject = {
    source: 'a.csv',
    record: 3,
    column: undefined,
    header: undefined,
    found: '=x',
    reason: { zh: '单元格过多', en: 'too many cells' },
    expected: { zh: '3 个单元格', en: '3 cells' },
  }
  const report = createReportWriter(dir, { ...all, formats: ['csv'] })
  report.reject(reject)
  await report.settle()
  report.reject({ ...reject, record: 4, column: 'day', header: '日期' })
  expect(await report.close()).toMatchObject({ rejects: 2 })
  const lines = (await read('rejects.csv')).split('\r\n')
  expect(lines.slice(1)).toEqual([
    "a.csv,3,,,'=x,单元格过多,3 个单元格",
    "a.csv,4,day,日期,'=x,单元格过多,3 个单元格",
    '',
  ])
  expect(report.files).toEqual(['clues.csv', 'rejects.csv'])
  const places = []
  for await (const place of readRejects(dir)) places.push(place)
  expect(places).toEqual([
    { source: 'a.csv', record: 3, column: '' },
    { source: 'a.csv', record: 4, column: 'day' },
  ])
})

it('reads no rejects where there is no file of them', async () => {
  for await (const place of readRejects(join(dir, 'none'))) expect(place).toBeUndefined()
})

it('writes many rows in order', async () => {
  const report = createReportWriter(dir, all)
  for (let rank = 1; rank <= 3000; rank += 1) await report.clue(clueOf({ rank }))
  await report.close()
  const ranks = (await read('clues.csv')).trimEnd().split('\r\n').slice(1)
  expect(ranks.map((line) => Number(line.split(',')[0]))).toEqual(ranks.map((_, i) => i + 1))
  expect((await read('clues.jsonl')).trimEnd().split('\n')).toHaveLength(3000)
})

it('reports a disk that cannot be written', async () => {
  const report = createReportWriter(join(dir, 'gone'), all)
  const write = async () => {
    await report.clue(clueOf())
    await report.close()
  }
  await expect(write()).rejects.toMatchObject({ code: 'ENOENT' })
  await report.abandon()
})
