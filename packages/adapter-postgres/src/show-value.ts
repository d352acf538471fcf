import { type FoundCell, type InEach, notANumber, showBinary } from '@mingjian/core'
import { binary, faulty, noText } from '@mingjian/database'
import { escapeIdentifier } from 'pg'

export interface TableColumn {
  readonly name: string
  /** The name of its type where the server brings it along, as pg_type has it; else empty. */
  readonly type: string
  /** What sort of type it is: pg_type.typcategory. */
  readonly category: string
}

/** The value of a column as text, in SQL. */
export function printText({ name, type }: TableColumn): string {
  const column = escapeIdentifier(name)
  return `CAST(${turned[type]?.(column) ?? column} AS text)`
}

/** Types whose text has more than the value: money a sign and commas, the address of a machine its mask. */
const turned: Readonly<Record<string, (column: string) => string>> = {
  money: (column) => `CAST(${column} AS numeric)`,
  inet: (column) => `abbrev(${column})`,
}

/** Says what stands in the cells of a column by their text; null is an empty cell. */
export function createValueReader({
  type,
  category,
}: TableColumn): (text: string | null) => FoundCell {
  const show = readers[type] ?? categories[category] ?? faulty(noText)
  return (text) => (text === null ? '' : show(text))
}

const asIs = (text: string): FoundCell => text

/** The session is in UTC, and the server writes no minutes behind its sign. */
const showInstant = (text: string): FoundCell => text.replace(/\+00$/, '+00:00')

const showDecimal = (text: string): FoundCell =>
  Number.isFinite(Number(text)) ? text : notANumber(text)

const showFloat = (text: string): FoundCell => showBinary(text, 32)

const showNumber = (text: string): FoundCell => showBinary(text, 64)

const nested: InEach = {
  zh: '是数组、JSON、XML 或组合类型，不是一个值；须由来源单位分列提供',
  en: 'is an array, JSON, XML or a composite and no single value; the office must hand it over in columns of its own',
}
/** Types that are not named are of no use in a table of records: intervals, bits, ranges, geometries. */
const readers: Readonly<Record<string, (text: string) => FoundCell>> = {
  bool: asIs,
  int2: asIs,
  int4: asIs,
  int8: asIs,
  numeric: showDecimal,
  money: asIs,
  float4: showFloat,
  float8: showNumber,
  uuid: asIs,
  date: asIs,
  time: asIs,
  timestamp: asIs,
  timestamptz: showInstant,
  inet: asIs,
  cidr: asIs,
  macaddr: asIs,
  bytea: faulty(binary),
  json: faulty(nested),
  jsonb: faulty(nested),
  xml: faulty(nested),
}

/** Texts (char, varchar and those of extensions too) and enumerations; arrays and composites. */
const categories: Readonly<Record<string, (text: string) => FoundCell>> = {
  S: asIs,
  E: asIs,
  A: faulty(nested),
  C: faulty(nested),
}
