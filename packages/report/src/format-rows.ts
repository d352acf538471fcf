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
 *
 * @example
 * formatRows([{ header: '原告' }, { header: '件', align: 'right' }], [['甲', '2']], 80)
 * // => ['原告  件', '--------', '甲     2']
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

/** Rows side by side, as many as fit, each line a column; a row that is alone is wrapped. */
function formatBlocks(
  columns: readonly RowColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const names = Math.max(...columns.map(({ header }) => displayWidth(header)))
  const blocks: { first: number; widths: number[] }[] = []
  rows.forEach((row, at) => {
    const own = Math.max(...row.map(displayWidth))
    const last = blocks.at(-1)
    const taken = [...(last?.widths ?? []), own].reduce((sum, each) => sum + each + 2, names)
    if (last !== undefined && taken <= width) last.widths.push(own)
    else blocks.push({ first: at, widths: [own] })
  })
  return blocks.flatMap(({ first, widths }) => {
    const members = rows.slice(first, first + widths.length)
    const numbers = [first + 1, first + widths.length].filter(
      (each, i, all) => all.indexOf(each) === i,
    )
    const title = numbers.join('–')
    return [
      `${title} ${'-'.repeat(Math.max(0, Math.min(width, 40) - title.length - 1))}`,
      ...columns.flatMap(({ header }, i) => {
        const wrapped = members.map((row, at) =>
          wrapToWidth(
            row[i] ?? '',
            widths.length > 1 ? (widths[at] ?? 0) : Math.max(20, width - names - 2),
          ),
        )
        const height = Math.max(...wrapped.map((lines) => lines.length))
        return Array.from({ length: height }, (_, n) =>
          [
            padToWidth(n === 0 ? header : '', names),
            ...wrapped.map((lines, at) => padToWidth(lines[n] ?? '', widths[at] ?? 0)),
          ]
            .join('  ')
            .trimEnd(),
        )
      }),
    ]
  })
}
