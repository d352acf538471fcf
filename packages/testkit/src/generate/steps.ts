import fc from 'fast-check'
import { type AggregateScope, generateAggregate, generateFact } from './aggregate.ts'
import {
  columnsOfData,
  type DataName,
  type GeneratedColumn,
  type GeneratedType,
  keyColumns,
  listColumn,
  rowNumber,
  splitColumn,
} from './columns.ts'
import { createExpressionWriter, type ExpressionWriter } from './expression.ts'
import { generateLinks, type LinksSeed, type OtherTable } from './links.ts'
import { generateComponents, generatePick } from './networks.ts'
import { generateSpans } from './spans.ts'
import { arbitraryTape, createTape, type Tape } from './tape.ts'
import { generateUnion } from './unions.ts'
import { writtenTable } from './written.ts'

/** The random numbers behind one step, in parts that can be left out one by one. */
export interface StepSeed extends LinksSeed {
  readonly derive: readonly number[][]
  readonly where: readonly number[] | null
  readonly components: readonly number[] | null
  readonly windows: readonly number[][]
  readonly pick: readonly number[] | null
  readonly facts: readonly number[][]
  readonly keep: readonly number[] | null
}

type RowsSeed = Omit<StepSeed, 'facts' | 'keep'>

/** The random numbers behind the steps of a model. */
export interface StepsSeed {
  readonly shape: readonly number[]
  /** A step between the dataset and the rows, which may join. */
  readonly linked: RowsSeed | null
  /** Rows of several tables in place of one dataset. */
  readonly united: readonly number[] | null
  /** Periods that the rows merge into. */
  readonly spanned: readonly number[] | null
  readonly rows: RowsSeed
  readonly first: Pick<StepSeed, 'facts' | 'keep'>
  readonly second: StepSeed | null
  /** Steps over the second dataset, that joins may read. */
  readonly others: readonly [RowsSeed, Pick<StepSeed, 'facts' | 'keep'>]
  /** Unions of these, that joins may read: of rows, and of groups too. */
  readonly unions: readonly number[][]
  /** Periods that joins may read: of suits, and of the table that the model holds. */
  readonly spans: readonly number[][]
}

const several = (length: number, maxLength: number, minLength = 0) =>
  fc.array(arbitraryTape(length), { minLength, maxLength, size: 'max' })

/** There in half of the cases. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2, nil: null })

/** There in a fifth of the cases, unless told how many are without it. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, without = 4) =>
  fc.oneof({ weight: without, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

const rowsParts = {
  joins: several(50, 1),
  matches: several(60, 2),
  derive: several(40, 2),
  where: maybe(arbitraryTape(50)),
  components: seldom(arbitraryTape(8)),
  windows: several(60, 2),
  pick: seldom(arbitraryTape(8)),
}
const groupParts = { facts: several(60, 5, 1), keep: maybe(arbitraryTape(40)) }
const few = { windows: fc.constant([]), pick: fc.constant(null), components: fc.constant(null) }

/** Generates what the steps of a model are made from; without `links` they ask no other table. */
export const arbitraryStepsSeed = (links: boolean): fc.Arbitrary<StepsSeed> => {
  const asks = links ? {} : { joins: several(50, 0), matches: several(60, 0) }
  return fc.record({
    shape: arbitraryTape(8),
    linked: links
      ? seldom(fc.record({ ...rowsParts, ...few, joins: several(50, 2) }))
      : fc.constant(null),
    united: seldom(arbitraryTape(12)),
    spanned: seldom(arbitraryTape(8), 9),
    rows: fc.record({ ...rowsParts, ...asks }),
    first: fc.record(groupParts),
    second: maybe(fc.record({ ...rowsParts, ...groupParts, matches: several(60, 1), ...asks })),
    others: fc.tuple(
      fc.record({ ...rowsParts, ...few, joins: fc.constant([]), matches: fc.constant([]) }),
      fc.record(groupParts),
    ),
    unions: several(12, 2, 2),
    spans: several(8, 2, 2),
  })
}

export interface StepsOptions {
  /** Whether doubt may be left by `known`, `is true` and `coalesce`. */
  readonly exits: boolean
  /** Whether only whole columns may be keys of groups, windows and joins. */
  readonly plainKeys: boolean
  /** The dates of the datasets that may be joined. */
  readonly dates: Readonly<Partial<Record<DataName, string>>>
  /** The last days of those whose rows last. */
  readonly ends: Readonly<Partial<Record<DataName, string>>>
  /** Whether the step that reads suits splits their lists of parties. */
  readonly splits: boolean
}

export interface GeneratedSteps {
  readonly steps: Readonly<Record<string, object>>
  readonly subject: { readonly from: string; readonly key: readonly string[] }
  readonly facts: readonly GeneratedColumn[]
  /** The columns of the step `suit_rows`, whose rows are evidence. */
  readonly rows: readonly GeneratedColumn[]
}

/**
 * Makes well-typed steps: rows with what other tables say of them, with networks and windows, a
 * group over them, sometimes a group over that.
 */
export function generateSteps(seed: StepsSeed, options: StepsOptions): GeneratedSteps {
  const shape = createTape(seed.shape)
  const { steps: others, tables, records } = shapeOthers(seed, options)
  const suits = columnsOfData('suit')
  const linked =
    seed.linked &&
    shapeRows('suit', 'l', seed.linked, {
      columns: suits,
      tables,
      options,
      splits: options.splits,
    })
  const single: OtherTable = linked
    ? { name: 'linked', columns: afterStep(linked.columns), date: undefined }
    : { name: 'suit', columns: suits, date: undefined }
  const united = seed.united && generateUnion(seed.united, [single, ...records], keyColumns)
  const whole: OtherTable = united
    ? { name: 'united', columns: united.columns, date: undefined }
    : single
  const hasPeriods = ['day', 'due'].every((end) => whole.columns.some(({ name }) => name === end))
  const spanned =
    seed.spanned && hasPeriods
      ? generateSpans(seed.spanned, 'spanned', whole, ['day', 'due'])
      : undefined
  const { name: from, columns: start } = spanned?.table ?? whole
  const splits = options.splits && from === 'suit'
  const rows = shapeRows(from, 'r', seed.rows, { columns: start, tables, options, splits })
  const plain = afterStep(rows.columns)
  const freeKeys = options.plainKeys ? [] : plain.filter(({ type }) => type !== 'number')
  const pickKey = () =>
    shape.chance(25) && freeKeys.length > 0
      ? (freeKeys[shape.below(freeKeys.length)]?.name ?? 'who')
      : shape.pick<string>(keyColumns)
  const picked = shape.chance(50) || seed.second ? [pickKey(), pickKey()] : [pickKey()]
  // A name that might be another one makes no subject, but groups on the way to one.
  const named = seed.second && rows.network && shape.chance(50) ? [rows.network] : []
  const keys = [...new Set([...picked, ...named])]
  const first = shapeGroup('f', keys, seed.first, onlyRows(plain), 'town', options)
  const made = {
    ...(linked ? { linked: linked.step } : {}),
    ...(united ? { united: united.step } : {}),
    ...(spanned ? { spanned: spanned.step } : {}),
    suit_rows: rows.step,
    groups: { from: 'suit_rows', ...first.step },
  }
  if (seed.second === null) {
    const steps = { ...readBy(others, made), ...made }
    return { steps, subject: { from: 'groups', key: keys }, facts: first.columns, rows: plain }
  }
  const scope = { columns: first.columns, tables, options, keys }
  const again = shapeRows('groups', 's', seed.second, scope)
  const outer = keys.slice(0, 1)
  const second = shapeGroup('t', outer, seed.second, again, 'label', options)
  const all = { ...made, outer_groups: { ...again.step, ...second.step } }
  return {
    steps: { ...readBy(others, all), ...all },
    subject: { from: 'outer_groups', key: outer },
    facts: second.columns,
    rows: plain,
  }
}

/**
 * The tables that steps may ask: two datasets, rows of one that may be in doubt, groups of it, and
 * unions; `records` are those whose rows are single records with the usual keys.
 */
function shapeOthers({ others: [rows, group], unions, spans }: StepsSeed, options: StepsOptions) {
  const pays = columnsOfData('pay')
  const some = shapeRows('pay', 'p', rows, { columns: pays, tables: [], options })
  const grouped = shapeGroup('g', ['who', 'town'], group, onlyRows(pays), 'town', options)
  const records: readonly [OtherTable, OtherTable] = [
    { name: 'pay', columns: pays, date: options.dates.pay },
    { name: 'pay_rows', columns: some.columns, date: options.dates.pay },
  ]
  const groups = { name: 'pay_groups', columns: grouped.columns, date: undefined }
  const office = {
    name: 'office',
    columns: columnsOfData('office'),
    date: options.dates.office,
    until: options.ends.office,
  }
  const plain = generateUnion(unions[0] ?? [], records, keyColumns)
  const mixed = generateUnion(unions[1] ?? [], [groups, ...records], keyColumns)
  const suits = { name: 'suit', columns: columnsOfData('suit'), date: undefined }
  const held = generateSpans(spans[0] ?? [], 'suit_spans', suits, ['day', 'due'])
  const terms = generateSpans(spans[1] ?? [], 'term_spans', writtenTable, ['since', 'until'])
  return {
    steps: {
      suit_spans: held.step,
      term_spans: terms.step,
      pay_rows: some.step,
      pay_groups: { from: 'pay', ...grouped.step },
      pay_union: plain.step,
      pay_mixture: mixed.step,
    },
    tables: [
      ...records,
      office,
      writtenTable,
      groups,
      { ...plain, name: 'pay_union' },
      { ...mixed, name: 'pay_mixture' },
      held.table,
      terms.table,
    ],
    records,
  }
}

/** Those of the steps that others read, or that these read, in their order. */
function readBy(steps: Readonly<Record<string, object>>, readers: object): object {
  let text = JSON.stringify(readers)
  const read = Object.entries(steps)
    .toReversed()
    .filter(([name, step]) => {
      const isRead = text.includes(`"${name}"`)
      if (isRead) text += JSON.stringify(step)
      return isRead
    })
  return Object.fromEntries(read.toReversed())
}

/** The columns that a step hands on: those of joined tables end with it. */
const afterStep = (columns: readonly GeneratedColumn[]): GeneratedColumn[] =>
  columns.filter(({ name }) => !name.includes('.'))

const daySpans = ['some_days', 'a_week', 'some_months', '2 months'] as const
const timeSpans = ['some_days', 'some_hours', '90 minutes', 'half_an_hour', 'some_months'] as const

interface RowsScope {
  readonly columns: readonly GeneratedColumn[]
  readonly tables: readonly OtherTable[]
  readonly options: StepsOptions
  readonly keys?: readonly string[]
  readonly splits?: boolean
}

/** Rows that no join multiplies in the step that reads them. */
const onlyRows = (columns: readonly GeneratedColumn[]): Rows => ({ columns, multiplied: false })

type Rows = Pick<AggregateScope, 'multiplied'> & { readonly columns: readonly GeneratedColumn[] }

/** The part of a step before its group: what others say, derived columns, a filter, windows. */
function shapeRows(
  from: string,
  prefix: string,
  seed: RowsSeed,
  scope: RowsScope,
): Rows & { readonly step: object; readonly network: string | undefined } {
  const { exits, plainKeys } = scope.options
  const whole = scope.splits
    ? [...scope.columns.map((each) => ({ ...each, repeated: true })), splitColumn]
    : scope.columns
  const links = generateLinks(seed, { ...scope, columns: whole, prefix, from, exits, plainKeys })
  const multiplied = links.multiplied || scope.splits === true
  const columns = [...links.columns]
  const repeated = columns.some((each) => each.repeated) ? { repeated: true } : {}
  const derive = seed.derive.map((numbers, i): [string, string] => {
    const tape = createTape(numbers)
    const name = `${prefix}_derived${i}`
    const joined = columns.filter((each) => each.name.includes('.'))
    const [exposed] = tape.chance(50) ? joined.slice(tape.below(Math.max(joined.length, 1))) : []
    if (exposed !== undefined) {
      columns.push({ ...exposed, name })
      return [name, exposed.name]
    }
    const writer = createExpressionWriter(tape, { columns: [...columns], exits })
    const type = tape.pick<GeneratedType>(['number', 'flag', 'date', 'text', 'time'])
    const value = writer.value(type, 3)
    columns.push({ name, type, literals: writer.literals(type), ...repeated })
    return [name, value]
  })
  const where =
    seed.where === null
      ? {}
      : { where: createExpressionWriter(createTape(seed.where), { columns, exits }).condition(3) }
  // A joined column may be unknown although none of its cells is missing.
  const nodes = plainKeys ? afterStep(columns) : columns
  const network = generateComponents(prefix, seed.components, nodes)
  if (network !== undefined) columns.push({ ...network.column, ...repeated })
  const keys = scope.keys ?? keyColumns
  const windowKeys = network === undefined ? keys : [...keys, network.column.name]
  const before = [...columns]
  const window = seed.windows.map((numbers, i) => {
    const tape = createTape(numbers)
    const writer = createExpressionWriter(tape, { columns: before, exits })
    const own = createExpressionWriter(tape, { columns: afterStep(before), exits })
    const by = windowKeys.filter(() => !tape.chance(50))
    const date = own.column(tape.chance(30) ? 'time' : 'date')
    const over = date?.type === 'time' ? timeSpans : daySpans
    const frame =
      date !== undefined && tape.chance(45)
        ? { order: date.name, over: tape.pick(over) }
        : undefined
    const order = frame === undefined && tape.chance(45) ? generateOrder(tape, own) : undefined
    const stand = frame !== undefined ? 'over' : order !== undefined ? 'order' : 'window'
    const select = ['x', 'y'].slice(0, 1 + tape.below(2)).map((letter): [string, string] => {
      const { text, ...rest } = generateAggregate(tape, { writer, stand, multiplied })
      const name = `${prefix}_window${i}${letter}`
      columns.push({ name, ...rest, ...repeated })
      return [name, text]
    })
    const before_ = frame !== undefined && tape.chance(40) ? { before: true } : {}
    return [`w${i}`, { by, ...(frame ?? order), ...before_, select: Object.fromEntries(select) }]
  })
  const pick = generatePick(seed.pick, keys, afterStep(columns), rowNumber)
  const step = {
    from,
    ...(scope.splits ? { split: { [splitColumn.name]: listColumn } } : {}),
    ...links.step,
    ...(derive.length === 0 ? {} : { derive: Object.fromEntries(derive) }),
    ...where,
    ...network?.step,
    ...(window.length === 0 ? {} : { window: Object.fromEntries(window) }),
    ...pick,
  }
  return { step, columns, multiplied, network: network?.column.name }
}

/** An order of rows by one column or more; the number of the row, where there is one, may decide ties. */
function generateOrder(
  tape: Tape,
  writer: ExpressionWriter,
): { order: string | string[] } | undefined {
  const columns = (['date', 'number', 'text'] as const).flatMap((type) => writer.column(type) ?? [])
  const named = () =>
    `${columns[tape.below(columns.length)]?.name}${tape.pick(['', ' desc', ' asc'])}`
  if (columns.length === 0) return undefined
  if (tape.chance(40)) return { order: named() }
  const last = writer.columns.some(({ name }) => name === rowNumber) && tape.chance(60)
  return { order: [named(), ...(last ? [rowNumber] : [])] }
}

/** The group of a step: facts over the columns in reach, a label, and what is kept. */
function shapeGroup(
  prefix: string,
  keys: readonly string[],
  seed: Pick<StepSeed, 'facts' | 'keep'>,
  { columns: reach, multiplied }: Rows,
  label: string,
  { exits }: StepsOptions,
) {
  const facts = seed.facts.map((numbers, i) => {
    const tape = createTape(numbers)
    const writer = createExpressionWriter(tape, { columns: reach, exits })
    const fact = generateFact(tape, { writer, stand: 'group', multiplied })
    return { name: `${prefix}_fact${i}`, ...fact }
  })
  // What is selected can be named below.
  const [first] = facts
  if (first?.type === 'number') {
    facts.push({ ...first, name: `${prefix}_named`, text: `${first.name} + 1` })
  }
  const alike = reach.filter(
    ({ name }) => !keys.includes(name) && !name.includes('.') && name !== 'label',
  )
  const same = alike.filter((_, i) => i === seed.facts.length || i === alike.length - 1)
  const columns: GeneratedColumn[] = [
    ...reach
      .filter(({ name }) => keys.includes(name))
      .map(({ name, kind, type, literals }) => ({
        name,
        type,
        literals,
        ...(kind === undefined ? {} : { kind }),
      })),
    ...same.map(({ name, type, literals }) => ({ name, type, literals })),
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
  const shown = same.length === 0 ? {} : { same: same.map(({ name }) => name) }
  return { step: { group: keys, ...shown, select, ...keep }, columns }
}
