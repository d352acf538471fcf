import { duckdbDialect } from '@mingjian/sql'

/** The schema that holds the datasets of a session. */
export const dataSchema = 'data'

/** Spells a qualified name. */
export const quoteName = (...path: readonly string[]): string =>
  path.map(duckdbDialect.quoteIdentifier).join('.')
