import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { openCsv } from '@mingjian/adapter-csv'
import {
  createTokeniser,
  type Dataset,
  familyOf,
  kinds,
  loadMapping,
  memory,
  type Value,
} from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import {
  type FundData,
  formatFund,
  generateFund,
  type ScreenedFact,
  type ScreenedSubject,
  screenPlain,
} from '@mingjian/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from '../cli/run-command.ts'
import { refute } from '../differential/refute.ts'

const asOf = '2026-01-31'
const { models, concepts, catalog } = await readPacks('rules')
const keyText = '07'.repeat(32)
const { tokenOf } = createTokeniser(Buffer.from(keyText, 'hex'))
const data = generateFund({ seed: 5 })

let shop: Workshop
let datasets: Readonly<Record<string, Dataset>>
beforeAll(async () => {
  shop = await openWorkshop()
  const files = formatFund(data).map(({ name, bytes }) => [`data/${name}`, bytes] as const)
  await shop.write({ key: keyText, ...Object.fromEntries(files) })
  await chmod(join(shop.dir, 'key'), 0o600)
  const { code } = await shop.run(['pseudonymise', 'data', '--key', 'key', '--out', 'tokens', '-q'])
  expect(code).toBe(0)
  const mapping = loadMapping(
    await shop.read('tokens/mapping.yaml'),
    'mapping.yaml',
    catalog,
  ).loaded
  const opened = await Promise.all(
    (mapping?.sources ?? []).map(async ({ files: [name = ''], dataset = '' }) => {
      const path = join(shop.dir, 'tokens', name)
      return [dataset, await openCsv(path, { catalog, mapping })] as const
    }),
  )
  datasets = Object.fromEntries(opened)
})
afterAll(() => shop.remove())

/** The number of each token that stands for one of the data. */
function numbersOf({ tables }: FundData): ReadonlyMap<string, string> {
  const pairs = Object.entries(tables).flatMap(([id, rows]) => {
    const columns = Object.entries(catalog.find((each) => each.id === id)?.columns ?? {})
    const held = columns.filter(([, { kind }]) => familyOf(kind) !== undefined)
    return rows.flatMap((row) =>
      held.flatMap(([name, { kind }]): [string, string][] => {
        const number = kinds[kind].read(row[name] ?? '')
        return typeof number === 'string' && number !== ''
          ? [[tokenOf(kind, number) ?? '', number]]
          : []
      }),
    )
  })
  return new Map(pairs)
}

/** A subject with the numbers of its tokens. */
function withNumbers(subject: ScreenedSubject, numbers: ReadonlyMap<string, string>) {
  const back = (value: Value) => (typeof value === 'string' ? (numbers.get(value) ?? value) : value)
  const facts = [...subject.facts]
    // A network is named by its smallest number, of tokens by another one (SEMANTICS 13.6).
    .filter(([name]) => name !== 'ring')
    .map(([name, fact]): [string, ScreenedFact] => {
      const ends = { low: back(fact.low), high: back(fact.high) }
      return [name, { ...fact, value: back(fact.value), ...ends }]
    })
  return { ...subject, key: subject.key.map((each) => String(back(each))), facts: new Map(facts) }
}

const tested = models.filter(({ model: { id, subject } }) => {
  return id.startsWith('civil.hpf-') && subject.entity !== 'network'
})

it.each(tested.map((each) => [each.model.id, each] as const))(
  'what %s says for certain of tokens holds of the numbers',
  async (_, model) => {
    const common = { model, concepts, catalog, backend: memory(), asOf }
    const plain = await screenPlain({ ...common, datasets: data.tables })
    const tokens = await screenPlain({ ...common, datasets })
    expect(tokens.run).toMatchObject({ status: 'degraded', tokens: { unknown: [] } })
    const numbers = numbersOf(data)
    const found = tokens.subjects.map((each) => withNumbers(each, numbers))
    expect(found.length).toBeGreaterThan(10)
    expect(refute(found, plain.subjects)).toBeUndefined()
    const outcomes = found.flatMap(({ signals }) => [...signals.values()])
    expect([...new Set(outcomes)].sort()).toEqual(
      expect.arrayContaining(['clear', 'hit', 'unknown']),
    )
  },
  120_000,
)
