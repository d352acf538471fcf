import { DuckDBTypeId } from '@duckdb/node-api'
import { type FaultyCell, type FoundCell, type InEach, showBinary } from '@mingjian/core'
import type { TableColumn } from './list-tables.ts'
import { quoteName } from './open-engine.ts'

/**
 * The value of a column as text, in SQL: numbers by their digits, days and times as ISO 8601. A time with a zone is
 * that of UTC, wherever it is read, and says so.
 */
export function printText({ name, type }: TableColumn): string {
  const column = quoteName(name)
  return type === DuckDBTypeId.TIMESTAMP_TZ
    ? `CAST(make_timestamp(epoch_us(${column})) AS VARCHAR) || '+00:00'`
    : `CAST(${column} AS VARCHAR)`
}

/** Says what stands in the cells of a column by their text; null is an empty cell. */
export function createValueReader({ type }: TableColumn): (text: string | null) => FoundCell {
  const show = readers[type] ?? faulty(noText)
  return (text) => (text === null ? '' : show(text))
}

const asIs = (text: string): FoundCell => text

const faulty =
  (reason: InEach) =>
  (text: string): FaultyCell => ({ text, reason })

const showFloat = (text: string): FoundCell => showBinary(text, 32)

const showNumber = (text: string): FoundCell => showBinary(text, 64)

const nested: InEach = {
  zh: '是列表、结构或映射，不是一个值；须由来源单位分列导出',
  en: 'is a list, structure or map and no single value; the office must export it in columns of its own',
}
const binary: InEach = {
  zh: '是二进制数据，不是文字；须由来源单位按文字导出',
  en: 'is binary data and no text; the office must export it as text',
}
const noText: InEach = {
  zh: '的类型不能按文字读取',
  en: 'is of a type that is not read as text',
}

/** Types that are not named are of no use in a table of records: intervals, bits, geometries. */
const readers: Partial<Record<DuckDBTypeId, (text: string) => FoundCell>> = {
  [DuckDBTypeId.BOOLEAN]: asIs,
  [DuckDBTypeId.TINYINT]: asIs,
  [DuckDBTypeId.SMALLINT]: asIs,
  [DuckDBTypeId.INTEGER]: asIs,
  [DuckDBTypeId.BIGINT]: asIs,
  [DuckDBTypeId.HUGEINT]: asIs,
  [DuckDBTypeId.UTINYINT]: asIs,
  [DuckDBTypeId.USMALLINT]: asIs,
  [DuckDBTypeId.UINTEGER]: asIs,
  [DuckDBTypeId.UBIGINT]: asIs,
  [DuckDBTypeId.UHUGEINT]: asIs,
  [DuckDBTypeId.BIGNUM]: asIs,
  [DuckDBTypeId.DECIMAL]: asIs,
  [DuckDBTypeId.FLOAT]: showFloat,
  [DuckDBTypeId.DOUBLE]: showNumber,
  [DuckDBTypeId.VARCHAR]: asIs,
  [DuckDBTypeId.ENUM]: asIs,
  [DuckDBTypeId.UUID]: asIs,
  [DuckDBTypeId.DATE]: asIs,
  [DuckDBTypeId.TIME]: asIs,
  [DuckDBTypeId.TIMESTAMP]: asIs,
  [DuckDBTypeId.TIMESTAMP_S]: asIs,
  [DuckDBTypeId.TIMESTAMP_MS]: asIs,
  [DuckDBTypeId.TIMESTAMP_NS]: asIs,
  [DuckDBTypeId.TIMESTAMP_TZ]: asIs,
  [DuckDBTypeId.SQLNULL]: asIs,
  [DuckDBTypeId.BLOB]: faulty(binary),
  [DuckDBTypeId.LIST]: faulty(nested),
  [DuckDBTypeId.ARRAY]: faulty(nested),
  [DuckDBTypeId.STRUCT]: faulty(nested),
  [DuckDBTypeId.MAP]: faulty(nested),
  [DuckDBTypeId.UNION]: faulty(nested),
}
