import type { LoadedConcept, LoadedModel } from '@mingjian/core'

type Reader = Pick<LoadedModel['model'], 'id' | 'datasets'>

/** The concepts of its own pack that a model reads, directly or through others. */
export function conceptsReadBy(
  reader: Reader,
  concepts: readonly LoadedConcept[],
): readonly LoadedConcept[] {
  const found = new Map<string, LoadedConcept>()
  const look = ({ datasets }: Reader): void => {
    for (const { use } of Object.values(datasets)) {
      const read = concepts.find(({ concept: { id } }) => use.startsWith(`${id}.`))
      if (read === undefined || found.has(read.concept.id)) continue
      if (packOf(read.concept.id) === packOf(reader.id)) found.set(read.concept.id, read)
      look(read.concept)
    }
  }
  look(reader)
  return [...found.values()]
}

const packOf = (id: string): string => id.slice(0, id.indexOf('.'))
