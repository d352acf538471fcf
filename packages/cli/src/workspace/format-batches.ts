import type { Language } from '@mingjian/core'
import { formatRows, toShowable } from '@mingjian/report'
import { dayLoaded, type ListedBatch } from '@mingjian/workspace'
import { workspaceWords } from './workspace-words.ts'

/** Formats batches as a table, with their names where they are known, and how many they are. */
export function formatBatches(batches: readonly ListedBatch[], language: Language): string {
  const words = workspaceWords[language]
  if (batches.length === 0) return `${words.empty}\n`
  const isNamed = batches.some(({ source }) => source !== undefined)
  const rows = batches.map((batch) => [
    batch.id,
    batch.dataset,
    toShowable(batch.office ?? ''),
    periodOf(batch, language),
    String(batch.rows),
    String(batch.rejected),
    dayLoaded(batch),
    ...(isNamed ? [toShowable(batch.source ?? '')] : []),
  ])
  const columns = words.headers
    .slice(0, isNamed ? undefined : -1)
    .map((header, at) => (at === 4 || at === 5 ? { header, align: 'right' as const } : { header }))
  const total = words.total(
    batches.length,
    batches.reduce((sum, batch) => sum + batch.rows, 0),
  )
  return `${[...formatRows(columns, rows, Number.POSITIVE_INFINITY), total].join('\n')}\n`
}

function periodOf({ from, to }: ListedBatch, language: Language): string {
  const { undeclared, to: until } = workspaceWords[language]
  return from === null && to === null ? undeclared : `${from ?? '…'}${until}${to ?? '…'}`
}
