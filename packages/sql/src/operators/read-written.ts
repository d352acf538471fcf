import {
  aroundMoney,
  bareTens,
  datePatterns,
  decided,
  decimal,
  digitMoney,
  integer,
  moneySigns,
  moneyUnits,
  numeralMoney,
  plainDigits,
  type SignTable,
  shortTens,
  spellWithDigits,
  termPatterns,
} from '@mingjian/core'
import { binary, call, caseOf, cast, integerOf, nullOf, textParameter } from '../ast/build.ts'
import type { SqlExpr } from '../ast/nodes.ts'
import type { Dialect, SqlOperator } from '../dialects/dialect.ts'
import { argument, literalText } from './operator.ts'

const translateSigns = (text: SqlExpr, { from, to }: SignTable): SqlExpr =>
  shortTens.reduce(
    (done, [short, long]) => call('replace', done, textParameter(short), textParameter(long)),
    call('translate', text, textParameter(from), textParameter(to)),
  )

function spell(text: SqlExpr, dialect: Dialect): SqlExpr {
  const replaceAll = (value: SqlExpr, pattern: string, by: string) =>
    dialect.replacePattern(value, pattern, by, true)
  const before = replaceAll(translateSigns(text, plainDigits), bareTens.before, '\\11十')
  const behind = replaceAll(before, bareTens.behind, '十0\\1')
  return call('replace', behind, textParameter('十'), textParameter(''))
}

/** A group of a pattern; null where nothing is found. */
const partOf = (text: SqlExpr, pattern: string, group: number, dialect: Dialect): SqlExpr =>
  call('nullif', dialect.extractPattern(text, pattern, group), textParameter(''))

/** Every way to write a date becomes the first one. */
export const readDate: SqlOperator = (args, _expr, dialect) => {
  const [plain = '', ...others] = datePatterns
  const spelled = others.reduce(
    (text, pattern) => dialect.replacePattern(text, pattern, '\\1-\\2-\\3', false),
    spell(argument(args, 0), dialect),
  )
  return dialect.dayOf(partOf(spelled, plain, 0, dialect))
}

const orZero = (digits: SqlExpr): SqlExpr => call('coalesce', cast(digits, integer), integerOf(0))

const times = (value: SqlExpr, factor: number | bigint): SqlExpr =>
  binary('*', value, integerOf(factor))

const sum = (first: SqlExpr, ...more: readonly SqlExpr[]): SqlExpr =>
  more.reduce((total, next) => binary('+', total, next), first)

export const readMoney: SqlOperator = (args, { type }, dialect) => {
  const translated = translateSigns(argument(args, 0), moneySigns)
  const bare = dialect.extractPattern(translated, aroundMoney, 1)
  const cents = sumOfNumerals(bare, dialect)
  const wide = cast(cents, { kind: 'wide' })
  return caseOf(
    [
      {
        when: dialect.matchesPattern(bare, numeralMoney),
        value: dialect.scaled(wide, type.kind === 'decimal' ? type.scale : 0),
      },
    ],
    amountOfDigits(bare, dialect),
  )
}

function sumOfNumerals(text: SqlExpr, dialect: Dialect): SqlExpr {
  const digitBefore = (part: SqlExpr, unit: string) =>
    orZero(partOf(part, `([1-9])${unit}`, 1, dialect))
  const section = (pattern: string): SqlExpr => {
    const part = dialect.extractPattern(text, pattern, 1)
    const tens = call('nullif', digitBefore(part, '十'), integerOf(0))
    const hasTens = binary('LIKE', part, textParameter('%十%'))
    const ten = caseOf(
      [{ when: hasTens, value: call('coalesce', tens, integerOf(1)) }],
      integerOf(0),
    )
    return sum(
      times(digitBefore(part, '千'), 1000),
      times(digitBefore(part, '百'), 100),
      times(ten, 10),
      digitBefore(part, '$'),
    )
  }
  const over = times(section('^([^亿]*)亿'), 10_000_000_000)
  const middle = times(section('^(?:[^亿]*亿)?([^万]*)万'), 1_000_000)
  const rest = times(section('^(?:[^亿]*亿)?(?:[^万]*万)?([^元角分]*)(?:元|$)'), 100)
  return sum(over, middle, rest, times(digitBefore(text, '角'), 10), digitBefore(text, '分'))
}

/** More places than an amount of digits has in its pattern. */
const exact = decimal(8)

/** An amount that has more than two places is unknown: it would have to be rounded. */
function amountOfDigits(text: SqlExpr, dialect: Dialect): SqlExpr {
  const digits = partOf(text, digitMoney, 1, dialect)
  const number = cast(call('replace', digits, textParameter(','), textParameter('')), exact)
  const unit = dialect.extractPattern(text, digitMoney, 2)
  const factor = caseOf(
    moneyUnits.map(([sign, value]) => ({
      when: binary('=', unit, textParameter(sign)),
      value: cast(integerOf(value), decimal(0)),
    })),
  )
  const amount = cast(dialect.product(number, factor, [8, 0]), exact)
  const rounded = cast(amount, decimal(2))
  return caseOf([{ when: binary('=', cast(rounded, exact), amount), value: rounded }])
}

export const readTerm: SqlOperator = (args, expr, dialect) => {
  const spelled = spell(argument(args, 0), dialect)
  const all = `^(?s:.)*${decided}`
  const last = dialect.replacePattern(spelled, all, '', false)
  const patterns = termPatterns(spellWithDigits(literalText(expr, 1)))
  const find = (pattern: string) => dialect.matchesPattern(last, pattern)
  const part = (pattern: string) => orZero(partOf(last, pattern, 1, dialect))
  const months = sum(times(part(patterns.years), 12), part(patterns.months))
  return caseOf([
    { when: find(`(?:${patterns.twice})|(?:${patterns.spoilt})`), value: nullOf(integer) },
    { when: find(`(?:${patterns.years})|(?:${patterns.months})`), value: cast(months, integer) },
  ])
}
