import { openPostgres } from '@mingjian/adapter-postgres'
import { datasetDefinitionSchema } from '@mingjian/core'
import { expect, it } from 'vitest'
import { readAll, rowsOf } from './read-all.ts'
import { describeWithPostgres, usePostgres } from './start-postgres.ts'

const server = usePostgres()

/** A column of texts: it shows what was read. */
const note = datasetDefinitionSchema.parse({
  id: 'note',
  title: { zh: '记录' },
  privacy: 1,
  columns: {
    no: { title: { zh: '编号' }, kind: 'text', required: true },
    said: { title: { zh: '内容' }, kind: 'text' },
  },
})

/** Values in SQL, and what they read. */
const read: readonly (readonly [sql: string, text: string | null])[] = [
  ['NULL', null],
  ["''", null],
  ["' 甲 公司 '::text", '甲 公司'],
  ["'abc  '::char(8)", 'abc'],
  ["'甲'::varchar(3)", '甲'],
  ['true', 'true'],
  ['false', 'false'],
  ['7::smallint', '7'],
  ['(-2147483648)::int', '-2147483648'],
  ['(-9223372036854775808)::bigint', '-9223372036854775808'],
  ['123456789012345678::bigint', '123456789012345678'],
  ['1200.50::numeric(18,2)', '1200.50'],
  ['-0.000001::numeric', '-0.000001'],
  ['170141183460469231731687303715884105727::numeric', '170141183460469231731687303715884105727'],
  ['1e20::numeric', '100000000000000000000'],
  ["'1200.50'::numeric::money", '1200.50'],
  ["DATE '2024-02-29'", '2024-02-29'],
  ["TIMESTAMP '2024-01-31 08:05:00'", '2024-01-31 08:05:00'],
  ["TIMESTAMP '2024-01-31 08:05:00.5'", '2024-01-31 08:05:00.5'],
  ["TIMESTAMPTZ '2024-01-31 08:05:00+08'", '2024-01-31 00:05:00+00:00'],
  ["TIME '08:05:00'", '08:05:00'],
  ["'sad'::mood", 'sad'],
  ["'110105'::code_of_code", '110105'],
  ["'12.5'::price", '12.50'],
  ["'11111111-2222-3333-4444-555555555555'::uuid", '11111111-2222-3333-4444-555555555555'],
  ["'10.0.0.5'::inet", '10.0.0.5'],
  ['0.1::float8', '0.1'],
  ['0.1::float8 + 0.2::float8', '0.3'],
  ['3::float8', '3'],
  ["'-0'::float8", '0'],
  ['13800138000::float8', '13800138000'],
  ['123456789012345::float8', '123456789012345'],
  ['1e-7::float8', '0.0000001'],
  ['0.1::float4', '0.1'],
  ['123456::float4', '123456'],
]

const refused: readonly (readonly [sql: string, reason: string])[] = [
  ['6222020000000000123::float8', 'more than 15 digits'],
  ['1e15::float8', 'more than 15 digits'],
  ['1234567.89::float4', 'more than 6 digits'],
  ["'nan'::float8", 'stored as a number and is none'],
  ["'-infinity'::float4", 'stored as a number and is none'],
  ["'nan'::numeric", 'stored as a number and is none'],
  ["'infinity'::numeric", 'stored as a number and is none'],
  ['ARRAY[1, 2]', 'an array'],
  ["ARRAY['甲']::text[]", 'an array'],
  [`'{"a": 1}'::json`, 'an array, JSON'],
  [`'{"a": 1}'::jsonb`, 'an array, JSON'],
  ["'<a/>'::xml", 'an array, JSON'],
  ["ROW(1, 'a')::pair", 'a composite'],
  ["'\\xab'::bytea", 'binary data'],
  ["INTERVAL '1 day'", 'a type that is not read as text'],
  ["B'101'", 'a type that is not read as text'],
  ["'[1,3)'::int4range", 'a type that is not read as text'],
  ["'08:05:00+08'::timetz", 'a type that is not read as text'],
  ["POINT '(1,2)'", 'a type that is not read as text'],
]

describeWithPostgres('a value of PostgreSQL', () => {
  it('is read as it would be typed, or refused by its type', async () => {
    // Settings of the database that would print values otherwise.
    await server.run(
      'postgres',
      'CREATE DATABASE types',
      `ALTER DATABASE types SET DateStyle = 'German, DMY'`,
      `ALTER DATABASE types SET TimeZone = 'Asia/Shanghai'`,
      `ALTER DATABASE types SET extra_float_digits = -10`,
      `ALTER DATABASE types SET statement_timeout = '1min'`,
    )
    const sql = [...read, ...refused].map(([each]) => each)
    await server.run(
      'types',
      `CREATE TYPE mood AS ENUM ('sad', 'glad')`,
      `CREATE DOMAIN code AS varchar(18) CHECK (value <> '')`,
      'CREATE DOMAIN code_of_code AS code',
      'CREATE DOMAIN price AS money',
      'CREATE TYPE pair AS (a int, b text)',
      ...sql.map(
        (each, at) =>
          `CREATE TABLE t${String(at).padStart(2, '0')} AS SELECT 'n' AS no, ${each} AS said`,
      ),
    )
    const reasons = new Map<string, string>()
    const { datasets } = await openPostgres(server.address('types'), {
      catalog: [note],
      onReject: ({ source, reason }) => reasons.set(source, reason.en),
    })
    const found: unknown[] = []
    for (const dataset of datasets) {
      const [row] = await rowsOf(dataset)
      const at = dataset.columns.indexOf('said')
      found.push(reasons.get(dataset.sources[0]?.name ?? '') ?? row?.cells[at])
    }
    expect(found).toHaveLength(sql.length)
    expect(found.slice(0, read.length)).toEqual(read.map(([, each]) => each))
    expect(found.slice(read.length)).toEqual(
      refused.map(([, reason]) => expect.stringContaining(reason)),
    )
  })

  it('keeps numbers of 18 digits, and is refused by its column where digits were lost', async () => {
    const id = '11010519491231002'
    await server.run('postgres', 'CREATE DATABASE ids')
    await server.run(
      'ids',
      'CREATE TABLE t (no int PRIMARY KEY, filed date, plaintiff_id text, acct bigint, amount numeric, heard timestamptz)',
      `INSERT INTO t VALUES (1, '2024-01-31', '${id}X', 622202000000000123, 12345678901234.56, NULL),
        (2, '2024-01-31', NULL, NULL, NULL, '2024-01-31 08:05:00+08')`,
      `CREATE TABLE u AS SELECT '3' AS no, DATE '2024-01-31' AS filed, ${id}0::float8 AS plaintiff_id`,
    )
    const { tables, rejects } = await readAll(server.address('ids'))
    expect(tables[0]?.rows[0]?.slice(3)).toEqual([
      `${id}X`,
      '622202000000000123',
      1234567890123456n,
      null,
    ])
    expect(rejects.map(({ record, column, found }) => [record, column, found])).toEqual([
      [2, 'heard', '2024-01-31 00:05:00+00:00'],
      [1, 'plaintiff_id', expect.not.stringContaining(id)],
    ])
  })
})
