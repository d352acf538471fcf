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
  some: { says: { zh: "{sales}件", en: "{sales} sales" }, strength: weak, weight: 10, family: a, when: sales >= 1, evidence: shops }
  many: { says: { zh: "{sales}" }, strength: weak, weight: 30, family: a, when: sales >= many, evidence: shops }
  much: { says: { zh: "{total}元", en: "{total} in all" }, strength: weak, weight: 20, family: b, when: total > much, evidence: shops }
score: { bands: { B: { from: 45 }, C: { from: 30, needs: hits.weak >= 2 } } }
`

async function clearingOf(
  amounts: readonly string[],
  language: 'zh' | 'en' = 'zh',
  change: (model: string) => string = (model) => model,
) {
  const { loaded } = loadModel(change(text), 'model.yaml', '0')
  if (loaded === undefined || definition === undefined) throw new Error('The test has a mistake.')
  const screener = createScreener({ models: [loaded], catalog: [definition], backend: memory() })
  const rows = amounts.map((amount) => ({ shop: 'a', amount }))
  const key = new Uint8Array(32)
  const options = { datasets: { sale: rows }, asOf: '2026-01-31', key, language }
  const run = await screener.screen(options)
  for await (const { band, wouldClear } of run.clues) return { band, wouldClear }
  return undefined
}

// SEMANTICS 8.6
describe('what would clear a clue', () => {
  const far = (signal: string, bound: number) => ({
    signal,
    fact: 'sales',
    operator: 'greaterThanInclusive',
    found: 3,
    bound,
    distance: 3 - bound,
  })
  const much = {
    signal: 'much',
    fact: 'total',
    operator: 'greaterThan',
    found: '12.00',
    bound: '10.50',
    distance: '1.50',
  }

  it('is the smallest sets of hits without which no band is reached, with their distances', async () => {
    // 30 of many and 20 of much; without much 30 is left with two weak hits, which is still C.
    expect(await clearingOf(['4', '4', '4'])).toMatchObject({
      band: 'B',
      wouldClear: [
        { signals: ['some', 'many'], distances: [far('some', 1), far('many', 3)] },
        { signals: ['some', 'much'], distances: [far('some', 1), much] },
        { signals: ['many', 'much'], distances: [far('many', 3), much] },
      ],
    })
  })

  it('is said in a sentence, with how far each number is from its threshold', async () => {
    const clearing = await clearingOf(['4', '4', '4'])
    expect(clearing?.wouldClear[1]?.says).toBe(
      '若以下2项信号均不成立，则不再列为线索：3件（sales 现为3，门槛1，差2）；12.00元（total 现为12，门槛10.5，差1.5）',
    )
    expect(clearing?.wouldClear[2]?.distances.map(({ says }) => says)).toEqual([
      'sales 现为3，门槛3，正在门槛上',
      'total 现为12，门槛10.5，差1.5',
    ])
    const english = await clearingOf(['4', '4', '4'], 'en')
    expect(english?.wouldClear[1]?.says).toBe(
      'It would be no clue if these 2 signals were all not met: 3 sales (sales is 3, the threshold 1, 2 apart); 12.00 in all (total is 12, the threshold 10.5, 1.5 apart)',
    )
  })

  it('is said of a share in percent', async () => {
    const shares = (model: string) =>
      model
        .replace('total: sum(amount) }', 'total: sum(amount), dear: share(amount >= 5) }')
        .replace('{ zh: "{sales}件", en: "{sales} sales" }', '{ zh: "{dear:percent}较贵" }')
        .replace('when: sales >= 1', 'when: dear >= 0.25')
    const clearing = await clearingOf(['20', '1', '30'], 'zh', shares)
    expect(clearing?.wouldClear[0]?.says).toContain(
      '66.67%较贵（dear 现为66.67%，门槛25%，差41.67个百分点）',
    )
  })

  it('is one hit where the clue rests on it', async () => {
    const clearing = await clearingOf(['20', '1'])
    expect(clearing?.band).toBe('C')
    expect(clearing?.wouldClear.map(({ signals }) => signals)).toEqual([['some'], ['much']])
    expect(clearing?.wouldClear[0]?.says).toMatch(/^若以下信号不成立，则不再列为线索：2件/)
  })
})
