/** A small table as a case writes it: columns with their kinds, and rows of text. */
export interface CaseTable {
  readonly columns: Readonly<Record<string, string>>
  readonly rows: readonly Readonly<Record<string, string | null>>[]
}

/**
 * Reads a table of a case: a head of `name:kind` and rows, cells apart by bars. An empty cell is
 * missing, in a column `name:date:open` open; a kind that is left out is `text`.
 *
 * @example parseTable('who | amount:money\n甲 | 12.50\n乙 |')
 */
export function parseTable(text: string): CaseTable {
  const [head = [], ...body] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const columns = head.map((cell): [string, string] => {
    const [name = '', kind = 'text', empty] = cell.split(':')
    return [name, empty === undefined ? kind : `${kind}:${empty}`]
  })
  const rows = body.map((cells, i) => {
    if (cells.length !== columns.length) {
      throw new RangeError(
        `Row ${i + 1} has ${cells.length} cells; expected ${columns.length}: ${cells.join(' | ')}`,
      )
    }
    return Object.fromEntries(
      columns.map(([name], at) => [name, cells[at] === '' ? null : (cells[at] ?? null)]),
    )
  })
  return { columns: Object.fromEntries(columns), rows }
}

/** The dataset of the catalog that a table stands for. */
export const toDefinition = (id: string, { columns }: CaseTable): object => ({
  id,
  title: { zh: id },
  privacy: 1,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, written]) => {
      const [kind, empty] = written.split(':')
      return [name, { title: { zh: name }, kind, ...(empty === undefined ? {} : { empty }) }]
    }),
  ),
})
