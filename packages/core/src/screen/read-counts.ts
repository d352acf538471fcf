import once from 'lodash/once.js'
import type { BackendRun } from '../backend.ts'
import type {
  CheckedComponents,
  CheckedJoin,
  CheckedModel,
  Tables,
} from '../check/checked-model.ts'
import { gathers } from '../check/gathers.ts'
import type { Band } from '../clue/clue.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { factsOf } from '../model/condition.ts'
import { names, tables } from '../plan/columns.ts'
import type { Plan } from '../plan/plan.ts'
import type {
  HubCounts,
  JoinCounts,
  ModelCounts,
  OutcomeCounts,
  SignalCounts,
  StepFunnel,
  UndecidedBy,
} from './model-run.ts'
import type { WantedBy } from './wanted-by.ts'

type Counts = ReadonlyMap<string, number>

/** Reads a table of one row of counts; undefined where the plan has no such table. */
async function readCounts(run: BackendRun, plan: Plan, name: string): Promise<Counts | undefined> {
  const table = plan.tables.find((planned) => planned.name === name)
  if (table === undefined) return undefined
  const columns = table.columns.map((column) => column.name)
  for await (const [row] of run.read({ table: name, columns, order: [] })) {
    if (row !== undefined) return new Map(columns.map((column, i) => [column, Number(row[i] ?? 0)]))
  }
  throw new InvariantError(`The counts ${name} have no row.`)
}

/** How many rows a step ends with, and those of them in doubt. */
export async function readKept(
  run: BackendRun,
  plan: Plan,
  step: string,
): Promise<{ readonly rows: number; readonly inDoubt: number }> {
  const counts = await readCounts(run, plan, tables.kept(step))
  return { rows: counts?.get('rows') ?? 0, inDoubt: counts?.get('in_doubt') ?? 0 }
}

/** How many rows each step ends with, of those that can end with rows in doubt. */
export async function readEnds(
  run: BackendRun,
  plan: Plan,
  { steps }: Tables,
): Promise<readonly Pick<StepFunnel, 'step' | 'out' | 'outInDoubt'>[]> {
  const found: Pick<StepFunnel, 'step' | 'out' | 'outInDoubt'>[] = []
  for (const step of steps.keys()) {
    const { rows, inDoubt } = await readKept(run, plan, step)
    found.push({ step, out: rows, outInDoubt: inDoubt })
  }
  return found
}

/** Where the rows of each step went. */
export async function readFunnel(
  run: BackendRun,
  plan: Plan,
  { steps }: Tables,
): Promise<StepFunnel[]> {
  const funnel: StepFunnel[] = []
  for (const step of steps.values()) {
    const { name, joins, where } = step
    const before = await readCounts(run, plan, `${tables.funnel(name)}${names.where}`)
    const merged = await readCounts(run, plan, `${tables.funnel(name)}${names.group}`)
    const keep = await readCounts(run, plan, `${tables.funnel(name)}${names.keep}`)
    const after = await readCounts(run, plan, tables.kept(name))
    const of = (counts: Counts | undefined, column: string) => counts?.get(column) ?? 0
    const first = before ?? (gathers(step) ? undefined : keep) ?? after
    funnel.push({
      step: name,
      rows: of(first, 'rows'),
      ...(joins.length === 0 ? {} : { joins: await readMatches(run, plan, name, joins) }),
      ...(step.components && { hubs: await readHubs(run, plan, name, step.components) }),
      ...(where === undefined
        ? {}
        : { where: { kept: of(before, 'kept'), inDoubt: of(before, 'in_doubt') } }),
      ...(gathers(step)
        ? {
            key: step.group ?? step.spans?.by ?? [],
            withoutKey: of(before, 'without_key') + of(merged, 'without_key'),
          }
        : {}),
      ...(keep === undefined
        ? {}
        : {
            keep: {
              rows: of(keep, 'rows'),
              kept: of(keep, 'kept'),
              inDoubt: of(keep, 'in_doubt'),
            },
          }),
      out: of(after, 'rows'),
      outInDoubt: of(after, 'in_doubt'),
    })
  }
  return funnel
}

/** How many nodes of each column are hubs. */
async function readHubs(
  run: BackendRun,
  plan: Plan,
  step: string,
  { nodes }: CheckedComponents,
): Promise<HubCounts[]> {
  const counts = await readCounts(run, plan, tables.hubs(step))
  return nodes.map(({ column }, i) => ({
    column,
    nodes: counts?.get(`nodes${i}`) ?? 0,
    rows: counts?.get(`rows${i}`) ?? 0,
  }))
}

/** How many rows each join of a step asked for, and how many met none. */
async function readMatches(
  run: BackendRun,
  plan: Plan,
  step: string,
  joins: readonly CheckedJoin[],
): Promise<JoinCounts[]> {
  const found: JoinCounts[] = []
  for (const { alias, to, ways } of joins) {
    const met = await readCounts(run, plan, tables.met(step, alias))
    const asked = (await readCounts(run, plan, tables.asked(step, alias))) ?? met
    const byWay = ways.map((_, i) => met?.get(`way${i + 1}`) ?? 0)
    found.push({
      alias,
      to,
      rows: asked?.get('rows') ?? 0,
      none: met?.get('none') ?? 0,
      ...(ways.length > 1 ? { byWay } : {}),
    })
  }
  return found
}

/** How many subjects there are and what each signal says of them. */
export async function readModelCounts(
  run: BackendRun,
  plan: Plan,
  checked: CheckedModel,
  wantedBy: WantedBy,
): Promise<ModelCounts> {
  const counts = await readCounts(run, plan, tables.counts)
  const of = (name: string) => counts?.get(name) ?? 0
  const outcomes = (name: string): OutcomeCounts => ({
    hit: of(`${name}.hit`),
    clear: of(`${name}.clear`),
    unknown: of(`${name}.unknown`),
  })
  const ofSignal = (id: string): SignalCounts => {
    const { hit, clear, unknown } = outcomes(names.signal(id))
    // To these it does not apply; nor do they score, so the plan takes them for clear.
    const not = of(`${names.applies(id)}.not`)
    return { applicable: hit + clear + unknown - not, hit, clear: clear - not, unknown }
  }
  const clues: Partial<Record<Band, number>> = {}
  for (const { band } of checked.bands) clues[band] = of(`band.${band}`)
  // What would decide a signal is followed through all steps: where nobody asks, it is not.
  const undecided = once(() => undecidedBy(checked, of, wantedBy))
  return {
    subjects: of('subjects'),
    undecided: of('undecided'),
    apart: of('apart'),
    dropped: of('dropped'),
    get undecidedBy() {
      return undecided()
    },
    explained: of('explained'),
    explainedBy: checked.explanations
      .map(({ id }) => ({ explanation: id, subjects: of(names.explainedBy(id)) }))
      .filter(({ subjects }) => subjects > 0)
      .toSorted((a, b) => b.subjects - a.subjects),
    clues,
    signals: Object.fromEntries(checked.signals.map(({ id }) => [id, ofSignal(id)])),
    explanations: Object.fromEntries(
      checked.explanations.map(({ id }) => [id, outcomes(names.explanation(id))]),
    ),
  }
}

function undecidedBy(
  { signals, source }: CheckedModel,
  of: (name: string) => number,
  wantedBy: WantedBy,
): UndecidedBy[] {
  return signals
    .map((signal) => ({
      ...signal,
      subjects: of(names.undecidedBy(signal.id)),
      rowsInDoubt: of(names.undecidedInDoubt(signal.id)) > 0,
    }))
    .filter(({ id, subjects }) => subjects > 0 && source.model.signals[id]?.missing === 'request')
    .map(({ id, only, condition, subjects, rowsInDoubt }) => {
      const facts = [...(only ? factsOf(only) : []), ...factsOf(condition)]
      return { signal: id, subjects, wanted: wantedBy(facts, rowsInDoubt) }
    })
    .toSorted((a, b) => b.subjects - a.subjects)
}
