import fc from 'fast-check'
import { generateAggregate, generateFact } from './aggregate.ts'
import {
  type GeneratedColumn,
  type GeneratedType,
  generatedColumns,
  keyColumns,
} from './columns.ts'
import { createExpressionWriter } from './expression.ts'
import { arbitraryTape, createTape } from './tape.ts'

/** The random numbers behind one step, in parts that can be left out one by one. */
export interface StepSeed {
  readonly derive: readonly number[][]
  readonly where: readonly number[] | null
  readonly windows: readonly number[][]
  readonly facts: readonly number[][]
  readonly keep: readonly number[] | null
}

/** The random numbers behind the steps of a model. */
export interface StepsSeed {
  readonly shape: readonly number[]
  readonly rows: Pick<StepSeed, 'derive' | 'where' | 'windows'>
  readonly first: Pick<StepSeed, 'facts' | 'keep'>
  readonly second: StepSeed | null
}

const several = (length: number, maxLength: number, minLength = 0) =>
  fc.array(arbitraryTape(length), { minLength, maxLength, size: 'max' })

/** There in half of the cases. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: null })

const seedParts = {
  derive: several(40, 3),
  where: maybe(arbitraryTape(50)),
  windows: several(60, 2),
  facts: several(60, 5, 1),
  keep: maybe(arbitraryTape(40)),
}

/** Generates what the steps of a model are made from. */
export const arbitraryStepsSeed = (): fc.Arbitrary<StepsSeed> =>
  fc.record({
    shape: arbitraryTape(8),
    rows: fc.record({
      derive: seedParts.derive,
      where: seedParts.where,
      windows: seedParts.windows,
    }),
    first: fc.record({ facts: seedParts.facts, keep: seedParts.keep }),
    second: maybe(fc.record(seedParts)),
  })

export interface StepsOptions {
  /** Whether doubt may be left by `known`, `is true` and `coalesce`. */
  readonly exits: boolean
  /** Whether only person and town may be keys of groups and windows. */
  readonly plainKeys: boolean
}

export interface GeneratedSteps {
  readonly steps: Readonly<Record<string, object>>
  readonly subject: { readonly from: string; readonly key: readonly string[] }
  readonly facts: readonly GeneratedColumn[]
}

/** Makes well-typed steps: rows with windows, a group over them, sometimes a group over that. */
export function generateSteps(seed: StepsSeed, options: StepsOptions): GeneratedSteps {
  const shape = createTape(seed.shape)
  const rows = shapeRows('suit', 'r', seed.rows, generatedColumns, options)
  const others = options.plainKeys ? [] : rows.columns.filter(({ type }) => type !== 'number')
  const pickKey = () =>
    shape.chance(25) && others.length > 0
      ? (others[shape.below(others.length)]?.name ?? 'who')
      : shape.pick<string>(keyColumns)
  const keys = [...new Set(shape.chance(50) || seed.second ? [pickKey(), pickKey()] : [pickKey()])]
  const first = shapeGroup('f', keys, seed.first, rows.columns, 'town', options)
  const steps = { suit_rows: rows.step, groups: { from: 'suit_rows', ...first.step } }
  if (seed.second === null) {
    return { steps, subject: { from: 'groups', key: keys }, facts: first.columns }
  }
  const again = shapeRows('groups', 's', seed.second, first.columns, options, keys)
  const outer = keys.slice(0, 1)
  const second = shapeGroup('t', outer, seed.second, again.columns, 'label', options)
  return {
    steps: { ...steps, outer_groups: { ...again.step, ...second.step } },
    subject: { from: 'outer_groups', key: outer },
    facts: second.columns,
  }
}

/** The part of a step before its group: derived columns, a filter, windows. */
function shapeRows(
  from: string,
  prefix: string,
  seed: Pick<StepSeed, 'derive' | 'where' | 'windows'>,
  reach: readonly GeneratedColumn[],
  { exits }: StepsOptions,
  keys: readonly string[] = keyColumns,
) {
  const columns = [...reach]
  const derive = seed.derive.map((numbers, i): [string, string] => {
    const tape = createTape(numbers)
    const writer = createExpressionWriter(tape, { columns: [...columns], exits })
    const type = tape.pick<GeneratedType>(['number', 'flag', 'date', 'text'])
    const name = `${prefix}_derived${i}`
    const value = writer.value(type, 3)
    columns.push({ name, type, literals: writer.literals(type) })
    return [name, value]
  })
  const where =
    seed.where === null
      ? {}
      : { where: createExpressionWriter(createTape(seed.where), { columns, exits }).condition(3) }
  const before = [...columns]
  const window = seed.windows.map((numbers, i) => {
    const tape = createTape(numbers)
    const writer = createExpressionWriter(tape, { columns: before, exits })
    const by = keys.filter(() => !tape.chance(50))
    const order = writer.column('date')
    const frame =
      order !== undefined && tape.chance(60)
        ? { order: order.name, over: tape.pick(['some_days', 'a_week', 'some_months']) }
        : undefined
    const select = ['x', 'y'].slice(0, 1 + tape.below(2)).map((letter): [string, string] => {
      const { text, ...rest } = generateAggregate(tape, writer, true)
      const name = `${prefix}_window${i}${letter}`
      columns.push({ name, ...rest })
      return [name, text]
    })
    const before_ = frame !== undefined && tape.chance(40) ? { before: true } : {}
    return [`w${i}`, { by, ...frame, ...before_, select: Object.fromEntries(select) }]
  })
  const step = {
    from,
    ...(derive.length === 0 ? {} : { derive: Object.fromEntries(derive) }),
    ...where,
    ...(window.length === 0 ? {} : { window: Object.fromEntries(window) }),
  }
  return { step, columns }
}

/** The group of a step: facts over the columns in reach, a label, and what is kept. */
function shapeGroup(
  prefix: string,
  keys: readonly string[],
  seed: Pick<StepSeed, 'facts' | 'keep'>,
  reach: readonly GeneratedColumn[],
  label: string,
  { exits }: StepsOptions,
) {
  const facts = seed.facts.map((numbers, i) => {
    const tape = createTape(numbers)
    const writer = createExpressionWriter(tape, { columns: reach, exits })
    return { name: `${prefix}_fact${i}`, ...generateFact(tape, writer) }
  })
  const columns: GeneratedColumn[] = [
    ...reach.filter(({ name }) => keys.includes(name)),
    ...facts.map(({ name, type, literals }) => ({ name, type, literals })),
    { name: 'label', type: 'text', literals: ["'上虞'", "'𠮷野'"] },
  ]
  const select = {
    ...Object.fromEntries(facts.map(({ name, text }) => [name, text])),
    label: `min(${label})`,
  }
  const keep =
    seed.keep === null
      ? {}
      : { keep: createExpressionWriter(createTape(seed.keep), { columns, exits }).condition(2) }
  return { step: { group: keys, select, ...keep }, columns }
}
