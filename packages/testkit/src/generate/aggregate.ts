import type { GeneratedColumn, GeneratedType } from './columns.ts'
import type { ExpressionWriter } from './expression.ts'
import type { Tape } from './tape.ts'

/** An aggregate, the type of its result, and literals near to what it gives for a few rows. */
export interface GeneratedAggregate {
  readonly text: string
  readonly type: GeneratedType
  readonly literals: GeneratedColumn['literals']
}

/** What aggregates may be computed from. */
export interface AggregateScope {
  readonly writer: ExpressionWriter
  /** Whether they stand in a window, which takes some of them only. */
  readonly inWindow: boolean
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

/** Writes a random aggregate; none that counts what a join repeats. */
export function generateAggregate(tape: Tape, scope: AggregateScope): GeneratedAggregate {
  const { writer } = scope
  const type = tape.pick(orderedTypes)
  const filter = () => (tape.chance(35) ? ` filter (where ${writer.condition(2)})` : '')
  const argument = (of: GeneratedType) => writer.value(of, tape.below(3))
  const safe = [
    () => made(`any(${writer.condition(2)})${filter()}`, 'flag', flags),
    () => made(`count(distinct ${argument(type)})${filter()}`, 'number', counts),
    () => made(`every(${writer.condition(2)})${filter()}`, 'flag', flags),
    () => made(`max(${argument(type)})${filter()}`, type, writer.literals(type)),
    () => made(`min(${argument(type)})${filter()}`, type, writer.literals(type)),
  ] as const
  const once = countingOnce(tape, scope)
  if (once === undefined) return tape.pick(safe)()
  const windowed = [
    () => made(`${once.rows}${filter()}`, 'number', counts),
    () => made(`share(${once.condition()})${filter()}`, 'number', shares),
    () => made(`sum(${once.value('number')})${filter()}`, 'number', totals),
    () => made(`count(${once.value(type)})${filter()}`, 'number', counts),
    ...safe,
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
  return tape.pick(scope.inWindow || tape.chance(60) ? windowed : grouped)()
}

/** What may be counted and summed: all of it, or where rows are repeated the columns that are not. */
function countingOnce(tape: Tape, { writer, multiplied }: AggregateScope) {
  if (!multiplied && !writer.columns.some(({ repeated }) => repeated)) {
    return {
      rows: 'count(*)',
      value: (type: GeneratedType) => writer.value(type, tape.below(3)),
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
  return {
    rows: multiplied ? `count(${first.name})` : 'count(*)',
    value: (type: GeneratedType) =>
      columnOf(type)?.name ?? `case when ${condition()} then ${writer.literals(type)[0]} end`,
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
