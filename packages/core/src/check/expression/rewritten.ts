import type { InEach } from '../../diagnostics/in-each.ts'
import type { Typed } from '../../model/typed.ts'
import { mostPlaces } from '../../values/decimal.ts'
import { decimal, formatType, isNumeric } from '../../values/type.ts'
import { alignDays } from './align.ts'
import { applyOperator } from './apply.ts'
import { fail, type Syntax, type Typing } from './typing.ts'

/** A function that is written with other operators, so that no backend has to know it. */
interface Rewritten {
  readonly meaning: InEach
  readonly source: string
  readonly takes: string
  readonly example: { readonly write: string; readonly gives: string }
  /** The function with other operators; undefined where it does not take these arguments. */
  write(typing: Typing, args: readonly Typed[], at: Syntax): Typed | undefined
}

const covers: Rewritten = {
  meaning: {
    zh: '第三个日期或时间是否在前两个之间，首尾都计',
    en: 'whether the third date or timestamp lies in the period from the first to the second, ends included',
  },
  source: 'SEMANTICS 10.6',
  takes: 'three dates or timestamps',
  example: {
    write: "covers(date '2024-01-01', date '2024-01-31', date '2024-01-31')",
    gives: 'true',
  },
  write: (typing, args, at) => {
    const [from, to, day] = args
    const isPlaced = args.every(({ type: { kind } }) => kind === 'date' || kind === 'timestamp')
    if (from === undefined || to === undefined || day === undefined) return undefined
    if (!isPlaced || args.length > 3) return undefined
    const begun = applyOperator(typing, 'lessThanInclusive', alignDays([from, day]), at)
    const lasts = applyOperator(typing, 'lessThanInclusive', alignDays([day, to]), at)
    return begun && lasts && applyOperator(typing, 'and', [begun, lasts], at)
  },
}

const round: Rewritten = {
  meaning: {
    zh: '把数四舍五入到若干位小数（负数按绝对值）；不写位数时取整',
    en: 'the number to so many places, none without a number; half is rounded away from zero',
  },
  source: 'SEMANTICS 1.4',
  takes: `a number and literal places from 0 to ${mostPlaces}`,
  example: { write: 'round(-2.345, 2)', gives: '-2.35' },
  write: (_typing, [value, places, ...more]) => {
    const text = places === undefined ? '0' : places.kind === 'literal' ? places.text : null
    if (value === undefined || more.length > 0 || !isNumeric(value.type)) return undefined
    if (text === null || !/^\d\d?$/.test(text) || Number(text) > mostPlaces) return undefined
    return { kind: 'call', operator: 'rescale', args: [value], type: decimal(Number(text)) }
  },
}

/** Functions that are written with other operators, as authors call them. */
export const rewritten: Readonly<Record<string, Rewritten>> = { covers, round }

export const rewrittenNames = Object.keys(rewritten)

/** Writes such a function with other operators; arguments that it does not take are reported. */
export function rewrite(
  typing: Typing,
  name: string,
  args: readonly Typed[],
  at: Syntax,
): Typed | undefined {
  const definition = rewritten[name]
  const typed = definition?.write(typing, args, at)
  if (typed !== undefined) return typed
  const found = args.map(({ type }) => formatType(type)).join(', ') || 'nothing'
  return fail(typing, 'arguments-invalid', { name, takes: definition?.takes ?? '', found }, at)
}
