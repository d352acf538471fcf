import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, renameSync } from 'node:fs'
import process from 'node:process'
import { DuckDBInstance } from '@duckdb/node-api'
import { concatDatasets, formatDate } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { openDuckdb } from './open-duckdb.ts'
import { readDuckdbHead } from './read-duckdb-head.ts'
import {
  failureOf,
  folder,
  readAll,
  rowsOf,
  suit,
  waste,
  writeDatabase,
  writeParquet,
} from './testing/write-tables.ts'

const twoSuits = `SELECT * FROM (VALUES ('民初1号', DATE '2024-01-31', 1200.50::DECIMAL(18,2)), ('民初2号', DATE '2024-02-29', NULL)) t(案号, 立案日期, 标的额)`

describe('a Parquet file (SEMANTICS 2.21)', () => {
  it('is a source: its columns are headers, its rows are numbered from 1', async () => {
    const path = await writeParquet('立案.parquet', twoSuits)
    const { tables, others, rejects } = await readAll(path)
    expect([others, rejects]).toEqual([[], []])
    expect(tables).toMatchObject([
      {
        definition: 'suit',
        columns: ['no', 'filed', 'amount'],
        rows: [
          [1, '民初1号', expect.any(Number), 120050n],
          [2, '民初2号', expect.any(Number), null],
        ],
        source: {
          name: '立案.parquet',
          format: 'parquet',
          sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
          bytes: readFileSync(path).length,
          headerRecords: [],
          titleRecords: [],
          match: { by: 'headers' },
          headers: [
            { header: '案号', column: 'no' },
            { header: '立案日期', column: 'filed' },
            { header: '标的额', column: 'amount' },
          ],
          counts: { read: 2, loaded: 2, rejected: 0, blank: 0 },
        },
      },
    ])
    expect(tables[0]?.source).not.toHaveProperty('table')
    expect(tables[0]?.rows.map((row) => formatDate(row[2] as number))).toEqual([
      '2024-01-31',
      '2024-02-29',
    ])
  })

  it('numbers its rows in the order of the file, over many groups of rows', async () => {
    const many = 30_000
    const query = `SELECT 'n' || i AS no, DATE '2024-01-31' AS filed FROM range(${many}) t(i) ORDER BY hash(i)`
    const path = await writeParquet('many.parquet', query, ', ROW_GROUP_SIZE 2048')
    const connection = await (await DuckDBInstance.create()).connect()
    const asked = `SELECT file_row_number, no FROM read_parquet('${path}', file_row_number = true) ORDER BY 1`
    const numbered = await (await connection.run(asked)).getRows()
    const { tables } = await readAll(path)
    expect(tables[0]?.rows.map(([record, no]) => [record, no])).toEqual(
      numbered.map(([row, no]) => [Number(row) + 1, no]),
    )
  })

  const names = ['a[1].parquet', "it's.parquet", 'year=2024.parquet']
  const unlikeWindows = process.platform === 'win32' ? [] : ['a*.parquet', 'a?.parquet']

  it.each([...names, ...unlikeWindows])('may be called %s', async (name) => {
    const path = await writeParquet('other.parquet', twoSuits)
    renameSync(path, `${folder}/${name}`)
    // What the name would fit as a pattern.
    await writeParquet('a1.parquet', `SELECT 1 AS k`)
    const { tables } = await readAll(`${folder}/${name}`)
    expect(tables[0]?.rows).toHaveLength(2)
    expect(tables[0]?.source?.headers).toHaveLength(3)
  })

  it('is known by its bytes, whatever its name', async () => {
    const { tables } = await readAll(await writeParquet('b.db', twoSuits))
    expect(tables[0]?.source).toMatchObject({ name: 'b.db', format: 'parquet' })
  })

  it('gives its columns and first records without a dataset', async () => {
    const path = await writeParquet('head.parquet', twoSuits)
    expect(await readDuckdbHead(path, 2)).toEqual([
      { cells: ['案号', '立案日期', '标的额'], record: 0 },
      { cells: ['民初1号', '2024-01-31', '1200.50'], record: 1 },
    ])
  })
})

describe('a database', () => {
  const statements = [
    `CREATE TABLE 二月 AS ${twoSuits}`,
    `CREATE SCHEMA 历年`,
    `CREATE TABLE 历年.一月 AS SELECT '民初0号' AS no, DATE '2023-01-31' AS filed`,
    `CREATE TABLE "a""b" AS SELECT 'w1' AS slip, 2.5::DECIMAL(9,3) AS tonnes`,
    `CREATE TABLE 字典 AS SELECT 1 AS k`,
    `CREATE VIEW 汇总 AS SELECT * FROM 二月`,
  ]

  it('has a source for each table that holds a dataset; others and views are told', async () => {
    const { tables, others, rejects } = await readAll(
      await writeDatabase('库.duckdb', ...statements),
    )
    expect(rejects).toEqual([])
    expect(
      tables.map(({ source, definition, rows }) => [source?.name, definition, rows.length]),
    ).toEqual([
      ['库.duckdb#a"b', 'waste', 1],
      ['库.duckdb#二月', 'suit', 2],
      ['库.duckdb#历年.一月', 'suit', 1],
    ])
    expect(tables[1]?.source).toMatchObject({ format: 'duckdb', table: '二月' })
    expect(others.map(({ file, code }) => [file, code])).toEqual([
      ['库.duckdb#字典', 'dataset-unknown'],
      ['库.duckdb#汇总', 'view-skipped'],
    ])
  })

  it('has its tables of one dataset joined, and is streamed by several at once', async () => {
    const path = await writeDatabase('join.duckdb', ...statements)
    const { datasets } = await openDuckdb(path, { catalog: [suit] })
    const joined = concatDatasets(datasets)
    const [one, two] = await Promise.all([rowsOf(joined), rowsOf(joined)])
    expect(one.map(({ source, record }) => [source, record])).toEqual([
      [0, 1],
      [0, 2],
      [1, 1],
    ])
    expect(two).toEqual(one)
  })

  it('counts its rows without those that were deleted', async () => {
    const many = `CREATE TABLE t AS SELECT 'n' || i AS no, DATE '2024-01-31' AS filed FROM range(5000) t(i)`
    const path = await writeDatabase(
      'gaps.duckdb',
      many,
      'CHECKPOINT',
      "DELETE FROM t WHERE no = 'n1'",
    )
    const { tables } = await readAll(path)
    expect(tables[0]?.rows.slice(0, 2).map(([record, no]) => [record, no])).toEqual([
      [1, 'n0'],
      [2, 'n2'],
    ])
    expect(tables[0]?.source?.counts).toMatchObject({ read: 4999, loaded: 4999 })
  })

  it('is read as the dataset that is named, its other tables left out', async () => {
    const path = await writeDatabase('named.duckdb', ...statements)
    const { tables, others } = await readAll(path, { dataset: 'waste' })
    expect(tables.map(({ source }) => source?.table)).toEqual(['a"b'])
    expect(others.map(({ file, code }) => [file, code])).toEqual([
      ['named.duckdb#二月', 'dataset-unknown'],
      ['named.duckdb#历年.一月', 'dataset-unknown'],
      ['named.duckdb#字典', 'dataset-unknown'],
      ['named.duckdb#汇总', 'view-skipped'],
    ])
  })

  it('is read by a mapping, table by table', async () => {
    const path = await writeDatabase('mapped.db', ...statements)
    const mapping = {
      file: 'mapping.yaml',
      hash: '',
      sources: [
        { files: ['mapped.db#字典'], skip: '代码表' },
        { files: ['*.db#二月'], dataset: 'suit', unused: ['标的额'], office: '某院' },
      ],
    }
    const { tables, others } = await readAll(path, { mapping })
    const found = tables.find(({ source }) => source?.table === '二月')
    expect(found).toMatchObject({ columns: ['no', 'filed'], source: { office: '某院' } })
    expect(found?.source?.match).toEqual({ by: 'mapping' })
    expect(others.map(({ code }) => code)).toEqual(['source-skipped', 'view-skipped'])
  })
})

describe('reading', () => {
  it('counts anew each time, and tells a reject once', async () => {
    const query = `SELECT '1' AS no, DATE '2024-01-31' AS filed, 'abc' AS parties UNION ALL SELECT '合计', NULL, '3'`
    const heard: unknown[] = []
    const { datasets } = await openDuckdb(await writeParquet('twice.parquet', query), {
      catalog: [suit, waste],
      onReject: ({ record, column, aside }) => heard.push([record, column, aside]),
    })
    for (const dataset of datasets) {
      await rowsOf(dataset)
      await rowsOf(dataset)
      expect(dataset.sources[0]?.counts).toMatchObject({
        read: 2,
        loaded: 1,
        rejected: 1,
        totals: 1,
        rejectedCells: 1,
      })
      expect(dataset.sources[0]?.unread).toMatchObject([{ column: 'parties', rejected: 1 }])
    }
    expect(heard).toEqual([
      [1, 'parties', undefined],
      [2, undefined, 'total'],
    ])
  })

  it('stops where it is told to', async () => {
    const query = `SELECT 'n' || i AS no, DATE '2024-01-31' AS filed FROM range(10000) t(i)`
    const path = await writeParquet('stop.parquet', query)
    const { datasets } = await openDuckdb(path, { catalog: [suit] })
    const controller = new AbortController()
    const reason = new Error('enough')
    const reading = async () => {
      for await (const _ of datasets[0]?.batches(controller.signal) ?? []) controller.abort(reason)
    }
    await expect(reading()).rejects.toBe(reason)
    await expect(openDuckdb(path, { catalog: [suit], signal: controller.signal })).rejects.toBe(
      reason,
    )
  })

  it('notices that a file has changed', async () => {
    const path = await writeParquet('changed.parquet', twoSuits)
    const { datasets } = await openDuckdb(path, { catalog: [suit] })
    appendFileSync(path, 'x')
    const [dataset] = datasets
    if (dataset === undefined) throw new Error('No dataset.')
    await expect(rowsOf(dataset)).rejects.toMatchObject({ code: 'file-changed' })
  })
})

describe('columns', () => {
  it('that lack a required one are an error, without the number of a header', async () => {
    const path = await writeParquet('lacks.parquet', `SELECT '1' AS 案号, 2 AS 其他`)
    const { code, told } = await failureOf(path)
    expect(code).toBe('column-missing')
    expect(told.zh.message).toMatch(/^文件“lacks.parquet”按诉讼（suit）读取：缺少/)
    expect(told.zh.message).toContain('没有用上的表头：其他')
  })

  it('that no dataset has are an error that names them', async () => {
    const { code, told } = await failureOf(await writeParquet('none.parquet', 'SELECT 1 AS k'))
    expect(code).toBe('dataset-unknown')
    expect(told.en.message).toBe(
      'Unknown dataset of "none.parquet": none of its 1 headers ("k") is in the catalog.',
    )
    expect(waste.id).toBe('waste')
  })
})
