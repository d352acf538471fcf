import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { modelText, openWorkshop, rules, sales, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...rules, 'rules/shop/many/model.yaml': modelText('shop.many') })
})
afterEach(() => shop.remove())

const screen = (...data: string[]) =>
  shop.run(['screen', ...data, '--rules', 'rules', '--as-of', '2026-01-31', '--out', 'run'])

/** One clear message, the right exit code, and nothing left behind. */
async function expectOneMessage(data: string, ...parts: string[]): Promise<void> {
  const done = await screen(data)
  expect([done.code, done.messages, done.stdout]).toEqual([2, 1, ''])
  for (const part of parts) expect(done.message).toContain(part)
  expect(done.message).not.toMatch(/\n\s+at /)
  // What users of data meet is told in Chinese.
  expect(done.message.replace('mingjian: ', '')).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
  expect((await shop.list()).filter((name) => name.startsWith('run'))).toEqual([])
}

describe('data', () => {
  it('names a missing file', () => expectOneMessage('gone.csv', '找不到文件或文件夹“gone.csv”'))

  it('names an empty file', async () => {
    await shop.write({ 'empty.csv': '' })
    await expectOneMessage('empty.csv', '文件“empty.csv”是空的（0 字节）。')
  })

  it('names a missing column and the nearest header', async () => {
    await shop.write({ 'sales.csv': sales.replace('日期', '日期时') })
    await expectOneMessage(
      'sales.csv',
      '缺少列“日期”（day）',
      '表头应为下列之一：日期',
      '最接近的是“日期时”',
      '请改用目录接受的表头写法，把这种写法加入数据表“',
    )
  })

  it('names the headers of a file that is no dataset', async () => {
    await shop.write({ 'other.csv': 'a,b\n1,2\n' })
    await expectOneMessage('other.csv', '无法确定“other.csv”是哪种数据', '“a”、“b”')
  })

  it('names the line of a wrong encoding', async () => {
    const bytes = new TextEncoder().encode(sales)
    await shop.write({ 'sales.csv': Uint8Array.from([...bytes, 0xff, 0xff, 0x0a]) })
    await expectOneMessage('sales.csv', '“sales.csv”的编码', '第 7 行')
  })

  it('names the line and record of a broken quote', async () => {
    await shop.write({ 'sales.csv': sales.replace('丙丁贸易有限公司', '"丙丁贸易有限公司') })
    await expectOneMessage('sales.csv', '引号没有闭合', '“sales.csv”第 4 行（第 4 条记录）')
  })

  it('passes over a binary file of a folder, and says so', async () => {
    const bytes = Uint8Array.from({ length: 900 }, (_, i) => (i * 167 + (i >> 3) * 31) % 256)
    await shop.write({ 'data/a.csv': sales, 'data/b.csv': bytes })
    const done = await screen('data')
    expect(done.code).toBe(0)
    expect(done.stderr).toContain('未读 b.csv: “b.csv”不是 CSV 文件，像是二进制文件')
  })

  it('stops at a binary file that was named', async () => {
    await shop.write({ 'b.csv': Uint8Array.from({ length: 900 }, (_, i) => (i * 167) % 256) })
    await expectOneMessage('b.csv', '“b.csv”不是 CSV 文件')
  })

  it('does not pass over a broken file of a folder', async () => {
    await shop.write({
      'data/a.csv': sales,
      'data/b.csv': sales.replace('丙丁贸易有限公司', '"丙丁贸易有限公司'),
    })
    await expectOneMessage('data', '引号没有闭合', '“b.csv”第 4 行')
  })

  it('does not pass over data of a folder that lack a required column', async () => {
    await shop.write({ 'data/a.csv': sales, 'data/b.csv': sales.replace('日期', '日期时') })
    await expectOneMessage(
      'data',
      '文件“b.csv”按销售（sale）读取',
      '缺少列“日期”（day）',
      '请移出该文件夹',
    )
  })

  it('does not list what stands where a header is expected', async () => {
    await shop.write({ 'a.csv': '张某某,11010519491231002X,2025-01-02\n' })
    const done = await screen('a.csv')
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('第 1 条记录看起来是数据')
    expect(done.stderr).not.toContain('张某某')
  })

  it('names an empty folder', async () => {
    await shop.write({ 'data/.hidden': '' })
    await expectOneMessage('data', '没有数据：文件夹“data”是空的。')
  })

  it('says what is no workbook, and what to do', async () => {
    await shop.write({
      'sales.xls': '<html><table>',
      'sales.xlsx': 'PK',
      'cut.xlsx': 'PK\u0003\u0004',
    })
    await expectOneMessage(
      'sales.xls',
      '“sales.xls”不是 Excel 工作簿',
      '像是网页',
      '另存为 .xlsx 或 CSV',
    )
    await expectOneMessage('sales.xlsx', '像是文本文件', '请把扩展名改为 .csv')
    await expectOneMessage('cut.xlsx', '工作簿“cut.xlsx”已损坏', '重新索取')
  })

  it('says what is no JSON, where JSON is broken, and what to do', async () => {
    await shop.write({
      'sales.json': 'PK\u0003\u0004',
      'broken.json': '[{"a": 1,}]',
      'none.json': '[]',
    })
    await expectOneMessage('sales.json', '“sales.json”不是 JSON 文件', '请把扩展名改为 .xlsx')
    await expectOneMessage('broken.json', '第 1 行第 10 列', '应为逗号后面的键', '重新导出')
    await expectOneMessage('none.json', '“none.json”中没有记录', '每行一个对象')
  })

  it('says that nothing is left in a folder, with the reasons', async () => {
    await shop.write({ 'data/a.csv': '', 'data/b.csv': 'x\n1\n' })
    await expectOneMessage(
      'data',
      '没有数据：2 个文件都不能作为数据读取',
      'a.csv：文件“a.csv”是空的',
      'b.csv：无法确定',
    )
  })

  it('refuses the same file twice where other things are said of the two', async () => {
    const mapping =
      'sources:\n  - { files: [b.csv], coverage: { from: 2025-02-01, to: 2025-02-28 } }\n'
    await shop.write({ 'data/a.csv': sales, 'data/b.csv': sales, 'data/mapping.yaml': mapping })
    await expectOneMessage('data', '“a.csv”与“b.csv”', '内容完全相同')
  })
})

describe('models', () => {
  const breakage: readonly [string, string, string, readonly string[]][] = [
    ['an unknown key', 'money: total', 'monye: total', [':22:1 错误 key-unknown', '“money”']],
    ['an unknown name', 'sales >= many', 'salez >= many', ['name-unknown', '是否应为“sales”']],
    ['an unknown function', 'max(day)', 'maxx(day)', [':20:13 错误 function-unknown', '“max”']],
    [
      'an unknown operator',
      'when: total >= 100',
      'when: { fact: total, operator: greaterTan, value: 100 }',
      ['operator-unknown', '“greaterThan”'],
    ],
    [
      'an empty all',
      'when: total >= 100',
      'when: { all: [] }',
      [':36:', 'condition-empty', '“all”'],
    ],
    [
      'an empty any',
      'when: total >= 100',
      'when: { any: [] }',
      [':36:', 'condition-empty', '“any”'],
    ],
    ['a null', 'when: total >= 100', 'when:', ['value-null']],
    ['an unknown dataset', 'use: sale', 'use: salee', ['dataset-unknown', '是否应为“sale”']],
  ]
  it.each(breakage)('tells the place of %s', async (_, from, to, parts) => {
    await shop.write({
      'sales.csv': sales,
      'rules/shop/many/model.yaml': modelText('shop.many', { [from]: to }),
    })
    const done = await screen('sales.csv')
    expect([done.code, done.messages, done.stdout]).toEqual([2, 1, ''])
    const diagnostics = done.message.split('\n').filter((line) => / 错误 [a-z-]+：/.test(line))
    expect(diagnostics).toHaveLength(1)
    for (const part of ['rules/shop/many/model.yaml:', ...parts]) {
      expect(done.message).toContain(part)
    }
    const checked = await shop.run(['check', 'rules'])
    expect(checked.code).toBe(2)
    for (const part of parts) expect(checked.stdout).toContain(part)
  })

  it.each(['nosuch', './nosuch'])('says where rules %s were looked for', async (place) => {
    await shop.write({ 'sales.csv': sales })
    const done = await shop.run(['screen', 'sales.csv', '--rules', place])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('nosuch')
    expect(done.message).toContain('文件夹')
    expect(done.message).not.toContain('npm install')
  })

  it('does not show the text of a file that is no model', async () => {
    await shop.write({ 'sales.csv': sales })
    const done = await shop.run(['check', 'sales.csv', '--rules', 'rules'])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('“sales.csv”不是模型文件。')
    expect(done.stdout + done.stderr).not.toContain('贸易')
  })

  it('names both files of two models with one id', async () => {
    await shop.write({ 'sales.csv': sales, 'rules/shop/more/model.yaml': modelText('shop.many') })
    const done = await screen('sales.csv')
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain(
      'rules/shop/more/model.yaml:1:5 错误 model-duplicate：模型“shop.many”重复',
    )
    expect(done.message).toContain('rules/shop/many/model.yaml 是同一个编号。')
  })

  it('suggests the closest of unknown models', async () => {
    await shop.write({ 'sales.csv': sales })
    const args = ['screen', 'sales.csv', '--rules', 'rules', '--models', 'shop.mani']
    const done = await shop.run(args)
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('没有名为“shop.mani”的模型、规则包或编号。')
    expect(done.message).toContain('是否应为“shop.many”？')
    const english = await shop.run([...args, '--lang', 'en'])
    expect(english.message).toBe(
      'mingjian: Unknown model, pack or code "shop.mani".\n  Did you mean "shop.many"?',
    )
  })
})

describe('options', () => {
  it.each([
    [['--models', ''], '选项 --models 的值“”不对：应为 模型、规则包或编号的名称。'],
    [['--top', '0'], '选项 --top 的值“0”不对：应为 不小于 1 的整数。'],
    [
      ['--as-of', '2026-02-30'],
      '选项 --as-of 的值“2026-02-30”不对：应为 日期，如 2026-01-31、2026/1/31 或 20260131。',
    ],
    [['--as-of', '2026-13-01'], '或 20260131。\n  没有 13 月。'],
    [['--backend', 'spark'], '选项 --backend 的值“spark”不对：应为 auto、duckdb 或 memory。'],
    [['--formats', 'xls'], '选项 --formats 的值“xls”不对：应为 jsonl、csv 中的几项。'],
    [['--memory', 'much'], '选项 --memory 的值“much”不对：应为 不小于 16MB 的大小'],
    [['--lang', 'fr'], '选项 --lang 的值“fr”不对：应为 zh 或 en。'],
    [['--encoding', 'big5'], '选项 --encoding 的值“big5”不对：应为 gbk、'],
    [['--modles', 'x'], '没有选项 --modles'],
    [['--modles', 'x'], '（用法见 mingjian screen --help）'],
  ])('refuses %j', async (options, text) => {
    await shop.write({ 'sales.csv': sales })
    const done = await shop.run(['screen', 'sales.csv', '--rules', 'rules', ...options])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain(text)
  })

  it('takes the language before the command too', async () => {
    const english = await shop.run(['--lang', 'en', 'catalog', 'salez', '--rules', 'rules'])
    expect(english.message).toContain('The catalog holds no dataset "salez".')
    const wrong = await shop.run(['--lang', 'fr', 'catalog'])
    expect([wrong.code, wrong.messages]).toEqual([2, 1])
    expect(wrong.message).toContain('选项 --lang 的值“fr”不对：应为 zh 或 en。')
  })

  it('suggests a command, and explains itself', async () => {
    const wrong = await shop.run(['scren', 'x'])
    expect(wrong.code).toBe(2)
    expect(wrong.message).toContain('没有命令 scren')
    expect(wrong.message).toContain('是否应为 screen？')
    const help = await shop.run(['--help'])
    expect([help.code, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('退出码：')
    const english = await shop.run(['--help', '--lang', 'en'])
    expect(english.stdout).toContain('Exit codes:')
    const version = await shop.run(['--version'])
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
