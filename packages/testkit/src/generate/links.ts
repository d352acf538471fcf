import { generateFact } from './aggregate.ts'
import { type GeneratedColumn, joinColumns, wholeColumns } from './columns.ts'
import { createExpressionWriter } from './expression.ts'
import { createTape, type Tape } from './tape.ts'

/** A dataset or an earlier step that a step may ask about its rows. */
export interface OtherTable {
  readonly name: string
  readonly columns: readonly GeneratedColumn[]
  /** The column that `during` reads, where there is one. */
  readonly date: string | undefined
  /** The column of its last day, where its rows last. */
  readonly until?: string | undefined
}

/** The random numbers behind what a step asks other tables. */
export interface LinksSeed {
  readonly joins: readonly number[][]
  readonly matches: readonly number[][]
}

export interface LinksScope {
  readonly prefix: string
  /** What the step reads. */
  readonly from: string
  readonly columns: readonly GeneratedColumn[]
  readonly tables: readonly OtherTable[]
  /** Whether doubt may be left by `known`, `is true` and `coalesce`. */
  readonly exits: boolean
  /** Whether only columns without missing cells may be keys. */
  readonly plainKeys: boolean
  /** Whether the step has split its rows. */
  readonly splits?: boolean
}

/** The joins, `has` and `tally` of a step, and the columns that it has then. */
export interface GeneratedLinks {
  readonly step: object
  readonly columns: readonly GeneratedColumn[]
  /** Whether a join multiplied the rows. */
  readonly multiplied: boolean
}

/** Makes the joins, `has` and `tally` of a step; tables without a common key are passed over. */
export function generateLinks(seed: LinksSeed, scope: LinksScope): GeneratedLinks {
  const join: Record<string, object> = {}
  const has: Record<string, object> = {}
  const tally: Record<string, object> = {}
  const several: string[] = []
  let columns = scope.columns
  for (const [i, numbers] of seed.joins.entries()) {
    const tape = createTape(numbers)
    const table = pickTable(tape, { ...scope, columns })
    if (table === undefined) continue
    const to = tape.pick(['maybe', 'one', 'any', 'many'])
    const isPlain = table.name !== scope.from && !Object.hasOwn(join, table.name)
    const alias = isPlain && tape.chance(50) ? table.name : `${scope.prefix}_join${i}`
    const on = () => generateOn(tape, alias, table, { ...scope, columns })
    const isSeveral = to === 'any' || to === 'many'
    if (isSeveral) several.push(alias)
    const two = isSeveral ? undefined : tape.pick(['doubt', 'doubt', 'doubt', 'stop', undefined])
    join[alias] = {
      ...(alias === table.name ? {} : { of: table.name }),
      to,
      on: !isSeveral && tape.chance(30) ? [on(), on()] : on(),
      ...(two === undefined ? {} : { two }),
      ...generateUnmatched(tape, to),
      ...generateAt(tape, table, columns, scope.exits),
    }
    const found: GeneratedColumn = { name: `${alias}.found`, type: 'flag', literals: ['true'] }
    columns = [...columns, ...prefixed(alias, table.columns), found]
  }
  const repeats = ({ name }: GeneratedColumn) =>
    several.some((alias) => !name.startsWith(`${alias}.`))
  columns = columns.map((each) => (repeats(each) ? { ...each, repeated: true } : each))
  const isRepeated = several.length > 0 || scope.splits === true
  const repeated = isRepeated ? { repeated: true } : {}
  const reach = columns
  for (const [i, numbers] of seed.matches.entries()) {
    const tape = createTape(numbers)
    const table = pickTable(tape, { ...scope, columns: reach })
    if (table === undefined) continue
    const isHas = tape.chance(40)
    const name = `${scope.prefix}_${isHas ? 'has' : 'tally'}${i}`
    const match = {
      of: table.name,
      on: generateOn(tape, name, table, { ...scope, columns: reach }),
      ...generateDuring(tape, table, reach, scope.exits),
    }
    if (isHas) {
      has[name] = match
      columns = [...columns, { name, type: 'flag', literals: ['true', 'false'], ...repeated }]
    } else {
      const writer = createExpressionWriter(tape, { columns: table.columns, exits: scope.exits })
      const { text, ...rest } = generateFact(tape, { writer, stand: 'group', multiplied: false })
      tally[name] = { ...match, value: text }
      columns = [...columns, { name, ...rest, ...repeated }]
    }
  }
  const step = Object.fromEntries(
    Object.entries({ join, has, tally }).filter(([, made]) => Object.keys(made).length > 0),
  )
  return { step, columns, multiplied: several.length > 0 }
}

function generateUnmatched(tape: Tape, to: string): object {
  if (to !== 'any' && to !== 'maybe') return {}
  const unmatched = tape.pick([undefined, undefined, undefined, 'drop'])
  return unmatched === undefined ? {} : { unmatched }
}

const prefixed = (alias: string, columns: readonly GeneratedColumn[]): GeneratedColumn[] =>
  columns.map((each) => ({ ...each, name: `${alias}.${each.name}` }))

/** The names under which a table and the step itself hold the same things. */
function commonKeys({ columns }: OtherTable, scope: LinksScope): string[] {
  const names = (list: readonly GeneratedColumn[]) => new Set(list.map(({ name }) => name))
  const [own, other] = [names(scope.columns), names(columns)]
  return joinColumns.filter(
    (name) => own.has(name) && other.has(name) && (!scope.plainKeys || wholeColumns.has(name)),
  )
}

function pickTable(tape: Tape, scope: LinksScope): OtherTable | undefined {
  const fitting = scope.tables.filter((table) => commonKeys(table, scope).length > 0)
  return fitting[tape.below(Math.max(fitting.length, 1))]
}

function generateOn(tape: Tape, alias: string, table: OtherTable, scope: LinksScope): string {
  const keys = commonKeys(table, scope)
  const first = tape.below(keys.length)
  const chosen = keys.filter((_, i) => i === first || tape.chance(25))
  const equalities = chosen.map((key) => {
    const left = scope.plainKeys ? ownName(tape, key, scope) : generateLeft(tape, key, scope)
    const right = `${alias}.${scope.plainKeys ? key : generateRight(tape, key, table)}`
    return tape.chance(50) ? `${left} = ${right}` : `${right} = ${left}`
  })
  if (!tape.chance(40)) return equalities.join(' and ')
  const columns = [...scope.columns, ...prefixed(alias, table.columns)]
  const writer = createExpressionWriter(tape, { columns, exits: scope.exits })
  // Without `not` an equality could be a further key, of a column with missing cells.
  const more = `${scope.plainKeys ? 'not ' : ''}(${writer.condition(1)})`
  return [...equalities, more].join(' and ')
}

const ownName = (tape: Tape, key: string, { from }: LinksScope): string =>
  tape.chance(30) ? `${from}.${key}` : key

/** The step's side of a key: the column of the same name, or another value of its type. */
function generateLeft(tape: Tape, key: string, scope: LinksScope): string {
  if (tape.chance(75)) return ownName(tape, key, scope)
  const ofType = (type: string) => {
    const fitting = scope.columns.filter((each) => each.type === type)
    return fitting[tape.below(Math.max(fitting.length, 1))]?.name ?? key
  }
  if (key === 'num') return `(${key} + 1)`
  if (key === 'day') return tape.pick([ofType('date'), `(${ofType('date')} + some_days)`])
  return tape.pick([ofType('text'), `upper(${ofType('text')})`])
}

function generateRight(tape: Tape, key: string, { columns }: OtherTable): string {
  const type = key === 'day' ? 'date' : 'text'
  const others = columns.filter((each) => each.type === type)
  if (key === 'num' || !tape.chance(15)) return key
  return others[tape.below(others.length)]?.name ?? key
}

/** Versions in force on a day: between two dates of the other table, where it has some. */
function generateAt(
  tape: Tape,
  table: OtherTable,
  columns: readonly GeneratedColumn[],
  exits: boolean,
): object {
  const isPlace = ({ type }: GeneratedColumn) => type === 'date' || type === 'time'
  const dates = table.columns.filter(isPlace).map(({ name }) => name)
  if (dates.length === 0 || !tape.chance(dates.length > 1 ? 60 : 15)) return {}
  const [from, to] = [tape.below(dates.length), tape.below(dates.length)]
    .toSorted((a, b) => a - b)
    .map((place) => dates[place])
  const day = tape.chance(60)
    ? createExpressionWriter(tape, { columns, exits }).value(tape.pick(['date', 'time']), 1)
    : "date '2024-01-20'"
  if (table.until !== undefined && tape.chance(50)) return { at: { day } }
  return { at: { day, from, to } }
}

function generateDuring(
  tape: Tape,
  { date }: OtherTable,
  columns: readonly GeneratedColumn[],
  exits: boolean,
): object {
  if (date === undefined || !tape.chance(50)) return {}
  const day = createExpressionWriter(tape, { columns, exits }).value('date', 1)
  const time = createExpressionWriter(tape, { columns, exits }).value('time', 1)
  // Of two fixed days the checker sees that they are the wrong way round, and refuses them.
  const isOfRow = columns.some(({ name }) => day.includes(name))
  const during = tape.pick([
    ["date '2023-12-31'", "date '2024-03-01'"],
    [time, `${time} + some_hours`],
    [`${day} - some_days`, `${day} + a_week`],
    ["date '2024-01-02'", isOfRow ? day : 'as_of'],
    ['as_of - some_months', 'as_of'],
  ])
  return { during }
}
