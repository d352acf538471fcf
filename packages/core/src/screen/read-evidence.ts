import groupBy from 'lodash/groupBy.js'
import uniqBy from 'lodash/uniqBy.js'
import type { CheckedEvidence, CheckedSignal } from '../check/checked-model.ts'
import type { Clue, ClueEvidence, ClueEvidenceRow, EvidenceRow } from '../clue/clue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { InvariantError } from '../diagnostics/invariant-error.ts'
import { names } from '../plan/columns.ts'
import { evidenceName } from '../plan/evidence-table.ts'
import { namesRead } from '../plan/names-read.ts'
import { type PlanColumn, recordColumn, sourceColumn } from '../plan/plan.ts'
import { loadedColumns } from '../plan/plan-datasets.ts'
import { formatValue, toJsonValue } from '../values/text.ts'
import type { Value } from '../values/type.ts'
import { evidenceQuery } from './evidence-query.ts'
import { originsOf } from './origin-of.ts'
import { type RunningModel, stepsOf } from './running-model.ts'

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
  readonly evidence: CheckedEvidence
  readonly signals: readonly string[]
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
    for await (const batch of readRows(
      model,
      basis.evidence,
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
        complete.push({
          clue: id,
          step: evidenceName(basis.evidence),
          signals: basis.signals,
          ...row,
        })
      }
      await options.onEvidence?.(complete)
    }
    for (const [id, evidence] of gathered) {
      for (const signal of basis.signals) {
        found.get(id)?.set(signal, { step: evidenceName(basis.evidence), ...evidence })
      }
    }
  }
  return found
}

function basesOf(signals: readonly CheckedSignal[]): Basis[] {
  const groups = Object.values(groupBy(signals, ({ evidence }) => JSON.stringify(evidence)))
  return groups.flatMap((members) => {
    const [first] = members
    return first === undefined
      ? []
      : [{ evidence: first.evidence, signals: members.map(({ id }) => id) }]
  })
}

async function* readRows(
  model: RunningModel,
  basis: CheckedEvidence,
  keys: readonly (readonly Value[])[],
  { datasets, reveal }: EvidenceOptions,
): AsyncGenerator<readonly { key: readonly Value[]; row: EvidenceRow }[]> {
  const key = model.checked.source.model.subject.key
  const { checked, plan, run } = stepsOf(model, basis.concept)
  // What another model reads of the same concept is not shown.
  const read = namesRead(model.checked)
  const origins = originsOf(checked, basis.step).map(
    (definition) => definition && { definition, columns: loadedColumns(definition, read) },
  )
  const all = uniqBy(
    origins.flatMap((origin) => origin?.columns ?? []),
    ({ name }) => name,
  )
  const query = evidenceQuery(plan, basis, key, all, keys)
  for await (const batch of run.read(query)) {
    yield batch.map((cells) => {
      const cell = (at: string): Value => cells[query.columns.indexOf(at)] ?? null
      const origin = origins[Number(query.columns.includes(names.part) ? cell(names.part) : 0)]
      const dataset = origin && datasets.get(origin.definition.id)
      if (origin === undefined || dataset === undefined)
        throw new InvariantError(`A row of ${basis.step} is of no dataset.`)
      const flagged = query.columns.includes(names.where) && cell(names.where) === null
      const shown = origin.columns.filter((each) => query.columns.includes(each.name))
      const values = shown.map((each) => [
        each.name,
        showCell(each, cell(each.name), dataset, reveal),
      ])
      const row: EvidenceRow = {
        dataset: origin.definition.id,
        source: dataset.sources[Number(cell(sourceColumn))]?.name ?? '',
        row: Number(cell(recordColumn)),
        ...(flagged || cell(names.doubt) === true ? { inDoubt: true } : {}),
        values: Object.fromEntries(values),
      }
      return { key: key.map(cell), row }
    })
  }
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
