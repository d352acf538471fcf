import { expect, it } from 'vitest'
import { merge } from './merge.ts'

interface Item {
  readonly value: number
  readonly from: number
}

const streams = (lists: readonly (readonly number[])[], log: string[] = []) =>
  lists.map(async function* (list, from): AsyncGenerator<Item> {
    try {
      for (const value of list) {
        log.push(`${from}:${value}`)
        yield { value, from }
      }
    } finally {
      log.push(`${from} closed`)
    }
  })

const byValue = (a: Item, b: Item) => a.value - b.value

async function collect(lists: readonly (readonly number[])[]) {
  const found: Item[] = []
  for await (const item of merge(streams(lists), byValue)) found.push(item)
  return found
}

it.each([
  [[], []],
  [[[], []], []],
  [
    [[1, 4], [], [2, 3]],
    [1, 2, 3, 4],
  ],
  [
    [[5], [1, 1, 9]],
    [1, 1, 5, 9],
  ],
])('merges %j', async (lists, expected) => {
  expect((await collect(lists)).map(({ value }) => value)).toEqual(expected)
})

it('takes equal items in the order of the streams', async () => {
  const found = await collect([[2], [2, 2], [1, 2]])
  expect(found.map(({ from }) => from)).toEqual([2, 0, 1, 1, 2])
})

it('reads no further than it is asked to, and closes every stream', async () => {
  const log: string[] = []
  for await (const { value } of merge(
    streams(
      [
        [1, 2, 3],
        [9, 10],
      ],
      log,
    ),
    byValue,
  )) {
    if (value === 2) break
  }
  expect(log).toEqual(['0:1', '1:9', '0:2', '0 closed', '1 closed'])
})

it('closes the others where one fails', async () => {
  const log: string[] = []
  const failing = (async function* (): AsyncGenerator<Item> {
    yield { value: 0, from: 9 }
    throw new Error('cut off')
  })()
  const run = async () => {
    for await (const item of merge([...streams([[1, 2]], log), failing], byValue))
      log.push(`${item.value}`)
  }
  await expect(run()).rejects.toThrow('cut off')
  expect(log).toEqual(['0:1', '0', '0 closed'])
})
