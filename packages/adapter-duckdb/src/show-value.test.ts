import { DuckDBInstance } from '@duckdb/node-api'
import type { FoundCell } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { createValueReader, printText } from './show-value.ts'
import { readAll, writeParquet } from './testing/write-tables.ts'

/** What is read of a value of DuckDB, in a session of some zone; of a faulty one its text and the reason. */
async function show(expression: string): Promise<string | readonly [string, string]> {
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run("SET TimeZone = 'Asia/Shanghai'")
  const from = `(SELECT ${expression} AS "a""b")`
  const type = (await connection.run(`SELECT * FROM ${from}`)).columnTypeId(0)
  const column = { name: 'a"b', type }
  const [row] = await (await connection.run(`SELECT ${printText(column)} FROM ${from}`)).getRows()
  const cell: FoundCell = createValueReader(column)((row?.[0] ?? null) as string | null)
  return typeof cell === 'string' ? cell : [cell.text, cell.reason.en]
}

describe('a value', () => {
  it.each([
    ['NULL', ''],
    ["''", ''],
    ["' 甲 公司 '", ' 甲 公司 '],
    ['true', 'true'],
    ['false', 'false'],
    ['7::TINYINT', '7'],
    ['(-9223372036854775808)::BIGINT', '-9223372036854775808'],
    ['18446744073709551615::UBIGINT', '18446744073709551615'],
    ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
    ['1200.50::DECIMAL(18,2)', '1200.50'],
    ['-0.000001::DECIMAL(38,6)', '-0.000001'],
    ["DATE '2024-02-29'", '2024-02-29'],
    ["TIMESTAMP '2024-01-31 08:05:00'", '2024-01-31 08:05:00'],
    ["TIMESTAMP_S '2024-01-31 08:05:00'", '2024-01-31 08:05:00'],
    ["TIMESTAMP_NS '2024-01-31 08:05:00.5'", '2024-01-31 08:05:00.5'],
    ["TIMESTAMPTZ '2024-01-31 08:05:00+08'", '2024-01-31 00:05:00+00:00'],
    ["TIME '08:05:00'", '08:05:00'],
    ["'b'::ENUM ('a', 'b')", 'b'],
    ["'11111111-2222-3333-4444-555555555555'::UUID", '11111111-2222-3333-4444-555555555555'],
  ])('%s reads %s', async (expression, text) => {
    expect(await show(expression)).toBe(text)
  })

  it.each([
    ['0.1::DOUBLE', '0.1'],
    ['0.1::DOUBLE + 0.2::DOUBLE', '0.3'],
    ['3::DOUBLE', '3'],
    ["'-0'::DOUBLE", '0'],
    ['1200.5::DOUBLE', '1200.5'],
    ['13800138000::DOUBLE', '13800138000'],
    ['123456789012345::DOUBLE', '123456789012345'],
    ['1e-7::DOUBLE', '0.0000001'],
    ['-1.5e-9::DOUBLE', '-0.0000000015'],
    ['0.1::FLOAT', '0.1'],
    ['123456::FLOAT', '123456'],
  ])('%s, which is binary, reads %s', async (expression, text) => {
    expect(await show(expression)).toBe(text)
  })

  it.each([
    ['6222020000000000123::DOUBLE', 'more than 15 digits'],
    ['1e15::DOUBLE', 'more than 15 digits'],
    ['1234567.89::FLOAT', 'more than 6 digits'],
    ['16777217::FLOAT', 'more than 6 digits'],
    ["'nan'::DOUBLE", 'stored as a number and is none'],
    ["'-inf'::FLOAT", 'stored as a number and is none'],
    ['[1, 2]', 'a list, structure or map'],
    ["{'a': 1}", 'a list, structure or map'],
    ["MAP {'a': 1}", 'a list, structure or map'],
    ['[1, 2]::INTEGER[2]', 'a list, structure or map'],
    ["'ab'::BLOB", 'binary data'],
    ["INTERVAL '1' DAY", 'a type that is not read as text'],
    ["'101'::BIT", 'a type that is not read as text'],
  ])('%s is refused', async (expression, reason) => {
    expect(await show(expression)).toEqual([expect.any(String), expect.stringContaining(reason)])
  })
})

it('a number that was stored as binary is refused by its column where it lost digits', async () => {
  const id = '11010519491231002'
  const path = await writeParquet(
    'ids.parquet',
    `SELECT '1' AS no, DATE '2024-01-31' AS filed, ${id}0::DOUBLE AS plaintiff_id, 6222020000000001::DOUBLE AS acct, 100.1::FLOAT AS amount
     UNION ALL SELECT '2', DATE '2024-01-31', 110105491231002::DOUBLE, 622202000000001::DOUBLE, 1234567.89::FLOAT`,
  )
  const { tables, rejects } = await readAll(path)
  expect(tables[0]?.rows.map((row) => row.slice(3))).toEqual([
    [null, null, 10010n],
    ['11010519491231002X', '622202000000001', null],
  ])
  expect(rejects.map(({ record, column, found }) => [record, column, found])).toEqual([
    [1, 'plaintiff_id', expect.not.stringContaining(id)],
    [1, 'acct', expect.any(String)],
    [2, 'amount', '1234567.9'],
  ])
})

it('a time with a zone is refused where a day or a time of the wall clock is expected', async () => {
  const path = await writeParquet(
    'zone.parquet',
    `SELECT '1' AS no, TIMESTAMPTZ '2024-01-31 08:05:00+08' AS filed, TIMESTAMPTZ '2024-01-31 08:05:00+08' AS heard`,
  )
  const { rejects } = await readAll(path)
  expect(rejects.map(({ column, found, reason }) => [column, found, reason.en])).toEqual([
    ['filed', '2024-01-31 00:05:00+00:00', expect.stringContaining('with a zone')],
    ['heard', '2024-01-31 00:05:00+00:00', expect.stringContaining('with a zone')],
  ])
})

it('lists of a record tell it apart from others, and are told once for each', async () => {
  const path = await writeParquet(
    'lists.parquet',
    `SELECT '1' AS no, DATE '2024-01-31' AS filed, ['甲'] AS plaintiff UNION ALL SELECT '1', DATE '2024-01-31', ['乙']`,
  )
  const { tables, rejects } = await readAll(path)
  expect(tables[0]?.source?.counts).toMatchObject({ loaded: 2, rejectedCells: 2 })
  expect(rejects.map(({ record, column }) => [record, column])).toEqual([
    [1, 'plaintiff'],
    [2, 'plaintiff'],
  ])
})
