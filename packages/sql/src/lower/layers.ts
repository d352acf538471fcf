/** A column to be computed and the names that it reads. */
export interface Computed<T> {
  readonly item: T & { readonly name: string }
  readonly reads: readonly string[]
}

/**
 * Splits columns into layers: each reads only what was there before and columns of earlier layers,
 * since one SELECT cannot read a column that it makes.
 */
export function splitLayers<T>(columns: readonly Computed<T>[]): (T & { name: string })[][] {
  const layerOf = new Map<string, number>()
  const layers: (T & { name: string })[][] = []
  for (const { item, reads } of columns) {
    const layer = Math.max(0, ...reads.map((name) => (layerOf.get(name) ?? -1) + 1))
    layerOf.set(item.name, layer)
    const members = layers[layer] ?? []
    members.push(item)
    layers[layer] = members
  }
  return layers
}
