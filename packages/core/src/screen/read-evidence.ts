import type { CheckedModel, CheckedSignal } from '../check/checked-model.ts'
import type { Clue, ClueEvidence, ClueEvidenceRow, EvidenceRow } from '../clue/clue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { call, column } from '../plan/build.ts'
import { names } from '../plan/columns.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import { type PlanColumn, recordColumn, sourceColumn } from '../plan/plan.ts'
import { formatValue, toJsonValue } from '../values/text.ts'
import type { Value } from '../values/type.ts'
import type { RunningModel } from './running-model.ts'

export interface EvidenceOptions {
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly reveal: boolean
  /** Rows shown on a clue for each signal. */
  readonly shown: number
  readonly onEvidence: ((rows: readonly ClueEvidenceRow[]) => void | Promise<void>) | undefined
}

/** Evidence of one clue by signal. */
export type EvidenceBySignal = ReadonlyMap<string, ClueEvidence>

/** Signals that rest on the same rows. */
interface Basis {
  readonly step: string
  readonly signals: readonly CheckedSignal[]
}

/**
 * Reads the rows behind the signals of some subjects of one model: every row goes to
 * `onEvidence`, the first ones are returned. `clues` maps each subject's key to its clue id.
 */
export async function readEvidence(
  model: RunningModel,
  clues: readonly { readonly id: Clue['id']; readonly key: readonly Value[] }[],
  options: EvidenceOptions,
): Promise<ReadonlyMap<string, EvidenceBySignal>> {
  const found = new Map(clues.map(({ id }) => [id, new Map<string, ClueEvidence>()]))
  const ids = new Map(clues.map(({ id, key }) => [keyOf(key), id]))
  for (const basis of basesOf(model.checked.signals)) {
    const gathered = new Map(
      clues.map(({ id }) => [id, { rows: 0, inDoubt: 0, shown: [] as EvidenceRow[] }]),
    )
    const signals = basis.signals.map(({ id }) => id)
    for await (const batch of readRows(
      model,
      basis,
      clues.map(({ key }) => key),
      options,
    )) {
      const complete: ClueEvidenceRow[] = []
      for (const { key, row } of batch) {
        const id = ids.get(keyOf(key))
        const clue = id === undefined ? undefined : gathered.get(id)
        if (id === undefined || clue === undefined) throw new InvariantError('Evidence of no clue.')
        clue.rows += 1
        if (row.inDoubt === true) clue.inDoubt += 1
        if (clue.shown.length < options.shown) clue.shown.push(row)
        complete.push({ clue: id, step: basis.step, signals, ...row })
      }
      await options.onEvidence?.(complete)
    }
    for (const [id, evidence] of gathered) {
      for (const signal of signals) found.get(id)?.set(signal, { step: basis.step, ...evidence })
    }
  }
  return found
}

function basesOf(signals: readonly CheckedSignal[]): Basis[] {
  const bases = new Map<string, CheckedSignal[]>()
  for (const signal of signals) {
    const key = JSON.stringify([signal.evidence.step, signal.evidence.where])
    bases.set(key, [...(bases.get(key) ?? []), signal])
  }
  return [...bases.values()].map((members) => ({
    step: members[0]?.evidence.step ?? '',
    signals: members,
  }))
}

async function* readRows(
  { checked, plan, run }: RunningModel,
  { step, signals }: Basis,
  keys: readonly (readonly Value[])[],
  { datasets, reveal }: EvidenceOptions,
): AsyncGenerator<readonly { key: readonly Value[]; row: EvidenceRow }[]> {
  const table = plan.tables.find(({ name }) => name === step)
  if (table === undefined) throw new InvariantError(`The plan has no step ${step}.`)
  const key = checked.source.model.subject.key
  const { name, use, columns: planned } = originOf(checked, step, plan.datasets)
  const shown = planned.filter((each) => table.columns.some((column) => column.name === each.name))
  const doubt = table.columns.some((column) => column.name === names.doubt) ? [names.doubt] : []
  const columns = [sourceColumn, recordColumn, ...doubt, ...key, ...shown.map((each) => each.name)]
  const dataset = datasets.get(use)
  if (dataset === undefined) throw new InvariantError(`Dataset ${name} is not loaded.`)
  const condition = signals[0]?.evidence.where
  const environment = {
    columns: new Map(
      table.columns.map(({ name: each, type }) => [each, { value: column(each, type) }] as const),
    ),
  }
  const where = condition && call('isTrue', lowerTyped(condition, environment).value)
  const query = {
    table: step,
    columns,
    matching: { columns: key, values: keys },
    order: [...key, sourceColumn, recordColumn].map((each) => ({ column: each })),
    ...(where === undefined ? {} : { where }),
  }
  for await (const batch of run.read(query)) {
    yield batch.map((cells) => {
      const cell = (at: string): Value => cells[columns.indexOf(at)] ?? null
      const values = shown.map((each) => [
        each.name,
        showCell(each, cell(each.name), dataset, reveal),
      ])
      const row: EvidenceRow = {
        dataset: use,
        source: dataset.sources[Number(cell(sourceColumn))]?.name ?? '',
        row: Number(cell(recordColumn)),
        ...(cell(names.doubt) === true ? { inDoubt: true } : {}),
        values: Object.fromEntries(values),
      }
      return { key: key.map(cell), row }
    })
  }
}

/** The dataset whose rows a step of single rows holds. */
function originOf(
  checked: CheckedModel,
  step: string,
  datasets: RunningModel['plan']['datasets'],
): RunningModel['plan']['datasets'][number] {
  const from = checked.steps.find(({ name }) => name === step)?.from
  if (from === undefined) throw new InvariantError(`No step ${step}.`)
  if ('step' in from) return originOf(checked, from.step, datasets)
  const dataset = datasets.find(({ name }) => name === from.dataset)
  if (dataset === undefined) throw new InvariantError(`No dataset ${from.dataset}.`)
  return dataset
}

function showCell(
  { name, type }: PlanColumn,
  value: Value,
  { definition }: Dataset,
  reveal: boolean,
) {
  const kind = definition.columns[name]?.kind
  if (reveal || value === null || kind === undefined) return toJsonValue(value, type)
  const text = formatValue(value, type)
  const masked = text === null ? null : kinds[kind].mask(text, definition.privacy)
  return masked === text ? toJsonValue(value, type) : masked
}

const keyOf = (key: readonly Value[]): string => JSON.stringify(key.map(String))
