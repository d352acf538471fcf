import type { CheckedOn, CheckedStep } from '../check/checked-model.ts'
import { columnsOf } from '../model/typed.ts'

/** Every column name that a step mentions, those of other tables as `<alias>.<column>`. */
export function columnsRead(step: CheckedStep): string[] {
  return [
    ...(step.union?.columns ?? []),
    ...(step.union?.written ?? []).flatMap((given) => [...given.values()].flatMap(columnsOf)),
    ...step.joins.flatMap(({ alias, ways }) => ways.flatMap((on) => readOn(on, alias))),
    ...step.matches.flatMap(({ name, on, during, value }) => [
      ...readOn(on, name),
      ...(during ? [...columnsOf(during.first), ...columnsOf(during.last)] : []),
      ...(value ? columnsOf(value) : []),
    ]),
    ...step.derive.flatMap(({ value }) => columnsOf(value)),
    ...(step.where ? columnsOf(step.where) : []),
    ...(step.spans ? [...step.spans.by, step.spans.from, step.spans.to] : []),
    ...(step.spans?.first ? [step.spans.first.column] : []),
    ...(step.components?.nodes.map(({ column }) => column) ?? []),
    ...(step.pick ? [...step.pick.by, ...step.pick.order.map(({ column }) => column)] : []),
    ...step.windows.flatMap(({ by, frame, select }) => [
      ...by,
      ...(frame ? [frame.column] : []),
      ...select.flatMap(({ value }) => columnsOf(value)),
    ]),
    ...(step.group ?? []),
    ...step.select.flatMap(({ value }) => columnsOf(value)),
    ...(step.keep ? columnsOf(step.keep) : []),
  ]
}

const readOn = ({ keys, condition }: CheckedOn, alias: string): string[] => [
  ...keys.flatMap(({ left, right }) => [...columnsOf(left), `${alias}.${right}`]),
  ...(condition ? columnsOf(condition) : []),
]
