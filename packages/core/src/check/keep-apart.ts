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
    const joins = step.joins.map((join) => guardJoin(join, kinds.get(name) ?? new Map()))
    return [name, joins.some((join, i) => join !== step.joins[i]) ? { ...step, joins } : step]
  })
  return { ...checked, steps: new Map(steps) }
}

function guardJoin(join: CheckedJoin, kinds: ColumnKinds): CheckedJoin {
  const { alias, ways } = join
  const guarded = ways.map((on, i) => {
    const numbers = ways.slice(0, i).flatMap((before) => numbersIn(before, alias, kinds))
    const compared = numbers.length === 0 ? undefined : comparedOn(on, alias, kinds)
    if (compared === undefined || compared.numbers.length > 0) return on
    const conditions = [...(on.condition ? [on.condition] : []), ...numbers.map(mayBeOne)]
    const condition = conditions.reduce((all, each) => call('and', all, each))
    return { ...on, condition, apart: numbers }
  })
  return guarded.some((on, i) => on !== ways[i]) ? { ...join, ways: guarded } : join
}

function numbersIn({ keys }: CheckedOn, alias: string, kinds: ColumnKinds): ComparedNumbers[] {
  const isNumber = (name: string) => {
    const of = kinds.get(name)
    return of?.size === 1 && of.has('person_id')
  }
  return keys.flatMap(({ left, right }) => {
    const theirs = `${alias}.${right}`
    if (left.kind !== 'column' || !isNumber(left.name) || !isNumber(theirs)) return []
    return [{ own: left, theirs: { kind: 'column', name: theirs, type: string } }]
  })
}

/**
 * Whether two numbers may be of one person or firm. Not where both are known, differ, and are right by their check
 * digits; where one fails its own it may be mistyped, so that nobody knows.
 */
const mayBeOne = ({ own, theirs }: ComparedNumbers): Typed =>
  call(
    'case',
    call('not', call('and', call('known', own), call('known', theirs))),
    yes,
    call('equal', own, theirs),
    yes,
    call('and', call('checkDigitValid', own), call('checkDigitValid', theirs)),
    { ...yes, text: 'false' },
    { ...yes, text: null },
  )

const yes: Typed & { readonly kind: 'literal' } = { kind: 'literal', type: boolean, text: 'true' }

const call = (operator: OperatorName, ...args: readonly Typed[]): Typed => ({
  kind: 'call',
  operator,
  args,
  type: boolean,
})
