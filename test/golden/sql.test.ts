import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AggregateFunction,
  boolean,
  checkModel,
  compileConcepts,
  compileModel,
  date,
  decimal,
  type Expr,
  examples as examplesOf,
  formatType,
  indexRules,
  type Operation,
  type OperatorName,
  operators,
  type Plan,
  type RankColumn,
  span,
  timeSpan,
  timestamp,
} from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import {
  checkExpressions,
  type Dialect,
  duckdbDialect,
  listStatements,
  postgresDialect,
  sparkDialect,
} from '@mingjian/sql'
import { compileCase, parseCase } from '@mingjian/testkit'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { planOfOperations } from './plan-of-operations.ts'

const dialects: readonly Dialect[] = [duckdbDialect, postgresDialect, sparkDialect]
const golden = join(import.meta.dirname, 'sql')

const day = (text: string | null): Expr => ({ kind: 'literal', text, type: date })

/** What the compiler alone writes has no example, or more than that, so it is called by hand. */
const written: Partial<Record<OperatorName, Expr>> = {
  happened: {
    kind: 'call',
    operator: 'happened',
    args: [day(null), day('2024-03-05'), day('2024-03-31')],
    type: boolean,
    nullable: true,
  },
  monthPlace: {
    kind: 'call',
    operator: 'monthPlace',
    args: [day('2024-02-29')],
    type: operators.monthPlace.resolve([date]) ?? date,
    nullable: false,
  },
  rescale: {
    kind: 'call',
    operator: 'rescale',
    args: [{ kind: 'literal', text: '2.345', type: decimal(3) }],
    type: decimal(2),
    nullable: false,
  },
}

const time: Expr = { kind: 'literal', text: '2024-01-31 23:45:10', type: timestamp }

/** Operators on a timestamp, where their examples are of dates. */
const onTimes = (['1 month', '30 days', '90 minutes'] as const).map((length, i) => ({
  name: `addSpan${i}`,
  value: callOn('addSpan', time, {
    kind: 'literal',
    text: length,
    type: i === 2 ? timeSpan : span,
  }),
}))

function callOn(operator: OperatorName, ...args: readonly Expr[]): Expr {
  const type = operators[operator].resolve(args.map((arg) => arg.type)) ?? boolean
  return { kind: 'call', operator, args, type, nullable: false }
}

/** A plan of one table with a column for the example of each operator. */
function planOfOperators(): Plan {
  const names = Object.keys(operators) as OperatorName[]
  const authored = names.flatMap((name) => {
    const example = examplesOf[name]
    return example === null ? [] : [[columnOf(name), example.write] as const]
  })
  const each = parseCase(
    stringify({
      name: 'examples of operators',
      shows: ['3.2'],
      data: { data: 'who | n\n甲 | 1' },
      model: { params: { month: '1 month' }, derive: Object.fromEntries(authored) },
      expect: { facts: { 甲: { label: '甲' } } },
    }),
    'operators',
  )
  const derived = compileCase(each).flatMap(derivedIn)
  const examples = names.map((name) => {
    const value = written[name] ?? derived.find((column) => column.name === columnOf(name))?.value
    if (value === undefined || !calls(value, name)) throw new Error(`${name} has no example.`)
    return { name, value }
  })
  const columns = [
    ...examples,
    ...onTimes,
    { name: 'monthPlace1', value: callOn('monthPlace', time) },
  ]
  return {
    model: 'operators',
    datasets: [{ name: 'one', use: 'one', columns: [] }],
    tables: [
      {
        name: 'operators',
        from: { dataset: 'one' },
        operations: [{ kind: 'derive', columns }],
        columns: columns.map(({ name, value }) => ({ name, type: value.type })),
        keep: true,
      },
    ],
  }
}

/** A plan with statistics of a group and of its rows: what puts values in an order, and what squares them. */
function plansOfStatistics(): readonly Plan[] {
  const each = parseCase(
    stringify({
      name: 'statistics',
      shows: ['4.12'],
      data: { data: 'who | day:date | amount:money\n甲 | 2024-01-01 | 1' },
      model: {
        params: { half_a_year: '6 months' },
        window: {
          own: {
            by: ['who'],
            order: 'day',
            over: 'half_a_year',
            before: true,
            select: { jump: "deviates(amount, 2.5, 'sample', 'above', 3)" },
          },
          along: { by: ['who'], order: ['day'], select: { before: 'previous(amount)' } },
        },
        facts: {
          high: "quantile(amount, 0.9, 'type7', 3)",
          run: "longest_run(day, 'month')",
          latest: 'last(amount, day)',
          jumped: 'any(jump)',
          most: 'max(before)',
        },
      },
      expect: { facts: { 甲: { label: '甲' } } },
    }),
    'statistics',
  )
  return compileCase(each).map((plan) => ({
    ...plan,
    tables: plan.tables
      .filter(({ name }) => ['rows', 'subject', 'subject.rows'].includes(name))
      .map((table) => ({ ...table, keep: true })),
  }))
}

const calls = (expr: Expr, name: OperatorName): boolean =>
  expr.kind === 'call' && (expr.operator === name || expr.args.some((arg) => calls(arg, name)))

const columnOf = (name: OperatorName): string => `example_of_${name.toLowerCase()}`

const operationsOf = ({ tables }: Plan): readonly Operation[] =>
  tables.flatMap(({ operations }) => operations)

const derivedIn = (plan: Plan) =>
  operationsOf(plan).flatMap((operation) => (operation.kind === 'derive' ? operation.columns : []))

function print(plans: readonly Plan[], dialect: Dialect): string {
  const columns = new Map(
    plans.flatMap(({ datasets }) =>
      datasets.map(
        ({ use, columns: read }) => [use, new Set(read.map(({ name }) => name))] as const,
      ),
    ),
  )
  const statements = listStatements(plans, columns, dialect).map(
    ({ plan, table, text, parameters }) => {
      const values = parameters.map(
        (value, at) =>
          `--   ${dialect.parameter(at + 1)} = ${JSON.stringify(value.text)} (${formatType(value.type)})`,
      )
      return [`-- ${plan}: ${table}`, text.startsWith('--') ? text : `${text};`, ...values].join(
        '\n',
      )
    },
  )
  return `${statements.join('\n\n')}\n`
}

function compareWithGolden(name: string, text: string): void {
  const path = join(golden, name)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  expect(existsSync(path), 'Run with UPDATE_GOLDEN=1 and review the new text.').toBe(true)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

/** The plan of a model that is installed, over data that cover all time. */
async function planOfModel(id: string): Promise<readonly Plan[]> {
  const { models, concepts, catalog } = await readPacks(join(import.meta.dirname, '../../rules'))
  const model = models.find((each) => each.model.id === id)
  const checked = model && checkModel(model, indexRules(catalog, concepts), '2026-01-31').checked
  if (checked === undefined) throw new Error(`Model ${id} is not there, or is refused.`)
  const compiled = compileConcepts([checked])
  const shared = [...compiled.values()].map(({ plan }) => plan)
  return [...shared, compileModel(checked, new Map(), compiled)]
}

describe.each(dialects.map((dialect) => [dialect.name, dialect] as const))(
  '%s',
  (name, dialect) => {
    it('prints the example of every operator as reviewed', () => {
      const plan = planOfOperators()
      expect(checkExpressions(plan, dialect)).toEqual([])
      compareWithGolden(`operators.${name}.sql`, print([plan], dialect))
    })

    it('prints every operation and aggregate as reviewed', () => {
      compareWithGolden(`operations.${name}.sql`, print([planOfOperations], dialect))
    })

    it('prints statistics as reviewed', () => {
      compareWithGolden(`statistics.${name}.sql`, print(plansOfStatistics(), dialect))
    })

    it('prints a model as reviewed', async () => {
      compareWithGolden(
        `plaintiffs.${name}.sql`,
        print(await planOfModel('docket.mass-plaintiff'), dialect),
      )
    })
  },
)

describe('the plan of operations', () => {
  const operations = planOfOperations.tables.flatMap((table) => table.operations)

  it('has every operation', () => {
    const every: Record<Operation['kind'], true> = {
      components: true,
      derive: true,
      filter: true,
      group: true,
      join: true,
      split: true,
      union: true,
      window: true,
    }
    const found = new Set(operations.map(({ kind }) => kind))
    expect([...found].toSorted()).toEqual(Object.keys(every).toSorted())
  })

  it('has every aggregate in groups, and in windows of each kind, and every place', () => {
    const every: Record<AggregateFunction, true> = {
      count: true,
      countDistinct: true,
      max: true,
      min: true,
      sum: true,
    }
    const places = operations.flatMap((operation) => {
      if (operation.kind === 'group') {
        return operation.columns.map(({ aggregate }) => `group ${aggregate.function}`)
      }
      if (operation.kind !== 'window') return []
      return operation.columns.map((added) => {
        if ('rank' in added) return added.rank
        const { aggregate, frame } = added
        const kind = frame === undefined ? 'all' : frame.before ? 'before' : 'moving'
        return `${kind} ${aggregate.function}`
      })
    })
    const expected = Object.keys(every).flatMap((name) =>
      ['group', 'all', 'moving', 'before'].map((kind) => `${kind} ${name}`),
    )
    const ranks: Record<RankColumn['rank'], true> = { denseRank: true, rank: true }
    const all = [...expected, ...Object.keys(ranks)]
    expect(all.filter((place) => !places.includes(place))).toEqual([])
  })
})

it('every text belongs to a test', () => {
  const expected = ['operators', 'operations', 'plaintiffs', 'statistics'].flatMap((what) =>
    dialects.map(({ name }) => `${what}.${name}.sql`),
  )
  expect(readdirSync(golden).toSorted()).toEqual(expected.toSorted())
})
