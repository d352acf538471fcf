import { closestMatch } from '../diagnostics/closest-match.ts'
import { foldSpelling } from './clean-text.ts'
import type { DatasetDefinition } from './definition.ts'

/** A dataset of the catalog, as far as it is named. */
export type NamedDataset = Pick<DatasetDefinition, 'id' | 'title'>

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
    [each.title.zh, ...(each.title.en === undefined ? [] : [each.title.en])].map(
      (text) => [foldSpelling(text), each] as const,
    ),
  )
  const near = closestMatch(
    foldSpelling(title),
    titled.map(([text]) => text),
  )
  return titled.find(([text]) => text === near)?.[1]
}
