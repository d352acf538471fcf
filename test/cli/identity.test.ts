import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './run-command.ts'

const column = (name: string, zh: string, kind: string) =>
  `  ${name}: { title: { zh: ${zh} }, kind: ${kind} }\n`

const ruling = (kind: string, pair: string, why: string) =>
  `  - ruling: ${kind}\n    pair: ${pair}\n    by: 王某\n    on: 2026-01-05\n    why: ${why}\n`

const files = {
  'rules/catalog/judged.yaml': `id: judged
title: { zh: 判决, en: judgments }
privacy: 3
columns:
${column('case_no', '案号', 'case_no')}${column('name', '被告人', 'person_name')}${column('person_id', '证件号', 'person_id')}${column('term', '刑期', 'term')}`,
  'rules/shop/package.json': '{ "name": "shop", "version": "1.4.0", "mingjian": {} }',
  'rules/shop/often/model.yaml': `id: shop.often
title: { zh: 多次判决, en: Judged often }
line: civil
status: experimental
privacy: 3
certainty: exact
params:
  often: { value: 2, origin: design }
datasets:
  judged: { use: judged, need: required }
steps:
  judgment: { from: judged, where: term is not null }
  person: { from: judgment, group: [person_id], select: { name: min(name), times: count(*) } }
subject: { from: person, key: [person_id], label: name, entity: person }
signals:
  often: { says: { zh: "{times}次判决", en: "{times} times" }, strength: strong, weight: 50, family: a, when: times >= often, evidence: judgment }
score: { bands: { B: { from: 40 } } }
`,
  'data/判决.csv': `案号,被告人,证件号,刑期
（2025）某1刑初1号,虚甲,990101197101019011,6
（2025）某1刑初2号,虚甲,990101197201019027,6
（2025）某1刑初3号,虚甲,9901**********9011,6
（2025）某1刑初4号,虚乙,990101197301019032,6
`,
  'office/identity.yaml': `rulings:
${ruling('same', '["990101197101019011", "990101197201019027"]', '更正前的号码 990101197201019027')}${ruling('same', '["990101197101019011", { dataset: judged, where: { name: 虚甲, case_no: （2025）某1刑初3号 } }]', '讯问笔录')}${ruling('same', '["990101197301019032", "990101197401019048"]', '底册')}`,
}

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
  await shop.write(files)
})
afterAll(() => shop.remove())

const rules = ['--rules', 'rules', '--as-of', '2026-01-31']
const screen = (out: string, ...more: string[]) =>
  shop.run(['screen', 'data', ...rules, '--out', out, ...more])
const cluesIn = async (out: string): Promise<Clue[]> =>
  (await shop.read(`${out}/clues.jsonl`))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('rulings of who is who', () => {
  it('change what is found, and clues and runs say by whose word', async () => {
    const named = ['--identity', 'office/identity.yaml', '--changes']
    const { code, stdout: out } = await screen('ruled', ...named)
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('人工认定 office/identity.yaml：采用 3 项，2 条记录据此改读'),
    ])
    expect(out).toContain('在本次读取的数据表中没有对上任何记录的：第 12 行，请核对写法')
    expect(out).toContain('按人工认定改读 2 格')
    const [clue, ...others] = await cluesIn('ruled')
    expect(others).toEqual([])
    expect(clue).toMatchObject({
      facts: { times: 3 },
      rulings: [
        {
          ruling: 'same',
          by: '王某',
          on: '2026-01-05',
          line: 2,
          records: 1,
          why: '更正前的号码 9901**********9027',
        },
        { ruling: 'same', by: '王某', on: '2026-01-05', line: 7, records: 1, why: '讯问笔录' },
      ],
    })
    expect(clue?.identity.how).toContain('证据中有记录的号码依人工认定')
    expect(await shop.read('ruled/clues.csv')).toContain('王某于 2026-01-05 认定两个号码为同一主体')
    const changes = await shop.read('ruled/changes.csv')
    expect(changes).toContain('9901**********9027')
    expect(changes).not.toContain('990101197201019027')
    const { options } = runManifestSchema.parse(JSON.parse(await shop.read('ruled/run.json')))
    expect(options.identity?.rulings).toMatchObject([
      { line: 2, applied: true, records: 1, unfit: 0 },
      { line: 7, applied: true, records: 1, unfit: 0 },
      { line: 12, applied: true, records: 0, unfit: 0 },
    ])
    const explained = await shop.run(['explain', clue?.id ?? '', '--run', 'ruled'])
    expect(explained.stdout).toContain('人工认定')
    expect(explained.stdout).not.toContain('990101197201019027')
  })

  it('are those beside the data, or of the project, and gone with their file', async () => {
    expect((await screen('plain')).code).toBe(0)
    expect(await cluesIn('plain')).toEqual([])
    await shop.write({ 'data/identity.yaml': files['office/identity.yaml'] })
    expect((await screen('beside')).code).toBe(0)
    expect(await cluesIn('beside')).toHaveLength(1)
    const why = await shop.run([
      'explain',
      '--subject',
      '虚甲',
      '--model',
      'shop.often',
      'data',
      ...rules,
    ])
    expect(why.stdout).toContain('王某于 2026-01-05 认定')
    const { stdout: out } = await shop.run([
      'show',
      'shop.often',
      '--step',
      'person',
      'data',
      ...rules,
    ])
    expect(out).toMatch(/9901\*{10}9011 .* 3/)
    await rm(join(shop.dir, 'data/identity.yaml'))
    expect((await screen('again')).code).toBe(0)
    const again = await shop.read('again/clues.jsonl')
    expect(again).toBe(await shop.read('plain/clues.jsonl'))
    expect(await shop.read('again/rejects.csv')).toBe(await shop.read('plain/rejects.csv'))
  })

  it('are warned of where they contradict each other, and none is applied', async () => {
    await shop.write({
      'against.yaml': `rulings:
${ruling('same', '["990101197101019011", "990101197201019027"]', '底册')}${ruling('different', '["990101197201019027", "990101197101019011"]', '笔录')}`,
    })
    const { code, stdout: out, stderr: err } = await screen('against', '--identity', 'against.yaml')
    expect(code).toBe(0)
    expect(err).toContain('against.yaml:2:5 警告 ruling-contradicts：这项认定与第 7 行矛盾')
    expect(out).toContain('相互矛盾、没有采用的：第 2、7 行')
    expect(await cluesIn('against')).toEqual([])
  })

  it('are refused where they are wrong, with their place', async () => {
    await shop.write({
      'wrong.yaml': `rulings:\n${ruling('same', '["9901**********9011", "990101197201019027"]', '底册')}`,
    })
    const wrong = await screen('wrong', '--identity', 'wrong.yaml')
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('wrong.yaml:3:12')])
    const missing = await screen('missing', '--identity', 'none.yaml')
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('--identity')])
  })
})
