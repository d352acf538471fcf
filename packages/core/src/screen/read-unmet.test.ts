import { expect, it } from 'vitest'
import type { RowObject } from '../dataset/from-rows.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostic.ts'
import { loadDatasetDefinition } from '../load/load-dataset-definition.ts'
import { loadModel } from '../load/load-model.ts'
import { memory } from '../memory/memory.ts'
import { explainSubject } from './explain-subject.ts'
import type { UnmetPart } from './read-unmet.ts'

const modelText = (where: string) => `id: demo.unmet
title: { zh: 条件 }
line: civil
status: experimental
privacy: 1
certainty: exact
params:
  floor: { value: 5, origin: design }
  kinds: { value: [转账, 现金], origin: design }
datasets:
  pay: { use: payment, need: required }
  death: { use: death, need: helpful }
steps:
  row:
    from: pay
    join: { death: { to: maybe, on: death.name = pay.payer } }
    where: ${where}
  payer: { from: row, group: [payee], select: { label: min(payee), paid: sum(amount) } }
subject: { from: payer, key: [payee], label: label, entity: name }
signals:
  any:
    { says: { zh: "{paid}元" }, strength: strong, weight: 40, family: a, when: paid >= 1, evidence: row }
score: { bands: { A: { from: 40 } } }
`

const catalog = [
  `id: payment
title: { zh: 付款 }
privacy: 2
columns:
  payer: { title: { zh: 付款人 }, kind: person_name }
  payee: { title: { zh: 收款人 }, kind: party_name }
  amount: { title: { zh: 金额 }, kind: money }
  kind: { title: { zh: 方式 }, kind: text }
  day: { title: { zh: 日期 }, kind: date }
`,
  `id: death
title: { zh: 死亡 }
privacy: 2
columns:
  name: { title: { zh: 姓名 }, kind: person_name }
  died: { title: { zh: 死亡日期 }, kind: date }
`,
].flatMap((text) => loadDatasetDefinition(text, 'x.yaml').loaded ?? [])

/** The whole condition on the rows of 甲公司, part by part, as lines of text. */
async function unmet(where: string, pay: readonly RowObject[], reveal = false) {
  const { loaded: model, diagnostics } = loadModel(modelText(where), 'model.yaml', '0.1.0')
  if (model === undefined) throw new Error(formatDiagnostics(diagnostics))
  const { lost } = await explainSubject(
    { model, catalog, backend: memory() },
    {
      datasets: { payment: [other, ...pay], death: [{ name: '王小二', died: '2024-02-01' }] },
      asOf: '2026-01-31',
      key: new Uint8Array(16).fill(7),
      subject: '甲公司',
      reveal,
    },
  )
  return lost?.unmet.map(({ source, record, condition }) => [
    `${source}:${record}`,
    ...lines(condition),
  ])
}

const lines = ({ text, holds, reads, of }: UnmetPart): string[] => [
  `${text} | ${holds}${reads.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).join('')}`,
  ...of.flatMap(lines).map((line) => `  ${line}`),
]

const other: RowObject = {
  payer: '王小二',
  payee: '乙公司',
  amount: '9.00',
  kind: '转账',
  day: '2024-03-01',
}
const row = (cells: RowObject): RowObject => ({ ...other, payee: '甲公司', ...cells })

it('names of an "and" the parts that are false, and those that are unknown', async () => {
  const where = 'amount > floor and kind in kinds and death.found and known(day)'
  expect(await unmet(where, [row({ amount: '1.00', kind: null })])).toEqual([
    [
      'payment:2',
      `${where} | false`,
      '  amount > floor | false amount="1.00" floor="5"',
      '  kind in kinds | null kind=null kinds="转账、现金"',
    ],
  ])
})

it('names of an "or" that is false all parts, of a "not" what is true', async () => {
  expect(
    await unmet(
      "(kind = '支票' or amount < floor or (amount > 20 and kind in kinds)) and known(day)",
      [row({})],
    ),
  ).toEqual([
    [
      'payment:2',
      "(kind = '支票' or amount < floor or (amount > 20 and kind in kinds)) and known(day) | false",
      "  kind = '支票' or amount < floor or (amount > 20 and kind in kinds) | false",
      `    kind = '支票' | false kind="转账"`,
      '    amount < floor | false amount="9.00" floor="5"',
      '    amount > 20 and kind in kinds | false',
      '      amount > 20 | false amount="9.00"',
    ],
  ])
  expect(await unmet("not (kind = '支票' or amount > floor)", [row({})])).toEqual([
    [
      'payment:2',
      "not (kind = '支票' or amount > floor) | false",
      "  kind = '支票' or amount > floor | true",
      '    amount > floor | true amount="9.00" floor="5"',
    ],
  ])
})

it('takes a period as one part, and tells of each row what it did not meet', async () => {
  const where =
    "day between date '2024-01-01' and date '2024-12-31' and covers(date '2024-01-01', death.died, day)"
  expect(
    await unmet(where, [row({ day: '2025-03-01' }), row({ day: '2024-03-01', amount: null })]),
  ).toEqual([
    [
      'payment:2',
      `${where} | false`,
      `  day between date '2024-01-01' and date '2024-12-31' | false day="2025-03-01"`,
      `  covers(date '2024-01-01', death.died, day) | false day="2025-03-01" death.died="2024-02-01"`,
    ],
    [
      'payment:3',
      `${where} | false`,
      `  covers(date '2024-01-01', death.died, day) | false day="2024-03-01" death.died="2024-02-01"`,
    ],
  ])
})

it('masks who stands in the cells, unless told', async () => {
  const where = 'payer != death.name and amount > 0'
  const masked = await unmet(where, [row({})])
  expect(masked?.flat().at(-1)).toBe('  payer != death.name | false payer="王*" death.name="王*"')
  const open = await unmet(where, [row({})], true)
  expect(open?.flat().at(-1)).toContain('payer="王小二"')
})
