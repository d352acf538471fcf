import { describe, expect, it } from 'vitest'
import { createScreener, loadDatasetDefinition, loadModel, memory } from '../index.ts'

const definition = loadDatasetDefinition(
  `
id: sale
title: { zh: 销售 }
privacy: 1
columns:
  shop: { kind: text, title: { zh: 店 } }
  amount: { kind: money, title: { zh: 金额 }, never_negative: true }
`,
  'sale.yaml',
).loaded

const text = `
id: test.sales
title: { zh: 销售 }
line: civil
status: experimental
privacy: 1
certainty: exact
params: { many: { value: 3, origin: design }, much: { value: 10.50, origin: design } }
datasets: { sale: { use: sale, need: required } }
steps:
  shops: { from: sale, group: [shop], select: { sales: count(*), total: sum(amount) } }
subject: { from: shops, key: [shop], label: shop, entity: name }
signals:
  some: { says: { zh: "{sales}" }, strength: weak, weight: 10, family: a, when: sales >= 1, evidence: shops }
  many: { says: { zh: "{sales}" }, strength: weak, weight: 30, family: a, when: sales >= many, evidence: shops }
  much: { says: { zh: "{total}" }, strength: weak, weight: 20, family: b, when: total > much, evidence: shops }
score: { bands: { B: { from: 45 }, C: { from: 30, needs: hits.weak >= 2 } } }
`

async function clearingOf(amounts: readonly string[]) {
  const { loaded } = loadModel(text, 'model.yaml', '0')
  if (loaded === undefined || definition === undefined) throw new Error('The test has a mistake.')
  const screener = createScreener({ models: [loaded], catalog: [definition], backend: memory() })
  const rows = amounts.map((amount) => ({ shop: 'a', amount }))
  const options = { datasets: { sale: rows }, asOf: '2026-01-31', key: new Uint8Array(32) }
  const run = await screener.screen(options)
  for await (const { band, wouldClear } of run.clues) return { band, wouldClear }
  return undefined
}

// SEMANTICS 8.6
describe('what would clear a clue', () => {
  it('is the smallest sets of hits without which no band is reached, with their distances', async () => {
    // 30 of many and 20 of much; without much 30 is left with two weak hits, which is still C.
    expect(await clearingOf(['4', '4', '4'])).toEqual({
      band: 'B',
      wouldClear: [
        {
          signals: ['some', 'many'],
          distances: [
            { fact: 'sales', operator: 'greaterThanInclusive', found: 3, bound: 1, distance: 2 },
            { fact: 'sales', operator: 'greaterThanInclusive', found: 3, bound: 3, distance: 0 },
          ],
        },
        {
          signals: ['some', 'much'],
          distances: [
            { fact: 'sales', operator: 'greaterThanInclusive', found: 3, bound: 1, distance: 2 },
            {
              fact: 'total',
              operator: 'greaterThan',
              found: '12.00',
              bound: '10.50',
              distance: '1.50',
            },
          ],
        },
        {
          signals: ['many', 'much'],
          distances: [
            { fact: 'sales', operator: 'greaterThanInclusive', found: 3, bound: 3, distance: 0 },
            {
              fact: 'total',
              operator: 'greaterThan',
              found: '12.00',
              bound: '10.50',
              distance: '1.50',
            },
          ],
        },
      ],
    })
  })

  it('is one hit where the clue rests on it', async () => {
    const clearing = await clearingOf(['20', '1'])
    expect(clearing?.band).toBe('C')
    expect(clearing?.wouldClear.map(({ signals }) => signals)).toEqual([['some'], ['much']])
  })
})
