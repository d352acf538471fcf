import { integer, type Plan, type PlanColumn, string } from '@mingjian/core'
import { describe, expect, it } from 'vitest'
import { backends, planned, readPlan, table } from './testing/both.ts'
import { datasetOf } from './testing/dataset-of.ts'

const columns: readonly PlanColumn[] = [
  { name: 'n', type: integer },
  { name: 'names', type: string },
]

const plan: Plan = {
  model: 'test.split',
  datasets: [planned('data', columns)],
  tables: [
    table(
      'step',
      { dataset: 'data' },
      [
        {
          kind: 'split',
          column: 'names',
          separator: '、',
          unlisted: { before: '另', behind: '人' },
          name: 'part',
          number: 'place',
        },
      ],
      [...columns, { name: 'part', type: string }, { name: 'place', type: integer }],
    ),
  ],
}

describe.each(backends)('a split on $name', ({ create }) => {
  it.each([
    ['张三、𠮷田', ['张三', '𠮷田']],
    ['张三', ['张三']],
    ["O'Neil, Ltd、张三、张三", ["O'Neil, Ltd", '张三', '张三']],
    ['、张三、、', ['', '张三', '', '']],
    ['', ['']],
    [null, [null]],
    ['张三、另3人', ['张三', null, null, null]],
    ['另1人', [null]],
    ['张三、另999人', ['张三', ...Array.from({ length: 999 }, () => null)]],
    ['另2人、张三', ['另2人', '张三']],
    ['张三另2人', ['张三另2人']],
    ['张三、另2人\n', ['张三', '另2人\n']],
    ['张三、另0人、另人', ['张三', '另0人', '另人']],
    ['张三、另02人', ['张三', '另02人']],
    ['张三、另1000人', ['张三', '另1000人']],
    ['张三、另２人', ['张三', '另２人']],
    [
      Array.from({ length: 200 }, (_, i) => `甲${i}`).join('、'),
      Array.from({ length: 200 }, (_, i) => `甲${i}`),
    ],
  ])('makes of %j a row for each part', async (names, parts) => {
    const data = [
      datasetOf('data', { n: 'count', names: 'text' }, [
        [1n, names],
        [2n, '乙'],
      ]),
    ]
    const found = await readPlan(create, plan, data, {
      table: 'step',
      columns: ['n', 'place', 'part'],
    })
    const inOrder = found.toSorted(
      ([a, i], [b, j]) => Number(a) - Number(b) || Number(i) - Number(j),
    )
    expect(inOrder).toEqual([...parts.map((part, i) => [1n, BigInt(i + 1), part]), [2n, 1n, '乙']])
  })

  it('makes nothing of no rows', async () => {
    const data = [datasetOf('data', { n: 'count', names: 'text' }, [])]
    expect(await readPlan(create, plan, data, { table: 'step', columns: ['part'] })).toEqual([])
  })
})
