import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { functions, signs } from '../check/expression/functions.ts'
import { onDate } from '../check/expression/on-date.ts'
import { parseExpression } from '../check/expression/parse.ts'
import { rewritten } from '../check/expression/rewritten.ts'
import { typeExpression } from '../check/expression/type-expression.ts'
import { calendarFunctions } from '../check/expression/working-days.ts'
import { compileExpr, defaultEvaluators } from '../memory/compile-expr.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import { formatValue } from '../values/text.ts'
import { integer, span } from '../values/type.ts'
import { type Example, examples } from './examples.ts'
import { type OperatorName, operators } from './index.ts'
import type { Operator } from './operator.ts'

const month = { kind: 'literal', type: span, text: '1 month' } as const

/** A dated parameter. */
const rate = (
  [
    ['2015-09-01', '24'],
    ['2020-08-20', '15'],
  ] as const
).map(([from, text]) => ({ kind: 'literal', type: integer, text, param: 'rate', from }) as const)

/** What an expression without columns gives, as canonical text. */
function evaluate(text: string): string | null {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem} ${parsed.detail}`)
  const typed = typeExpression(parsed.syntax, text, {
    columns: new Map(),
    literals: new Map([['month', [month]]]),
    dated: new Map([['rate', rate]]),
    aggregates: 'none',
    report: (code) => {
      throw new Error(`${text}: ${code}`)
    },
  })
  if (typed === undefined) throw new Error(`${text} has no type.`)
  const { value } = lowerTyped(typed, { columns: new Map() })
  return formatValue(compileExpr(value, [], defaultEvaluators)([]), typed.type)
}

const all: readonly (readonly [string, Example])[] = [
  ...Object.entries(examples).flatMap(([name, example]) =>
    example === null ? [] : [[name, example] as const],
  ),
  ...Object.entries(rewritten).map(([name, { example }]) => [name, example] as const),
  ['on_date', onDate.example],
]

describe('the example of', () => {
  it.each(all)('%s gives what the reference says', (_, { write, gives }) => {
    expect(evaluate(write)).toBe(gives)
  })
})

/** How authors call operators that have neither a function nor a sign. */
const words: Partial<Record<OperatorName, string>> = {
  addSpan: 'date + span',
  and: 'and',
  case: 'case',
  in: 'in',
  isFalse: 'is false',
  isTrue: 'is true',
  like: 'like',
  not: 'not',
  or: 'or',
  subtractSpan: 'date - span',
}

function namesOf(operator: OperatorName): string {
  const named = [...Object.entries(signs), ...Object.entries(functions)]
    .filter(([, each]) => each === operator)
    .map(([name]) => `\`${name.replaceAll('|', '\\|')}\``)
  const word = words[operator]
  return [...named, ...(word === undefined ? [] : [`\`${word}\``])].join(', ')
}

const unknownWhere: Readonly<Record<Operator['unknown'], string>> = {
  strict: 'where an argument is',
  always: 'where an argument is, and as its meaning says',
  own: 'as its meaning says',
  free: 'as its meaning says',
  never: 'never',
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

const row = (
  name: string,
  { takes, meaning, source }: { takes: string; meaning: string; source: string },
  unknown: string,
  { write, gives }: Example,
): string =>
  `| ${name} | ${takes} | ${meaning} | ${unknown} | ${code(write)} is ${gives === null ? 'unknown' : code(gives)} | ${source} |`

function writeReference(): string {
  const rows = [
    ...Object.entries(examples).flatMap(([name, example]) => {
      if (example === null) return []
      const operator: Operator = operators[name as OperatorName]
      return [row(namesOf(name as OperatorName), operator, unknownWhere[operator.unknown], example)]
    }),
    ...Object.entries(rewritten).map(([name, each]) =>
      row(code(name), each, unknownWhere.strict, each.example),
    ),
    ...Object.entries(calendarFunctions).map(([name, each]) =>
      row(code(name), each, unknownWhere.always, each.example),
    ),
    row(code('on_date'), onDate, unknownWhere.always, onDate.example),
  ]
  return [
    '# Operators and functions',
    '',
    'What expressions are made of beside [aggregates](aggregates.md). `SEMANTICS` is [SEMANTICS.md](../SEMANTICS.md), which decides.',
    'In examples `month` is a parameter of 1 month, and `rate` one whose variants are 24 from 2015-09-01 and 15 from 2020-08-20.',
    '',
    'What is written with these has no line: `x between a and b` is `x >= a and x <= b`, `x is not null` is `known(x)`,',
    '`x is null`, `not in`, `not like` and `is not true` are the `not` of the other, and `-x` is `0 - x`.',
    '',
    'This page is written from the operators: `UPDATE_GOLDEN=1 npx vitest run packages/core/src/operators/reference.test.ts`.',
    '',
    '| Write | Takes | Meaning | Unknown | Example | Defined in |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.toSorted((a, b) => (a < b ? -1 : 1)),
    '',
  ].join('\n')
}

describe('the reference of operators', () => {
  const page = join(import.meta.dirname, '../../reference/operators.md')

  it('names every operator that authors can write', () => {
    const unnamed = Object.keys(operators).filter(
      (name) => examples[name as OperatorName] !== null && namesOf(name as OperatorName) === '',
    )
    expect(unnamed).toEqual([])
  })

  it('is current', () => {
    const written = writeReference()
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, written)
    expect(existsSync(page), 'Run with UPDATE_GOLDEN=1 and review the page.').toBe(true)
    expect(readFileSync(page, 'utf8')).toBe(written)
  })
})
