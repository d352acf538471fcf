import { columnsOf, type Typed } from '../model/typed.ts'
import { date, integer, type Type } from '../values/type.ts'
import { calendarStep } from './calendar-concept.ts'
import type { CheckedJoin, Tables } from './checked-model.ts'
import type { Calendar } from './expression/typing.ts'

/** What a looked-up day tells. */
const columns: Readonly<Record<keyof ReturnType<Calendar['lookUp']>, Type>> = {
  number: integer,
  listed_days: integer,
  next_working_day: date,
}

/** The calendar of a step, and the joins that its days are looked up with. */
export interface StepCalendar extends Calendar {
  readonly joins: readonly CheckedJoin[]
}

/**
 * Lets the derived columns of a step look days up in the calendar that the model reads: each day
 * becomes a join, which runs before them. Undefined where the model reads no calendar.
 */
export function createStepCalendar(
  { borrowed }: Tables,
  known: ReadonlySet<string>,
): StepCalendar | undefined {
  const name = [...borrowed].find(
    ([, { concept, step }]) => `${concept.id}.${step.name}` === calendarStep,
  )?.[0]
  if (name === undefined) return undefined
  const joins: CheckedJoin[] = []
  const aliases = new Map<string, string>()
  const add = (day: Typed): string => {
    const alias = `${name}$${joins.length + 1}`
    joins.push({
      alias,
      of: { borrowed: name },
      ways: [{ keys: [{ left: day, right: 'day' }], condition: undefined }],
      to: 'maybe',
      two: 'stop',
      unmatched: 'keep',
      during: undefined,
      repeated: new Map(),
    })
    return alias
  }
  return {
    joins,
    unreachable: (day) => columnsOf(day).find((column) => !known.has(column)),
    lookUp(day) {
      const key = JSON.stringify(day)
      const alias = aliases.get(key) ?? add(day)
      aliases.set(key, alias)
      const column = (part: keyof typeof columns): Typed => ({
        kind: 'column',
        name: `${alias}.${part}`,
        type: columns[part],
      })
      return {
        number: column('number'),
        listed_days: column('listed_days'),
        next_working_day: column('next_working_day'),
      }
    },
  }
}
