import type { Typed } from '../model/typed.ts'
import type { OperatorName } from '../operators/index.ts'
import { boolean, string } from '../values/type.ts'
import type {
  CheckedJoin,
  CheckedOn,
  CheckedStep,
  CheckedSteps,
  ColumnKinds,
  ComparedNumbers,
  TableName,
} from './checked-model.ts'
import { followColumnKinds } from './column-kinds.ts'
import { comparedOn } from './compared.ts'

/**
 * Keeps people apart whom names would take for one (SEMANTICS 5.23): where a join tries a way by numbers before
 * one by names, the latter is never met by rows whose numbers are known and differ, nor surely by one row for two
 * people.
 */
export function keepApart(checked: CheckedSteps): CheckedSteps {
  const kinds = followColumnKinds(checked, 'identity').rows
  const steps = [...checked.steps].map(([name, step]): [string, CheckedStep] => {
    const joins = step.joins.map((join) =>
      guardJoin(join, kinds.get(name) ?? new Map(), (of, column) =>
        shownBeside(checked, of === 'own' ? step.from : join.of, column),
      ),
    )
    return [name, joins.some((join, i) => join !== step.joins[i]) ? { ...step, joins } : step]
  })
  return { ...checked, steps: new Map(steps) }
}

/** The column of a dataset that holds what masked cells of another one show. */
type FindShown = (of: 'own' | 'theirs', column: string) => string | undefined

function shownBeside(
  { datasets }: CheckedSteps,
  of: TableName,
  column: string,
): string | undefined {
  if (!('dataset' in of)) return undefined
  const columns = datasets.get(of.dataset)?.definition.columns ?? {}
  return Object.keys(columns).find((name) => columns[name]?.shows === column)
}

function guardJoin(join: CheckedJoin, kinds: ColumnKinds, find: FindShown): CheckedJoin {
  const { alias, ways } = join
  const guarded = ways.map((on, i) => {
    const numbers = ways.slice(0, i).flatMap((before) => numbersIn(before, alias, { kinds, find }))
    const compared = numbers.length === 0 ? undefined : comparedOn(on, alias, kinds)
    if (compared === undefined || compared.numbers.length > 0) return on
    const conditions = [...(on.condition ? [on.condition] : []), ...numbers.map(mayBeOne)]
    const condition = conditions.reduce((all, each) => call('and', all, each))
    return { ...on, condition, apart: numbers }
  })
  return guarded.some((on, i) => on !== ways[i]) ? { ...join, ways: guarded } : join
}

function numbersIn(
  { keys }: CheckedOn,
  alias: string,
  { kinds, find }: { readonly kinds: ColumnKinds; readonly find: FindShown },
): ComparedNumbers[] {
  const isNumber = (name: string) => {
    const of = kinds.get(name)
    return of?.size === 1 && of.has('person_id')
  }
  return keys.flatMap(({ left, right }) => {
    const theirs = `${alias}.${right}`
    if (left.kind !== 'column' || !isNumber(left.name) || !isNumber(theirs)) return []
    const [ownShown, theirsShown] = [find('own', left.name), find('theirs', right)]
    return [
      {
        own: left,
        theirs: text(theirs),
        ownShown: ownShown === undefined ? undefined : text(ownShown),
        theirsShown: theirsShown === undefined ? undefined : text(`${alias}.${theirsShown}`),
      },
    ]
  })
}

/**
 * Whether two numbers may be of one person or firm. Not where both are known, differ, and are right by their check
 * digits; where one fails its own it may be mistyped, so that nobody knows. Nor where one is masked and shows another.
 */
const mayBeOne = ({ own, theirs, ownShown, theirsShown }: ComparedNumbers): Typed =>
  call(
    'case',
    call('not', call('known', theirs)),
    theirsShown === undefined ? yes : agrees(theirsShown, own),
    call('not', call('known', own)),
    ownShown === undefined ? yes : agrees(ownShown, theirs),
    call('equal', own, theirs),
    yes,
    call('and', call('checkDigitValid', own), call('checkDigitValid', theirs)),
    { ...yes, text: 'false' },
    { ...yes, text: null },
  )

/** A number that is not known, or too little of it, agrees with any. */
const agrees = (shown: Typed, number: Typed): Typed =>
  call('coalesce', call('numberAgrees', shown, number), yes)

const text = (name: string): Typed => ({ kind: 'column', name, type: string })

const yes: Typed & { readonly kind: 'literal' } = { kind: 'literal', type: boolean, text: 'true' }

const call = (operator: OperatorName, ...args: readonly Typed[]): Typed => ({
  kind: 'call',
  operator,
  args,
  type: boolean,
})
