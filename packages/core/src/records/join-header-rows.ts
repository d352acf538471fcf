import type { HeaderText } from '../dataset/match-headers.ts'

/** What stands in a header of two rows, column by column. */
export interface JoinedRows {
  readonly texts: readonly HeaderText[]
  /** `group|detail`, or the one of them that is there. */
  readonly joined: readonly string[]
  /** Whether each column is named in both rows, as in a template with field codes below. */
  readonly full: boolean
}

/**
 * Joins a row of groups and the row of details under it. A group reaches over the empty cells that
 * a merged one leaves to its right, as long as there are details below. What a group says alone
 * counts only where nothing stands below it, or where both rows name every column.
 *
 * @example
 * joinHeaderRows(['当事人', '', '金额'], ['姓名', '性别', '']).joined // => ['当事人|姓名', '当事人|性别', '金额']
 */
export function joinHeaderRows(upper: readonly string[], lower: readonly string[]): JoinedRows {
  const width = Math.max(upper.length, lower.length)
  const columns = Array.from({ length: width }, (_, index) => ({
    above: upper[index]?.trim() ?? '',
    below: lower[index]?.trim() ?? '',
  }))
  const full = columns.every(({ above, below }) => (above === '') === (below === ''))
  let group = ''
  const texts = columns.map(({ above, below }): readonly [string, ...string[]] => {
    if (above !== '') group = above
    else if (below === '') group = ''
    if (below === '') {
      group = ''
      return [above]
    }
    if (group === '') return [below]
    return full ? [`${group}|${below}`, below, above] : [`${group}|${below}`, below]
  })
  return { texts, joined: texts.map(([joined]) => joined), full }
}
