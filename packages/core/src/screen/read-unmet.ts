import type { CheckedSteps } from '../check/checked-model.ts'
import { type ConditionPart, partsOf } from '../check/expression/parts-of.ts'
import type { PlacedStep } from '../check/placed-step.ts'
import type { FactJson } from '../clue/clue.ts'
import { toFactJson } from '../clue/fact.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { columnsOf, type Typed } from '../model/typed.ts'
import { names, tables } from '../plan/columns.ts'
import { lowerTyped } from '../plan/lower-typed.ts'
import { recordColumn, sourceColumn } from '../plan/plan.ts'
import type { Value } from '../values/type.ts'
import { termsOf } from './evidence-query.ts'
import { type LostRows, nameOfStep, stepsBehindSubject } from './lost-rows.ts'
import { maskFact } from './mask-fact.ts'
import { createStepMask } from './mask-step.ts'
import { originsOf } from './origin-of.ts'
import { readFact } from './read-fact.ts'
import { type RunningModel, stepsOf } from './running-model.ts'

/** A row that did not meet a condition. */
export interface UnmetRow {
  /** The dataset that it is a record of; null where a group or a period made it. */
  readonly dataset: string | null
  /** The name of the source it came from; */
  readonly source: string | null
  /** and the number of the record there. */
  readonly record: number | null
  readonly condition: UnmetPart
}

/** A condition or a part of one on a row that did not meet it. */
export interface UnmetPart {
  /** As it is written. */
  readonly text: string
  /** Whether it is true on this row; null: unknown. */
  readonly holds: boolean | null
  readonly joins: ConditionPart['joins']
  /** Of what it joins the parts for which it is not as it should be; none of a bare comparison. */
  readonly of: readonly UnmetPart[]
  /** The columns that a bare comparison reads, masked as everywhere, and its parameters. */
  readonly reads: readonly { readonly name: string; readonly value: FactJson }[]
}

/** Whose rows were lost, and how they are shown. */
export interface UnmetOptions {
  readonly key: readonly Value[]
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly reveal: boolean
  /** At most so many rows. */
  readonly limit: number
}

/**
 * Reads which parts of a condition the rows of a subject did not meet; the backend judges each part
 * as it judged the whole. Needs plans of `keepKeyed`; of a step that does not tell there are no rows.
 */
export async function readUnmet(
  model: RunningModel,
  lost: LostRows,
  { key, datasets, reveal, limit }: UnmetOptions,
): Promise<readonly UnmetRow[]> {
  const { condition } = lost
  const placed = stepsBehindSubject(model.checked).find((each) => nameOfStep(each) === lost.step)
  const typed = condition && placed?.step[condition.key]
  if (condition === undefined || placed === undefined || typed === undefined) return []
  const { checked, plan, run } = stepsOf(model, placed.concept?.id)
  const { name } = placed.step
  const stage = condition.key === 'where' ? tables.rows(name) : tables.groups(name)
  const table = plan.tables.find((each) => each.name === stage)
  const has = (column: string) => table?.columns.some((each) => each.name === column) === true
  const { key: columns } = model.checked.source.model.subject
  if (table === undefined || ![...columns, ...columnsOf(typed)].every(has)) return []
  const whole = partsOf(condition.text, typed)
  const parts = listParts(whole)
  const environment = { columns: termsOf(table) }
  const flags = parts.map((part, i) => ({
    name: `$part${i}`,
    value: lowerTyped(part.typed, environment).value,
  }))
  const read = [...table.columns.map((each) => each.name), ...flags.map((each) => each.name)]
  const order = [sourceColumn, recordColumn, ...columnsOf(typed), ...read].filter((each) =>
    read.includes(each),
  )
  const recordOf = recordsOf(placed, datasets)
  const mask = reveal
    ? undefined
    : createStepMask(checked, name, model.checked.source.model.privacy)
  const rows: UnmetRow[] = []
  const query = {
    table: stage,
    columns: read,
    matching: { columns, values: [key] },
    operations: [{ kind: 'derive' as const, columns: flags }],
    order: [...new Set(order)].map((column) => ({ column })),
    limit,
  }
  for await (const batch of run.read(query)) {
    for (const cells of batch) {
      const cell = (column: string): Value => cells[read.indexOf(column)] ?? null
      const show = (column: string): FactJson => {
        const { type } = table.columns.find((each) => each.name === column) ?? {}
        if (type === undefined) return null
        const fact = readFact(column, type, { cell, has })
        return toFactJson(mask ? maskFact(fact, (text) => mask(column, text)) : fact)
      }
      const holds = (part: ConditionPart) => cell(`$part${parts.indexOf(part)}`) as boolean | null
      rows.push({
        ...recordOf(cell),
        condition: blame(whole, true, { params: checked.params, holds, show }),
      })
    }
  }
  return rows
}

const listParts = (part: ConditionPart): ConditionPart[] => [part, ...part.of.flatMap(listParts)]

interface OnRow {
  readonly params: CheckedSteps['params']
  readonly holds: (part: ConditionPart) => boolean | null
  readonly show: (column: string) => FactJson
}

/** What makes a part other than it is wanted; unknown is neither true nor false. */
function blame(part: ConditionPart, wanted: boolean, on: OnRow): UnmetPart {
  const { text, joins, of } = part
  const isMet = (each: ConditionPart) => on.holds(each) === wanted
  // That an "or" is not true lies in all parts, and so it does that an "and" is not false.
  const isEach = joins === (wanted ? 'or' : 'and')
  const blamed = joins === 'not' || isEach ? of : of.filter((each) => !isMet(each))
  return {
    text,
    holds: on.holds(part),
    joins,
    of: blamed.map((each) => blame(each, joins === 'not' ? !wanted : wanted, on)),
    reads: joins === undefined ? readsOf(part.typed, on) : [],
  }
}

function readsOf(typed: Typed, { params, show }: OnRow): UnmetPart['reads'] {
  const columns = [...new Set(columnsOf(typed))].map((name) => ({ name, value: show(name) }))
  const named = [...new Set(paramsOf(typed))].flatMap((name) => {
    const texts = params.get(name)?.map(({ text }) => text ?? '')
    return texts === undefined ? [] : [{ name, value: texts.join('、') }]
  })
  return [...columns, ...named]
}

/** The parameters that an expression reads. */
function paramsOf(typed: Typed): string[] {
  if (typed.kind === 'literal') return typed.param === undefined ? [] : [typed.param]
  return typed.kind === 'call' ? typed.args.flatMap(paramsOf) : []
}

/** Tells which record a row is. */
function recordsOf({ step, within }: PlacedStep, datasets: UnmetOptions['datasets']) {
  const origins = originsOf(within, step.name)
  return (cell: (name: string) => Value): Omit<UnmetRow, 'condition'> => {
    const [place, record] = [cell(sourceColumn), cell(recordColumn)]
    const dataset = origins[Number(cell(names.part) ?? 0)]?.id ?? null
    const source = datasets.get(dataset ?? '')?.sources[Number(place)]?.name ?? null
    return place === null || record === null || source === null
      ? { dataset: null, source: null, record: null }
      : { dataset, source, record: Number(record) }
  }
}
