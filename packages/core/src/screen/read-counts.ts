import type { BackendRun } from '../backend.ts'
import type {
  CheckedComponents,
  CheckedJoin,
  CheckedMatch,
  CheckedSplit,
  Tables,
} from '../check/checked-model.ts'
import { gathers } from '../check/gathers.ts'
import type { Band } from '../clue/clue.ts'
import { createJudge, type Judgement } from '../clue/judge.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { names, tables } from '../plan/columns.ts'
import type { Plan } from '../plan/plan.ts'
import { noCauses } from './causes.ts'
import { applies, conditionsOf } from './judge-again.ts'
import type {
  HubCounts,
  JoinCounts,
  ModelCounts,
  OutcomeCounts,
  SignalCounts,
  SplitCounts,
  StepFunnel,
  UndecidedBy,
} from './model-run.ts'
import { readCauses } from './read-causes.ts'
import { readUndecided, type SubjectRow } from './read-subjects.ts'
import { wantedFor } from './requests-of.ts'
import type { RunningModel } from './running-model.ts'
import { mergeWanted } from './wanted-by.ts'

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
    const { name, where } = step
    const asks = [...step.joins, ...step.matches]
    const before = await readCounts(run, plan, `${tables.funnel(name)}${names.where}`)
    const merged = await readCounts(run, plan, `${tables.funnel(name)}${names.group}`)
    const keep = await readCounts(run, plan, `${tables.funnel(name)}${names.keep}`)
    const after = await readCounts(run, plan, tables.kept(name))
    const of = (counts: Counts | undefined, column: string) => counts?.get(column) ?? 0
    const first = before ?? (gathers(step) ? undefined : keep) ?? after
    funnel.push({
      step: name,
      rows: of(first, 'rows'),
      ...(step.split && { split: await readSplit(run, plan, name, step.split) }),
      ...(asks.length === 0 ? {} : { joins: await readMatches(run, plan, name, asks) }),
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

/** How many rows were split, and how many of those that came of it have no name. */
async function readSplit(
  run: BackendRun,
  plan: Plan,
  step: string,
  { name }: CheckedSplit,
): Promise<SplitCounts> {
  const counts = await readCounts(run, plan, tables.splits(step))
  const of = (count: string) => counts?.get(count) ?? 0
  return { column: name, rows: of('rows'), names: of('names'), unnamed: of('unnamed') }
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

/** How many rows each join, `has` and `tally` of a step asked for, and how many met none. */
async function readMatches(
  run: BackendRun,
  plan: Plan,
  step: string,
  asks: readonly (CheckedJoin | CheckedMatch)[],
): Promise<JoinCounts[]> {
  const found: JoinCounts[] = []
  for (const ask of asks) {
    const { alias, to, ways } = 'ways' in ask ? ask : toWays(ask)
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

const toWays = ({ name, on, value }: CheckedMatch) => ({
  alias: name,
  to: value === undefined ? ('has' as const) : ('tally' as const),
  ways: [on],
})

/** How many subjects there are and what each signal says of them. */
export async function readModelCounts(
  running: RunningModel,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<ModelCounts> {
  const { run, plan, checked } = running
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
  return {
    subjects: of('subjects'),
    undecided: of('undecided'),
    apart: of('apart'),
    dropped: of('dropped'),
    undecidedBy: await readUndecidedBy(running, of, datasets),
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

/**
 * Counts undecided subjects by the signals that keep them so, and tells what would decide these: of more
 * subjects than are read, those that are read say it.
 */
async function readUndecidedBy(
  running: RunningModel,
  of: (name: string) => number,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<UndecidedBy[]> {
  const { checked } = running
  const found = checked.signals
    .map(({ id }) => ({ signal: id, subjects: of(names.undecidedBy(id)) }))
    .filter(({ signal, subjects }) => {
      return subjects > 0 && checked.source.model.signals[signal]?.missing === 'request'
    })
  if (found.length === 0) return []
  const rows: SubjectRow<Band | null>[] = []
  for await (const row of readUndecided(running)) rows.push(row)
  const causes = await readCauses(running, rows, datasets)
  const judge = createJudge(conditionsOf(running))
  const judged: (readonly [SubjectRow<Band | null>, ReadonlyMap<string, Judgement>])[] = []
  for (const row of rows) judged.push([row, await judge(row.facts)])
  return found
    .map(({ signal, subjects }): UndecidedBy => {
      const wanted = judged.flatMap(([row, judgements]) => {
        if (row.signals.get(signal) !== 'unknown') return []
        const asked = [judgements.get(applies(signal)), judgements.get(signal)]
        return wantedFor(row, asked, causes.get(row) ?? noCauses)
      })
      return { signal, subjects, wanted: mergeWanted(wanted) }
    })
    .toSorted((a, b) => b.subjects - a.subjects)
}
