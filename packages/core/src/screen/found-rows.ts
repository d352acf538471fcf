import type { EvidenceRows } from '../plan/evidence.ts'
import type { Value } from '../values/type.ts'
import type { EvidenceQuery } from './evidence-query.ts'
import type { RunningSteps } from './running-model.ts'

/** A row as a query gave it. */
export interface FoundRow {
  readonly cells: readonly Value[]
  /** What tells it apart, as far as the query asks for it. */
  readonly ids: readonly Value[]
  /** A cell by the name of its column; null where there is none. */
  readonly cell: (name: string) => Value
}

/** Runs a query on the plan of an owner; `rows` are those that it finds. */
export async function* foundRows(
  { run }: RunningSteps,
  { query, prefix }: EvidenceQuery,
  rows: EvidenceRows,
): AsyncGenerator<readonly FoundRow[]> {
  const places = new Map(query.columns.map((name, at) => [name, at]))
  for await (const batch of run.read(query)) {
    yield batch.map((cells): FoundRow => {
      const cell = (name: string) => cells[places.get(`${prefix}${name}`) ?? -1] ?? null
      return { cells, cell, ids: rows.ids.map(cell) }
    })
  }
}
