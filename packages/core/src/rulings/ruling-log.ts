import type { CellChange, Dataset, Source } from '../dataset/dataset.ts'
import type { DatasetRow } from '../dataset/dataset-row.ts'
import { createChangePrinter } from '../dataset/read-cell.ts'
import { createRecordLog } from '../dataset/record-log.ts'
import type { RowVerdict } from './rule-row.ts'
import type { RuledRows, Rulings } from './rulings.ts'

/** Notes what rulings change in a dataset. */
export interface RulingLog {
  /** Some sources, by their places, are read from their beginning. */
  begin(sources: readonly number[]): void
  take(row: DatasetRow, verdict: RowVerdict): void
  /** A source that counts what rulings changed among what other rules of cleaning did. */
  tell(source: Source, at: number): Source
  readonly ruled: RuledRows
}

export function createRulingLog(
  { definition, columns, sources }: Dataset,
  rulings: Rulings,
  onChange: ((change: CellChange) => void) | undefined,
): RulingLog {
  const logs = sources.map(() => createRecordLog(onChange))
  const printers = columns.map((name) => {
    const column = definition.columns[name]
    if (column === undefined) throw new RangeError(`"${name}" is no column of its dataset.`)
    return createChangePrinter(column, definition)
  })
  /** Of each source the cells that were changed, by column. */
  const counts = sources.map(() => new Map<number, number>())
  /** Of each source the rulings that changed a record, and those that it does not fit, by its number. */
  const changed = sources.map(() => new Map<number, readonly number[]>())
  const unfit = sources.map(() => new Map<number, readonly number[]>())
  const headerOf = (source: number, name: string): string =>
    sources[source]?.headers.find(({ column }) => column === name)?.header ?? name

  const times = (in_: readonly ReadonlyMap<number, readonly number[]>[], place: number): number =>
    in_.reduce(
      (sum, records) => sum + [...records.values()].filter((by) => by.includes(place)).length,
      0,
    )
  return {
    begin(places) {
      for (const at of places) for (const each of [counts, changed, unfit]) each[at]?.clear()
    },
    take({ source, record }, verdict) {
      if (verdict.unfit.length > 0) unfit[source]?.set(record, verdict.unfit)
      if (verdict.cells.length === 0) return
      const by = new Set(verdict.cells.flatMap((cell) => cell.by))
      changed[source]?.set(record, [...by])
      const own = counts[source] as Map<number, number>
      for (const { column } of verdict.cells) own.set(column, (own.get(column) ?? 0) + 1)
      if (onChange === undefined) return
      const told = verdict.cells.map(({ column, was, value }): CellChange => {
        const name = columns[column] ?? ''
        const shown = printers[column]?.(String(was ?? ''), value) ?? { found: '', value: null }
        return {
          source: sources[source]?.name ?? '',
          record,
          column: name,
          header: headerOf(source, name),
          rules: ['ruling'],
          ...shown,
        }
      })
      logs[source]?.(record, told)
    },
    tell: (source, at) => {
      const ruled = () =>
        [...(counts[at] ?? [])].map(([column, cells]) => {
          const name = columns[column] ?? ''
          return { column: name, header: headerOf(at, name), rule: 'ruling' as const, cells }
        })
      // What a source counts grows while it is read.
      return Object.defineProperties({} as Source, {
        ...Object.getOwnPropertyDescriptors(source),
        changes: { enumerable: true, get: () => [...(source.changes ?? []), ...ruled()] },
      })
    },
    ruled: {
      rulings,
      of: (name, record) => [
        ...new Set(
          sources.flatMap((source, at) =>
            source.name === name ? (changed[at]?.get(record) ?? []) : [],
          ),
        ),
      ],
      changed: (place) => times(changed, place),
      unfit: (place) => times(unfit, place),
    },
  }
}
