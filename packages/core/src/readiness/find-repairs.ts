import uniqBy from 'lodash/uniqBy.js'
import type { CheckedSteps } from '../check/checked-model.ts'
import type { KindName } from '../dataset/kinds/index.ts'
import { nameBeside } from '../dataset/name-beside.ts'
import type { StepFunnel } from '../screen/model-run.ts'
import { type ComparedColumns, isSameAsker, traceRow } from './compared-columns.ts'
import { type AlikeBy, fallbackPlan, fallbackTable, type KeyOf } from './key-plan.ts'
import { keyOf, type LoadedData, readRows, runOver } from './match-keys.ts'
import type { KeyAsker, KeyColumn, KeyMatch, KeySide, Repair } from './readiness.ts'

/** Kinds whose values say who or what a row is about. */
const keyKinds: readonly (KindName | undefined)[] = [
  'person_id',
  'account',
  'case_no',
  'plate',
  'phone',
]

/** The steps of a model or concept, and what became of their rows. */
export interface CountedSteps {
  readonly checked: CheckedSteps
  readonly funnel: readonly StepFunnel[]
}

/** What would make keys meet, the best first. */
export async function findRepairs(
  matches: readonly { readonly pair: ComparedColumns; readonly match: KeyMatch }[],
  steps: readonly CountedSteps[],
  data: LoadedData,
): Promise<readonly Repair[]> {
  const compared = matches.map(({ pair }) => pair)
  const found: Repair[] = [
    ...new Map(
      matches
        .flatMap(({ match: { left, right } }) => [...mends(left, right), ...mends(right, left)])
        // Both sides tell of one fault: the one that sees more of it counts.
        .toSorted((a, b) => a.wins - b.wins)
        .map((each) => [idOf(each), each] as const),
    ).values(),
  ]
  for (const { pair, match } of matches) {
    found.push(...(await fallbacks(pair, match, compared, data)))
  }
  found.push(...steps.flatMap((each) => fills(each, data)))
  found.push(
    ...matches.flatMap(({ match: { left, right, askers } }) => [
      ...emptied(left, right, askers, data),
      ...emptied(right, left, askers, data),
    ]),
  )
  return uniqBy(
    found.toSorted((a, b) => b.wins - a.wins),
    idOf,
  )
}

/** Two repairs of one id are one. */
function idOf(repair: Repair): string {
  const of = nameOf(repair.of)
  if (repair.kind === 'fill') return `${repair.kind} ${of}`
  const how = repair.kind === 'mend' ? repair.reason : repair.by.map(({ left }) => left).join(' ')
  return `${repair.kind} ${of} ${nameOf(repair.with)} ${how}`
}

/** Keys without which rows belong to nobody, where they stand in one column of a dataset. */
const fills = (
  { checked, funnel }: CountedSteps,
  { datasets, coverage, rejected }: LoadedData,
): Repair[] =>
  funnel.flatMap(({ step: name, key = [], withoutKey = 0, rows }) => {
    const step = checked.steps.get(name)
    if (step === undefined || withoutKey === 0) return []
    return key.flatMap((column): Repair[] => {
      const [of, ...more] = traceRow(step, checked, column)
      const dataset = of && datasets.get(of.dataset)
      if (of === undefined || dataset === undefined || more.length > 0) return []
      const faults = [...rejected.of(dataset, of).faults].toSorted((a, b) => b[1] - a[1])
      // A row may also lack the key because it found no row that has one.
      const wins = Math.min(withoutKey, coverage.get(of.dataset)?.unknown?.[of.column] ?? 0)
      const fault = faults[0]?.[0] ?? 'empty'
      // A text that names nobody may well be empty.
      if (wins === 0 || !keyKinds.includes(dataset.definition.columns[of.column]?.kind)) return []
      return [{ kind: 'fill', of, fault, model: checked.id, step: name, wins, rows }]
    })
  })

/** Cells of a compared column without a key, while keys of the other side find none: they may be these. */
function emptied(
  here: KeySide,
  there: KeySide,
  [asker]: readonly KeyAsker[],
  { datasets, rejected }: LoadedData,
): Repair[] {
  const dataset = datasets.get(here.dataset)
  const kind = dataset?.definition.columns[here.column]?.kind
  // Rows of a step may lack a key because they found no row that has one.
  if (dataset === undefined || asker === undefined || here.step !== undefined) return []
  const faults = [...rejected.of(dataset, here).faults].toSorted((a, b) => b[1] - a[1])
  // Where some rows have a key, others may have none by right: only what was written and not read is missing then.
  const unread = faults.reduce((sum, [, cells]) => sum + cells, 0)
  const lacking = here.filled === 0 ? here.rows : Math.min(unread, here.rows - here.filled)
  const wins = Math.min(lacking, there.keys - there.keysMet)
  if (wins === 0 || !keyKinds.includes(kind)) return []
  const { model, step } = asker
  const fault = faults[0]?.[0] ?? 'empty'
  return [{ kind: 'fill', of: columnOf(here), fault, model, step, wins, rows: here.rows }]
}

const nameOf = ({ dataset, column }: KeyColumn): string => `${dataset}.${column}`

const columnOf = ({ dataset, column }: KeySide): KeyColumn => ({ dataset, column })

const mends = (here: KeySide, there: KeySide): Repair[] =>
  here.reasons
    .filter(({ wouldMeet }) => wouldMeet > 0)
    .map(({ reason, at, wouldMeet }) => {
      const [of, other] = at === 'here' ? [here, there] : [there, here]
      return { kind: 'mend', reason, of: columnOf(of), with: columnOf(other), wins: wouldMeet }
    })

/** Other columns by which rows meet that are not found by this key. */
async function fallbacks(
  pair: ComparedColumns,
  { left, right }: KeyMatch,
  compared: readonly ComparedColumns[],
  data: LoadedData,
): Promise<Repair[]> {
  const [one, other] = [keyOf(pair.left, data), keyOf(pair.right, data)]
  if (one === undefined || other === undefined || left.met === left.rows) return []
  if (!keyKinds.includes(kindIn(one, one.column))) return []
  const found: Repair[] = []
  for (const way of waysFor(pair, one, other, compared)) {
    const run = await runOver(fallbackPlan(one, other, way.by), data)
    try {
      const wins = await readRows(run, fallbackTable)
      const places = { of: columnOf(left), with: columnOf(right) }
      if (wins > 0) found.push({ kind: 'fallback', ...places, wins, ...way })
    } finally {
      await run.close()
    }
  }
  return found
}

interface Fallback {
  readonly by: AlikeBy
  readonly isUsed: boolean
  readonly grade: 'A' | 'B' | 'C'
}

/** What the rows of two places may have in common besides a key. */
function waysFor(
  { left, right, askers }: ComparedColumns,
  one: KeyOf,
  other: KeyOf,
  compared: readonly ComparedColumns[],
): Fallback[] {
  const isThere = (by: AlikeBy[number]): boolean => has(one, by.left) && has(other, by.right)
  const beside = compared.flatMap((pair) => {
    const isOfThese =
      pair.left.origin.dataset === left.origin.dataset &&
      pair.right.origin.dataset === right.origin.dataset
    const by = { left: pair.left.origin.column, right: pair.right.origin.column }
    const isSame = by.left === one.origin || by.right === other.origin
    const isUsed = askers.some((asker) => pair.askers.some((each) => isSameAsker(each, asker)))
    return isOfThese && !isSame && isThere(by) ? [{ by, isUsed, kind: kindIn(one, by.left) }] : []
  })
  const pairs = uniqBy(
    beside.toSorted((a, b) => Number(b.isUsed) - Number(a.isUsed)),
    ({ by }) => `${by.left} ${by.right}`,
  )
  const alone = pairs.filter(({ kind }) => keyKinds.includes(kind))
  const contexts = pairs.filter(({ kind }) => kind === 'case_no' || kind === 'account')
  const births = birthsOf(one, other).filter(isThere)
  return [
    ...alone.map(({ by, isUsed }): Fallback => ({ by: [by], isUsed, grade: 'A' })),
    ...namesOf(one, other)
      .filter(isThere)
      .flatMap((name): Fallback[] => [
        { by: [name], isUsed: false, grade: 'C' },
        ...births.map((birth): Fallback => ({ by: [name, birth], isUsed: false, grade: 'B' })),
        ...contexts.map(({ by }): Fallback => ({ by: [name, by], isUsed: false, grade: 'B' })),
      ]),
  ]
}

const has = ({ rows }: KeyOf, name: string): boolean =>
  rows.columns.some((each) => each.name === name)

const kindIn = ({ definition }: KeyOf, name: string): KindName | undefined =>
  definition.columns[name]?.kind

/** The names beside two numbers of persons or firms. */
function namesOf(left: KeyOf, right: KeyOf): AlikeBy {
  const [one, other] = [left, right].map(({ definition, origin }) =>
    definition.columns[origin]?.kind === 'person_id' ? nameBeside(definition, origin) : undefined,
  )
  return one === undefined || other === undefined ? [] : [{ left: one, right: other }]
}

function birthsOf(left: KeyOf, right: KeyOf): AlikeBy {
  const [one, other] = [left, right].map(({ definition: { columns } }) => {
    const births = Object.keys(columns).filter((name) => columns[name]?.kind === 'birth_date')
    return births.length === 1 ? births[0] : undefined
  })
  return one === undefined || other === undefined ? [] : [{ left: one, right: other }]
}
