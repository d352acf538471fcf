import type { GeneratedColumn, GeneratedType } from './columns.ts'
import type { ExpressionWriter } from './expression.ts'
import type { Tape } from './tape.ts'

/** An aggregate, the type of its result, and literals near to what it gives for a few rows. */
export interface GeneratedAggregate {
  readonly text: string
  readonly type: GeneratedType
  readonly literals: GeneratedColumn['literals']
}

const counts = ['1', '2', '3', '4'] as const
const totals = ['100', '50.5', '0', '200.49', '3'] as const
const shares = ['0.5', '0.333333', '0.75', '1'] as const
const flags = ['true', 'false'] as const

const orderedTypes = ['number', 'date', 'text'] as const

/** Writes a random aggregate; those that no window takes are left out with `inWindow`. */
export function generateAggregate(
  tape: Tape,
  writer: ExpressionWriter,
  inWindow: boolean,
): GeneratedAggregate {
  const type = tape.pick(orderedTypes)
  const filter = () => (tape.chance(35) ? ` filter (where ${writer.condition(2)})` : '')
  const argument = (of: GeneratedType) => writer.value(of, tape.below(3))
  const windowed = [
    () => made(`count(*)${filter()}`, 'number', counts),
    () => made(`any(${writer.condition(2)})${filter()}`, 'flag', flags),
    () => made(`share(${writer.condition(2)})${filter()}`, 'number', shares),
    () => made(`sum(${argument('number')})${filter()}`, 'number', totals),
    () => made(`count(distinct ${argument(type)})${filter()}`, 'number', counts),
    () => made(`count(${argument(type)})${filter()}`, 'number', counts),
    () => made(`every(${writer.condition(2)})${filter()}`, 'flag', flags),
    () => made(`max(${argument(type)})${filter()}`, type, writer.literals(type)),
    () => made(`min(${argument(type)})${filter()}`, type, writer.literals(type)),
  ] as const
  const grouped = [
    () => {
      const inner = tape.pick([
        'count(*)',
        `count(distinct ${argument(type)})`,
        `sum(${argument('number')})`,
      ])
      const literals = inner.startsWith('sum') ? totals : counts
      const span = tape.pick(['some_days', 'a_week', 'some_months'])
      return made(`peak(${inner}${filter()}, ${argument('date')}, ${span})`, 'number', literals)
    },
    () => made(`mode_share(${argument(type)})${filter()}`, 'number', shares),
    () => made(`mode(${argument(type)})${filter()}`, type, writer.literals(type)),
  ] as const
  return tape.pick(inWindow || tape.chance(60) ? windowed : grouped)()
}

const made = (
  text: string,
  type: GeneratedType,
  literals: GeneratedColumn['literals'],
): GeneratedAggregate => ({ text, type, literals })

/** Writes a fact of a group: an aggregate, or one computed from two. */
export function generateFact(tape: Tape, writer: ExpressionWriter): GeneratedAggregate {
  const first = generateAggregate(tape, writer, false)
  if (!tape.chance(25)) return first
  const second = generateAggregate(tape, writer, false)
  if (first.type === 'number' && second.type === 'number') {
    const sign = tape.pick(['+', '-', '/'])
    return { ...first, text: `${first.text} ${sign} ${second.text}` }
  }
  if (second.type === 'flag') {
    return { ...first, text: `case when ${second.text} then ${first.text} end` }
  }
  return first
}
