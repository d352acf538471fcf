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
  expect((await shop.list()).filter((name) => name.startsWith('run'))).toEqual([])
}

describe('data', () => {
  it('names a missing file', () =>
    expectOneMessage('gone.csv', 'Missing file or folder "gone.csv"'))

  it('names an empty file', async () => {
    await shop.write({ 'empty.csv': '' })
    await expectOneMessage('empty.csv', 'Empty file "empty.csv": found 0 bytes.')
  })

  it('names a missing column and the nearest header', async () => {
    await shop.write({ 'sales.csv': sales.replace('日期', '日期时') })
    await expectOneMessage(
      'sales.csv',
      'Missing column "day"',
      'Expected one of the headers',
      'Nearest found: "日期时"',
      'Rename the header',
    )
  })

  it('names the headers of a file that is no dataset', async () => {
    await shop.write({ 'other.csv': 'a,b\n1,2\n' })
    await expectOneMessage('other.csv', 'Unknown dataset of "other.csv"', '"a", "b"')
  })

  it('names the line of a wrong encoding', async () => {
    const bytes = new TextEncoder().encode(sales)
    await shop.write({ 'sales.csv': Uint8Array.from([...bytes, 0xff, 0xff, 0x0a]) })
    await expectOneMessage('sales.csv', 'encoding of "sales.csv"', 'line 7')
  })

  it('names the line and record of a broken quote', async () => {
    await shop.write({ 'sales.csv': sales.replace('丙丁贸易有限公司', '"丙丁贸易有限公司') })
    await expectOneMessage('sales.csv', 'Unclosed quote', '"sales.csv", line 4 (record 4)')
  })

  it('does not pass over a broken file of a folder', async () => {
    await shop.write({
      'data/a.csv': sales,
      'data/b.csv': sales.replace('丙丁贸易有限公司', '"丙丁贸易有限公司'),
    })
    await expectOneMessage('data', 'Unclosed quote', '"b.csv", line 4')
  })

  it('does not pass over data of a folder that lack a required column', async () => {
    await shop.write({ 'data/a.csv': sales, 'data/b.csv': sales.replace('日期', '日期时') })
    await expectOneMessage(
      'data',
      'File "b.csv" as dataset "sale"',
      'Missing column "day"',
      'outside the folder',
    )
  })

  it('does not list what stands where a header is expected', async () => {
    await shop.write({ 'a.csv': '张某某,11010519491231002X,2025-01-02\n' })
    const done = await screen('a.csv')
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('its first record (record 1) looks like data')
    expect(done.stderr).not.toContain('张某某')
  })

  it('names an empty folder', async () => {
    await shop.write({ 'data/.hidden': '' })
    await expectOneMessage('data', 'No data: the folder "data" is empty.')
  })

  it('says that a workbook is not read yet', async () => {
    await shop.write({ 'sales.xlsx': 'PK' })
    await expectOneMessage('sales.xlsx', 'Cannot read "sales.xlsx"', 'save the sheet as CSV')
  })

  it('says that nothing is left in a folder, with the reasons', async () => {
    await shop.write({ 'data/a.csv': '', 'data/b.csv': 'x\n1\n' })
    await expectOneMessage(
      'data',
      'No data: none of 2 files',
      'a.csv: Empty file',
      'b.csv: Unknown',
    )
  })

  it('refuses the same file twice', async () => {
    await shop.write({ 'data/a.csv': sales, 'data/b.csv': sales })
    await expectOneMessage('data', '"a.csv" and "b.csv"', 'same content')
  })
})

describe('models', () => {
  const breakage: readonly [string, string, string, readonly string[]][] = [
    ['an unknown key', 'money: total', 'monye: total', [':22:1 error key-unknown', '"money"']],
    ['an unknown name', 'sales >= many', 'salez >= many', ['name-unknown', 'Did you mean "sales"']],
    ['an unknown function', 'max(day)', 'maxx(day)', [':20:13 error function-unknown', '"max"']],
    [
      'an unknown operator',
      'when: total >= 100',
      'when: { fact: total, operator: greaterTan, value: 100 }',
      ['operator-unknown', '"greaterThan"'],
    ],
    [
      'an empty all',
      'when: total >= 100',
      'when: { all: [] }',
      [':36:', 'condition-empty', '"all"'],
    ],
    [
      'an empty any',
      'when: total >= 100',
      'when: { any: [] }',
      [':36:', 'condition-empty', '"any"'],
    ],
    ['a null', 'when: total >= 100', 'when:', ['value-null']],
    ['an unknown dataset', 'use: sale', 'use: salee', ['dataset-unknown', 'Did you mean "sale"']],
  ]
  it.each(breakage)('tells the place of %s', async (_, from, to, parts) => {
    await shop.write({
      'sales.csv': sales,
      'rules/shop/many/model.yaml': modelText('shop.many', { [from]: to }),
    })
    const done = await screen('sales.csv')
    expect([done.code, done.messages, done.stdout]).toEqual([2, 1, ''])
    const diagnostics = done.message.split('\n').filter((line) => / error [a-z-]+: /.test(line))
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
    expect(done.message).toContain('folder')
    expect(done.message).not.toContain('npm install')
  })

  it('does not show the text of a file that is no model', async () => {
    await shop.write({ 'sales.csv': sales })
    const done = await shop.run(['check', 'sales.csv', '--rules', 'rules'])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('"sales.csv" is not a model file.')
    expect(done.stdout + done.stderr).not.toContain('贸易')
  })

  it('names both files of two models with one id', async () => {
    await shop.write({ 'sales.csv': sales, 'rules/shop/more/model.yaml': modelText('shop.many') })
    await expectOneMessage(
      'sales.csv',
      'rules/shop/more/model.yaml:1:5 error model-duplicate: Duplicate model "shop.many"',
      'rules/shop/many/model.yaml has the same id.',
    )
  })

  it('suggests the closest of unknown models', async () => {
    await shop.write({ 'sales.csv': sales })
    const done = await shop.run([
      'screen',
      'sales.csv',
      '--rules',
      'rules',
      '--models',
      'shop.mani',
    ])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain('Unknown model, pack or code "shop.mani".')
    expect(done.message).toContain('Did you mean "shop.many"?')
  })
})

describe('options', () => {
  it.each([
    [['--models', ''], 'Invalid --models "": the name of a model, pack or code is missing.'],
    [['--top', '0'], 'Invalid --top "0": expected a whole number of 1 or more.'],
    [['--as-of', '2026-02-30'], 'Invalid --as-of "2026-02-30": expected a day'],
    [['--backend', 'spark'], 'Invalid --backend "spark": expected duckdb or memory.'],
    [['--formats', 'xls'], 'Invalid --formats "xls": expected some of jsonl, csv.'],
    [['--memory', 'much'], 'Invalid --memory "much": expected a size'],
    [['--lang', 'fr'], 'Invalid --lang "fr": expected zh or en.'],
    [['--encoding', 'big5'], 'Invalid --encoding "big5": expected one of gbk'],
    [['--modles', 'x'], "unknown option '--modles'"],
  ])('refuses %j', async (options, text) => {
    await shop.write({ 'sales.csv': sales })
    const done = await shop.run(['screen', 'sales.csv', '--rules', 'rules', ...options])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain(text)
  })

  it('suggests a command, and explains itself', async () => {
    const wrong = await shop.run(['scren', 'x'])
    expect(wrong.code).toBe(2)
    expect(wrong.message).toContain('Did you mean screen?')
    const help = await shop.run(['--help'])
    expect([help.code, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('Exit codes:')
    const version = await shop.run(['--version'])
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
