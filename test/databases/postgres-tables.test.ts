import { openPostgres } from '@mingjian/adapter-postgres'
import { concatDatasets, formatDate } from '@mingjian/core'
import { expect, it } from 'vitest'
import { readAll, rowsOf, suit, waste } from './read-all.ts'
import { describeWithPostgres, usePostgres } from './start-postgres.ts'

const server = usePostgres()

/** A database of its own, with what statements make in it. */
async function create(database: string, ...statements: readonly string[]): Promise<string> {
  await server.run('postgres', `CREATE DATABASE "${database}"`)
  await server.run(database, ...statements)
  return server.address(database)
}

const suits = (name: string, ...rows: readonly string[]) =>
  `CREATE TABLE ${name} (案号 text, 立案日期 date, 标的额 numeric(18,2)); ${rows
    .map((row) => `INSERT INTO ${name} VALUES (${row});`)
    .join(' ')}`
const one = `'民初1号', '2024-01-31', 1200.50`
const two = `'民初2号', '2024-02-29', NULL`

const statements = [
  suits('二月', one, two),
  'CREATE SCHEMA 历年',
  `CREATE TABLE 历年.一月 AS SELECT '民初0号' AS no, DATE '2023-01-31' AS filed`,
  `CREATE TABLE "a""b" AS SELECT 'w1' AS slip, 2.5::numeric(9,3) AS tonnes`,
  'CREATE TABLE 字典 AS SELECT 1 AS k',
  'CREATE TABLE 空 ()',
  'CREATE VIEW 汇总 AS SELECT * FROM 二月',
  'CREATE MATERIALIZED VIEW 存量 AS SELECT * FROM 二月',
]

describeWithPostgres('a database of PostgreSQL (SEMANTICS 2.25)', () => {
  it('has a source for each table that holds a dataset; others and views are told', async () => {
    const { tables, others, rejects } = await readAll(await create('法院', ...statements))
    expect(rejects).toEqual([])
    expect(
      tables.map(({ source, definition, rows }) => [source?.name, definition, rows.length]),
    ).toEqual([
      ['法院#a"b', 'waste', 1],
      ['法院#二月', 'suit', 2],
      ['法院#历年.一月', 'suit', 1],
    ])
    expect(tables[1]).toMatchObject({
      columns: ['no', 'filed', 'amount'],
      rows: [
        [1, '民初1号', expect.any(Number), 120050n],
        [2, '民初2号', expect.any(Number), null],
      ],
      source: {
        format: 'postgres',
        table: '二月',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        headerRecords: [],
        match: { by: 'headers' },
        counts: { read: 2, loaded: 2, rejected: 0, blank: 0 },
      },
    })
    expect(tables[1]?.rows.map((row) => formatDate(row[2] as number))).toEqual([
      '2024-01-31',
      '2024-02-29',
    ])
    expect(others.map(({ file, code }) => [file, code])).toEqual([
      ['法院#字典', 'dataset-unknown'],
      ['法院#空', 'dataset-unknown'],
      ['法院#存量', 'view-skipped'],
      ['法院#汇总', 'view-skipped'],
    ])
  })

  it('may be one in another encoding', async () => {
    await server.run('postgres', `CREATE DATABASE gbk ENCODING 'EUC_CN' TEMPLATE template0`)
    await server.run('gbk', suits('立案', one))
    const { tables } = await readAll(server.address('gbk'))
    expect(tables[0]).toMatchObject({
      source: { name: 'gbk#立案', headers: [{ header: '案号' }, {}, {}] },
      rows: [[1, '民初1号', expect.any(Number), 120050n]],
    })
  })

  it('has its tables of one dataset joined, and is read by several at once', async () => {
    const address = await create('join', ...statements)
    const { datasets } = await openPostgres(address, { catalog: [suit] })
    const joined = concatDatasets(datasets)
    const [first, second] = await Promise.all([rowsOf(joined), rowsOf(joined)])
    expect(first.map(({ source, record }) => [source, record])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
    ])
    expect(second).toEqual(first)
  })

  it('is read as the dataset that is named, its other tables left out', async () => {
    const address = await create('named', ...statements)
    const { tables, others } = await readAll(address, { dataset: 'waste' })
    expect(tables.map(({ source }) => source?.table)).toEqual(['a"b'])
    expect(others).toHaveLength(6)
  })

  it('is read by a mapping, and a view where its name is written', async () => {
    const address = await create('mapped', ...statements)
    const sources = [
      { files: ['mapped#字典'], skip: '代码表' },
      { files: ['mapped#二月'], skip: '见汇总' },
      { files: ['mapped#汇总'], dataset: 'suit', unused: ['标的额'], office: '某院' },
    ]
    const mapping = { file: 'mapping.yaml', hash: '', sources }
    const { tables, others } = await readAll(address, { mapping })
    const found = tables.find(({ source }) => source?.table === '汇总')
    expect(found).toMatchObject({ columns: ['no', 'filed'], source: { office: '某院' } })
    expect(found?.rows.map(([record, no]) => [record, no])).toEqual([
      [1, '民初1号'],
      [2, '民初2号'],
    ])
    expect(others.map(({ file, code }) => [file, code])).toEqual([
      ['mapped#二月', 'source-skipped'],
      ['mapped#字典', 'source-skipped'],
      ['mapped#空', 'dataset-unknown'],
      ['mapped#存量', 'view-skipped'],
    ])
    // By a pattern a view would come along with the tables that it is made of.
    const pattern = { ...mapping, sources: [{ files: ['mapped#*'], office: '某院' }] }
    const { tables: all } = await readAll(address, { mapping: pattern })
    expect(all.map(({ source }) => source?.table)).toEqual(['a"b', '二月', '历年.一月'])
  })
})

describeWithPostgres('the rows of a table', () => {
  const many = 5000
  const filled = (table: string) =>
    `INSERT INTO ${table} SELECT 'n' || lpad(i::text, 4, '0'), '2024-01-31' FROM generate_series(1, ${many}) t(i) ORDER BY md5(i::text)`

  it('are numbered by the primary key, however they lie', async () => {
    const address = await create(
      'keyed',
      'CREATE TABLE t (no text, filed date, PRIMARY KEY (filed, no))',
      filled('t'),
      `UPDATE t SET filed = filed WHERE no < 'n0100'`,
    )
    const [table] = (await readAll(address)).tables
    expect(table?.rows.map(([record, no]) => [record, no])).toEqual(
      Array.from({ length: many }, (_, i) => [i + 1, `n${String(i + 1).padStart(4, '0')}`]),
    )
    const before = table?.source?.sha256
    await server.run('keyed', 'VACUUM FULL t', `UPDATE t SET filed = filed`)
    expect((await readAll(address)).tables[0]?.source?.sha256).toBe(before)
  })

  it('are numbered by the numbers of a key and not by their texts', async () => {
    const address = await create(
      'numbered',
      'CREATE TABLE t (no int PRIMARY KEY, filed date)',
      `INSERT INTO t SELECT i, '2024-01-31' FROM generate_series(12, 1, -1) i`,
    )
    const [table] = (await readAll(address)).tables
    expect(table?.rows.map(([record, no]) => [record, no])).toEqual(
      Array.from({ length: 12 }, (_, i) => [i + 1, String(i + 1)]),
    )
  })

  it('are numbered as they lie where there is no key, without those that were deleted', async () => {
    const heap = 'CREATE TABLE t (no text, filed date)'
    const address = await create('heap', heap, filled('t'), `DELETE FROM t WHERE no = 'n0007'`)
    const again = await readAll(address)
    const [table] = (await readAll(address)).tables
    expect(table?.source?.counts).toMatchObject({ read: many - 1, loaded: many - 1 })
    expect(table?.rows.map(([record]) => record)).toEqual(
      Array.from({ length: many - 1 }, (_, i) => i + 1),
    )
    expect(table?.rows).toEqual(again.tables[0]?.rows)
  })

  it('count once, in partitions and in tables that inherit', async () => {
    const address = await create(
      'parts',
      'CREATE TABLE t (no text, filed date) PARTITION BY RANGE (filed)',
      `CREATE TABLE t23 PARTITION OF t FOR VALUES FROM ('2023-01-01') TO ('2024-01-01')`,
      `CREATE TABLE t24 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')`,
      `INSERT INTO t VALUES ('a', '2024-01-31'), ('b', '2023-01-31')`,
      'CREATE TABLE p (no text, filed date)',
      'CREATE TABLE c () INHERITS (p)',
      `INSERT INTO p VALUES ('d', '2024-01-31')`,
      `INSERT INTO c VALUES ('e', '2024-01-31')`,
    )
    const { tables } = await readAll(address)
    expect(tables.map(({ source, rows }) => [source?.table, rows.map((row) => row[1])])).toEqual([
      ['c', ['e']],
      ['p', ['d']],
      ['t', ['b', 'a']],
    ])
  })

  it('are read anew each time, and a reject is told once', async () => {
    const address = await create(
      'twice',
      'CREATE TABLE t (no text, filed date, parties text)',
      `INSERT INTO t VALUES ('1', '2024-01-31', 'abc'), ('合计', NULL, '3')`,
    )
    const heard: unknown[] = []
    const { datasets } = await openPostgres(address, {
      catalog: [suit, waste],
      onReject: ({ record, column, aside }) => heard.push([record, column, aside]),
    })
    for (const dataset of datasets) {
      await rowsOf(dataset)
      await rowsOf(dataset)
      expect(dataset.sources[0]?.counts).toMatchObject({ read: 2, loaded: 1, totals: 1 })
    }
    expect(heard).toEqual([
      [1, 'parties', undefined],
      [2, undefined, 'total'],
    ])
  })
})
