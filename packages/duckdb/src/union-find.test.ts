import { describe, expect, it } from 'vitest'
import { createUnionFind } from './union-find.ts'

describe('a union-find', () => {
  it('names a network by its smallest node, in whatever order it is put together', () => {
    const edges = [
      [4, 3],
      [1, 2],
      [3, 1],
      [6, 5],
      [5, 5],
    ] as const
    for (const order of [edges, edges.toReversed()]) {
      const networks = createUnionFind(8)
      for (const [a, b] of order) networks.union(a, b)
      expect(Array.from({ length: 8 }, (_, node) => networks.find(node))).toEqual([
        0, 1, 1, 1, 1, 5, 5, 7,
      ])
    }
  })
})
