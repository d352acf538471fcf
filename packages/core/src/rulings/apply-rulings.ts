import type { CellChange, Dataset } from '../dataset/dataset.ts'
import type { DatasetRow } from '../dataset/dataset-row.ts'
import { changeRow } from './change-row.ts'
import { rereadBulk } from './reread-bulk.ts'
import { createRowRuler } from './rule-row.ts'
import { createRulingLog } from './ruling-log.ts'
import type { Rulings } from './rulings.ts'

/** Who hears of what rulings change. */
export interface ApplyRulingsOptions {
  /** Hears every cell that a ruling changes, once, masked. */
  readonly onChange?: ((change: CellChange) => void) | undefined
}

/**
 * Reads the numbers of a dataset as people have ruled (SEMANTICS 2.29): a number as the one of its person, records
 * without a number as of whose number it is, or as nobody's. What was changed is counted as by other rules of cleaning, and
 * `ruled` says by which ruling. Rulings are applied to the joined sources of a dataset, before {@link countOnce}: what
 * repeats is told as it is written, so that no record is lost by a ruling. Without them the dataset is what it was.
 *
 * @example
 * const { loaded } = loadRulings('rulings: []', 'identity.yaml', catalog)
 * const suits = createDataset(definition, rows)
 * loaded && applyRulings(suits, loaded).ruled?.of('立案.csv', 2) // => []
 */
export function applyRulings(
  inner: Dataset,
  rulings: Rulings,
  { onChange }: ApplyRulingsOptions = {},
): Dataset {
  const log = createRulingLog(inner, rulings, onChange)
  const ruler = createRowRuler(inner, rulings)
  if (ruler === undefined) return { ...inner, ruled: log.ruled }
  const change = (row: DatasetRow) => changeRow(row, ruler, log)
  const all = inner.sources.map((_, at) => at)
  async function* batches(signal?: AbortSignal): ReturnType<Dataset['batches']> {
    log.begin(all)
    for await (const batch of inner.batches(signal)) yield batch.map(change)
  }
  const { bulk: _, ...rest } = inner
  const bulk = rereadBulk(inner, rulings, log, batches)
  const sources = inner.sources.map(log.tell)
  return { ...rest, sources, batches, ruled: log.ruled, ...(bulk && { bulk }) }
}
