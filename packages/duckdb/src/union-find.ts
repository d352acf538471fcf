/** Networks of numbered nodes: four bytes a node. */
export interface UnionFind {
  /** Puts two nodes into one network. */
  union(a: number, b: number): void
  /** The node that stands for the network of a node. */
  find(node: number): number
}

/** Makes a union-find over nodes 0 to `size` − 1, each a network of its own. */
export function createUnionFind(size: number): UnionFind {
  const parents = new Int32Array(size)
  for (let node = 0; node < size; node += 1) parents[node] = node
  const parentOf = (node: number) => parents[node] as number
  const find = (node: number): number => {
    let at = node
    while (parentOf(at) !== at) {
      // Halves the way for the next one who asks.
      const above = parentOf(parentOf(at))
      parents[at] = above
      at = above
    }
    return at
  }
  return {
    find,
    union(a, b) {
      const [first, second] = [find(a), find(b)]
      // The smaller number stands for both, so the answer does not depend on the order of edges.
      if (first < second) parents[second] = first
      else parents[first] = second
    },
  }
}
