import type { CreateStatement, Statement } from '@mingjian/sql'
import { quoteName } from './names.ts'

/** The text that stores the rows of a query. */
export const createTableText = ({ path, sql }: CreateStatement): string =>
  `CREATE TABLE ${quoteName(...path)} AS\n${sql.text}`

/** The text that drops a table which was needed on the way only. */
export const dropTableText = ({ path }: Extract<Statement, { kind: 'drop' }>): string =>
  `DROP TABLE ${quoteName(...path)}`
