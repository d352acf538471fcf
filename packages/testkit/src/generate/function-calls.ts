import type { GeneratedType } from './columns.ts'
import type { Tape } from './tape.ts'

/** What a call is written from. */
export interface CallParts {
  readonly tape: Tape
  /** A value of a type to be an argument. */
  argument(type: GeneratedType): string
  /** A column of whole numbers, or a literal. */
  count(): string
}

type Call = (parts: CallParts) => string

const dates = (parts: CallParts, count: number): string =>
  Array.from({ length: count }, () => parts.argument('date')).join(', ')

const times = (parts: CallParts, count: number): string =>
  Array.from({ length: count }, () => parts.argument('time')).join(', ')

/** Calls of the functions whose results are of a type. */
const calls: Readonly<Record<GeneratedType, readonly [Call, ...Call[]]>> = {
  number: [
    (parts) => `months(${dates(parts, 2)})`,
    (parts) => `age(${dates(parts, 2)})`,
    (parts) => `on_date(dated, ${dates(parts, 1)})`,
    (parts) => `${parts.tape.pick(['year', 'month', 'day', 'weekday'])}(${dates(parts, 1)})`,
    (parts) => `overlap(${dates(parts, 4)})`,
    (parts) => `${parts.tape.pick(['hour', 'minute'])}(${times(parts, 1)})`,
    (parts) => `${parts.tape.pick(['seconds', 'minutes', 'hours'])}(${times(parts, 2)})`,
    ({ argument }) => `abs(${argument('number')})`,
    ({ argument }) => `(${argument('number')} % ${argument('number')})`,
    ({ argument }) => `mod(${argument('number')}, 2)`,
    ({ tape, argument }) => `round(${argument('number')}, ${tape.pick(['1', '0', '3'])})`,
    ({ argument }) => `length(${argument('text')})`,
    ({ argument }) => `read_money(${argument('text')})`,
    ({ argument }) => `read_term(${argument('text')}, '有期徒刑')`,
    ({ argument }) => `similarity(${argument('text')}, ${argument('text')})`,
  ],
  text: [
    ({ tape, argument }) =>
      `extracted(${argument('text')}, ${tape.pick(["'[^ ]+$'", "'^(.)'", "'(?:L|l)+(.)'"])})`,
    ({ tape, argument }) => `${tape.pick(['id_kind', 'id_sex', 'id_region'])}(${argument('text')})`,
    ({ tape, argument }) =>
      `first_in(${argument('text')}, ${tape.pick(["'野', '𠮷'", "'LLC', 'l', 'a'", "'调解'"])})`,
    ({ argument }) => `lower(${argument('text')})`,
    ({ argument }) => `(${argument('text')} || '-')`,
    ({ argument }) => `concat(${argument('text')}, ${argument('text')})`,
    ({ tape, argument }) => `left(${argument('text')}, ${tape.pick(['1', '2', '0'])})`,
    ({ tape, argument }) => `right(${argument('text')}, ${tape.pick(['1', '2', '0'])})`,
    ({ tape, argument }) => `substr(${argument('text')}, ${tape.pick(['2, 3', '1', '9, 1'])})`,
    ({ tape, argument }) =>
      `replace(${argument('text')}, ${tape.pick(["'𠮷', ''", "'a', 'aa'", "'LLC', '$&'"])})`,
  ],
  time: [(parts) => `${parts.tape.pick(['greatest', 'least'])}(${times(parts, 3)})`],
  date: [
    (parts) => `date_of(${times(parts, 1)})`,
    ({ argument }) => `id_birth(${argument('text')})`,
    ({ argument }) => `read_date(${argument('text')})`,
    (parts) =>
      `${parts.tape.pick(['month_start', 'month_end', 'quarter_start'])}(${dates(parts, 1)})`,
    (parts) =>
      `${parts.tape.pick(['add_days', 'add_months'])}(${dates(parts, 1)}, ${parts.count()})`,
  ],
  flag: [
    ({ tape, argument }) =>
      `${tape.pick(['check_digit_valid', 'registry_number_valid'])}(${argument('text')})`,
    ({ tape, argument }) =>
      `matches(${argument('text')}, ${tape.pick(["'野'", "'^[a-zA-Z]'", "'L{2}C$'"])})`,
    ({ tape, argument }) =>
      `contains_any(${argument('text')}, ${tape.pick(["'野', '𠮷'", "'LLC', '有'", "'1'"])})`,
    (parts) => `covers(${dates(parts, 3)})`,
    (parts) => `covers(${dates(parts, 2)}, ${times(parts, 1)})`,
    (parts) => `happened(${dates(parts, 2)})`,
    (parts) => `happened(${times(parts, 1)}, ${parts.argument(parts.tape.pick(['date', 'time']))})`,
    ({ tape, argument }) =>
      `${argument('text')} ${tape.pick(['like', 'not like'])} ${tape.pick(["'%野%'", "'_野'", "'a%c%'", "'%LLC'"])}`,
    ({ argument }) => `number_agrees(${argument('text')}, ${argument('text')})`,
  ],
}

/** Writes a call of a random function whose result is of the type. */
export const writeCall = (type: GeneratedType, parts: CallParts): string =>
  parts.tape.pick(calls[type])(parts)
