import { closestMatch } from './closest-match.ts'
import type { InEach } from './in-each.ts'

/** A dataset of the catalog, as far as it is named. */
export interface NamedDataset {
  readonly id: string
  readonly title: Pick<InEach, 'zh'> & { readonly en?: string | undefined }
}

/**
 * Finds the dataset whose title was written in place of its id, or one like it; undefined where none
 * is near.
 *
 * @example
 * datasetTitled('诉讼', [{ id: 'suit', title: { zh: '诉讼', en: 'suits' } }])?.id // => 'suit'
 */
export function datasetTitled<T extends NamedDataset>(
  title: string,
  datasets: readonly T[],
): T | undefined {
  const titled = datasets.flatMap((each) =>
    Object.values(each.title)
      .filter((text) => text !== undefined)
      .map((text) => [text, each] as const),
  )
  const near = closestMatch(
    title,
    titled.map(([text]) => text),
  )
  return titled.find(([text]) => text === near)?.[1]
}
