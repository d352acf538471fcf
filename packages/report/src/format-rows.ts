import { displayWidth, padToWidth, wrapToWidth } from './display-width.ts'

/** A column of a table for the terminal. */
export interface RowColumn {
  readonly header: string
  /** Numbers stand to the right. */
  readonly align?: 'left' | 'right'
}

/**
 * Formats rows as a table where they fit the width, and else one under the other, each cell behind
 * the name of its column: nothing is cut off.
 */
export function formatRows(
  columns: readonly RowColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = columns.map(({ header }, at) =>
    Math.max(...[header, ...rows.map((row) => row[at] ?? '')].map(displayWidth)),
  )
  const total = widths.reduce((sum, each) => sum + each + 2, -2)
  if (total > width) return formatBlocks(columns, rows, width)
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        padToWidth(cell, widths[at] ?? 0, columns[at]?.align === 'right' ? 'left' : 'right'),
      )
      .join('  ')
      .trimEnd()
  return [format(columns.map(({ header }) => header)), '-'.repeat(total), ...rows.map(format)]
}

function formatBlocks(
  columns: readonly RowColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const names = Math.max(...columns.map(({ header }) => displayWidth(header)))
  return rows.flatMap((row, at) => [
    `${at + 1} ${'-'.repeat(Math.max(0, Math.min(width, 40) - String(at + 1).length - 1))}`,
    ...columns.flatMap(({ header }, i) => {
      const lines = wrapToWidth(row[i] ?? '', Math.max(20, width - names - 2))
      return lines.map((line, n) =>
        `${padToWidth(n === 0 ? header : '', names)}  ${line}`.trimEnd(),
      )
    }),
  ])
}
