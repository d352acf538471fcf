import type { CheckedJoin, CheckedMatch, CheckedOn, CheckedStep } from '../check/checked-model.ts'
import { columnsOf } from '../model/typed.ts'

/** A step asks for them once for each table that it joins, and in every run. */
const known = new WeakMap<CheckedStep, readonly string[]>()

/** Every column name that a step mentions, those of other tables as `<alias>.<column>`. */
export function columnsRead(step: CheckedStep): readonly string[] {
  const read = known.get(step) ?? listColumns(step)
  known.set(step, read)
  return read
}

function listColumns(step: CheckedStep): string[] {
  return [
    ...(step.union?.columns ?? []),
    ...(step.union?.written ?? []).flatMap((given) => [...given.values()].flatMap(columnsOf)),
    ...(step.split ? [step.split.of] : []),
    ...step.joins.flatMap(readOfJoin),
    ...step.matches.flatMap(readOfMatch),
    ...step.derive.flatMap(({ value }) => columnsOf(value)),
    ...(step.where ? columnsOf(step.where) : []),
    ...(step.spans ? [...step.spans.by, step.spans.from, step.spans.to] : []),
    ...(step.spans?.first ? [step.spans.first.column] : []),
    ...(step.components?.nodes.map(({ column }) => column) ?? []),
    ...(step.pick ? [...step.pick.by, ...step.pick.order.map(({ column }) => column)] : []),
    ...step.windows.flatMap(({ by, frame, order = [], select }) => [
      ...by,
      ...(frame ? [frame.column] : []),
      ...order.map(({ column }) => column),
      ...select.flatMap(({ value }) => columnsOf(value)),
    ]),
    ...(step.group ?? []),
    ...step.select.flatMap(({ value }) => columnsOf(value)),
    ...(step.keep ? columnsOf(step.keep) : []),
  ]
}

/** Every column that a join mentions. */
export const readOfJoin = ({ alias, ways, during }: CheckedJoin): string[] => [
  ...ways.flatMap((on) => readOn(on, alias)),
  ...(during ? [...(during.first ? columnsOf(during.first) : []), ...columnsOf(during.last)] : []),
]

/** Every column that a `has` or `tally` mentions. */
export const readOfMatch = ({ name, on, during, value }: CheckedMatch): string[] => [
  ...readOn(on, name),
  ...(during ? [...columnsOf(during.first), ...columnsOf(during.last)] : []),
  ...(value ? columnsOf(value) : []),
]

const readOn = ({ keys, condition }: CheckedOn, alias: string): string[] => [
  ...keys.flatMap(({ left, right }) => [...columnsOf(left), `${alias}.${right}`]),
  ...(condition ? columnsOf(condition) : []),
]
