import type { Mark } from '../../model/identity.ts'
import type { Typed } from '../../model/typed.ts'
import type {
  CheckedJoin,
  CheckedOn,
  CheckedStep,
  ColumnKinds,
  TableName,
  Tables,
} from '../checked-model.ts'
import { followColumnKinds } from '../column-kinds.ts'
import { type Compared, comparedBy, comparedOn } from '../compared.ts'
import { isComparison } from '../expression/apply.ts'

/** Where rows are compared by names alone, and the mark that this gives them. */
export interface ByName {
  readonly step: string
  /** The join, `has` or `tally`; undefined of the keys of the step itself. */
  readonly alias: string | undefined
  readonly mark: Mark
}

type ByNames = ReadonlyMap<string, ByName>

/** What of a table rests on names that do not count (SEMANTICS 5.17). */
export interface OnNames {
  /** None of its rows is ever sure. */
  readonly rows: ByName | undefined
  /** Columns that are false or unknown. */
  readonly untrue: ByNames
  /** Columns that are never known. */
  readonly unknown: ByNames
}

const nothing: OnNames = { rows: undefined, untrue: new Map(), unknown: new Map() }

type Find = (of: TableName) => OnNames

/**
 * Follows through the steps, also those of concepts, what marks worse than `limit` leave in doubt whatever the data are.
 * What may be compared by a number as well is left out, and so is what cannot be followed.
 */
export function followNames(tables: Tables, limit: Mark): Find {
  const kinds = followColumnKinds(tables, 'identity').rows
  const found = new Map<string, OnNames>()
  const find: Find = (of) => {
    if ('step' in of) return found.get(of.step) ?? nothing
    const lent = 'borrowed' in of ? tables.borrowed.get(of.borrowed) : undefined
    return lent === undefined ? nothing : followNames(lent.concept, limit)({ step: lent.step.name })
  }
  for (const step of tables.steps.values()) {
    found.set(step.name, ofStep(step, { find, limit, kinds: kinds.get(step.name) ?? new Map() }))
  }
  return find
}

interface Known {
  readonly find: Find
  readonly limit: Mark
  readonly kinds: ColumnKinds
}

function ofStep(step: CheckedStep, { find, limit, kinds }: Known): OnNames {
  const { from, union, joins, matches, derive, where, spans, group, select, keep } = step
  const byName = (compared: Compared | undefined, alias?: string): ByName | undefined =>
    compared !== undefined && compared.numbers.length === 0 && compared.byName > limit
      ? { step: step.name, alias, mark: compared.byName }
      : undefined
  const met = (of: TableName, on: CheckedOn, alias: string): ByName | undefined =>
    byName(comparedOn(on, alias, kinds), alias) ?? find(of).rows
  const start = union === undefined ? find(from) : nothing
  const untrue = new Map(start.untrue)
  const unknown = new Map(start.unknown)
  const here = { untrue, unknown }
  let rows = union === undefined ? start.rows : ifEach(union.of.map((of) => find(of).rows))
  for (const join of joins) {
    const { alias, of, ways } = join
    const lost = ifEach(ways.map((on) => met(of, on, alias)))
    if (lost === undefined) continue
    if (needsMatch(join)) rows ??= lost
    else untrue.set(`${alias}.found`, lost)
    unknown.set(`${alias}.`, lost)
  }
  for (const { name, of, on, value } of matches) {
    const lost = met(of, on, name)
    if (lost !== undefined && value === undefined) untrue.set(name, lost)
  }
  for (const { name, value } of derive) add(name, value, here)
  rows ??= where && neverTrue(where, here)
  const together = group ?? spans?.by
  if (together === undefined) {
    rows ??= keep && neverTrue(keep, here)
    for (const { alias } of joins) unknown.delete(`${alias}.`)
    return { rows, ...here }
  }
  rows ??= byName(comparedBy(together, kinds))
  const made = { untrue: new Map<string, ByName>(), unknown: new Map<string, ByName>() }
  for (const { name, value } of select) add(name, value, made, here)
  rows ??= keep && neverTrue(keep, made)
  return { rows, ...made }
}

/** Whether a row that surely meets none is left out, or in doubt. */
const needsMatch = ({ to, unmatched }: CheckedJoin): boolean =>
  to === 'one' || to === 'many' || unmatched === 'drop'

/** The first, where there is one in each place. */
const ifEach = (all: readonly (ByName | undefined)[]): ByName | undefined =>
  all.every((each) => each !== undefined) ? all[0] : undefined

type Columns = Pick<OnNames, 'untrue' | 'unknown'>
interface Made {
  readonly untrue: Map<string, ByName>
  readonly unknown: Map<string, ByName>
}

/** Adds what a column is that is computed of others. */
function add(name: string, value: Typed, made: Made, read: Columns = made): void {
  const lost = neverTrue(value, read)
  if (lost !== undefined) made.untrue.set(name, lost)
  const open = neverKnown(value, read)
  if (open !== undefined) made.unknown.set(name, open)
}

function neverTrue(typed: Typed, read: Columns): ByName | undefined {
  if (typed.kind === 'literal') return undefined
  if (typed.kind === 'column') return read.untrue.get(typed.name) ?? neverKnown(typed, read)
  const [first] = typed.args
  if (typed.kind === 'aggregate') {
    return typed.aggregate === 'any' && first !== undefined ? neverTrue(first, read) : undefined
  }
  const parts = typed.args.map((arg) => neverTrue(arg, read))
  if (typed.operator === 'and') return parts.find((each) => each !== undefined)
  if (typed.operator === 'or') return ifEach(parts)
  if (typed.operator === 'isTrue') return parts[0]
  return neverKnown(typed, read)
}

function neverKnown(typed: Typed, read: Columns): ByName | undefined {
  if (typed.kind === 'literal') return undefined
  if (typed.kind === 'column') {
    const { name } = typed
    const alias = name.slice(0, name.indexOf('.') + 1)
    const isFound = name === `${alias}found`
    return read.unknown.get(name) ?? (alias === '' || isFound ? undefined : read.unknown.get(alias))
  }
  const isStrict =
    typed.kind === 'aggregate'
      ? typed.aggregate === 'min' || typed.aggregate === 'max'
      : isComparison(typed.operator)
  return isStrict
    ? typed.args.map((arg) => neverKnown(arg, read)).find((each) => each !== undefined)
    : undefined
}
