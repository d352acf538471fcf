import type { CheckedRequest, RequestedColumn } from '../check/checked-model.ts'
import type { Band, Clue } from '../clue/clue.ts'
import { planEvidence } from '../plan/evidence.ts'
import { formatValue } from '../values/text.ts'
import type { Value } from '../values/type.ts'
import { askedSignals } from './asked-signals.ts'
import { valuesQuery } from './evidence-query.ts'
import { createStepMask } from './mask-step.ts'
import type { SubjectRow } from './read-subjects.ts'
import { type RunningModel, rowsByOwner, stepsOf } from './running-model.ts'

/** Values that a request shows; all are counted. */
const mostValues = 20

/** The values of a column on the rows of a subject. */
export interface Requested {
  readonly values: readonly string[]
  readonly count: number
}

/** By request of the model: what it is asked about for one subject. */
export type RequestedOfSubject = ReadonlyMap<CheckedRequest, Requested>

/** Whether a document is asked for: always, or where one of its signals is unknown and asks. */
export function isAsked({ signals }: CheckedRequest, row: SubjectRow<Band | null>): boolean {
  const unknown = askedSignals(row)
  return signals === undefined || signals.some((id) => unknown.includes(id))
}

/** Reads for some subjects of one model what its requests are about, by the id of their clues. */
export async function readRequested(
  model: RunningModel,
  clues: readonly { readonly id: Clue['id']; readonly row: SubjectRow<Band | null> }[],
  reveal: boolean,
): Promise<ReadonlyMap<string, RequestedOfSubject>> {
  const found = new Map(clues.map(({ id }) => [id, new Map<CheckedRequest, Requested>()]))
  for (const request of model.checked.requests) {
    const asked = clues.filter(({ row }) => isAsked(request, row))
    if (request.of === undefined || asked.length === 0) continue
    const ids = new Map(asked.map(({ id, row }) => [keyOf(row.key), id]))
    for (const [key, requested] of await readValues(model, request.of, asked, reveal)) {
      found.get(ids.get(key) ?? '')?.set(request, requested)
    }
  }
  return found
}

/** By key: the values of a column, each once; their order makes equal ones neighbours. */
async function readValues(
  model: RunningModel,
  of: RequestedColumn,
  asked: readonly { readonly row: SubjectRow<Band | null> }[],
  reveal: boolean,
): Promise<ReadonlyMap<string, Requested>> {
  const { privacy, subject } = model.checked.source.model
  const { key } = subject
  const { checked } = stepsOf(model, of.rows.concept)
  const found = new Map<string, { values: string[]; count: number; last: Value }>()
  const mask = reveal ? undefined : createStepMask(checked, of.rows.step, privacy)
  const matching = { columns: key, values: asked.map(({ row }) => row.key) }
  const rows = planEvidence(model.checked, rowsByOwner(model)).rowsOf(of.rows)
  const { plan, run } = stepsOf(model, rows.of.owner)
  for await (const batch of run.read(valuesQuery(plan, rows, of.column, matching))) {
    for (const cells of batch) {
      const id = keyOf(cells.slice(0, key.length))
      const value = cells[key.length] ?? null
      const before = found.get(id) ?? { values: [], count: 0, last: null }
      found.set(id, before)
      if (before.last === value) continue
      before.last = value
      before.count += 1
      if (before.values.length >= mostValues) continue
      const text = formatValue(value, of.type) ?? ''
      before.values.push(mask && of.type.kind === 'string' ? mask(of.column, text) : text)
    }
  }
  return new Map([...found].map(([id, { values, count }]) => [id, { values, count }]))
}

const keyOf = (key: readonly Value[]): string => JSON.stringify(key.map(String))
