import type { aggregates } from '@mingjian/core'
import type { GeneratedColumn, GeneratedType } from './columns.ts'
import type { ExpressionWriter } from './expression.ts'
import type { Tape } from './tape.ts'

type Stand = (typeof aggregates)[keyof typeof aggregates]['standsIn'][number]

/** An aggregate, the type of its result, and literals near to what it gives for a few rows. */
export interface GeneratedAggregate {
  readonly text: string
  readonly type: GeneratedType
  readonly literals: GeneratedColumn['literals']
}

/** What aggregates may be computed from. */
export interface AggregateScope {
  readonly writer: ExpressionWriter
  /** Where they stand: under a group or in a window of one kind, each of which takes some only. */
  readonly stand: Stand
  /** Whether a join to several rows multiplied the rows themselves. */
  readonly multiplied: boolean
}

const counts = ['1', '2', '3', '4'] as const
const totals = ['100', '50.5', '0', '200.49', '3'] as const
const shares = ['0.5', '0.333333', '0.75', '1'] as const
const flags = ['true', 'false'] as const

const orderedTypes = ['number', 'date', 'text', 'time'] as const
const spans = ['some_days', 'a_week', 'some_months'] as const
const timeSpans = ['half_an_hour', 'some_hours', 'some_days', 'some_months'] as const

const quantileShares = ['0', '0.25', '0.5', '0.9', '1', '0.333'] as const
const quantileTypes = ["'type7'", "'type2'", "'type6'", "'type8'"] as const
/** Places of a number whose squares are summed. */
const places = ['2', '0', '3'] as const
const leasts = ['', '', ', 2', ', 3'] as const
const definitions = ["'population'", "'sample'"] as const
const bounds = ['1', '0.5', '2', '1.25'] as const
const runUnits = ["'month'", "'day'", "'quarter'", "'year'"] as const
const deviations = ['10', '0', '1', '2.5', '50'] as const

/** Writes a random aggregate; none that counts what a join repeats. */
export function generateAggregate(tape: Tape, scope: AggregateScope): GeneratedAggregate {
  const { writer, stand } = scope
  if (stand === 'order') return generateNeighbour(tape, scope)
  const type = tape.pick(orderedTypes)
  const filter = () => (tape.chance(35) ? ` filter (where ${writer.condition(2)})` : '')
  const argument = (of: GeneratedType) => writer.value(of, tape.below(3))
  const moves = stand === 'over'
  const safe = [
    () => made(`any(${writer.condition(2)})${filter()}`, 'flag', flags),
    () => made(`count(distinct ${argument(type)})${filter()}`, 'number', counts),
    () => made(`every(${writer.condition(2)})${filter()}`, 'flag', flags),
    () => made(`max(${argument(type)})${filter()}`, type, writer.literals(type)),
    () => made(`min(${argument(type)})${filter()}`, type, writer.literals(type)),
    () => made(`same(${argument(type)})${filter()}`, type, writer.literals(type)),
    () => made(`same(${writer.condition(2)})${filter()}`, 'flag', flags),
  ] as const
  const whole = [
    () => {
      const of = tape.pick([type, 'flag'] as const)
      const place = argument(tape.pick(orderedTypes))
      const value = `${tape.pick(['first', 'last'])}(${argument(of)}, ${place})${filter()}`
      return made(value, of, writer.literals(of))
    },
    () =>
      made(
        `listed(${argument('text')}, ${tape.pick(['1', '2', '5'])})${filter()}`,
        'text',
        writer.literals('text'),
      ),
    () =>
      made(`longest_run(${argument('date')}, ${tape.pick(runUnits)})${filter()}`, 'number', counts),
  ] as const
  const once = countingOnce(tape, scope)
  if (once === undefined) return tape.pick(moves ? safe : [...safe, ...whole])()
  const least = () => tape.pick(leasts)
  const windowed = [
    () => made(`${once.rows}${filter()}`, 'number', counts),
    () => made(`share(${once.condition()})${filter()}`, 'number', shares),
    () => made(`sum(${once.value('number')})${filter()}`, 'number', totals),
    () => made(`count(${once.value(type)})${filter()}`, 'number', counts),
    () => made(`mean(${once.value('number')})${filter()}`, 'number', totals),
    () =>
      made(
        `variance(${once.narrow()}, ${tape.pick(definitions)}${least()})${filter()}`,
        'number',
        deviations,
      ),
    () =>
      made(
        `cv_below(${once.narrow()}, ${tape.pick(bounds)}, ${tape.pick(definitions)}${least()})${filter()}`,
        'flag',
        flags,
      ),
    ...safe,
  ] as const
  const beside = [
    () => {
      const side = tape.pick(['', ", 'above'", ", 'below'"])
      const bound = `${tape.pick(bounds)}, ${tape.pick(definitions)}`
      return made(`deviates(${once.narrow()}, ${bound}${side}${least()})${filter()}`, 'flag', flags)
    },
    ...windowed,
  ] as const
  const ordered = [
    () => {
      const place = `${tape.pick(quantileShares)}, ${tape.pick(quantileTypes)}`
      return made(
        `quantile(${once.value('number')}, ${place}${least()})${filter()}`,
        'number',
        totals,
      )
    },
    () => {
      const value = `quantile(${once.value(type)}, ${tape.pick(quantileShares)}, 'type1'${least()})`
      return made(`${value}${filter()}`, type, writer.literals(type))
    },
    () => made(`median(${once.value('number')}${least()})${filter()}`, 'number', totals),
    () => made(`mad(${once.value('number')}${least()})${filter()}`, 'number', deviations),
    ...whole,
  ] as const
  const grouped = [
    () => {
      const inner = tape.pick([
        once.rows,
        `count(distinct ${argument(type)})`,
        `sum(${once.value('number')})`,
      ])
      const literals = inner.startsWith('sum') ? totals : counts
      const moved = tape.chance(30)
        ? `${inner}${filter()}, ${argument('time')}, ${tape.pick(timeSpans)}`
        : `${inner}${filter()}, ${argument('date')}, ${tape.pick(spans)}`
      return made(`peak(${moved})`, 'number', literals)
    },
    () => made(`mode_share(${once.value(type)})${filter()}`, 'number', shares),
    () => made(`mode(${once.value(type)})${filter()}`, type, writer.literals(type)),
  ] as const
  if (moves) return tape.pick(beside)()
  if (tape.chance(35)) return tape.pick(ordered)()
  if (stand === 'window') return tape.pick(beside)()
  return tape.pick(tape.chance(60) ? windowed : grouped)()
}

/** Writes what a window with an order says of the rows next to a row, or of its place. */
function generateNeighbour(tape: Tape, scope: AggregateScope): GeneratedAggregate {
  const { writer } = scope
  const once = countingOnce(tape, scope)
  if (tape.chance(25) && !scope.multiplied) return made('rank()', 'number', counts)
  const type = tape.pick([...orderedTypes, 'flag'] as const)
  const value = once?.value(type)
  if (value === undefined) return made('rank()', 'number', counts)
  return made(`${tape.pick(['previous', 'next'])}(${value})`, type, writer.literals(type))
}

/** What may be counted and summed: all of it, or where rows are repeated the columns that are not. */
function countingOnce(tape: Tape, { writer, multiplied }: AggregateScope) {
  if (!multiplied && !writer.columns.some(({ repeated }) => repeated)) {
    return {
      rows: 'count(*)',
      value: (type: GeneratedType) => writer.value(type, tape.below(3)),
      narrow: () => `round(${writer.value('number', tape.below(3))}, ${tape.pick(places)})`,
      condition: () => writer.condition(2),
    }
  }
  const own = writer.columns.filter(({ repeated }) => !repeated)
  const [first] = own
  if (first === undefined) return undefined
  const columnOf = (type: GeneratedType) => {
    const fitting = own.filter((each) => each.type === type)
    return fitting[tape.below(Math.max(fitting.length, 1))]
  }
  const condition = () => {
    const { name, literals } = own[tape.below(own.length)] ?? first
    return `${name} = ${tape.pick(literals)}`
  }
  const value = (type: GeneratedType) =>
    columnOf(type)?.name ?? `case when ${condition()} then ${writer.literals(type)[0]} end`
  return {
    rows: multiplied ? `count(${first.name})` : 'count(*)',
    value,
    narrow: () => `round(${value('number')}, ${tape.pick(places)})`,
    condition,
  }
}

const made = (
  text: string,
  type: GeneratedType,
  literals: GeneratedColumn['literals'],
): GeneratedAggregate => ({ text, type, literals })

/** Writes a fact of a group: an aggregate, or one computed from two. */
export function generateFact(tape: Tape, scope: AggregateScope): GeneratedAggregate {
  const first = generateAggregate(tape, scope)
  if (!tape.chance(25)) return first
  const second = generateAggregate(tape, scope)
  if (first.type === 'number' && second.type === 'number') {
    const sign = tape.pick(['+', '-', '/'])
    return { ...first, text: `${first.text} ${sign} ${second.text}` }
  }
  if (second.type === 'flag') {
    return { ...first, text: `case when ${second.text} then ${first.text} end` }
  }
  return first
}
