import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({
    ...rules,
    'rules/shop/many/model.yaml': modelText('shop.many'),
    'data/sales.csv': sales,
  })
})
afterEach(() => shop.remove())

const screen = (...more: string[]) =>
  shop.run(['screen', 'data', '--rules', 'rules', '--as-of', '2026-01-31', '--out', 'run', ...more])
const map = (...more: string[]) => shop.run(['map', 'data', '--rules', 'rules', ...more])
const manifest = async () => JSON.parse(await shop.read('run/run.json'))

/** Sales of an office that calls everything by other names. */
const other = sales.replace('卖方,金额,日期,件数', '销售单位,价款,日期,说明')

describe('map', () => {
  it('writes how files are read, and screen reads by it with the same clues', async () => {
    const before = await screen()
    expect(before.code).toBe(0)
    const [clues, saved] = [await shop.read('run/clues.csv'), await shop.read('run/mapping.yaml')]
    expect(saved).toContain('按表头认定；4 个表头中 4 个对应到列；把握高')
    const { code, stdout, stderr } = await map()
    expect([code, stdout]).toEqual([0, 'sales.csv → 销售 (sale)\n'])
    expect(stderr).toContain('已写入 data/mapping.yaml')
    expect(await shop.read('data/mapping.yaml')).toBe(saved)
    const again = await shop.run([
      ...['screen', 'data', '--rules', 'rules', '--as-of', '2026-01-31', '--out', 'again'],
    ])
    expect(again.code).toBe(0)
    expect(again.stdout).toContain('按数据对应文件读取')
    expect(await shop.read('again/clues.csv')).toBe(clues)
    const { options, sources } = JSON.parse(await shop.read('again/run.json'))
    expect(options.mapping).toMatchObject({ file: 'data/mapping.yaml' })
    expect(sources[0].match).toEqual({ by: 'mapping' })
    // A file of the folder that is named by itself is read as it is with the folder.
    const alone = await shop.run([
      ...[
        'screen',
        'data/sales.csv',
        '--rules',
        'rules',
        '--as-of',
        '2026-01-31',
        '--out',
        'alone',
      ],
    ])
    expect(alone.stdout).toContain('按数据对应文件读取')
    expect(await shop.read('alone/clues.csv')).toBe(clues)
  })

  it('drafts in comments what it does not know, and nothing of it counts', async () => {
    const near = sales.replace('卖方,金额,日期,件数', '卖方名,金额数,日期,备注')
    await shop.write({ 'data/near.csv': near, 'data/说明.txt': '本数据由某院提供\n' })
    const { code, stdout } = await map()
    expect(code).toBe(0)
    expect(stdout).toMatch(/待定，未读取：.*near\.csv/)
    const text = await shop.read('data/mapping.yaml')
    expect(text.match(/^ {2}- files/gm)).toHaveLength(1)
    expect(text).toContain('  #     卖方名: seller    # 似为“卖方”\n')
    expect((await screen()).code).toBe(2)
    // Who takes a draft in has the file read, and the other one passed over.
    const taken = text.replaceAll(
      /^ {2}# (- files:| {2}dataset:| {2}skip:| {2}columns:| {4}\S+: )/gm,
      '  $1',
    )
    await shop.write({ 'data/mapping.yaml': taken })
    const done = await screen()
    expect([done.code, done.message]).toEqual([0, ''])
    expect(done.stdout).toContain('卖方名→seller, 金额数→amount, 日期→day')
    expect(done.stdout).toContain('说明.txt: “data/mapping.yaml”说不读取“说明.txt”：不是数据')
  })

  it('asks which rows are the header where only that is open', async () => {
    const [header = '', ...rest] = sales.split('\n')
    const half = [header, '某,某,某日,件数', ...rest].join('\n')
    await shop.write({ 'data/sales.csv': half })
    const { code, stdout } = await map()
    expect(code).toBe(0)
    expect(stdout).toContain('“header: [1]”')
    const text = await shop.read('data/mapping.yaml')
    expect(text).toContain('  # - files: [sales.csv]\n  #   header: [1]    # 第 2 行是数据；')
    expect(text).not.toContain('skip')
    await shop.write({
      'data/mapping.yaml': text
        .replace('sources: []', 'sources:')
        .replaceAll(/^ {2}# (- files:| {2}header:)/gm, '  $1'),
    })
    expect((await screen()).code).toBe(0)
  })

  it('lists headers of which none is known, for the office to name', async () => {
    await shop.write({ 'data/x.csv': '涉案人,案发时刻\n甲,1\n' })
    expect((await map()).code).toBe(0)
    expect(await shop.read('data/mapping.yaml')).toContain(
      '  # - files: [x.csv]\n  #   dataset: …\n  #   columns:\n  #     涉案人: …\n  #     案发时刻: …\n',
    )
  })

  it('writes over nothing, and goes by an earlier one where told', async () => {
    await shop.write({ 'data/mapping.yaml': 'sources: [{ files: [sales.csv], office: 某局 }]\n' })
    const refused = await map()
    expect(refused.code).toBe(2)
    expect(refused.message).toContain('data/mapping.yaml')
    const { code } = await map(
      '--mapping',
      'data/mapping.yaml',
      '--out',
      'new.yaml',
      '--lang',
      'en',
    )
    expect(code).toBe(0)
    const text = await shop.read('new.yaml')
    expect(text).toContain('office: 某局')
    expect(text).toContain('certain: no other dataset has all its required columns')
  })
})

describe('screen with a mapping', () => {
  const mapped = `sources:
  - files: [other*.csv]
    dataset: sale
    columns: { 销售单位: seller, 价款: amount }
    unused: [说明]
    coverage: { from: 2025-01-01, to: 2025-12-31 }
    office: 某局
    extracted: 2026-01-05
`

  it('reads headers that the catalog does not know, and a declared period', async () => {
    await shop.write({ 'map.yaml': mapped, 'data/other_202501.csv': other, 'data/sales.csv': '' })
    expect((await screen()).code).toBe(2)
    const { code, stdout } = await screen('--mapping', 'map.yaml')
    expect(code).toBe(0)
    expect(stdout).toContain('按数据对应文件读取，提供单位 某局，2026-01-05 提取')
    expect(stdout).toContain('销售单位→seller, 价款→amount, 日期→day')
    expect(stdout).toContain('未用的列: 说明')
    const { sources, coverage } = await manifest()
    expect(sources[0]).toMatchObject({
      office: '某局',
      extracted: '2026-01-05',
      coverage: { from: '2025-01-01', to: '2025-12-31' },
    })
    expect(coverage.find(({ dataset }: { dataset: string }) => dataset === 'sale')).toEqual(
      expect.objectContaining({ from: '2025-01-01', to: '2025-12-31' }),
    )
    expect(await shop.read('run/mapping.yaml')).toContain(
      'coverage: { from: 2025-01-01, to: 2025-12-31 }',
    )
  })

  it('stops where a header that it names is gone, with what there is', async () => {
    await shop.write({
      'data/mapping.yaml': mapped,
      'data/other.csv': other.replace('价款', '价 款 额'),
    })
    const { code, message } = await screen()
    expect(code).toBe(2)
    expect(message).toContain('数据对应文件说列 amount 的表头是“价款”，文件中没有')
    expect(message).toContain('请改“data/mapping.yaml”中“other.csv”的 columns')
    expect(message).toContain(': amount”')
  })

  it('says which dataset the headers fit, where the mapping names another', async () => {
    const shipment =
      'id: shipment\ntitle: { zh: 发货 }\nprivacy: 1\ncolumns:\n  no: { title: { zh: 运单号 }, kind: text, required: true }\n  sent: { title: { zh: 发货日期 }, kind: date }\n'
    await shop.write({
      'rules/catalog/shipment.yaml': shipment,
      'data/sales.csv': '运单号,发货日期\n1,2025-01-01\n',
      'data/mapping.yaml': 'sources: [{ files: [sales.csv], dataset: sale }]',
    })
    const { code, message } = await screen()
    expect(code).toBe(2)
    expect(message).toContain(
      '表头符合“发货”（shipment）的全部必有列：如果就是它，请在“data/mapping.yaml”中把“sales.csv”的 dataset 改为 shipment，并改写 columns。',
    )
  })

  it('tells of names that no file has, and what is not taken over by headers alone', async () => {
    await shop.write({ 'data/mapping.yaml': mapped, 'data/2025.csv': other, 'data/sales.csv': '' })
    const whole = mapped.replace('价款: amount', '价款: amount, 日期: day')
    await shop.write({ 'data/mapping.yaml': whole })
    const { code, stdout } = await screen()
    expect(code).toBe(0)
    expect(stdout).toContain('data/mapping.yaml 中没有对上任何文件的名称：other*.csv')
    expect(stdout).toContain(
      '表头与其中的 other*.csv 完全相同，列照它读取；它的期间、单位和提取日不沿用',
    )
    const { sources } = await manifest()
    expect(sources[0].match).toEqual({ by: 'mapping', like: 'other*.csv' })
    expect(sources[0].coverage).toBeUndefined()
  })

  it('passes over what it says is not read', async () => {
    await shop.write({
      'data/mapping.yaml': 'sources: [{ files: [bad*.csv], skip: 旧版，已重报 }]\n',
      'data/bad_1.csv': other,
    })
    const { code, stdout } = await screen()
    expect(code).toBe(0)
    expect(stdout).toContain('未读 bad_1.csv: “data/mapping.yaml”说不读取“bad_1.csv”：旧版，已重报')
  })

  it('tells every mistake in it with its place, and runs nothing', async () => {
    await shop.write({
      'data/mapping.yaml': `sources:
  - files: [a.csv]
    dataset: sales
  - files: [b.csv]
    dataset: sale
    columns: { 甲: selller }
    coverage: { to: 2025-13-01 }
`,
    })
    const { code, stderr, stdout } = await screen()
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/data\/mapping\.yaml:3:14 错误 dataset-unknown/)
    expect(stderr).toMatch(/data\/mapping\.yaml:6:\d+ 错误 mapping-column-unknown/)
    expect(stderr).toMatch(/data\/mapping\.yaml:7:\d+ 错误 value-invalid/)
  })

  it('wants one that is there, and one only', async () => {
    const missing = await screen('--mapping', 'none.yaml')
    expect([missing.code, missing.message]).toEqual([2, expect.stringContaining('none.yaml')])
    await shop.write({
      'data/mapping.yaml': mapped,
      'more/mapping.yaml': mapped,
      'more/a.csv': sales,
    })
    const { code, message } = await shop.run(['screen', 'data', 'more', '--rules', 'rules'])
    expect(code).toBe(2)
    expect(message).toContain('data/mapping.yaml、more/mapping.yaml')
  })
})
