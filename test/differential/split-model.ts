type Named = Readonly<Record<string, unknown>>

/** A model as plain data, and the concepts that it reads. */
export interface SplitModel {
  readonly model: { readonly steps: Named }
  readonly concepts: readonly object[]
}

/** The ids of concepts are these with the number of the part behind. */
export const conceptId = 'test.part'

/**
 * Moves the first steps of a model into concepts, one for each part: `cuts` says with how many steps
 * each part ends. Names stay, so a part knows the steps of those before it as it did.
 */
export function splitModel(model: object, cuts: readonly number[]): SplitModel {
  const {
    steps,
    datasets,
    tables = {},
    params,
    title,
    ...rest
  } = model as {
    steps: Named
    datasets: Named
    tables?: Named
    params: object
    title: object
  }
  const names = Object.keys(steps)
  const ends = [...cuts, names.length]
  const parts = ends.map((end, i) => names.slice(ends[i - 1] ?? 0, end))
  const own = (part: readonly string[]) =>
    Object.fromEntries(part.map((name) => [name, steps[name]]))
  const readBy = (text: string, before: number) => {
    const lent = parts.slice(0, before).flatMap((part, i) =>
      part.map((name) => {
        return [name, { use: `${conceptId}${i}.${name}`, need: 'required' }] as const
      }),
    )
    return namedIn(text, [...Object.entries(datasets), ...lent])
  }
  const bodies = parts.map((part, i) => {
    const isModel = i === parts.length - 1
    const text = JSON.stringify(isModel ? { steps: own(part), rest } : own(part))
    const written = namedIn(text, Object.entries(tables))
    return { title, params, datasets: readBy(text, i), tables: written, steps: own(part) }
  })
  const last = bodies.length - 1
  return {
    model: { ...rest, ...(bodies[last] as (typeof bodies)[number]) },
    concepts: bodies.slice(0, last).map((body, i) => ({ id: `${conceptId}${i}`, ...body })),
  }
}

/** Those of the entries that a text names. */
const namedIn = (text: string, entries: readonly (readonly [string, unknown])[]): Named =>
  Object.fromEntries(entries.filter(([name]) => text.includes(`"${name}"`)))
