import { checkModels } from '../check/check-models.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'
import { indexRules } from '../check/rules.ts'
import { keepTables } from '../plan/keep-tables.ts'
import { checkDay } from '../screen/check-options.ts'
import type { ModelRun } from '../screen/model-run.ts'
import { openData, toDatasets } from '../screen/open-data.ts'
import { createRefusals, type Prepared, prepareModel } from '../screen/prepare-model.ts'
import {
  closeConcepts,
  type Rewrite,
  runConcepts,
  type StartedConcepts,
} from '../screen/run-concepts.ts'
import { runModel } from '../screen/run-model.ts'
import type { RunningModel } from '../screen/running-model.ts'
import type { DataOptions, ScreenerOptions } from '../screen/screener.ts'
import { type ComparedColumns, comparedColumns } from './compared-columns.ts'
import { describeDatasets } from './describe-datasets.ts'
import { findRepairs } from './find-repairs.ts'
import { type LoadedData, matchKeys } from './match-keys.ts'
import type {
  Ask,
  KeyColumn,
  KeyMatch,
  MissingDataset,
  ModelReadiness,
  Readiness,
} from './readiness.ts'
import { createRejectedKeys, type RejectedKeyLog } from './rejected-keys.ts'

/** The data that are assessed. */
export interface ReadinessOptions extends DataOptions {
  /** What adapters noted while the datasets were opened; of plain rows it is noted here. */
  readonly rejected?: RejectedKeyLog
}

/**
 * Assesses what data are good for: runs all models over them without judging anybody, and compares the keys by which
 * their rows are to meet. It rejects as a screening does: with a {@link ScreenOptionError} for wrong options, with the
 * error of its adapter for a broken source.
 *
 * @example
 * const found = await assessReadiness({ models, concepts, catalog, backend: memory() }, { datasets: { suit: rows }, asOf: '2026-01-31' })
 * console.log(found.joins[0]?.left.met)
 */
export async function assessReadiness(
  { models, concepts, catalog, backend }: ScreenerOptions,
  options: ReadinessOptions,
): Promise<Readiness> {
  checkDay(options.asOf)
  const rejected = options.rejected ?? createRejectedKeys()
  const onReject: DataOptions['onReject'] = (reject) => {
    options.onReject?.(reject)
    rejected.onReject(reject)
  }
  const rules = indexRules(catalog, concepts)
  const datasets = toDatasets({ ...options, onReject }, rules.catalog)
  const results = checkModels(models, rules, options.asOf)
  const refusals = createRefusals(backend)
  const needs = results.map((result) => prepareModel(result, refusals, datasets))
  const checked = results.flatMap((result) => result.checked ?? [])
  // Data of models that cannot run are looked at too: what is there of them may be in order, or not.
  const loadable = results.flatMap(({ checked: model }): Prepared[] =>
    model === undefined
      ? []
      : [{ ready: true, checked: model, datasets: [...datasetsBehind(model).keys()], missing: [] }],
  )
  const opened = await openData(loadable, datasets, { backend, catalog: rules.catalog }, options)
  const how = { signal: options.signal, rewrite: keepSteps, funnel: true }
  const running: RunningModel[] = []
  let started: StartedConcepts | undefined
  try {
    const ready = needs.flatMap((each) => (each.ready ? [each.checked] : []))
    started = await runConcepts(ready, opened, how)
    const runs: ModelRun[] = []
    for (const [i, model] of models.entries()) {
      const prepared = needs[i] as Prepared
      const outcome = await runModel(model, prepared, opened, { ...how, concepts: started })
      runs.push(outcome.run)
      if (outcome.running !== undefined) running.push(outcome.running)
    }
    const compared = comparedColumns(checked)
    const data: LoadedData = {
      session: opened.session,
      coverage: opened.coverage,
      datasets: new Map([...opened.datasets].filter(([id]) => datasets.has(id))),
      rejected,
      computed: new Map([
        ...[...started.started.values()].flatMap(({ checked: { id }, plan, tables }) =>
          tables === undefined ? [] : [[id, { plan, run: tables }] as const],
        ),
        ...running.map(({ checked: { id }, plan, run }) => [id, { plan, run }] as const),
      ]),
      reveal: options.reveal === true,
    }
    const matches: { pair: ComparedColumns; match: KeyMatch }[] = []
    for (const pair of compared) {
      options.signal?.throwIfAborted()
      const match = await matchKeys(pair, data)
      if (match !== undefined) matches.push({ pair, match })
    }
    const counted = [
      ...[...started.started.values()].map((each) => ({
        checked: each.checked,
        funnel: each.run.funnel,
      })),
      ...checked.map((each) => ({
        checked: each,
        funnel: runs.find(({ model }) => model === each.id)?.funnel ?? [],
      })),
    ]
    const isRequired = (model: string, dataset: string): boolean => {
      const found = checked.find(({ source }) => source.model.id === model)
      return found !== undefined && datasetsBehind(found).get(dataset)?.isRequired === true
    }
    return {
      models: runs.map((run) =>
        describeModel(
          run,
          isRequired,
          findEmpty(
            run,
            matches.map(({ match }) => match),
          ),
        ),
      ),
      concepts: [...started.started.values()].map(({ run }) => run),
      datasets: await describeDatasets(data, compared),
      missing: findMissing(runs, isRequired),
      joins: matches
        .map(({ match }) => match)
        .toSorted((a, b) => Number(isExpected(b)) - Number(isExpected(a)) || rateOf(a) - rateOf(b)),
      repairs: await findRepairs(matches, counted, data),
    }
  } finally {
    for (const { run } of running) await run.close()
    if (started !== undefined) await closeConcepts(started)
    await opened.session.close()
  }
}

/** Keeps the tables that steps end with: their rows are compared. */
const keepSteps: Rewrite = (plan, { steps }) => ({
  ...plan,
  tables: keepTables(plan, new Set(steps.keys())).tables.map((table) =>
    steps.has(table.name) ? { ...table, lent: true as const } : table,
  ),
})

/** Whether a model expects to find each row. */
const isExpected = ({ askers }: KeyMatch): boolean => askers.some(({ to }) => to === 'one')

/** What share of the rows that look for others find some; of no rows all. */
const rateOf = ({ left: { met, rows } }: KeyMatch): number => (rows === 0 ? 1 : met / rows)

/** Columns that a model, or a concept of it, compares and in which nothing is written in any row. */
const findEmpty = (run: ModelRun, matches: readonly KeyMatch[]): KeyColumn[] =>
  matches
    .filter(({ askers }) =>
      askers.some(({ model }) => model === run.model || run.concepts.includes(model)),
    )
    .flatMap(({ left, right }) => [left, right])
    .filter(({ rows, filled, step, reasons }) => {
      // What a step joins may be unknown for other reasons than that nothing is written.
      const isUnread = reasons.some(({ at }) => at === 'here')
      return step === undefined && rows > 0 && filled === 0 && !isUnread
    })

function describeModel(
  run: ModelRun,
  isRequired: (model: string, dataset: string) => boolean,
  empty: readonly KeyColumn[],
): ModelReadiness {
  const asks = new Map<string, Ask>()
  const ask = (each: Omit<Ask, 'isRequired' | 'subjects'>, subjects: number): void => {
    const id = `${each.dataset} ${each.why} ${each.columns?.join(' ')}`
    const before = asks.get(id)?.subjects ?? 0
    const required = isRequired(run.model, each.dataset)
    asks.set(id, { ...each, isRequired: required, subjects: Math.max(before, subjects) })
  }
  const waiting = (dataset: string, reason?: string): number =>
    Math.max(
      0,
      ...(run.counts?.undecidedBy ?? [])
        .filter(({ wanted }) =>
          wanted.some(
            (each) => each.dataset === dataset && (reason === undefined || each.reason === reason),
          ),
        )
        .map(({ subjects }) => subjects),
    )
  for (const { dataset, columns } of run.missing) {
    const reason = columns === undefined ? 'absent' : 'columns-absent'
    const what = { dataset, why: 'missing' as const, ...(columns && { columns }) }
    ask(what, waiting(dataset, reason))
  }
  for (const { dataset, columns } of run.unreadable ?? []) {
    ask({ dataset, columns, why: 'unreadable' }, waiting(dataset))
  }
  for (const { dataset, column } of empty) {
    ask({ dataset, columns: [column], why: 'empty' }, waiting(dataset))
  }
  for (const { wanted, subjects } of run.counts?.undecidedBy ?? []) {
    for (const { dataset, reason, whose, days } of wanted) {
      // Rows that may lie outside of what is covered, or may lack something else, are no reason.
      if (reason !== 'not-covered' || (whose === undefined && days === undefined)) continue
      ask({ dataset, why: whose === undefined ? 'outside' : 'whose' }, subjects)
    }
  }
  const subjects = run.counts?.subjects ?? 0
  const didRun = run.status === 'ran' || run.status === 'degraded' || run.status === 'suspect-data'
  return {
    can:
      !didRun || subjects === 0
        ? 'cannot'
        : run.status === 'degraded' || empty.length > 0
          ? 'degraded'
          : 'run',
    run,
    asks: [...asks.values()].toSorted(
      (a, b) => Number(b.isRequired) - Number(a.isRequired) || b.subjects - a.subjects,
    ),
    ...(run.counts && { clues: run.counts.clues }),
  }
}

/** The datasets that nobody delivered, those first that would decide the most. */
function findMissing(
  runs: readonly ModelRun[],
  isRequired: (model: string, dataset: string) => boolean,
): MissingDataset[] {
  const found = new Map<string, { requiredBy: string[]; helpsTo: string[]; decides: number }>()
  for (const { model, missing, counts } of runs) {
    for (const { dataset, columns } of missing) {
      if (columns !== undefined) continue
      const known = found.get(dataset) ?? { requiredBy: [], helpsTo: [], decides: 0 }
      ;(isRequired(model, dataset) ? known.requiredBy : known.helpsTo).push(model)
      for (const { wanted, subjects } of counts?.undecidedBy ?? []) {
        if (wanted.some((each) => each.dataset === dataset)) known.decides += subjects
      }
      found.set(dataset, known)
    }
  }
  return [...found]
    .map(([dataset, each]) => ({ dataset, ...each }))
    .toSorted(
      (a, b) =>
        b.decides - a.decides ||
        b.requiredBy.length - a.requiredBy.length ||
        (a.dataset < b.dataset ? -1 : 1),
    )
}
