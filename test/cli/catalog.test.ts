import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesBelow, read } from '../architecture/workspace.ts'
import { openWorkshop, rules, type Workshop } from './run-command.ts'

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
})
afterEach(() => shop.remove())

const committed = filesBelow('rules/catalog').filter((path) => path.endsWith('.yaml'))

describe('the list', () => {
  it('has each dataset on a line of its own, with both titles and who holds it', async () => {
    const done = await shop.run(['catalog'])
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(done.stdout).toMatch(/^bank_txn +银行流水 +3 +12 {2}Bank transactions +商业银行$/m)
    const lines = done.stdout.split('\n').filter((line) => /^[a-z_]+ .* [1-4] +\d+ /.test(line))
    expect(lines).toHaveLength(committed.length)
  })

  it('is there for programs', async () => {
    const done = await shop.run(['catalog', '--format', 'json'])
    const list = JSON.parse(done.stdout) as { id: string }[]
    expect(list.map(({ id }) => `rules/catalog/${id}.yaml`)).toEqual(committed)
    expect(list).toContainEqual({
      id: 'bank_txn',
      title: { zh: '银行流水', en: 'Bank transactions' },
      office: { zh: '商业银行', en: 'commercial banks' },
      privacy: 3,
      columns: 12,
    })
  })

  it('holds the datasets of a folder too', async () => {
    await shop.write(rules)
    const done = await shop.run(['catalog', '--rules', 'rules', '--lang', 'en'])
    expect(done.stdout).toMatch(/^sale +销售 +1 +4 {2}sales$/m)
    expect(done.stdout).toMatch(/^bank_txn /m)
  })

  it('tells what is broken in the folder, which it lacks', async () => {
    await shop.write({ ...rules, 'rules/catalog/loan.yaml': 'id: loan\nprivacy: 9\n' })
    const done = await shop.run(['catalog', '--rules', 'rules'])
    expect(done.code).toBe(2)
    expect(done.stderr).toContain('rules/catalog/loan.yaml:2:10')
    expect(done.stdout).toMatch(/^sale /m)
    expect(done.stdout).not.toMatch(/^loan /m)
  })
})

describe('one dataset', () => {
  it('is shown with what its cells may hold and which headers mean its columns', async () => {
    const done = await shop.run(['catalog', 'exec_case'])
    expect([done.code, done.stderr]).toEqual([0, ''])
    const [about, ...columns] = done.stdout.split('\n\n')
    expect(about).toContain(
      'exec_case 执行案件 · Enforcement cases\n  可向人民法院调取\n  敏感等级 2（案件信息）',
    )
    expect(about).toContain('定义文件：@mingjian/rules-catalog/exec_case.yaml')
    const column = (name: string) => columns.find((each) => each.startsWith(`${name} `))
    expect(column('exec_no')).toContain('\n  必备，空即未知\n')
    expect(column('closed_date')).toContain('\n  空即提取数据时尚未发生\n')
    expect(column('amount_paid')).toContain('，不为负数\n')
    expect(column('close_mode')?.replaceAll(/\n {2}/g, '')).toContain(
      '代码：执行完毕（全部执行完毕、执毕、履行完毕、自动履行）、终本（',
    )
    expect(column('applicant_name')?.replaceAll(/\n {2}/g, '')).toContain('申请执行人|姓名')
  })

  it('is found by its title, and shown in English', async () => {
    const done = await shop.run(['catalog', '银行流水', '--lang', 'en'])
    expect(done.stdout).toContain('asked for by owner_id: who has no row is not covered')
    expect(done.stdout).toContain('defined in @mingjian/rules-catalog/bank_txn.yaml')
  })

  it('is there for programs, with all accepted headers', async () => {
    const done = await shop.run(['catalog', 'working_day', '--format', 'json'])
    expect(JSON.parse(done.stdout)).toMatchObject({
      id: 'working_day',
      office: { zh: '国务院办公厅', publishes: true },
      privacy: 1,
      date: 'day',
      key: ['day'],
      columns: [
        {
          name: 'day',
          kind: 'date',
          required: true,
          empty: 'unknown',
          headers: ['公历日期', '日历日期', '日期', 'day'],
        },
        { name: 'works', kind: 'flag' },
      ],
    })
  })

  it('that there is not is answered with the nearest', async () => {
    const done = await shop.run(['catalog', 'bank_tx'])
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toBe(
      'mingjian: 目录中没有数据表“bank_tx”。\n  是否应为“bank_txn”？自己的数据表要加 --rules <规则文件夹或包>。',
    )
    const other = await shop.run(['catalog', '天气', '--lang', 'en'])
    expect(other.message).toContain('The catalog holds no dataset "天气".\n  See mingjian catalog.')
  })
})

it('takes a table of an office as the page of the catalog shows it', async () => {
  const [, table = ''] = /```yaml\n(# our-rules\/catalog\/parking_fine\.yaml\n[^`]+)```/.exec(
    read('rules/catalog/README.md'),
  ) ?? ['', '']
  const own = read('rules/catalog/bank_txn.yaml').replace(
    'headers: [账户,',
    'headers: [本行户号, 账户,',
  )
  await shop.write({
    'our-rules/catalog/parking_fine.yaml': table,
    'our-rules/catalog/bank_txn.yaml': own,
  })
  const checked = await shop.run(['check', 'our-rules'])
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/^0 个错误，0 个警告/)])
  const shown = await shop.run(['catalog', 'parking_fine', '--rules', 'our-rules'])
  expect(shown.stdout).toContain('定义文件：our-rules/catalog/parking_fine.yaml')
  const changed = await shop.run(['catalog', 'bank_txn', '--rules', 'our-rules'])
  expect(changed.stdout).toContain('表头：本行户号、账户、')
})

describe('a template', () => {
  it('filled in is screened as it is', async () => {
    const made = await shop.run(['catalog', 'docket_suit', '--template', 'csv', '--out', 'a.csv'])
    expect([made.code, made.stdout, made.stderr]).toEqual([0, '', '已写入 a.csv\n'])
    const template = await shop.read('a.csv')
    const [titles, names] = template.split('\r\n')
    expect(titles).toBe('\ufeff原告,标的额,立案日期,被告有无律师,地区,普查区,案号')
    expect(names).toBe('plaintiff,amount,filed_date,represented,place,tract,case_no')
    await shop.write({ 'a.csv': `${template}甲公司,100,2024-01-31,有,某区,,1\r\n` })
    const done = await shop.run(['screen', 'a.csv', '--models', 'docket'])
    expect(done.code).toBe(0)
    expect(done.stdout).toContain('读入 1 条，装载 1 条，拒绝 0 条')
  })

  it('is a workbook where one is asked for', async () => {
    const args = ['catalog', 'docket_suit', '--template', 'xlsx', '--out', 'data.xlsx']
    const made = await shop.run(args)
    expect([made.code, made.stdout, made.stderr]).toEqual([0, '', '已写入 data.xlsx\n'])
    const done = await shop.run(['screen', 'data.xlsx', '--models', 'docket'])
    expect([done.code, done.messages]).toEqual([0, 0])
    expect(done.stdout).toContain('读入 0 条，装载 0 条，拒绝 0 条')
    expect(done.stdout).toContain('未读 data.xlsx#填写说明: ')
  })

  it.each(['csv', 'xlsx'])('(%s) is written over nothing', async (format) => {
    await shop.write({ 'a.b': 'mine' })
    const done = await shop.run(['catalog', 'bid', '--template', format, '--out', 'a.b'])
    expect([done.code, done.messages, await shop.read('a.b')]).toEqual([2, 1, 'mine'])
  })

  it.each([
    [['catalog', '--template', 'csv'], '没有说明要哪张表的模板。'],
    [['catalog', 'bid', '--out', 'a.csv'], '--out 只用于模板。'],
    [['catalog', 'bid', '--template', 'xls'], '选项 --template 的值“xls”不对：应为 csv 或 xlsx。'],
    [['catalog', 'bid', '--template', 'xlsx'], '工作簿模板须写入文件。'],
  ])('is refused where it is half asked for', async (args, message) => {
    const done = await shop.run(args)
    expect([done.code, done.messages]).toEqual([2, 1])
    expect(done.message).toContain(message)
    expect(await shop.list()).toEqual([])
  })
})
