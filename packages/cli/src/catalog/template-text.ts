import type { DatasetDefinition } from '@mingjian/core'
import { formatCsv } from '@mingjian/report'
import { filledColumns } from './filled-columns.ts'

/**
 * The text of an empty table of a dataset: Chinese titles in the first row, names of columns in the second,
 * data from the third, as templates of the national platform are laid out. UTF-8 with its mark and
 * CR LF, so that Excel opens it as it is.
 *
 * @example
 * await templateText(suits) // => '\ufeff原告,标的额\r\nplaintiff,amount\r\n'
 */
export async function templateText(definition: DatasetDefinition): Promise<string> {
  const columns = filledColumns(definition)
  const titles = Object.values(columns).map(({ title }) => title.zh)
  return `\ufeff${await formatCsv([titles, Object.keys(columns)])}`
}
