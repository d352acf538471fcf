import { type CheckedStep, evaluateTyped, type Typed } from '@mingjian/core'
import { checkMatch } from './check-matches.ts'
import { checkWindows } from './check-windows.ts'
import {
  describe,
  type Evidence,
  missing,
  type PlacedStep,
  type Row,
  rootOf,
} from './evidence-rows.ts'
import { isPlain, localName } from './evidence-types.ts'

/** Computes what a row shows again: of itself, of rows beside it, of those that it was made from. */
export function checkRow(evidence: Evidence, row: Row, placed: PlacedStep): void {
  const where = describe(row)
  const { step, owner } = placed
  if (step.split !== undefined) checkSplit(evidence, row, step.split)
  for (const match of step.matches) checkMatch(evidence, row, match, owner)
  for (const { name, value } of step.derive) {
    // A row that another one has read shows what that needs of it.
    const isPartial = columnsIn(value).some((column) => row.value(column) === undefined)
    if (isPartial) continue
    evidence.compare(where, name, row.value(name), () => evaluateTyped(value, row))
  }
  for (const { alias, of } of step.joins) {
    const isFound = row.value(`${alias}.found`)?.value === true
    // Of two that are found, one of them perhaps in doubt, nobody knows which it is.
    const isOne = isAnyKnown(row, `${alias}.`)
    checkBeside(evidence, row, alias, `${alias}.`, isFound && isOne && !isPlain(of, owner))
  }
  checkWindows(evidence, row, placed)
  const starts = step.union?.of ?? [step.from]
  const isTold = starts.every((of) => !isPlain(of, owner))
  const names = [...new Set(starts.map(localName))]
  const found = names.filter((name) =>
    step.union === undefined
      ? checkBeside(evidence, row, name, '', false)
      : checkUnited(evidence, row, name, step.union),
  )
  if (isTold && found.length !== 1) evidence.faults.push(`${where}: ${found.length} rows begin it`)
}

/** The name on a row of a split is one of the list that its record holds. */
function checkSplit(
  { faults }: Evidence,
  row: Row,
  { name, of }: NonNullable<CheckedStep['split']>,
): void {
  const [list, found] = [row.value(of), row.value(name)]
  if (list === undefined || found === undefined) return
  const names = list.value === null ? [null] : String(list.value).split('、')
  const isOneOf = names
    .map((each) => (each !== null && /^(?:等|另\d+人)$/.test(each) ? null : each))
    .includes(found.value as string)
  if (!isOneOf) faults.push(`${describe(row)}: ${name} is none of ${of}`)
}

/** Whether a row shows a value of one that stands beside it. */
const isAnyKnown = ({ line, value }: Row, prefix: string): boolean =>
  Object.keys(line.values).some(
    (name) => name.startsWith(prefix) && name !== `${prefix}found` && value(name)?.value !== null,
  )

const columnsIn = (typed: Typed): string[] =>
  typed.kind === 'column'
    ? [typed.name]
    : typed.kind === 'call'
      ? typed.args.flatMap(columnsIn)
      : []

/** A row that stands beside another shows the same of itself. */
function checkBeside(
  evidence: Evidence,
  row: Row,
  by: string,
  prefix: string,
  isNeeded: boolean,
): boolean {
  const [other, ...more] = evidence.behind(rootOf(row), by)
  if (isNeeded && other === undefined) evidence.faults.push(`${describe(row)}: no row of ${by}`)
  if (other === undefined) return false
  const where = describe(row)
  if (more.length > 0)
    evidence.faults.push(`${where}: ${more.length + 1} rows stand beside it as ${by}`)
  // Where the match is not sure, nothing is known of the other row.
  const isSure = prefix === '' || row.value(`${prefix}found`)?.value === true
  for (const name of Object.keys(other.line.values)) {
    // An alias ends with its step.
    if (prefix === '' && name.includes('.')) continue
    const shown = row.value(`${prefix}${name}`)
    if (!isSure && shown?.value === null) continue
    evidence.compare(where, `${prefix}${name}`, shown, () => other.value(name) ?? missing(by, name))
  }
  return true
}

/** A row of a union shows what its table has in each column, or what is written for it there. */
function checkUnited(
  evidence: Evidence,
  row: Row,
  by: string,
  { of, columns, written }: NonNullable<CheckedStep['union']>,
): boolean {
  const [other, ...more] = evidence.behind(rootOf(row), by)
  if (other === undefined) return false
  const where = describe(row)
  if (more.length > 0) evidence.faults.push(`${where}: ${more.length + 1} rows begin it as ${by}`)
  const given = written[of.findIndex((each) => localName(each) === by)]
  for (const name of columns) {
    const value = given?.get(name)
    const read = value === undefined ? [name] : columnsIn(value)
    const isPartial = read.some((column) => other.value(column) === undefined)
    if (isPartial) continue
    evidence.compare(where, name, row.value(name), () =>
      value === undefined ? (other.value(name) ?? missing(by, name)) : evaluateTyped(value, other),
    )
  }
  return true
}
