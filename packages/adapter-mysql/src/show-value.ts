import { type FoundCell, type InEach, showBinary } from '@mingjian/core'
import { binary, faulty, noText } from '@mingjian/database'
import { escapeId } from 'mysql2'

export interface TableColumn {
  readonly name: string
  /** The name of its type, such as `varchar`. */
  readonly type: string
  /** Its type with length and sign, such as `bit(1)`. */
  readonly whole: string
}

/** The value of a column as text, in SQL. */
export function printText({ name, type }: TableColumn): string {
  const column = escapeId(name, true)
  return `CAST(${turned[type]?.(column) ?? column} AS CHAR CHARACTER SET utf8mb4)`
}

/** A float is printed with six digits unless it is a double; bits are signs unless they are a number. */
const turned: Readonly<Record<string, (column: string) => string>> = {
  float: (column) => `(${column} + 0e0)`,
  bit: (column) => `(${column} + 0)`,
  ...inAll(
    'binary varbinary tinyblob blob mediumblob longblob vector',
    (column) => `HEX(${column})`,
  ),
  ...inAll(
    'geometry point linestring polygon multipoint multilinestring multipolygon geometrycollection geomcollection',
    (column) => `ST_AsText(${column})`,
  ),
}

/** The same for several types. */
function inAll<T>(types: string, value: T): Readonly<Record<string, T>> {
  return Object.fromEntries(types.split(' ').map((type) => [type, value]))
}

/** Says what stands in the cells of a column by their text; null is an empty cell. */
export function createValueReader({
  type,
  whole,
}: TableColumn): (text: string | null) => FoundCell {
  const show = readers[whole] ?? readers[type] ?? faulty(noText)
  return (text) => (text === null ? '' : show(text))
}

const asIs = (text: string): FoundCell => text

/** The session is in UTC. */
const showInstant = (text: string): FoundCell => `${text}+00:00`

/** A float comes as the double that it equals: the decimal number that was meant is shorter. */
function showFloat(text: string): FoundCell {
  const value = Number(text)
  const short = Number(value.toPrecision(6))
  return showBinary(Math.fround(short) === value ? String(short) : text, 32)
}

const showNumber = (text: string): FoundCell => showBinary(text, 64)

const nested: InEach = {
  zh: '是 JSON，不是一个值；须由来源单位分列提供',
  en: 'is JSON and no single value; the office must hand it over in columns of its own',
}
/** Types that are not named are of no use in a table of records: bits but a single one, geometries. */
const readers: Readonly<Record<string, (text: string) => FoundCell>> = {
  ...inAll('tinyint smallint mediumint int bigint decimal bit(1)', asIs),
  ...inAll('char varchar tinytext text mediumtext longtext enum set', asIs),
  ...inAll('date time datetime year uuid inet4 inet6', asIs),
  ...inAll('binary varbinary tinyblob blob mediumblob longblob', faulty(binary)),
  timestamp: showInstant,
  float: showFloat,
  double: showNumber,
  json: faulty(nested),
}
