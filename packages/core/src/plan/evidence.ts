import type {
  CheckedEvidence,
  CheckedModel,
  CheckedStep,
  CheckedSteps,
  CheckedWindow,
  TableName,
} from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import { gathers } from '../check/gathers.ts'
import { tableNamed } from '../check/placed-step.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { tables as planTables } from './columns.ts'
import type { PlanRows, PlanSource, PlanStart } from './plan.ts'

/**
 * Rows that can be evidence: of a dataset, those that a step ends with, those that its group reads,
 * those that its windows read, or those that it merges into periods.
 */
export interface RowsOf {
  /** The concept or model that they belong to. */
  readonly owner: string
  readonly kind: 'dataset' | 'ended' | 'grouped' | 'windowed' | 'spanned'
  readonly name: string
}

/** Rows of another table that a value of each row rests on. */
export interface Reading {
  /** The `has` or `tally`, the alias of a join, the step that was read; null: what was put together. */
  readonly by: string | null
  readonly to: RowsOf
  /**
   * The rows that the plan's table of pairs of this name puts beside the row; or those of another
   * table of the plan that are alike in some columns.
   */
  readonly found:
    | { readonly pairs: string }
    | {
        readonly source: PlanSource
        readonly alike: PlanStart['ids']
        /** Only rows of these parts of a union. */
        readonly part?: NonNullable<PlanStart['part']>
      }
}

/** A window that rows of one kind have read, with the rows that it reads. */
export interface WindowReading {
  readonly window: CheckedWindow
  readonly step: CheckedStep
  readonly to: RowsOf
}

/** One kind of rows, and what they rest on. */
export interface EvidenceRows {
  readonly of: RowsOf
  /** How evidence names them. */
  readonly name: string
  readonly from: PlanSource
  /** Columns that tell the rows apart. */
  readonly ids: readonly string[]
  /** Columns that name networks. */
  readonly networks: readonly string[]
  /** The step whose single rows they are; none of a dataset, a group or merged periods. */
  readonly step: CheckedStep | undefined
  readonly readings: readonly Reading[]
  readonly windows: readonly WindowReading[]
}

/** All rows that evidence of a model can hold. */
export interface EvidencePlan {
  /** The rows that the subject's facts are computed from. */
  readonly facts: EvidenceRows
  /** Each kind before all that it reads. */
  readonly order: readonly EvidenceRows[]
  /** The rows that a signal or a request names. */
  rowsOf(evidence: CheckedEvidence): EvidenceRows
  find(of: RowsOf): EvidenceRows
}

/** A concept or model, and where the rows of its steps stand. */
interface Owner {
  readonly checked: CheckedSteps
  readonly rows: ReadonlyMap<string, PlanRows>
}

/** By id. */
type Owners = ReadonlyMap<string, Owner>

/** Where the rows of the steps of concepts and models stand, by their ids. */
export type RowsByOwner = ReadonlyMap<string, readonly PlanRows[]>

/** Follows what the facts of a model and the rows of its signals rest on, down to datasets. */
export function planEvidence(checked: CheckedModel, rows: RowsByOwner): EvidencePlan {
  const owners = indexOwners([checked, ...conceptsOf(checked).toReversed()], rows)
  const { reached, reach } = createReach(owners, checked.id)
  const rowsOf = (evidence: CheckedEvidence): EvidenceRows =>
    reach(namedBy(evidence, checked.id, owners))
  const facts = reach(subjectOf(checked))
  for (const evidence of askedBy(checked)) rowsOf(evidence)
  return { facts, order: inOrder([...reached.values()], owners), rowsOf, find: reach }
}

/**
 * The tables of a concept, or of a model itself, that have to be there when evidence of models is
 * read: what they name, and what others borrow, with all that these rest on.
 */
export function evidenceTables(
  checked: CheckedSteps,
  rows: RowsByOwner,
  { models, lent }: { models: readonly CheckedModel[]; lent: readonly string[] },
): ReadonlySet<string> {
  const owners = indexOwners([checked, ...conceptsOf(checked)], rows)
  const { reached, reach } = createReach(owners, checked.id)
  const named = models.flatMap((model) =>
    askedBy(model)
      .filter(({ concept }) => (concept ?? model.id) === checked.id)
      .map((evidence) => namedBy(evidence, model.id, owners)),
  )
  const roots = [
    ...named,
    ...models.map(subjectOf).filter(({ owner }) => owner === checked.id),
    ...lent.map((name) => ({ owner: checked.id, kind: 'ended' as const, name })),
  ].map(reach)
  const needed = [...reached.values()].filter(
    (each) =>
      each.of.owner === checked.id &&
      (roots.includes(each) || each.readings.length > 0 || each.of.kind !== 'ended'),
  )
  return new Set(needed.flatMap(({ from }) => ('table' in from ? [from.table] : [])))
}

const indexOwners = (all: readonly CheckedSteps[], rows: RowsByOwner): Owners =>
  new Map(
    all.map((checked) => {
      const own = (rows.get(checked.id) ?? []).map((each) => [each.step, each] as const)
      return [checked.id, { checked, rows: new Map(own) }]
    }),
  )

/** The rows that signals and requests of a model name. */
const askedBy = ({ signals, requests }: CheckedModel): CheckedEvidence[] => [
  ...signals.map(({ evidence }) => evidence),
  ...requests.flatMap(({ of }) => of?.rows ?? []),
]

/** The rows that the group of the subject reads. */
function subjectOf(checked: CheckedModel): RowsOf {
  const of = tableNamed(checked.source.model.subject.from, checked)
  return { ...endOf(of, checked), kind: 'grouped' }
}

function namedBy(
  { concept, step: name, beforeGroup }: CheckedEvidence,
  model: string,
  owners: Owners,
): RowsOf {
  const ended: RowsOf = { owner: concept ?? model, kind: 'ended', name }
  if (!beforeGroup) return ended
  return { ...ended, kind: placeOf(ended, owners).step.spans ? 'spanned' : 'grouped' }
}

function createReach(owners: Owners, model: string) {
  const reached = new Map<string, EvidenceRows>()
  const reach = (wanted: RowsOf): EvidenceRows => {
    const of = settle(wanted, owners)
    const known = reached.get(keyOf(of))
    if (known !== undefined) return known
    const found = describe(of, owners, model)
    reached.set(keyOf(of), found)
    for (const { to } of [...found.readings, ...found.windows]) reach(to)
    return found
  }
  return { reached, reach }
}

const keyOf = ({ owner, kind, name }: RowsOf): string => `${owner} ${kind} ${name}`

/** What a group makes stands before what it read, and rows before those that their windows read. */
const stages: readonly RowsOf['kind'][] = ['ended', 'grouped', 'windowed', 'spanned', 'dataset']

/** A model before its concepts, and in each the last step first. */
function inOrder(rows: readonly EvidenceRows[], owners: Owners): EvidenceRows[] {
  const ids = [...owners.keys()]
  const place = ({ of }: EvidenceRows): readonly number[] => {
    const steps = [...(owners.get(of.owner)?.checked.steps.keys() ?? [])]
    const step = of.kind === 'dataset' ? steps.length : steps.length - 1 - steps.indexOf(of.name)
    return [ids.indexOf(of.owner), step, stages.indexOf(of.kind)]
  }
  return rows.toSorted((a, b) => {
    const [x, y] = [place(a), place(b)]
    return x.map((each, i) => each - (y[i] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
}

/** Rows under the first name that they have: a step that only groups reads those of the step before. */
function settle(of: RowsOf, owners: Owners): RowsOf {
  if (of.kind === 'dataset' || of.kind === 'spanned') return of
  const { step, trace, owner } = placeOf(of, owners)
  if (of.kind === 'windowed') {
    const kind = step.group === undefined ? 'ended' : 'grouped'
    return trace.windowed === trace.table ? settle({ ...of, kind }, owners) : of
  }
  const isSingle = step.group === undefined || of.kind === 'grouped'
  return isSingle && trace.isBare && !('dataset' in step.from)
    ? settle(endOf(step.from, owner.checked), owners)
    : of
}

function placeOf({ owner: id, name }: RowsOf, owners: Owners) {
  const owner = owners.get(id)
  const step = owner?.checked.steps.get(name)
  const trace = owner?.rows.get(name)
  if (owner === undefined || step === undefined || trace === undefined) {
    throw new InvariantError(`The plan of ${id} does not tell the rows of ${name}.`)
  }
  return { owner, step, trace }
}

/** The rows that a table holds, as the steps see it that read it. */
function endOf(of: TableName, checked: CheckedSteps): RowsOf {
  if ('dataset' in of) return { owner: checked.id, kind: 'dataset', name: of.dataset }
  if ('step' in of) return { owner: checked.id, kind: 'ended', name: of.step }
  const lent = checked.borrowed.get(of.borrowed)
  if (lent === undefined) throw new InvariantError(`${checked.id} borrows no ${of.borrowed}.`)
  return { owner: lent.concept.id, kind: 'ended', name: lent.step.name }
}

/** Where the plan of a step finds a table that it reads. */
export const sourceOf = (of: TableName): PlanSource => ('step' in of ? { table: of.step } : of)

const localName = (of: TableName): string =>
  'step' in of ? of.step : 'dataset' in of ? of.dataset : of.borrowed

function describe(of: RowsOf, owners: Owners, model: string): EvidenceRows {
  const local = of.owner === model ? of.name : `${of.owner}.${of.name}`
  const nothing = { step: undefined, readings: [], windows: [] }
  if (of.kind === 'dataset') {
    const ids = ['$source', '$record']
    return { of, name: local, from: { dataset: of.name }, ids, networks: [], ...nothing }
  }
  const { owner, step, trace } = placeOf(of, owners)
  if (of.kind === 'ended' && step.group !== undefined) {
    const to = settle({ ...of, kind: 'grouped' }, owners)
    const alike = step.group.map((name) => ({ name, from: name }))
    const source = sourceOfRows(to, of.owner, owners, step)
    const readings = [{ by: null, to, found: { source, alike } }]
    return {
      of,
      name: local,
      from: { table: of.name },
      ids: step.group,
      networks: step.group.filter((name) => trace.networks.includes(name)),
      ...nothing,
      readings,
    }
  }
  const { spanned } = trace
  if (of.kind === 'spanned') {
    if (spanned === undefined) throw new InvariantError(`${of.name} merges no periods.`)
    const from = { table: spanned.table }
    const readings = readingsOf(step, owner, owners)
    return {
      of,
      name: `${local}.read`,
      from,
      ids: spanned.ids,
      networks: [],
      step,
      readings,
      windows: [],
    }
  }
  const to = settle({ ...of, kind: 'windowed' }, owners)
  const ending = { ended: '', grouped: '.rows', windowed: '.all' }[of.kind]
  const table = { ended: of.name, grouped: trace.table, windowed: trace.windowed }[of.kind]
  const merged = spanned &&
    step.spans && {
      by: null,
      to: { ...of, kind: 'spanned' as const },
      found: {
        source: { table: spanned.table },
        alike: step.spans.by.map((name) => ({ name, from: name })),
      },
    }
  return {
    of,
    name: `${local}${ending}`,
    from: { table },
    ids: trace.ids,
    networks: trace.networks,
    step: merged === undefined ? step : undefined,
    readings: merged === undefined ? readingsOf(step, owner, owners) : [merged],
    // Rows that only a window reads have no use for windows.
    windows: of.kind === 'windowed' ? [] : step.windows.map((window) => ({ window, step, to })),
  }
}

/** The rows that a group reads, as its plan holds them. */
function sourceOfRows(to: RowsOf, owner: string, owners: Owners, step: CheckedStep): PlanSource {
  if (to.kind === 'grouped') return { table: placeOf(to, owners).trace.table }
  return to.owner === owner ? { table: to.name } : sourceOf(step.from)
}

function readingsOf(step: CheckedStep, owner: Owner, owners: Owners): Reading[] {
  const trace = owner.rows.get(step.name)
  const tables = step.union?.of ?? [step.from]
  // Of a plain row its record says all.
  const isTold = (of: TableName) => !isPlain(endOf(of, owner.checked), owners)
  const starts = (trace?.starts ?? []).flatMap(({ ids, part }, i): Reading[] => {
    const of = tables[i] as TableName
    const found = { source: sourceOf(of), alike: ids, ...(part && { part }) }
    return isTold(of)
      ? [{ by: localName(of), to: settle(endOf(of, owner.checked), owners), found }]
      : []
  })
  const joins = step.joins.flatMap(({ alias, of }): Reading[] => {
    const alike = trace?.joined.find((each) => each.alias === alias)?.ids ?? []
    const found = { source: sourceOf(of), alike }
    return isTold(of) ? [{ by: alias, to: settle(endOf(of, owner.checked), owners), found }] : []
  })
  const matches = step.matches.map(({ name, of }): Reading => {
    const to = settle(endOf(of, owner.checked), owners)
    return { by: name, to, found: { pairs: planTables.pairs(step.name, name) } }
  })
  return [...starts, ...joins, ...matches]
}

/** Whether rows are records as they stand, with nothing computed from other rows. */
function isPlain(of: RowsOf, owners: Owners): boolean {
  if (of.kind === 'dataset') return true
  const { step, owner } = placeOf(of, owners)
  return (
    !gathers(step) &&
    step.joins.length === 0 &&
    step.matches.length === 0 &&
    step.windows.length === 0 &&
    (step.union?.of ?? [step.from]).every((table) => isPlain(endOf(table, owner.checked), owners))
  )
}
