/** Merges streams that are each in order into one in order; reads each only as far as needed. */
export async function* merge<T>(
  streams: readonly AsyncIterable<T>[],
  compare: (a: T, b: T) => number,
): AsyncGenerator<T> {
  const iterators = streams.map((stream) => stream[Symbol.asyncIterator]())
  try {
    const heads = await Promise.all(iterators.map((iterator) => iterator.next()))
    for (;;) {
      let best = -1
      for (const [i, head] of heads.entries()) {
        if (head.done === true) continue
        const leader = heads[best]
        if (leader === undefined || leader.done === true || compare(head.value, leader.value) < 0) {
          best = i
        }
      }
      const found = heads[best]
      if (found === undefined || found.done === true) return
      yield found.value
      const next = await iterators[best]?.next()
      if (next !== undefined) heads[best] = next
    }
  } finally {
    await Promise.all(iterators.map((iterator) => iterator.return?.()))
  }
}
