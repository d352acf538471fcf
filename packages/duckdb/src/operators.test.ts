import {
  type CallExpr,
  type Expr,
  integer,
  type OperatorName,
  operators,
  type Plan,
  parseDate,
  parseTimestamp,
  type Type,
  type Value,
} from '@mingjian/core'
import { duckdbDialect, lowerTable } from '@mingjian/sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWriter } from './append.ts'
import { execute, executeText } from './execute.ts'
import { quoteName } from './names.ts'
import { createEngine, type Engine } from './settings.ts'
import { type Case, cases, title, typeOf, valuesOf } from './testing/operator-cases.ts'
import { fromStored, storageType } from './values.ts'

let engine: Engine
beforeAll(async () => {
  engine = await createEngine({ threads: 2 })
})
afterAll(() => engine.close())

describe('each operator on DuckDB agrees with its definition', () => {
  it.each(cases.map((item) => [title(item), item] as const))('%s', async (_title, item) => {
    const { type, rows } = tabulate(item)
    const known = rows.filter(({ expected }) => expected !== overflow)
    const failing = rows.filter(({ expected }) => expected === overflow)
    expect(known.length).toBeGreaterThan(0)
    const found = await compute(
      item,
      type,
      known.map(({ cells }) => cells),
    )
    const wrong = known
      .map((row, i) => ({ ...row, found: found[i] }))
      .filter((row) => row.found !== row.expected)
    expect(wrong.slice(0, 5)).toEqual([])
    for (const { cells } of failing.slice(0, 60)) {
      const attempt = compute(item, type, [cells])
      await expect(attempt, JSON.stringify(cells.map(String))).rejects.toMatchObject({
        code: 'overflow',
        message: expect.stringContaining(type.kind === 'integer' ? '64 bits' : '38 digits'),
      })
    }
  })

  it('covers every operator', () => {
    const covered = new Set(cases.map(({ operator }) => operator))
    expect(Object.keys(operators).filter((name) => !covered.has(name as OperatorName))).toEqual([])
  })
})

const overflow = Symbol('overflow')

/** The rows of a case with what the definition makes of them. */
function tabulate({ operator, args, result }: Case) {
  const types = args.map(typeOf)
  const type = result ?? operators[operator].resolve(types)
  if (type === undefined) throw new Error(`${operator} does not take these types.`)
  const columns = args.map((arg) =>
    'literal' in arg ? [parseLiteral(arg.literal, arg.type)] : valuesOf(arg),
  )
  const rows = product(columns).map((cells) => ({
    cells,
    expected: define(operator, cells, types, type),
  }))
  return { type, rows }
}

function parseLiteral(literal: string | null, type: Type): Value {
  if (literal === null || type.kind === 'string' || type.kind === 'span') return literal
  if (type.kind === 'date') return parseDate(literal) as number
  if (type.kind === 'timestamp') return parseTimestamp(literal) as number
  return BigInt(literal.replace('.', ''))
}

function define(
  operator: OperatorName,
  cells: readonly Value[],
  types: readonly Type[],
  type: Type,
) {
  const { unknown, evaluate } = operators[operator]
  if ((unknown === 'strict' || unknown === 'always') && cells.includes(null)) return null
  try {
    return evaluate(cells, types, type)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'overflow') return overflow
    throw error
  }
}

const product = (columns: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  columns.reduce<readonly (readonly Value[])[]>(
    (rows, column) => rows.flatMap((row) => column.map((value) => [...row, value])),
    [[]],
  )

let tables = 0

/** Runs the operator over rows of stored cells. */
async function compute(
  item: Case,
  type: Type,
  rows: readonly (readonly Value[])[],
): Promise<readonly Value[]> {
  const connection = await engine.instance.connect()
  try {
    tables += 1
    const name = `t${tables}`
    const stored = item.args.flatMap((arg, i) =>
      'literal' in arg ? [] : [{ type: arg, i, name: `c${i}` }],
    )
    const types = [integer, ...stored.map((column) => column.type)]
    const spelled = ['n', ...stored.map((column) => column.name)].map(
      (column, i) => `${quoteName(column)} ${storageType(types[i] as Type)}`,
    )
    const place = { signal: undefined, what: title(item) }
    await executeText(connection, `CREATE TABLE ${name} (${spelled.join(', ')})`, place)
    const writer = await createWriter(connection, { schema: 'main', table: name }, types)
    rows.forEach((row, n) => {
      expect(writer.add([BigInt(n), ...stored.map(({ i }) => row[i] as Value)])).toBeUndefined()
    })
    expect(writer.close()).toBe(rows.length)
    const [created] = lowerTable(planOf(item, type, stored), 'result', {
      dialect: duckdbDialect,
      names: {
        dataset: () => [name],
        datasetColumns: () => new Set(['n', ...stored.map((column) => column.name)]),
        table: (table) => [table],
        borrowed: () => [],
      },
    })
    if (created?.kind !== 'create') throw new Error('One statement stores the table.')
    const { text: sql, parameters } = created.sql
    const create = { text: `CREATE TABLE ${name}_r AS ${sql}`, parameters }
    await execute(connection, create, place)
    const result = await executeText(connection, `SELECT r FROM ${name}_r ORDER BY n`, place)
    expect(String(result.columnType(0))).toBe(String(storageType(type)))
    return (await result.getRows()).map(([value]) => fromStored(value ?? null, type))
  } finally {
    connection.closeSync()
  }
}

function planOf(item: Case, type: Type, stored: readonly { name: string; type: Type }[]): Plan {
  const args = item.args.map(
    (arg, i): Expr =>
      'literal' in arg
        ? { kind: 'literal', type: arg.type, text: arg.literal }
        : { kind: 'column', name: `c${i}`, type: arg, nullable: true },
  )
  const value: CallExpr = { kind: 'call', operator: item.operator, args, type, nullable: true }
  const columns = [
    { name: 'n', type: integer },
    ...stored.map(({ name, type }) => ({ name, type })),
  ]
  return {
    model: 'test',
    datasets: [{ name: 'd', use: 'd', columns }],
    tables: [
      {
        name: 'result',
        from: { dataset: 'd' },
        operations: [{ kind: 'derive', columns: [{ name: 'r', value }] }],
        columns: [
          { name: 'n', type: integer },
          { name: 'r', type },
        ],
        keep: true,
      },
    ],
  }
}
