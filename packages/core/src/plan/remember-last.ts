import type { Coverage } from '../dataset/coverage.ts'

/** The last result that was made for an object, and what it was made from. */
export type LastMade<K extends object, T> = WeakMap<
  K,
  { readonly from: readonly unknown[]; readonly made: T }
>

/** Makes a result anew only where something that it is made from is another than the last time. */
export function rememberLast<K extends object, T>(
  last: LastMade<K, T>,
  key: K,
  from: readonly unknown[],
  make: () => T,
): T {
  const known = last.get(key)
  const isSame =
    known?.from.length === from.length && known.from.every((each, i) => each === from[i])
  if (known !== undefined && isSame) return known.made
  const made = make()
  last.set(key, { from, made })
  return made
}

/** What plans depend on of the coverage of data, as a text: not on how many cells are unknown. */
export const coverageRead = (coverage: ReadonlyMap<string, Coverage>): string =>
  JSON.stringify(
    [...coverage].map(
      ([
        id,
        { unknown: _, afterAsOf: __, endsFirst: ___, endsFirstAt: ____, outside: _____, ...read },
      ]) => [id, Object.entries(read)],
    ),
  )
