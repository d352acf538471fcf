import type { BulkFile } from '@mingjian/core'
import { quoteText } from './literals.ts'
import { cellName } from './read-csv.ts'

/**
 * Whether a record is certainly one of data: as wide as the header, and neither blank, nor a note, a total
 * or the header once more, as far as a look at few cells tells.
 */
export function isRecord({ columns, headers, named, width }: BulkFile, isWide: string): string {
  const isFilled = (at: number) => `${cellName(at)} IS NOT NULL`
  const filled = columns.map(({ cell }) => `CAST(${isFilled(cell)} AS INTEGER)`)
  const isTold = headers.flatMap((header) => {
    const told = columns.find(({ cell }) => (header[cell] ?? '') !== '')
    if (told === undefined) return []
    return [`${cellName(told.cell)} IS DISTINCT FROM ${quoteText(header[told.cell] ?? '')}`]
  })
  const cells = Array.from({ length: width }, (_, at) => cellName(at))
  const noTotal = `NOT contains(concat(${cells.join(', ')}), '计')`
  const [one, two] = named
  const isFull = `${filled.join(' + ')} > 1`
  return [
    isWide,
    ...isTold,
    one === undefined || two === undefined
      ? `${isFull} AND ${noTotal}`
      : `CASE WHEN ${isFilled(one)} AND ${isFilled(two)} THEN true ELSE ${isFull} AND ${noTotal} END`,
  ].join(' AND ')
}
