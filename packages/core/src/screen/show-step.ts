import type { CheckedSteps } from '../check/checked-model.ts'
import type { FactJson } from '../clue/clue.ts'
import { toFactJson } from '../clue/fact.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { names } from '../plan/columns.ts'
import { keepTables } from '../plan/keep-tables.ts'
import { type PlanColumn, recordColumn, sourceColumn } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import { checkCount } from './check-options.ts'
import { locateStep } from './locate-step.ts'
import { maskFact } from './mask-fact.ts'
import { createStepMask } from './mask-step.ts'
import type { ModelRun } from './model-run.ts'
import { type ModelOnBackend, type OpenedModel, openModel } from './open-model.ts'
import { originsOf } from './origin-of.ts'
import { readKept } from './read-counts.ts'
import { readFact } from './read-fact.ts'
import type { RunningSteps } from './running-model.ts'
import { ScreenOptionError } from './screen-option-error.ts'
import type { DataOptions } from './screener.ts'

/** Which step to show, and the data over which its model runs. */
export interface ShowStepOptions extends DataOptions {
  /** A step of the model, the name that it gives to one of a concept, or `<concept>.<step>`. */
  readonly step: string
  /** At most so many rows; all without it. */
  readonly limit?: number
  /** Also shows the columns of joined tables that the step reads, as `alias.column`. */
  readonly joined?: boolean
}

/** The rows of one step of a model. Read `rows` once, then `close`. */
export interface ShownStep {
  /** What became of the model: where it could not run, there are no rows. */
  readonly run: ModelRun
  readonly columns: readonly ShownColumn[]
  /** How many columns of joined tables are not shown. */
  readonly leftOut: number
  /** Whether a row still stands for one record of a source. */
  readonly isTraced: boolean
  /** How many rows the step has, and those of them in doubt. */
  readonly total: { readonly rows: number; readonly inDoubt: number }
  readonly rows: AsyncIterable<ShownRow>
  close(): Promise<void>
}

/** A column of a shown step. */
export interface ShownColumn extends PlanColumn {
  /** Whether doubt could change some of its values: these come with a range. */
  readonly isRanged: boolean
  /** Whether it may be an event that has not happened. */
  readonly isEvent: boolean
}

/** A row of a shown step. */
export interface ShownRow {
  /** The name of the source it came from; null where a group or a period made it. */
  readonly source: string | null
  /** The number of the record there. */
  readonly record: number | null
  readonly inDoubt: boolean
  /** By column; a fact that doubt could change with its range. */
  readonly values: Readonly<Record<string, FactJson>>
}

/**
 * Runs one model and shows the rows of one of its steps, in the order of their records, or of their
 * keys once they are grouped: how an author sees what a model does. A model that stopped because
 * its data are not what it relies on shows its rows all the same; of one that could not run there
 * are none.
 *
 * @throws {@link ScreenOptionError} for a step that neither the model nor a concept of it has, a
 * day or a limit that is none, and data that the catalog lacks.
 *
 * @example
 * const on = { model, concepts, catalog, backend: memory() }
 * const shown = await showStep(on, { step: 'party', datasets, asOf: '2026-01-31' })
 * shown.total // => { rows: 2, inDoubt: 0 }
 * for await (const row of shown.rows) console.log(row.values['suits'])
 * await shown.close()
 */
export async function showStep(on: ModelOnBackend, options: ShowStepOptions): Promise<ShownStep> {
  const { limit } = options
  const { step, of } = locateStep(on, options.step)
  checkCount('limit', limit)
  const opened = await openModel(on, options, (plan) =>
    plan.model === of ? keepTables(plan, new Set([step])) : plan,
  )
  const { run, running, close } = opened
  if (running === undefined) {
    const total = { rows: 0, inDoubt: 0 }
    return { run, columns: [], leftOut: 0, isTraced: false, total, rows: noRows(), close }
  }
  try {
    const steps = of === on.model.model.id ? running : running.concepts.get(of)
    if (steps === undefined) {
      throw new ScreenOptionError({
        zh: { message: `模型 ${on.model.model.id} 不读取概念“${of}”。`, hint: '' },
        en: { message: `Model ${on.model.model.id} does not read concept "${of}".`, hint: '' },
      })
    }
    const total = await readKept(steps.run, steps.plan, step)
    const physical = physicalOf(steps, step)
    const all = shownOf(physical)
    const own = steps.checked.steps.get(step)?.columns
    const columns = options.joined ? all : all.filter(({ name }) => own?.has(name))
    const shown = { step, physical, columns, privacy: on.model.model.privacy }
    return {
      run,
      columns,
      leftOut: all.length - columns.length,
      isTraced: physical.some(({ name }) => name === sourceColumn),
      total,
      rows: readRows(steps, opened, shown, options),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Without the columns that the compiler makes, such as marks of doubt and ends of ranges. */
const shownOf = (physical: readonly PlanColumn[]): ShownColumn[] =>
  physical
    .filter(({ name }) => !name.includes('$'))
    .map((column) => ({
      ...column,
      isRanged: physical.some(({ name }) => name === names.low(column.name)),
      isEvent: physical.some(({ name }) => name === names.until(column.name)),
    }))

async function* noRows(): AsyncGenerator<ShownRow> {}

function physicalOf({ plan }: RunningSteps, step: string): readonly PlanColumn[] {
  const table = plan.tables.find(({ name }) => name === step)
  if (table === undefined) throw new InvariantError(`The plan has no table of step ${step}.`)
  return table.columns
}

interface ShownRows {
  readonly step: string
  /** All columns of its table, and those that are shown. */
  readonly physical: readonly PlanColumn[]
  readonly columns: readonly ShownColumn[]
  readonly privacy: number
}

async function* readRows(
  { checked, run }: RunningSteps,
  { datasets }: OpenedModel,
  { step, physical, columns: shown, privacy }: ShownRows,
  { limit, reveal }: ShowStepOptions,
): AsyncGenerator<ShownRow> {
  const columns = physical.map(({ name }) => name)
  const has = (name: string) => columns.includes(name)
  const sources = has(sourceColumn)
    ? originsOf(checked, step).map((origin) => datasets.get(origin?.id ?? '')?.sources)
    : []
  const mask = reveal === true ? undefined : createStepMask(checked, step, privacy)
  const query = {
    table: step,
    columns,
    order: orderOf(checked, step, columns),
    ...(limit === undefined ? {} : { limit }),
  }
  for await (const batch of run.read(query)) {
    for (const cells of batch) {
      const cell = (name: string): Value => cells[columns.indexOf(name)] ?? null
      const values = shown.map(({ name, type }): [string, FactJson] => {
        const fact = readFact(name, type, { cell, has })
        return [name, toFactJson(mask ? maskFact(fact, (text) => mask(name, text)) : fact)]
      })
      const part = has(names.part) ? Number(cell(names.part)) : 0
      yield {
        source: sources[part]?.[Number(cell(sourceColumn))]?.name ?? null,
        record:
          has(recordColumn) && cell(recordColumn) !== null ? Number(cell(recordColumn)) : null,
        inDoubt: has(names.doubt) && cell(names.doubt) === true,
        values: Object.fromEntries(values),
      }
    }
  }
}

/** Where rows came from first, then their keys, then all they hold, so that the order is one. */
function orderOf(checked: CheckedSteps, step: string, columns: readonly string[]) {
  const isTrace = (name: string) => name.endsWith(sourceColumn) || name.endsWith(recordColumn)
  const keys = checked.steps.get(step)?.group ?? []
  const own = [sourceColumn, recordColumn].filter((name) => columns.includes(name))
  const wanted = [...own, ...columns.filter(isTrace), ...keys, ...columns]
  return [...new Set(wanted)].map((column) => ({ column }))
}
