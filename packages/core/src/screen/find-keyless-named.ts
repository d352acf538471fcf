import { type PlacedStep, startsOf } from '../check/placed-step.ts'
import type { WantedRecord } from '../clue/clue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { tables } from '../plan/columns.ts'
import { recordColumn, sourceColumn } from '../plan/plan.ts'
import { labelColumns } from './find-by-label.ts'
import { labelsOf } from './find-subject.ts'
import { nameOfStep } from './lost-rows.ts'
import { type RunningModel, stepsOf } from './running-model.ts'

/** Rows with the name that was asked for, whose key is unknown: they are of no subject. */
export interface KeylessRows {
  /** As a funnel over a model and its concepts names it: of a concept `<concept>.<step>`. */
  readonly step: string
  readonly rows: number
  /** The columns of the key that are unknown on some of them. */
  readonly key: readonly string[]
  /** The dataset whose records they are, and the first of these; undefined where other rows made them. */
  readonly records?: { readonly dataset: string; readonly first: readonly WantedRecord[] }
}

/** Records that are named. */
const named = 5

/**
 * Finds the rows that have a text for their name and an unknown key, in the steps that subjects are made from, the one
 * nearest to the data first. Needs plans of `keepKeyed`.
 */
export async function findKeylessNamed(
  model: RunningModel,
  text: string,
  datasets: ReadonlyMap<string, Dataset>,
): Promise<KeylessRows | undefined> {
  for (const { placed, columns } of labelColumns(model.checked).toReversed()) {
    for (const column of columns) {
      const found = await readKeyless(model, placed, { column, text, datasets })
      if (found !== undefined) return found
    }
  }
  return undefined
}

async function readKeyless(
  model: RunningModel,
  placed: PlacedStep,
  asked: {
    readonly column: string
    readonly text: string
    readonly datasets: ReadonlyMap<string, Dataset>
  },
): Promise<KeylessRows | undefined> {
  const { key } = model.checked.source.model.subject
  const { plan, run } = stepsOf(model, placed.concept?.id)
  const table = plan.tables.find(({ name }) => name === tables.rows(placed.step.name))
  const has = (name: string) => table?.columns.some((each) => each.name === name) === true
  if (table === undefined || ![asked.column, ...key].every(has)) return undefined
  const dataset = datasetOf(placed, asked.datasets)
  const isRecord = dataset !== undefined && has(sourceColumn) && has(recordColumn)
  const place = isRecord ? [sourceColumn, recordColumn] : []
  const query = {
    table: table.name,
    columns: [...key, ...place],
    matching: {
      columns: [asked.column],
      values: labelsOf(model.checked, asked.text).map((each) => [each]),
    },
    order: place.map((column) => ({ column })),
  }
  const unknown = new Set<string>()
  const first: WantedRecord[] = []
  let rows = 0
  for await (const batch of run.read(query)) {
    for (const cells of batch) {
      const lacking = key.filter((_, i) => cells[i] === null)
      if (lacking.length === 0) continue
      for (const name of lacking) unknown.add(name)
      rows += 1
      const [source, row] = cells.slice(key.length).map(Number)
      if (dataset === undefined || source === undefined || row === undefined) continue
      if (first.length < named) first.push({ source: dataset.sources[source]?.name ?? '', row })
    }
  }
  if (rows === 0) return undefined
  const records = dataset && isRecord ? { records: { dataset: dataset.definition.id, first } } : {}
  return {
    step: nameOfStep(placed),
    rows,
    key: key.filter((name) => unknown.has(name)),
    ...records,
  }
}

/** The dataset that single rows of a step are records of; undefined of a union, and of what a group made. */
function datasetOf(
  placed: PlacedStep,
  datasets: ReadonlyMap<string, Dataset>,
): Dataset | undefined {
  const [start, ...others] = startsOf(placed)
  if (start === undefined || others.length > 0) return undefined
  if ('dataset' in start) return datasets.get(start.dataset.id)
  return start.step.group === undefined && start.step.spans === undefined
    ? datasetOf(start, datasets)
    : undefined
}
