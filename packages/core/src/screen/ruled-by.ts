import type { Dataset } from '../dataset/dataset.ts'

/** The rulings, by their places, that changed a record. */
export type RuledBy = (dataset: string, source: string, record: number) => readonly number[]

/** Says of records which rulings changed them; undefined where no rulings were applied. */
export function ruledBy(datasets: ReadonlyMap<string, Dataset>): RuledBy | undefined {
  if (![...datasets.values()].some(({ ruled }) => ruled !== undefined)) return undefined
  return (dataset, source, record) => datasets.get(dataset)?.ruled?.of(source, record) ?? []
}
