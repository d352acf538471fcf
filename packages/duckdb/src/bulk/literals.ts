import { pendingCell, type Type, type Value } from '@mingjian/core'

/** A text as a literal of SQL. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The type in which a file's values wait: amounts have 18 digits, which half the bytes hold. */
function stagedType(type: Type): string {
  switch (type.kind) {
    case 'integer':
      return 'BIGINT'
    case 'decimal':
      return `DECIMAL(18, ${type.scale})`
    case 'string':
      return 'VARCHAR'
    default:
      return type.kind.toUpperCase()
  }
}

/** A value of the language as SQL writes it; what is pending is null. */
export function literal(value: Value, type: Type): string {
  if (value === null || value === pendingCell) return `CAST(NULL AS ${stagedType(type)})`
  switch (type.kind) {
    case 'decimal':
      return `CAST('${value}e-${type.scale}' AS ${stagedType(type)})`
    case 'string':
      return quoteText(String(value))
    case 'date':
      return `(DATE '1970-01-01' + ${value})`
    case 'timestamp':
      return `make_timestamp(${value}000000)`
    default:
      return String(value)
  }
}
