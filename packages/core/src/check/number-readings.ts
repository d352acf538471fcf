import { tokenFamilies } from '../dataset/kinds/token-families.ts'
import { columnsOf, type Typed } from '../model/typed.ts'
import type { OperatorName } from '../operators/index.ts'
import type { CheckedModel, CheckedStep, ColumnKinds, Tables } from './checked-model.ts'
import { followColumnKinds } from './column-kinds.ts'
import { conceptsOf } from './concepts-of.ts'
import { functions } from './expression/functions.ts'

/** The kinds whose numbers may stand as tokens. */
export type NumberKind = keyof typeof tokenFamilies

/** Where a model reads of a number what a token does not say (SEMANTICS 13.6). */
export interface NumberReading {
  readonly step: string
  /** What reads it, as authors write it: `id_birth`, `left`, `=`. */
  readonly by: string
  readonly columns: readonly string[]
  /** What the columns may hold. */
  readonly kinds: ReadonlySet<NumberKind>
  /** Whether it is unknown of a token by itself; else nothing can be said of it. */
  readonly isUnknown: boolean
}

/** Its result is one of its arguments, or tells them apart as they do. */
const passes: ReadonlySet<OperatorName> = new Set([
  'case',
  'coalesce',
  'concat',
  'greatest',
  'least',
  'spelling',
])

/** Answered of tokens as of the numbers that they stand for. */
const answers: ReadonlySet<OperatorName> = new Set(['checkDigitValid', 'known'])

/** Answered where tokens are on all sides. */
const compares: Readonly<Partial<Record<OperatorName, string>>> = {
  equal: '=',
  notEqual: '<>',
  in: 'in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

/** What finds nothing of the form that it reads. */
const unknownOfTokens: ReadonlySet<OperatorName> = new Set([
  'idBirth',
  'idKind',
  'idRegion',
  'idSex',
])

const namesOf = new Map(Object.entries(functions).map(([name, operator]) => [operator, name]))

/** Finds where a model, or a concept of it, reads more of a number than which one it is. */
export function findNumberReadings(checked: CheckedModel): readonly NumberReading[] {
  const concepts = conceptsOf(checked)
  const inSteps = [checked, ...concepts].flatMap((tables) =>
    [...tables.steps.values()].flatMap((step) => inStep(step, tables)),
  )
  const inEvidence = checked.signals.flatMap(({ evidence }) => {
    const tables = concepts.find(({ id }) => id === evidence.concept) ?? checked
    const kinds = kindsIn(evidence.step, tables)
    return evidence.where === undefined
      ? []
      : inTyped(evidence.where, { kinds, step: evidence.step })
  })
  return [...inSteps, ...inEvidence, ...inConditions(checked)]
}

interface Place {
  readonly kinds: ColumnKinds
  readonly step: string
}

/** The kinds of the columns of a step's rows, and of those that it ends with. */
function kindsIn(step: string, tables: Tables): ColumnKinds {
  const followed = followColumnKinds(tables, 'masking')
  return new Map([...followed.of({ step }), ...(followed.rows.get(step) ?? [])])
}

function inStep(step: CheckedStep, tables: Tables): NumberReading[] {
  const place = { kinds: kindsIn(step.name, tables), step: step.name }
  const { union } = step
  const inUnion = (union?.written ?? []).flatMap((written, at) => {
    const of = union?.of[at]
    const kinds = of === undefined ? place.kinds : followColumnKinds(tables, 'masking').of(of)
    return [...written.values()].flatMap((value) => inTyped(value, { ...place, kinds }))
  })
  const pairs = [
    ...step.joins.flatMap(({ alias, ways }) => ways.map((on) => ({ alias, on }))),
    ...step.matches.map(({ name, on }) => ({ alias: name, on })),
  ]
  const inPairs = pairs.flatMap(({ alias, on: { keys, condition } }) => [
    ...keys.flatMap(({ left, right }) => {
      const other: Typed = { kind: 'column', name: `${alias}.${right}`, type: left.type }
      const equal: Typed = { ...equalTo, args: [left, other] }
      return inTyped(equal, withAlias(place, alias, right, tables, step))
    }),
    ...(condition ? inTyped(condition, place) : []),
  ])
  const values = [
    ...step.derive.map(({ value }) => value),
    ...step.matches.flatMap(({ value }) => value ?? []),
    ...(step.where ? [step.where] : []),
    ...step.windows.flatMap(({ select }) => select.map(({ value }) => value)),
    ...step.select.map(({ value }) => value),
    ...(step.keep ? [step.keep] : []),
  ]
  return [...inUnion, ...inPairs, ...values.flatMap((value) => inTyped(value, place))]
}

const equalTo = { kind: 'call', operator: 'equal', type: { kind: 'boolean' } } as const

/** What is asked by `has` and `tally` stays no column of the step: its kinds are those of its table. */
function withAlias(
  place: Place,
  alias: string,
  column: string,
  tables: Tables,
  step: CheckedStep,
): Place {
  const of = step.matches.find(({ name }) => name === alias)?.of
  if (of === undefined) return place
  const kind = followColumnKinds(tables, 'masking').of(of).get(column)
  return kind === undefined
    ? place
    : { ...place, kinds: new Map([...place.kinds, [`${alias}.${column}`, kind]]) }
}

function inTyped(typed: Typed, place: Place): NumberReading[] {
  if (typed.kind === 'column' || typed.kind === 'literal') return []
  const parts = typed.kind === 'aggregate' && typed.filter ? [typed.filter] : []
  const inside = [...typed.args, ...parts].flatMap((each) => inTyped(each, place))
  if (typed.kind === 'aggregate') return inside
  const { operator, args } = typed
  if (passes.has(operator) || answers.has(operator)) return inside
  const found = args.map((arg) => numbersIn(arg, place.kinds))
  const read = args.filter((_, at) => found[at]?.length !== 0)
  const sign = compares[operator]
  if (read.length === 0 || (sign !== undefined && haveOneKind(found))) return inside
  return [
    ...inside,
    {
      step: place.step,
      by: sign ?? namesOf.get(operator) ?? operator,
      columns: [...new Set(read.flatMap(columnsOf))],
      kinds: new Set(found.flat()),
      isUnknown: unknownOfTokens.has(operator),
    },
  ]
}

/** Whether values may all be numbers of one kind: tokens of two kinds are never equal. */
const haveOneKind = (found: readonly (readonly NumberKind[])[]): boolean =>
  (found[0] ?? []).some((kind) => found.every((each) => each.includes(kind)))

/** The kinds of numbers that a value may be one of. */
function numbersIn(typed: Typed, kinds: ColumnKinds): NumberKind[] {
  if (typed.kind === 'column') {
    return [...(kinds.get(typed.name) ?? [])].filter(
      (kind) => kind in tokenFamilies,
    ) as NumberKind[]
  }
  if (typed.type.kind !== 'string' || typed.kind === 'literal') return []
  if (typed.kind === 'call' && !passes.has(typed.operator)) return []
  return typed.args.flatMap((arg) => numbersIn(arg, kinds))
}

/** Conditions compare facts with words, or with each other. */
function inConditions({ signals, explanations, factKinds }: CheckedModel): NumberReading[] {
  type Condition = (typeof signals)[number]['condition']
  const inCondition = (condition: Condition): NumberReading[] => {
    if (condition.kind === 'not') return inCondition(condition.of)
    if (condition.kind !== 'leaf') return condition.of.flatMap(inCondition)
    const { fact, operator, value } = condition
    const sides = [fact, ...(value.kind === 'fact' ? [value.fact] : [])]
    const found = sides.filter((name) => (factKinds.get(name) ?? '') in tokenFamilies)
    const kinds = new Set(found.map((name) => factKinds.get(name) as NumberKind))
    if (found.length === 0 || (found.length === 2 && kinds.size === 1)) return []
    const by = operator === 'notIn' ? 'not in' : (compares[operator] ?? operator)
    return [{ step: 'signals', by, columns: found, kinds, isUnknown: false }]
  }
  return [
    ...signals.flatMap(({ condition, only }) => [condition, ...(only ? [only] : [])]),
    ...explanations.map(({ condition }) => condition),
  ].flatMap(inCondition)
}
