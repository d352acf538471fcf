import type { Clue } from '@mingjian/core'
import { runManifestSchema } from '@mingjian/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './run-command.ts'

const column = (name: string, zh: string, kind: string) =>
  `  ${name}: { title: { zh: ${zh} }, kind: ${kind} }\n`

const files = {
  'rules/catalog/judged.yaml': `id: judged
title: { zh: 判决, en: judgments }
privacy: 3
columns:
${column('case_no', '案号', 'case_no')}${column('name', '被告人', 'person_name')}${column('person_id', '证件号', 'person_id')}${column('day', '生效日期', 'date')}`,
  'rules/catalog/held.yaml': `id: held
title: { zh: 收押, en: custody }
privacy: 3
date: in_day
until: out_day
columns:
${column('name', '在押人员', 'person_name')}${column('person_id', '证件号', 'person_id')}${column('in_day', '入所日期', 'date')}${column('out_day', '出所日期', 'date')}`,
  'rules/shop/package.json': '{ "name": "shop", "version": "1.4.0", "mingjian": {} }',
  'rules/shop/free/model.yaml': `id: shop.free
title: { zh: 未收押, en: Not taken in }
line: civil
status: experimental
privacy: 3
certainty: exact
params:
  term: { value: 30 days, origin: design }
datasets:
  judged: { use: judged, need: required }
  held: { use: held, need: required }
steps:
  sentenced:
    from: judged
    has: { taken: { of: held, on: taken.person_id = judged.person_id, during: [day, day + term] } }
  person:
    from: sentenced
    group: [person_id, case_no]
    select: { name: min(name), day: min(day), free: any(not taken) }
    keep: case_no not like '%9号'
subject: { from: person, key: [person_id, case_no], label: name, entity: person }
signals:
  free:
    { says: { zh: "{day}生效，{term}内没有收押", en: "not taken in within {term}" }, strength: strong, weight: 50, family: a, when: free, evidence: sentenced }
score: { bands: { B: { from: 40 } } }
review: { requests: [{ to: 看守所, document: 收押登记, for: [free] }] }
`,
  'data/判决.csv': `案号,被告人,证件号,生效日期
（2025）某1刑初1号,虚甲,990101197101019011,2025-03-10
（2025）某1刑初2号,虚乙,990101197201019027,2025-03-12
（2025）某1刑初3号,虚丙,990101197301019032,某日
（2025）某1刑初4号,虚丙,990101197301019032,2025-04-15
（2025）某1刑初5号,虚丁,990101197401019048,2025-05-06
（2025）某1刑初6号,=虚戊,990101197501019053,未详
（2025）某1刑初9号,虚己,990101197601019069,2025-06-03
`,
  'data/收押.csv': `在押人员,证件号,入所日期,出所日期
虚丁,990101197401019048,2025-05-10,2025-12-31
虚甲,,2025-03-15,2025-12-31
虚乙,990101197201019027,2025-12-31,2025-03-20
`,
  'data/mapping.yaml': `sources:
  - files: [收押.csv]
    coverage: { from: 2020-01-01, to: 2026-01-31 }
`,
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
const explain = (subject: string, ...more: string[]) =>
  shop.run([
    'explain',
    '--subject',
    subject,
    '--model',
    'shop.free',
    'data',
    '-q',
    ...rules,
    ...more,
  ])

/** The rows of a CSV file whose cells hold no quotes, by its headers. */
async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const [headers = '', ...rows] = (await shop.read(name)).replace('\ufeff', '').trim().split('\r\n')
  return rows.map((row) => {
    const cells = row.split(',')
    return Object.fromEntries(headers.split(',').map((header, i) => [header, cells[i] ?? '']))
  })
}

describe('an analyst finds the files of a clue', () => {
  it('by its key and its case number, masked as everything is', async () => {
    await screen('keys')
    const found = await rowsOf('keys/clues.csv')
    expect(found.map((row) => [row['主体键'], row['案号']])).toEqual([
      ['9901**********9011 / (2025)某1刑初1号', '(2025)某1刑初1号'],
      ['9901**********9027 / (2025)某1刑初2号', '(2025)某1刑初2号'],
      ['9901**********9032 / (2025)某1刑初4号', '(2025)某1刑初4号'],
    ])
  })
})

describe('undecided subjects', () => {
  it('are listed with what each waits for, and none of them is a formula', async () => {
    const done = await screen('all')
    expect(done.stdout).toContain('主体 6 个，待定 2 个')
    expect(done.stdout).toMatch(/\n {2}undecided\.csv +待定主体：/)
    const rows = await rowsOf('all/undecided.csv')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      模型: '未收押',
      主体: '虚*',
      主体键: '9901**********9032 / (2025)某1刑初3号',
      案号: '(2025)某1刑初3号',
      分值: '0',
      最高分值: '50',
      未能判断的信号: 'free：某日（日期未知）生效，30日内没有收押（未能确定）',
      所缺数据:
        '判决（judged）的有关记录（判决.csv 第 4 条）中生效日期（day）为空或无法识别（free）',
      需调取资料: '向看守所调取收押登记',
    })
    expect(rows[1]?.['主体']).toBe("'=*")
    const open = await screen('open', '--reveal')
    expect(open.code).toBe(0)
    expect((await rowsOf('open/undecided.csv')).map((row) => row['主体'])).toEqual([
      '虚丙',
      "'=虚戊",
    ])
    const manifest = runManifestSchema.parse(JSON.parse(await shop.read('all/run.json')))
    expect([manifest.undecided, manifest.files]).toEqual([
      2,
      expect.arrayContaining(['undecided.csv']),
    ])
  })

  it('are listed as far as is asked for, which is told; all are counted', async () => {
    const done = await screen('some', '--undecided', '1')
    expect(done.stdout).toContain('待定 2 个')
    expect(done.stdout).toContain('undecided.csv 列出其中可能分值最高的 1 个，--undecided 可增减\n')
    expect(await rowsOf('some/undecided.csv')).toHaveLength(1)
    const none = await screen('none', '--undecided', '0', '--lang', 'en')
    expect(none.stdout).toContain('undecided.csv lists 0 of them')
    expect(none.stdout).not.toMatch(/\n {2}undecided\.csv/)
  })

  it('are explained by the ids that the list prints', async () => {
    const [{ 主体编号: id = '' } = {}] = await rowsOf('all/undecided.csv')
    const done = await explain(id)
    expect(done.stdout).toContain(`未列为线索的主体 ${id}`)
    expect(done.stdout).toContain('未知的信号若查明为命中，该主体可能成为线索。')
    const clue = await shop.run(['explain', id.slice(0, 12), '--run', 'all'])
    expect([clue.code, clue.messages]).toEqual([2, 1])
    expect(clue.message).toContain('undecided.csv 所列的待定主体不是线索')
  })
})

describe('one part of a key', () => {
  it.each([
    ['a number of one subject', '990101197101019011', '(2025)某1刑初1号'],
    ['a case number', '（2025）某1刑初2号', '9901**********9027'],
    ['a number as outputs print it', '9901**********9048', '(2025)某1刑初5号'],
  ])('names the subject: %s', async (_, part, other) => {
    const done = await explain(part)
    expect(done.code).toBe(0)
    expect(done.stdout).toContain(other)
  })

  it('lists several for --nth to choose', async () => {
    const done = await explain('990101197301019032')
    expect(done.code).toBe(2)
    expect(done.stdout).toContain(
      '有 2 个主体的名称、键的一部分或脱敏后的写法是“990101197301019032”',
    )
    const second = await explain('990101197301019032', '--nth', '2')
    expect(second.stdout).toContain('主体: 虚* (9901**********9032 / (2025)某1刑初4号)')
  })

  it('tells where the rows were lost of who is no subject', async () => {
    const done = await explain('990101197601019069')
    expect(done.stdout).toContain('最后见于步骤 person。')
    expect(done.stdout).toContain("keep: case_no not like '%9号'")
  })

  it('is said to be one where there is no such subject', async () => {
    const done = await explain('990101198101019112')
    expect(done.stdout).toContain('该模型主体的键由 2 部分组成：person_id / case_no；名称是 name。')
    const en = await explain('990101198101019112', '--lang', 'en')
    expect(en.stdout).toContain('The key of its subjects has 2 parts: person_id / case_no')
  })
})

describe('records that may be of a subject and count for nobody', () => {
  const named =
    '收押（held）有 1 条同名记录的号码为空或无法识别（收押.csv 第 3 条），可能是该主体的，凭号码对不上'
  const backwards =
    '收押（held）有 1 条该主体的记录起止颠倒（收押.csv 第 4 条），不占任何一天，按期间查不到'

  it.each(['memory', 'duckdb'])('stand on its clue, beside the score (%s)', async (backend) => {
    const done = await screen(backend, '--backend', backend)
    const text = await shop.read(`${backend}/clues.jsonl`)
    const clues = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Clue)
    expect(clues.map(({ score, maxScore, cautions }) => [score, maxScore, cautions])).toEqual([
      [50, 50, [expect.objectContaining({ kind: 'no-number', records: 1, says: named })]],
      [50, 50, [expect.objectContaining({ kind: 'ends-first', records: 1, says: backwards })]],
      [50, 50, undefined],
    ])
    const rows = await rowsOf(`${backend}/clues.csv`)
    expect(rows.map((row) => row['注意'])).toEqual([named, backwards, ''])
    expect(done.stdout.replaceAll(/\n +/g, '')).toContain(`注意：${named}`)
    expect(done.stdout).toContain(
      '收押.csv 有 1 条记录（第 4 条）的出所日期（out_day）早于入所日期（in_day）',
    )
  })

  it('are told where the subject is explained', async () => {
    const done = await explain('990101197101019011')
    expect(done.stdout).toContain('注意：未计入而可能有关的记录\n')
    expect(done.stdout).toContain('收押.csv 第 3 条')
  })
})
