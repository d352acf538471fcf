import {
  type CheckedModel,
  type CheckedStep,
  type CheckedSteps,
  kinds,
  type TableName,
  type Type,
} from '@mingjian/core'

/**
 * What the rows of evidence of one table are: of a dataset, of groups, merged periods, or single rows
 * of a step.
 */
export type RowKind =
  | { readonly kind: 'dataset'; readonly name: string; readonly owner: CheckedSteps }
  | {
      readonly kind: 'groups' | 'periods' | 'rows'
      readonly step: CheckedStep
      readonly owner: CheckedSteps
    }

/** Lists the names that evidence gives to rows, those of concepts under their ids. */
export function rowKindsOf(model: CheckedModel): ReadonlyMap<string, RowKind> {
  const found = new Map<string, RowKind>()
  const add = (owner: CheckedSteps, prefix: string) => {
    for (const name of owner.datasets.keys()) {
      found.set(`${prefix}${name}`, { kind: 'dataset', name, owner })
    }
    for (const step of owner.steps.values()) {
      const name = `${prefix}${step.name}`
      const single = step.spans === undefined ? 'rows' : 'periods'
      found.set(name, { kind: step.group === undefined ? single : 'groups', step, owner })
      for (const rows of ['rows', 'all']) {
        found.set(`${name}.${rows}`, { kind: single, step, owner })
      }
      found.set(`${name}.read`, { kind: 'rows', step, owner })
    }
    for (const { concept } of owner.borrowed.values()) add(concept, `${concept.id}.`)
  }
  add(model, '')
  return found
}

/** The rows that the windows of a step read, as evidence names them under `prefix`. */
export function windowedTable({ name, windows, pick, group, keep }: CheckedStep): string {
  if (windows.length > 0 && pick !== undefined) return `${name}.all`
  if (group !== undefined) return `${name}.rows`
  return keep === undefined ? name : `${name}.all`
}

function find(name: string, { steps }: CheckedSteps): CheckedStep {
  const step = steps.get(name)
  if (step === undefined) throw new RangeError(`No step ${name}.`)
  return step
}

/** The name under which a step knows a table. */
export const localName = (of: TableName): string =>
  'step' in of ? of.step : 'dataset' in of ? of.dataset : of.borrowed

/** A step of a table with its owner; undefined for a dataset. */
function placed(of: TableName, owner: CheckedSteps) {
  if ('dataset' in of) return undefined
  if ('step' in of) return { step: find(of.step, owner), owner }
  const lent = owner.borrowed.get(of.borrowed)
  if (lent === undefined) throw new RangeError(`Nothing is borrowed as ${of.borrowed}.`)
  return { step: lent.step, owner: lent.concept }
}

/** The step that a name means, and its owner. */
export function named(
  name: string,
  owner: CheckedSteps,
): { step: CheckedStep; owner: CheckedSteps } {
  const lent = owner.borrowed.get(name)
  if (lent !== undefined) return { step: lent.step, owner: lent.concept }
  return { step: find(name, owner), owner }
}

/** Whether the rows of a table are records as they stand, with nothing computed from other rows. */
export function isPlain(of: TableName, owner: CheckedSteps): boolean {
  const table = placed(of, owner)
  if (table === undefined) return true
  const { group, spans, joins, matches, windows, union, from } = table.step
  return (
    group === undefined &&
    spans === undefined &&
    joins.length + matches.length + windows.length === 0 &&
    (union?.of ?? [from]).every((each) => isPlain(each, table.owner))
  )
}

type Types = ReadonlyMap<string, Type>

/** The types of the columns of a table as other steps see them. */
function columnsOf(of: TableName, owner: CheckedSteps): Types {
  const step = placed(of, owner)?.step
  if (step !== undefined) return step.columns
  const { definition } = owner.datasets.get(localName(of)) ?? {}
  return new Map(
    Object.entries(definition?.columns ?? {}).map(([name, { kind }]) => [name, kinds[kind].type]),
  )
}

/** The types of all columns that rows of evidence can show. */
export function typesOf(rows: RowKind): Types {
  if (rows.kind === 'dataset') return columnsOf({ dataset: rows.name }, rows.owner)
  return rows.kind === 'groups' ? rows.step.columns : typesOfRows(rows.step, rows.owner)
}

/** What earlier steps have joined stays on their rows, also over the border of a concept. */
function typesOfRows(step: CheckedStep, owner: CheckedSteps): Types {
  const { from, union } = step
  const before = union === undefined ? placed(from, owner) : undefined
  const start =
    before !== undefined && before.step.group === undefined && before.step.spans === undefined
      ? typesOfRows(before.step, before.owner)
      : union === undefined
        ? columnsOf(from, owner)
        : []
  const types = new Map(start)
  for (const { alias, of } of step.joins) {
    for (const [name, type] of columnsOf(of, owner)) types.set(`${alias}.${name}`, type)
    types.set(`${alias}.found`, { kind: 'boolean' })
  }
  for (const [name, type] of step.rowColumns) types.set(name, type)
  if (step.components !== undefined) types.set(step.components.id, { kind: 'string' })
  for (const { name, value } of step.windows.flatMap(({ select }) => select)) {
    types.set(name, value.type)
  }
  return types
}

/**
 * The tables that a step begins with, and which column of theirs stands in one of the step as it is;
 * undefined where a union has it computed.
 */
function startsOf({ from, union }: CheckedStep) {
  return (union?.of ?? [from]).map((of, i) => ({
    of,
    sourceOf: (column: string): string | undefined => {
      const value = union?.written[i]?.get(column)
      if (value === undefined) return column
      return value.kind === 'column' ? value.name : undefined
    },
  }))
}

/** Whether the catalog says that a column of a table is never negative, while its rows are records. */
export function isNeverNegative(of: TableName, column: string, owner: CheckedSteps): boolean {
  const table = placed(of, owner)
  if (table === undefined) {
    const { definition } = owner.datasets.get(localName(of)) ?? {}
    return definition?.columns[column]?.never_negative === true
  }
  return table.step.group === undefined && isOwnNeverNegative(table.step, column, table.owner)
}

/** As {@link isNeverNegative}, of the rows of a step before its group. */
export function isOwnNeverNegative(
  step: CheckedStep,
  column: string,
  owner: CheckedSteps,
): boolean {
  const [alias, rest] = column.split('.')
  if (rest === undefined) {
    return startsOf(step).every(({ of, sourceOf }) => {
      const source = sourceOf(column)
      return (
        source !== undefined &&
        columnsOf(of, owner).has(source) &&
        isNeverNegative(of, source, owner)
      )
    })
  }
  // A join to at most one row hands its columns on through a group of matches.
  const join = step.joins.find((each) => each.alias === alias)
  const several = join?.to === 'many' || join?.to === 'any'
  return join !== undefined && several && isNeverNegative(join.of, rest, owner)
}

/** The columns of the rows of a step that name networks, before its group. */
export function networksIn(step: CheckedStep, owner: CheckedSteps): ReadonlySet<string> {
  const starts = startsOf(step).map(({ of, sourceOf }) => {
    const names = networksOf(of, owner)
    return (column: string) => names.has(sourceOf(column) ?? '')
  })
  const columns = step.union?.columns ?? [...networksOf(step.from, owner)]
  const found = new Set(columns.filter((name) => starts.every((isNetwork) => isNetwork(name))))
  for (const { alias, of } of step.joins) {
    for (const name of networksOf(of, owner)) found.add(`${alias}.${name}`)
  }
  for (const { name, value } of step.derive) {
    if (value.kind === 'column' && found.has(value.name)) found.add(name)
  }
  if (step.components !== undefined) found.add(step.components.id)
  return found
}

/** The columns of a table that name networks, as other steps see them. */
function networksOf(of: TableName, owner: CheckedSteps): ReadonlySet<string> {
  const table = placed(of, owner)
  if (table === undefined) return new Set()
  const found = networksIn(table.step, table.owner)
  const { group } = table.step
  return group === undefined ? found : new Set(group.filter((name) => found.has(name)))
}
