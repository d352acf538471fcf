import { factsOf } from '../model/condition.ts'
import type { Typed } from '../model/typed.ts'
import { columnsOf } from '../model/typed.ts'
import type {
  CheckedMatch,
  CheckedModel,
  CheckedStep,
  CheckedSteps,
  TableName,
} from './checked-model.ts'

/** What of a table becomes otherwise: some columns, or its rows, and with them everything. */
interface Reached {
  readonly columns: ReadonlySet<string>
  readonly rows: boolean
}

type Find = (of: TableName) => Reached

/**
 * The signals that a change of parameters can reach: those whose own condition becomes otherwise, and
 * those over facts that are computed otherwise. The two are one model, checked with different values.
 */
export function reachedSignals(model: CheckedModel, changed: CheckedModel): string[] {
  const { subject } = model.source.model
  const { columns, rows } = followChange(model, changed)({ step: subject.from })
  return model.signals
    .filter((signal, i) => {
      const { condition, only } = signal
      const other = changed.signals[i]
      const read = [condition, ...(only === undefined ? [] : [only])].flatMap(factsOf)
      return (
        rows ||
        differs([condition, only], [other?.condition, other?.only]) ||
        read.some((name) => columns.has(name))
      )
    })
    .map(({ id }) => id)
}

/** Follows a change through the steps, also those of concepts. */
function followChange(before: CheckedSteps, after: CheckedSteps): Find {
  const found = new Map<string, Reached>()
  const find: Find = (of) => {
    if ('step' in of) return found.get(of.step) ?? nothing
    const lent = 'borrowed' in of ? before.borrowed.get(of.borrowed) : undefined
    const other = 'borrowed' in of ? after.borrowed.get(of.borrowed) : undefined
    if (lent === undefined || other === undefined) return nothing
    return followChange(lent.concept, other.concept)({ step: lent.step.name })
  }
  for (const step of before.steps.values()) {
    const other = after.steps.get(step.name)
    found.set(step.name, other === undefined ? everything : reachOfStep(step, other, find))
  }
  return find
}

const nothing: Reached = { columns: new Set(), rows: false }
const everything: Reached = { columns: new Set(), rows: true }

function reachOfStep(step: CheckedStep, other: CheckedStep, find: Find): Reached {
  const origins = step.union === undefined ? [find(step.from)] : step.union.of.map(find)
  if (origins.some(({ rows }) => rows) || differs(step.union, other.union)) return everything
  const columns = new Set(origins.flatMap((each) => [...each.columns]))
  if (step.union !== undefined) addUnion(step.union.written, columns)
  if (step.split !== undefined && columns.has(step.split.of)) return everything
  const reads = (typed: Typed | undefined) =>
    typed !== undefined && columnsOf(typed).some((name) => columns.has(name))
  for (const [i, join] of step.joins.entries()) {
    const { columns: joined, rows } = find(join.of)
    const keys = join.ways.flatMap(({ keys }) => keys)
    const isMoved =
      rows ||
      differs(join, other.joins[i]) ||
      keys.some(({ left, right }) => reads(left) || joined.has(right)) ||
      join.ways.some(({ condition }) => reads(condition))
    if (isMoved) return everything
    for (const name of joined) columns.add(`${join.alias}.${name}`)
    if (join.ways.some(({ condition }) => reads(condition))) return everything
  }
  for (const [i, match] of step.matches.entries()) {
    if (reachesMatch(match, other.matches[i], columns, find)) columns.add(match.name)
  }
  for (const [i, { name, value }] of step.derive.entries()) {
    if (differs(value, other.derive[i]?.value) || reads(value)) columns.add(name)
    else columns.delete(name)
  }
  const places = [
    ...(step.spans === undefined ? [] : [...step.spans.by, step.spans.from, step.spans.to]),
    ...(step.pick === undefined
      ? []
      : [...step.pick.by, ...step.pick.order.map(({ column }) => column)]),
    ...(step.group ?? []),
  ]
  if (
    [step.where, step.keep].some(reads) ||
    differs([step.where, step.spans], [other.where, other.spans])
  ) {
    return everything
  }
  if (step.components !== undefined) {
    const { id, nodes, namedBy } = step.components
    const linked = [namedBy, ...nodes.map(({ column }) => column)]
    if (differs(step.components, other.components) || linked.some((name) => columns.has(name))) {
      columns.add(id)
    }
  }
  for (const [i, window] of step.windows.entries()) addWindow(window, other.windows[i], columns)
  for (const [i, { name, value }] of step.select.entries()) {
    if (differs(value, other.select[i]?.value) || reads(value)) columns.add(name)
  }
  const isMoved = places.some((name) => columns.has(name))
  const isKept = differs([step.pick, step.keep], [other.pick, other.keep]) || reads(step.keep)
  return isMoved || isKept ? everything : { columns, rows: false }
}

/** A column of a union is reached where that is which some table computes it from. */
function addUnion(written: readonly ReadonlyMap<string, Typed>[], columns: Set<string>): void {
  const reached = written.flatMap((of) =>
    [...of].filter(([, value]) => columnsOf(value).some((name) => columns.has(name))),
  )
  for (const [name] of reached) columns.add(name)
}

function reachesMatch(
  match: CheckedMatch,
  other: CheckedMatch | undefined,
  columns: ReadonlySet<string>,
  find: Find,
): boolean {
  const { columns: asked, rows } = find(match.of)
  if (rows || asked.size > 0 || differs(match, other)) return true
  const { on, during, value } = match
  const read = [
    ...on.keys.map(({ left }) => left),
    on.condition,
    during?.first,
    during?.last,
    value,
  ]
  return read.some(
    (typed) => typed !== undefined && columnsOf(typed).some((name) => columns.has(name)),
  )
}

function addWindow(
  window: CheckedStep['windows'][number],
  other: CheckedStep['windows'][number] | undefined,
  columns: Set<string>,
): void {
  const { by, frame, order = [], select } = window
  const places = [...by, ...order.map(({ column }) => column), ...(frame ? [frame.column] : [])]
  const isMoved =
    differs([by, frame, order], [other?.by, other?.frame, other?.order ?? []]) ||
    places.some((name) => columns.has(name))
  for (const [i, { name, value }] of select.entries()) {
    const isOther = differs(value, other?.select[i]?.value)
    if (isMoved || isOther || columnsOf(value).some((each) => columns.has(each))) columns.add(name)
  }
}

/** Whether two parts of a checked model say different things; parameters stand in them as literals. */
const differs = (a: unknown, b: unknown): boolean => toText(a) !== toText(b)

const toText = (part: unknown): string | undefined =>
  JSON.stringify(part, (_, value) => (value instanceof Map ? [...value] : value))
