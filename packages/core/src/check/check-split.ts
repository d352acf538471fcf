import type { KindName } from '../dataset/kinds/index.ts'
import type { Step } from '../model/schema.ts'
import { string } from '../values/type.ts'
import { repeatedBySplit } from './check-fan-out.ts'
import type { CheckedSplit, ColumnKinds } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import type { StepColumns } from './step-columns.ts'

/** Checks `split`: one new column, of one column that holds several parties. */
export function checkSplit(
  checker: Checker,
  split: NonNullable<Step['split']>,
  path: Path,
  columns: StepColumns,
  kinds: ColumnKinds,
): CheckedSplit | undefined {
  const [named, ...more] = Object.entries(split)
  if (named === undefined || more.length > 0) {
    const found = named === undefined ? 'none' : `${more.length + 1}`
    checker.report('split-columns', { found }, path)
    for (const name of Object.keys(split)) checker.broken.add(name)
    return undefined
  }
  const [name, of] = named
  const at = [...path, name]
  const isSound = isList(checker, of, at, columns, kinds)
  const before = [...columns.own.keys()]
  columns.define(name, isSound ? string : undefined, at)
  if (columns.exact.has(of)) columns.exact.add(name)
  columns.repeated = repeatedBySplit(name, before, columns.repeated)
  return isSound ? { name, of } : undefined
}

function isList(
  checker: Checker,
  name: string,
  path: Path,
  { own }: StepColumns,
  kinds: ColumnKinds,
): boolean {
  if (!own.has(name)) {
    checker.report('name-unknown', { name, known: [...own.keys()] }, path)
    return false
  }
  const found: readonly KindName[] = [...(kinds.get(name) ?? [])]
  if (found.length === 1 && found[0] === 'parties') return true
  checker.report('split-kind', { name, found }, path)
  return false
}
