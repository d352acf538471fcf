import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { functions, signs } from '../check/expression/functions.ts'
import { onDate } from '../check/expression/on-date.ts'
import { parseExpression } from '../check/expression/parse.ts'
import { rewritten } from '../check/expression/rewritten.ts'
import { typeExpression } from '../check/expression/type-expression.ts'
import { calendarFunctions } from '../check/expression/working-days.ts'
import type { InEach, Language } from '../diagnostics/in-each.ts'
import { chinese } from '../diagnostics/phrases.ts'
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

const strict: InEach = { zh: '有参数未知', en: 'where an argument is' }
const own: InEach = { zh: '见含义', en: 'as its meaning says' }
const unknownWhere: Readonly<Record<Operator['unknown'], InEach>> = {
  strict,
  always: { zh: `${strict.zh}，或${own.zh}`, en: `${strict.en}, and ${own.en}` },
  own,
  free: own,
  never: { zh: '从不', en: 'never' },
}

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

/** What the page says of one operator or function. */
interface Told {
  readonly name: string
  readonly takes: string
  readonly meaning: InEach
  readonly source: string
  readonly unknown: InEach
  readonly example: Example
}

const told: readonly Told[] = [
  ...Object.entries(examples).flatMap(([operator, example]) => {
    if (example === null) return []
    const definition: Operator = operators[operator as OperatorName]
    const unknown = unknownWhere[definition.unknown]
    return [{ ...definition, name: namesOf(operator as OperatorName), unknown, example }]
  }),
  ...Object.entries(rewritten).map(([name, each]) => {
    return { ...each, name: code(name), unknown: unknownWhere.strict }
  }),
  ...Object.entries(calendarFunctions).map(([name, each]) => {
    return { ...each, name: code(name), unknown: unknownWhere.always }
  }),
  { ...onDate, name: code('on_date'), unknown: unknownWhere.always },
].toSorted((a, b) => (a.name < b.name ? -1 : 1))

const headers = {
  zh: ['写法', '参数', '含义', '何时未知', '例子', '定义'],
  en: ['Write', 'Takes', 'Meaning', 'Unknown', 'Example', 'Defined in'],
} as const

function tableIn(language: Language): string[] {
  const nothing = { zh: '未知', en: 'unknown' }[language]
  const rows = told.map(({ name, takes, meaning, unknown, example: { write, gives }, source }) => [
    name,
    language === 'zh' ? chinese(takes).trim() : takes,
    meaning[language],
    unknown[language],
    `${code(write)} → ${gives === null ? nothing : code(gives)}`,
    source,
  ])
  const lines = [headers[language], headers[language].map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`)
}

const writeReference = (): string =>
  [
    '# 运算符与函数 · Operators and functions',
    '',
    '[中文](#中文) · [English](#english)',
    '',
    'This page is written from the operators: `UPDATE_GOLDEN=1 npx vitest run packages/core/src/operators/reference.test.ts`.',
    '',
    '## 中文',
    '',
    '除[聚合](aggregates.md#中文)外，表达式可以写的都在这里。`SEMANTICS` 指 [SEMANTICS.md](../SEMANTICS.md)，以它为准。例子中，`month` 是',
    '值为 1 month 的参数，`rate` 是按日期分段取值的参数：自 2015-09-01 为 24，自 2020-08-20 为 15。',
    '',
    '可用这些写出的不另列：`x between a and b` 即 `x >= a and x <= b`，`x is not null` 即 `known(x)`，`x is null`、`not in`、',
    '`not like`、`is not true` 即另一个的 `not`，`-x` 即 `0 - x`。',
    '',
    ...tableIn('zh'),
    '',
    '## English',
    '',
    'What expressions are made of beside [aggregates](aggregates.md#english). `SEMANTICS` is [SEMANTICS.md](../SEMANTICS.md), which decides.',
    'In examples `month` is a parameter of 1 month, and `rate` one whose variants are 24 from 2015-09-01 and 15 from 2020-08-20.',
    '',
    'What is written with these has no line: `x between a and b` is `x >= a and x <= b`, `x is not null` is `known(x)`,',
    '`x is null`, `not in`, `not like` and `is not true` are the `not` of the other, and `-x` is `0 - x`.',
    '',
    ...tableIn('en'),
    '',
  ].join('\n')

describe('the reference of operators', () => {
  const page = join(import.meta.dirname, '../../reference/operators.md')

  it('names every operator that authors can write', () => {
    const unnamed = Object.keys(operators).filter(
      (name) => examples[name as OperatorName] !== null && namesOf(name as OperatorName) === '',
    )
    expect(unnamed).toEqual([])
  })

  it('says of every one in both languages what it takes and means', () => {
    expect(told.length).toBeGreaterThan(Object.keys(rewritten).length)
    for (const { takes, meaning, unknown } of told) {
      for (const zh of [chinese(takes), meaning.zh, unknown.zh]) {
        expect(zh).toMatch(/\p{Script=Han}/u)
        expect(zh).not.toMatch(/\b(an|the|of|and|or|is)\b/)
      }
      for (const en of [takes, meaning.en, unknown.en]) expect(en).toMatch(/[a-z]/)
    }
  })

  it('is current', () => {
    const written = writeReference()
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, written)
    expect(existsSync(page), 'Run with UPDATE_GOLDEN=1 and review the page.').toBe(true)
    expect(readFileSync(page, 'utf8')).toBe(written)
  })
})
