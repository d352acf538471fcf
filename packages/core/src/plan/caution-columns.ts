import type { CheckedModel } from '../check/checked-model.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'
import { keyCells } from '../check/key-cells.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { type KindName, kinds } from '../dataset/kinds/index.ts'
import type { Type } from '../values/type.ts'
import { namesRead } from './names-read.ts'
import type { PlanDataset } from './plan.ts'

/** By what the rows of a dataset may be told to be of a subject though none of its facts counts them. */
export interface CautionColumns {
  readonly definition: DatasetDefinition
  /** Values of the subject's key, and the columns of the dataset by which rows with them are found. */
  readonly keys: readonly { readonly key: string; readonly column: string }[]
  /** Columns of persons' and firms' numbers by which rows are found, and those of the names beside them. */
  readonly names: readonly { readonly number: string; readonly name: string }[]
  /** The first and last day of its rows, where the model reads both. */
  readonly period: { readonly first: string; readonly last: string } | undefined
}

const known = new WeakMap<CheckedModel, readonly CautionColumns[]>()

/** The datasets of a model of whose rows clues are cautioned (SEMANTICS 8.12). */
export function cautionColumns(checked: CheckedModel): readonly CautionColumns[] {
  const found = known.get(checked) ?? findColumns(checked)
  known.set(checked, found)
  return found
}

/** What a plan calls a dataset whose rows are looked up for cautions: other columns of it than steps read. */
export const cautionDataset = (id: string): string => `$told.${id}`

/** What a plan says of the datasets that are looked up for cautions. */
export const listCautioned = (checked: CheckedModel): PlanDataset[] =>
  cautionColumns(checked).map(({ definition, keys, names, period }) => {
    const read = [
      ...keys.map(({ column }) => column),
      ...names.flatMap(({ number, name }) => [number, name]),
      ...(period === undefined ? [] : [period.first, period.last]),
    ]
    return {
      name: cautionDataset(definition.id),
      use: definition.id,
      columns: [...new Set(read)].flatMap((name) => {
        const kind = definition.columns[name]?.kind
        return kind === undefined ? [] : [{ name, type: kinds[kind].type as Type }]
      }),
    }
  })

function findColumns(checked: CheckedModel): CautionColumns[] {
  const cells = keyCells(checked)
  const read = namesRead(checked)
  const own = numbersOf(checked)
  const isNamed = hasOneName(checked)
  return [...datasetsBehind(checked).values()].flatMap(({ definition, written }) => {
    if (written !== undefined) return []
    const { id, columns, date, until } = definition
    const found = Object.keys(columns).filter((name) => cells.has(`${id}.${name}`))
    const keys = own.flatMap(({ key, kind }) =>
      found.filter((name) => columns[name]?.kind === kind).map((column) => ({ key, column })),
    )
    const names = (isNamed ? found : []).flatMap((number) => {
      const name =
        columns[number]?.kind === 'person_id' ? nameBeside(definition, number) : undefined
      return name === undefined ? [] : [{ number, name }]
    })
    const isPeriod = date !== undefined && until !== undefined && read.has(date) && read.has(until)
    const period = isPeriod && keys.length > 0 ? { first: date, last: until } : undefined
    return period === undefined && names.length === 0 ? [] : [{ definition, keys, names, period }]
  })
}

const numbers: readonly KindName[] = ['person_id', 'case_no', 'account', 'plate', 'phone']

/** The values of a subject's key that are numbers of something. */
const numbersOf = ({ source, factKinds }: CheckedModel) =>
  source.model.subject.key.flatMap((key) => {
    const kind = factKinds.get(key)
    return kind !== undefined && numbers.includes(kind) ? [{ key, kind }] : []
  })

/** Whether a subject is one person or firm, known by one number and a name. */
function hasOneName({ source, factKinds, identity }: CheckedModel): boolean {
  const { key, label } = source.model.subject
  const own = key.filter((name) => factKinds.get(name) === 'person_id')
  return identity !== undefined && own.length === 1 && isName(factKinds.get(label))
}

const isName = (kind: KindName | undefined): boolean =>
  kind === 'person_name' || kind === 'party_name'

/**
 * The column of the name of whom a number is: `<x>_name` of `<x>_id`; `name` of `person_id`, and of the only
 * number; else the only name beside the only number.
 */
export function nameBeside({ columns }: DatasetDefinition, number: string): string | undefined {
  const all = Object.keys(columns)
  const names = all.filter((name) => isName(columns[name]?.kind))
  const isOnly = all.filter((name) => columns[name]?.kind === 'person_id').length === 1
  const own = number.replace(/_id$/, '_name')
  if (own !== number && names.includes(own)) return own
  if ((isOnly || number === 'person_id') && names.includes('name')) return 'name'
  return isOnly && names.length === 1 ? names[0] : undefined
}
