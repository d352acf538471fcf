import type { DatasetDefinition } from '../dataset/definition.ts'
import { kinds } from '../dataset/kinds/index.ts'
import { createCellReader, isNegative } from '../dataset/read-cell.ts'
import { type WrittenRow, writtenTable } from '../dataset/written-table.ts'
import { NumberText } from '../model/number-text.ts'
import type { TableDefinition } from '../model/schema.ts'
import { isNumeric, type Value } from '../values/type.ts'
import type { CheckedDataset } from './checked-model.ts'
import type { Checker, Path } from './checker.ts'
import { isReserved } from './expression/reserved.ts'

/** Reads the tables that are written in a concept or model, cell by cell as those of a source. */
export function checkTables(checker: Checker): ReadonlyMap<string, CheckedDataset> {
  const { id, datasets, tables } = checker.definition
  const found = Object.entries(tables).map(([name, table]): [string, CheckedDataset] => {
    const path = ['tables', name]
    if (isReserved(name)) checker.report('name-reserved', { name }, path, { key: true })
    if (Object.hasOwn(datasets, name)) {
      checker.report('name-clash', { name, with: 'a dataset' }, path, { key: true })
    }
    const rows = readRows(checker, table, path)
    const definition = define(`${id}/${name}`, name, table, rows)
    const written = writtenTable(definition, checker.file, rows)
    return [name, { definition, need: 'required', written }]
  })
  return new Map(found)
}

/** The table as the catalog would describe it. Numbers without a negative one among them never are. */
function define(
  id: string,
  name: string,
  { columns }: TableDefinition,
  rows: readonly WrittenRow[],
): DatasetDefinition {
  return {
    id,
    title: { zh: name },
    privacy: 1,
    missing: [''],
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, written], at) => {
        const definition = defineColumn(column, written)
        const never_negative =
          isNumeric(kinds[definition.kind].type) &&
          !rows.some(({ cells }) => isNegative(cells[at] ?? null))
        return [column, { ...definition, never_negative }]
      }),
    ),
  }
}

const defineColumn = (name: string, written: TableDefinition['columns'][string]) => ({
  title: { zh: name },
  headers: [],
  required: false,
  ...(typeof written === 'string' ? { kind: written } : written),
})

function readRows(checker: Checker, { columns, rows }: TableDefinition, path: Path): WrittenRow[] {
  const known = Object.keys(columns)
  const bare = { id: 'table', title: { zh: '' }, privacy: 1, missing: [''], columns: {} }
  const readers = Object.entries(columns).map(([column, written]) => ({
    column,
    read: createCellReader(defineColumn(column, written), bare),
  }))
  return rows.map((row, i) => {
    const at = [...path, 'rows', i]
    for (const key of Object.keys(row).filter((name) => !known.includes(name))) {
      checker.report('key-unknown', { key, known }, [...at, key], { key: true })
    }
    const cells = readers.map(({ column, read }): Value => {
      const cell = row[column]
      const text = cell instanceof NumberText ? cell.text : String(cell ?? '')
      const result = read(text)
      if ('value' in result) return result.value
      const { found, reason, expected } = result
      const told = { reason, expected }
      checker.report('table-cell', { column, found, ...told }, [...at, column])
      return null
    })
    return { line: checker.locate(at).line, cells }
  })
}
