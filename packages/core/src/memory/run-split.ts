import type { SplitOperation } from '../plan/plan.ts'
import { type MemoryTable, placeOf } from './memory-table.ts'

/** Puts in place of each row one for each part of a text, with its number from 1. */
export function runSplit(table: MemoryTable, operation: SplitOperation): MemoryTable {
  const { column, name, number } = operation
  const at = placeOf(table, column)
  const rows = table.rows.flatMap((row) => {
    const text = row[at] ?? null
    const parts = text === null ? [null] : partsOf(String(text), operation)
    return parts.map((part, i) => [...row, part, BigInt(i + 1)])
  })
  return { columns: [...table.columns, name, number], rows }
}

function partsOf(
  text: string,
  { separator, unlisted }: SplitOperation,
): readonly (string | null)[] {
  const parts = text.split(separator)
  const count = numberBetween(parts.at(-1) ?? '', unlisted)
  return count === undefined ? parts : [...parts.slice(0, -1), ...new Array(count).fill(null)]
}

function numberBetween(
  part: string,
  { before, behind }: SplitOperation['unlisted'],
): number | undefined {
  if (!part.startsWith(before) || !part.endsWith(behind)) return undefined
  const number = part.slice(before.length, part.length - behind.length)
  return /^[1-9]\d{0,2}$/.test(number) ? Number(number) : undefined
}
