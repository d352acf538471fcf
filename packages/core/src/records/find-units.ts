import type { ColumnDefinition } from '../dataset/definition.ts'
import { findLargeUnit, findOtherTime, isConverted, saysYuan } from '../dataset/header-unit.ts'
import type { MappedSource } from '../mapping/mapping-shape.ts'
import { givenUnit } from '../mapping/read-mapped.ts'
import type { FoundDataset } from './found-dataset.ts'
import type { Header } from './header.ts'
import { sourceError } from './source-error.ts'

const nothingSaid: MappedSource = { files: [] }

/** What in a title says that numbers of a kind are counted in a large unit. */
const patterns: Partial<Record<ColumnDefinition['kind'], RegExp>> = {
  money:
    /单位[:：为]?\s*[(（]?(?:人民币)?([百千万亿]+元)|[(（]\s*(?:人民币)?([百千万亿]+元)\s*[)）]/g,
  // 千 alone is no large unit: 千克, 千米 and 千瓦时 are what a column may be in.
  quantity:
    /单位[:：为]?\s*[(（]?([百千]?[万亿](?!元)[^\s)）,，、;；]{1,4})|[(（]\s*([百千]?[万亿](?!元)[^\s)）,，、;；\d]{1,4})\s*[)）]/g,
}

/**
 * The large unit in which each column counts: what a mapping says of its header, or the header itself,
 * else for amounts what a title says of all. Undefined where it counts in yuan, or in the unit of its column.
 *
 * @throws {@link AdapterError} for a unit that is not converted, for a header that counts years where its column
 * counts months, and for titles that say several.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '标的额（万元）'], record: 1 }], undefined)
 * findUnits('a.csv', header, { definition, columns: ['case_no', 'amount'] }) // => [undefined, '万元']
 */
export function findUnits(
  file: string,
  header: Header,
  { definition, columns, mapped = nothingSaid }: Omit<FoundDataset, 'units'>,
): readonly (string | undefined)[] {
  return columns.map((name, index) => {
    const column = name === undefined ? undefined : definition.columns[name]
    const text = header.cells[index] ?? ''
    // A header that says 元 itself counts in it, whatever stands above.
    if (name === undefined || column === undefined || saysYuan(text, column)) return undefined
    const other = findOtherTime(text, column)
    if (other !== undefined) {
      const title = column.title.zh
      throw sourceError('unit-foreign/time', { file, header: text, column: name, title, ...other })
    }
    const given = givenUnit(mapped, text)
    if (given === '元') return undefined
    const own = given ?? findLargeUnit(text, column)
    const [row] = header.rows
    const said =
      own === undefined ? saidAbove(header, column) : [{ unit: own, record: row?.record }]
    const [first] = said
    if (first === undefined) return undefined
    const agree = said.every(({ unit }) => unit === first.unit)
    if (agree && isConverted(first.unit, column)) return first.unit
    const { unit, record } = first
    const title = column.title.zh
    const isMoney = column.kind === 'money'
    throw sourceError(
      'unit-foreign',
      { file, isMoney, unit, record, column: name, title },
      { record },
    )
  })
}

/** The units that titles, or the upper of two header rows, state for numbers of the kind of a column. */
function saidAbove({ rows, titles }: Header, { kind }: ColumnDefinition) {
  const pattern = patterns[kind]
  if (pattern === undefined) return []
  const above = rows.length > 1 ? rows.slice(0, 1) : []
  return [...titles, ...above].flatMap(({ cells, record }) =>
    cells.flatMap((cell) =>
      [...cell.matchAll(pattern)].map(([, first, second]) => ({
        unit: first ?? second ?? '',
        record,
      })),
    ),
  )
}
