import type { GeneratedColumn, GeneratedType } from './columns.ts'
import { writeCall } from './function-calls.ts'
import type { Tape } from './tape.ts'

export interface WriterOptions {
  readonly columns: readonly GeneratedColumn[]
  /** Whether `known`, `is true` and `coalesce` may be used: the ways out of doubt. */
  readonly exits: boolean
}

/** Writes random well-typed expressions; `depth` bounds how far they nest. */
export interface ExpressionWriter {
  readonly columns: readonly GeneratedColumn[]
  value(type: GeneratedType, depth: number): string
  condition(depth: number): string
  /** A column of the type, or undefined where there is none. */
  column(type: GeneratedType): GeneratedColumn | undefined
  /** Literals near to the values of some column of the type. */
  literals(type: GeneratedType): GeneratedColumn['literals']
}

const fallback: Readonly<Record<GeneratedType, readonly [string, ...string[]]>> = {
  number: ['1', '2', '0.5'],
  text: ["'ABC'", "'𠮷野'"],
  date: ["date '2024-01-20'", "date '2024-02-29'"],
  time: ["timestamp '2024-01-20 13:45:10'", "timestamp '2024-03-01 00:00'"],
  flag: ['true'],
}

/** A longer text may be refused as too large when it is computed. */
const longest = 140

const comparisons = ['>=', '<', '=', '<=', '>', '<>'] as const

/** Creates a writer that reads its decisions from a tape. */
export function createExpressionWriter(tape: Tape, options: WriterOptions): ExpressionWriter {
  const column = (type: GeneratedType) => {
    const fitting = options.columns.filter((each) => each.type === type)
    return fitting[tape.below(Math.max(fitting.length, 1))]
  }
  const literals = (type: GeneratedType): GeneratedColumn['literals'] =>
    column(type)?.literals ?? fallback[type]
  const literal = (type: GeneratedType): string => tape.pick(literals(type))
  const call = (type: GeneratedType, depth: number): string => {
    const whole = options.columns.filter((each) => each.whole === true)
    return writeCall(type, {
      tape,
      argument: (of) => value(of, depth - 1),
      count: () => whole[tape.below(whole.length + 2)]?.name ?? tape.pick(['1', '-2']),
    })
  }
  const basic = (type: GeneratedType): string => {
    if (tape.chance(20)) return literal(type)
    return column(type)?.name ?? literal(type)
  }

  const branching = (type: GeneratedType, depth: number): string => {
    const inner = (): string => value(type, depth - 1)
    switch (tape.below(options.exits ? 4 : 3)) {
      case 1:
        return `case when ${condition(depth - 1)} then ${inner()} end`
      case 2:
        return `case when ${condition(depth - 1)} then ${inner()} when ${condition(0)} then ${inner()} else ${inner()} end`
      case 3:
        return `coalesce(${inner()}, ${literal(type)})`
      default:
        return `case when ${condition(depth - 1)} then ${inner()} else ${inner()} end`
    }
  }
  const shaped: Readonly<Record<GeneratedType, (depth: number) => string>> = {
    number: (depth) => {
      const inner = (): string => value('number', depth - 1)
      return tape.pick([
        () => `(${inner()} + ${inner()})`,
        () => `(${inner()} - ${inner()})`,
        () => `(${inner()} * ${tape.pick(['2', '-1', '0.5'])})`,
        () => `(${inner()} / ${inner()})`,
        () => `greatest(${inner()}, ${inner()})`,
        () => `least(${inner()}, ${inner()}, ${literal('number')})`,
        () => `days(${value('date', depth - 1)}, ${value('date', depth - 1)})`,
        () => `(- ${inner()})`,
        () => call('number', depth),
        () => call('number', depth),
      ])()
    },
    text: (depth) => {
      const inner = (): string => value('text', depth - 1)
      return tape.pick<() => string>([
        () => `upper(${inner()})`,
        () => `squeezed(${inner()})`,
        () => `spelling(${inner()})`,
        () => `removed(${inner()}, 'bB"')`,
        () => `blanked(${inner()}, 'c𠮷')`,
        () => `before(${inner()}, ' LLC', '野', 'eil')`,
        () => call('text', depth),
        () => `without_ending(${inner()}, 'LLC', 'llc', '有限公司')`,
      ])()
    },
    date: (depth) => {
      const inner = (): string => value('date', depth - 1)
      return tape.pick<() => string>([
        () => `(${inner()} + ${tape.pick(['some_days', 'some_months'])})`,
        () => `(${inner()} - ${tape.pick(['some_days', 'some_months'])})`,
        () => `greatest(${inner()}, ${inner()})`,
        () => `least(${inner()}, ${inner()})`,
        () => `(as_of - some_days)`,
        () => call('date', depth),
      ])()
    },
    time: (depth) => {
      const inner = (): string => value('time', depth - 1)
      const length = () => tape.pick(['some_days', 'some_months', 'some_hours', 'half_an_hour'])
      return tape.pick<() => string>([
        () => `(${inner()} + ${length()})`,
        () => `(${inner()} - ${length()})`,
        () => `greatest(${inner()}, ${inner()})`,
        () => `least(${inner()}, ${inner()})`,
        () => call('time', depth),
      ])()
    },
    flag: (depth) => condition(depth),
  }
  const value = (type: GeneratedType, depth: number): string => {
    if (depth <= 0 || !tape.chance(60)) return basic(type)
    const text = tape.chance(30) ? branching(type, depth) : shaped[type](depth)
    return text.length > longest ? basic(type) : text
  }

  const orderedTypes = ['number', 'date', 'text', 'time'] as const
  /** A day stands for all of it where it meets a time. */
  const across = (type: GeneratedType): GeneratedType =>
    type === 'time' && tape.chance(40) ? 'date' : type
  const compare = (): string => {
    const type = tape.pick(orderedTypes)
    const other = across(type)
    return `${value(type, 1)} ${tape.pick(comparisons)} ${tape.chance(40) ? value(other, 1) : literal(other)}`
  }
  const leaf = (): string => {
    const type = tape.pick(orderedTypes)
    const plain = [
      compare,
      () => column('flag')?.name ?? compare(),
      () => `${value(type, 1)} in (${literal(type)}, ${literal(type)})`,
      () => `${value(type, 1)} not in (${literal(type)})`,
      () => `${value(type, 1)} between ${literal(across(type))} and ${literal(across(type))}`,
      () => `${value('flag', 0)} = ${value('flag', 0)}`,
      () => call('flag', 2),
    ] as const
    const exits = [
      () => `known(${value(type, 1)})`,
      () => `${basic(type)} is null`,
      () => `(${compare()}) is true`,
      () => `(${compare()}) is not false`,
      () => `coalesce(${basic('flag')}, ${tape.pick(['true', 'false'])})`,
    ] as const
    return tape.pick(options.exits && tape.chance(20) ? exits : plain)()
  }
  const condition = (depth: number): string => {
    if (depth <= 0 || !tape.chance(75)) return leaf()
    const inner = (): string => `(${condition(depth - 1)})`
    const text = tape.pick([
      leaf,
      () => `${inner()} and ${inner()}`,
      () => `${inner()} or ${inner()}`,
      () => `not ${inner()}`,
      () => `${inner()} or ${inner()} and not ${inner()}`,
    ])()
    return text.length > longest ? leaf() : text
  }
  return { columns: options.columns, value, condition, column, literals }
}
