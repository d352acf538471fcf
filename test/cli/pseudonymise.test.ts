import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { openCsv } from '@mingjian/adapter-csv'
import {
  createTokeniser,
  type DatasetRow,
  identityCheckDigit,
  loadMapping,
  readToken,
} from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './run-command.ts'

const keyText = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'
const { tokenOf } = createTokeniser(Buffer.from(keyText, 'hex'))

/** A dataset with a column of every kind, and of every meaning of an empty cell. */
const catalog = `id: pay
title: { zh: 发放, en: payments }
privacy: 2
key: [case_no, person_id]
date: day
columns:
  person_id: { title: { zh: 证件号码 }, kind: person_id, required: true }
  name: { title: { zh: 姓名 }, kind: person_name, required: true }
  party: { title: { zh: 单位 }, kind: party_name }
  others: { title: { zh: 当事人 }, kind: parties }
  acct: { title: { zh: 账号 }, kind: account }
  tel: { title: { zh: 电话 }, kind: phone }
  car: { title: { zh: 车牌 }, kind: plate }
  case_no: { title: { zh: 案号 }, kind: case_no }
  born: { title: { zh: 出生日期 }, kind: birth_date }
  sex: { title: { zh: 性别 }, kind: sex }
  note: { title: { zh: 备注 }, kind: text }
  place: { title: { zh: 地点 }, kind: text }
  sort: { title: { zh: 种类 }, kind: text, codes: { 低保: [最低生活保障], 其他: [] } }
  cause: { title: { zh: 案由 }, kind: text, codes: { 借贷: [] }, unlisted: kept }
  amount: { title: { zh: 金额 }, kind: money, empty: none }
  weight: { title: { zh: 重量 }, kind: quantity }
  pieces: { title: { zh: 件数 }, kind: count }
  months: { title: { zh: 月数 }, kind: term }
  is_new: { title: { zh: 是否新增 }, kind: flag, empty: none }
  month: { title: { zh: 月份 }, kind: month }
  day: { title: { zh: 日期 }, kind: date }
  at: { title: { zh: 时间 }, kind: timestamp }
  until: { title: { zh: 截止日 }, kind: date, empty: open }
  closed: { title: { zh: 结案日 }, kind: date, empty: pending }
`
const model = `id: shop.paid
title: { zh: 发放较多, en: Much paid }
line: civil
status: experimental
privacy: 2
certainty: exact
datasets: { pay: { use: pay, need: required } }
steps:
  person:
    from: pay
    group: [person_id]
    select: { label: min(name), paid: sum(amount) }
subject: { from: person, key: [person_id], label: label, entity: person }
signals:
  much: { says: { zh: "较多", en: "much" }, strength: strong, weight: 50, family: money, when: paid >= 100, evidence: person }
score: { bands: { B: { from: 40 } } }
`
const files = {
  'rules/catalog/pay.yaml': catalog,
  'rules/shop/package.json': '{ "name": "shop", "version": "1.0.0", "mingjian": {} }',
  'rules/shop/paid/model.yaml': model,
}

let shop: Workshop
beforeEach(async () => {
  shop = await openWorkshop()
  await shop.write({ ...files, key: keyText })
  await chmod(join(shop.dir, 'key'), 0o600)
})
afterEach(() => shop.remove())

const pseudonymise = (out: string, ...more: string[]) =>
  shop.run(['pseudonymise', 'data', '--rules', 'rules', '--key', 'key', '--out', out, ...more])
const screen = (out: string, ...data: string[]) =>
  shop.run(['screen', ...data, '--rules', 'rules', '--as-of', '2026-01-31', '--out', out])
const textsBelow = async (folder: string): Promise<string[]> => {
  const names = await readdir(join(shop.dir, folder))
  return Promise.all(names.map(async (name) => `${name}\n${await shop.read(`${folder}/${name}`)}`))
}

const header =
  '证件号码,姓名,单位,当事人,账号,电话,车牌,案号,出生日期,性别,备注,地点,种类,案由,金额,重量,件数,月数,是否新增,月份,日期,时间,截止日,结案日'
const person = '99010119780101908X'
const row = (change: Readonly<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    证件号码: person,
    姓名: '虚甲',
    单位: '虚某商贸有限公司',
    当事人: '虚乙、虚某银行',
    账号: '6222020200112233445',
    电话: '139 0000 0001',
    车牌: '京A12345',
    案号: '（2025）某01民初1号',
    出生日期: '1978-01-01',
    性别: '女',
    备注: '虚甲来电 13900000001',
    地点: '某镇',
    种类: '最低生活保障',
    案由: '借贷',
    金额: '1,200.50',
    重量: '1.5',
    件数: '3',
    月数: '三年六个月',
    是否新增: '是',
    月份: '2025年1月',
    日期: '2025/3/5',
    时间: '2025-03-05 13:45',
    截止日: '',
    结案日: '',
    ...change,
  }
  return header
    .split(',')
    .map((name) => cells[name] ?? '')
    .map((cell) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}
const csv = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`
const table = async (name: string) =>
  (await shop.read(name))
    .replace('\ufeff', '')
    .split('\r\n')
    .map((line) => line.split(','))
const cellsOf = ([names = [], ...rows]: string[][], at = 0) =>
  Object.fromEntries(names.map((name, i) => [name, rows[at]?.[i]]))

describe('pseudonymise (SEMANTICS 13.1)', () => {
  it('replaces numbers by tokens, keeps what tells nobody, and leaves the rest out', async () => {
    await shop.write({ 'data/发放.csv': csv(row()) })
    const { code, stdout } = await pseudonymise('tokens')
    expect(code).toBe(0)
    expect(cellsOf(await table('tokens/tokens-pay-1.csv'))).toEqual({
      person_id: tokenOf('person_id', person),
      party: '虚某商贸有限公司',
      others: '虚某银行、另1人',
      acct: tokenOf('account', '6222020200112233445'),
      tel: tokenOf('phone', '13900000001'),
      car: tokenOf('plate', '京A12345'),
      case_no: tokenOf('case_no', '(2025)某01民初1号'),
      sort: '低保',
      cause: '借贷',
      amount: '1200.50',
      weight: '1.500000',
      pieces: '3',
      months: '42',
      is_new: 'true',
      month: '2025-01',
      day: '2025-03-05',
      at: '2025-03-05 13:45:00',
      until: '9999-12-31',
      closed: '',
    })
    expect(stdout).toContain('发放.csv → tokens-pay-1.csv')
    expect(stdout).toContain('记录 1 = 写出 1 + 拒收 0 + 重复 0')
    expect(stdout).toContain('略去：姓名 (name) 0/1 格，姓名能认出人')
    expect(stdout).toContain('部分保留：当事人 (others) 1/1 格，只写可确认是单位的名称')
    expect(stdout).toContain('--keep pay.note')
    const report = JSON.parse(await shop.read('tokens/pseudonymise.json'))
    expect(report.key).toBe(readToken(tokenOf('phone', '13900000001') ?? '')?.key)
    const became = Object.fromEntries(
      report.files[0].columns.map((each: { column: string; became: string }) => [
        each.column,
        each.became,
      ]),
    )
    expect(became).toMatchObject({ person_id: 'token', born: 'left-out', party: 'kept-in-part' })
    expect(report.files[0]).toMatchObject({ file: 'tokens-pay-1.csv', dataset: 'pay', shift: 0 })
  })

  it('counts what was rejected and writes nothing of it; records keep their numbers', async () => {
    const damaged = row({ 证件号码: '9901011978****908X', 日期: '虚丙说不记得' })
    await shop.write({
      'data/发放.csv': csv(
        row(),
        '只有一格的虚丁',
        '',
        damaged,
        row({ 案号: '（2025）某01民初2号' }),
        '虚戊',
      ),
    })
    const { code, stdout } = await pseudonymise('tokens')
    expect(code).toBe(0)
    expect(stdout).toContain('记录 5 = 写出 3 + 拒收 2 + 重复 0；未能读取的单元格 2 个')
    const lines = await table('tokens/tokens-pay-1.csv')
    expect(lines.map(([first]) => first?.replace(/^TOKEN.*/, 'token'))).toEqual([
      'person_id',
      'token',
      '〔拒收 rejected〕',
      '',
      '',
      'token',
      '〔拒收 rejected〕',
      '',
    ])
    const texts = [...(await textsBelow('tokens')), stdout].join('\n')
    for (const secret of ['虚', '9901011978', '908X']) {
      expect(texts.replaceAll('虚某商贸有限公司', '').replaceAll('虚某银行', '')).not.toContain(
        secret,
      )
    }
    // Whoever screens counts them as the office did.
    const run = await screen('run', 'tokens')
    expect(run.stdout).toContain('读入 5 条，装载 3 条，拒绝 2 条')
  })

  it('keeps a column of text that its owner vouches for, but no number in it and no formula', async () => {
    await shop.write({
      'data/发放.csv': csv(
        row(),
        row({ 案号: 'A2', 地点: '李某 13900000001' }),
        row({ 案号: 'A3', 地点: '=1+1' }),
        row({ 案号: 'A4', 地点: '990101 1978' }),
      ),
    })
    const { stdout } = await pseudonymise('tokens', '--keep', 'pay.place')
    const lines = await table('tokens/tokens-pay-1.csv')
    expect([0, 1, 2, 3].map((at) => cellsOf(lines, at)['place'])).toEqual(['某镇', '', '', ''])
    expect(stdout).toContain('部分保留：地点 (place) 1/4 格')
    expect(stdout).not.toContain('--keep pay.place')
    const refused = await pseudonymise('other', '--keep', 'pay.name')
    expect(refused.code).toBe(2)
    expect(refused.message).toContain('--keep 只能用于文字列，“pay.name”是 person_name')
    const unknown = await pseudonymise('other', '--keep', 'pay.nothing', '--lang', 'en')
    expect(unknown.message).toContain('Unknown column "pay.nothing" in --keep')
  })

  it('says how many records are alike but for what is left out', async () => {
    await shop.write({ 'data/发放.csv': csv(row(), row({ 备注: '另一条' })) })
    const { stdout } = await pseudonymise('tokens')
    expect(stdout).toContain('其中 1 条与另一条写出的内容完全相同')
    const report = JSON.parse(await shop.read('tokens/pseudonymise.json'))
    expect(report.files[0].records).toEqual({
      read: 2,
      written: 2,
      rejected: 0,
      repeated: 0,
      alike: 1,
    })
  })

  it('needs a key that is there, makes one where asked to, and refuses one that others may read', async () => {
    await shop.write({ 'data/发放.csv': csv(row()) })
    const args = ['pseudonymise', 'data', '--rules', 'rules', '--out', 'tokens', '--key']
    const missing = await shop.run([...args, 'shared'])
    expect([missing.code, missing.message]).toEqual([
      2,
      expect.stringContaining('找不到密钥文件“shared”'),
    ])
    const made = await shop.run([...args, 'shared', '--make-key'])
    expect(made.code).toBe(0)
    expect(made.stderr).toContain('已生成令牌的密钥：shared')
    if (process.platform !== 'win32') {
      expect((await stat(join(shop.dir, 'shared'))).mode & 0o777).toBe(0o600)
      await chmod(join(shop.dir, 'shared'), 0o644)
      expect((await shop.run([...args, 'shared'])).message).toContain('可被他人读取')
    }
    const { key } = JSON.parse(await shop.read('tokens/pseudonymise.json'))
    expect(key).not.toBe(createTokeniser(Buffer.from(keyText, 'hex')).key)
    expect(await shop.list()).not.toContain('other')
  })

  it('of a list without a header says by how much the numbers of records differ', async () => {
    await shop.write({ 'data/pay.json': JSON.stringify([{ person_id: person, name: '虚甲' }]) })
    const { stdout } = await pseudonymise('tokens')
    expect(stdout).toContain('记录的编号比来源大 1')
    expect((await table('tokens/tokens-pay-1.csv'))[1]?.[0]).toBe(tokenOf('person_id', person))
  })
})

describe('screen on tokens', () => {
  it('says what is left out, and whom to ask', async () => {
    await shop.write({
      'data/发放.csv': csv(row()),
      'data/mapping.yaml': 'sources: [{ files: [发放.csv], office: 某民政局 }]\n',
    })
    await pseudonymise('tokens')
    const { code, stdout } = await screen('run', 'tokens')
    expect(code).toBe(0)
    expect(stdout).toContain('证件号码（person_id）是令牌：密钥 RNS7 1 格')
    expect(stdout).toContain('已运行（缺部分数据）')
    expect(stdout).toContain('略去或只有单位名称的列：姓名（name）')
    expect(stdout).toContain('以上可由数据的提供单位核对：某民政局')
    // A clue without a name is shown by its token, shortened.
    expect(stdout).toContain(`${tokenOf('person_id', person)?.slice(0, 19)}…`)
    const manifest = JSON.parse(await shop.read('run/run.json'))
    expect(manifest.sources[0].tokens[0]).toEqual({
      column: 'person_id',
      keys: { RNS7: 1 },
      plain: 0,
    })
    expect(manifest.models[0].tokens.ask).toEqual(['某民政局'])
  })

  it('tells of names that are left out also where no number is replaced, and whom no subject is left of', async () => {
    const lists = (privacy: number) => `id: list
title: { zh: 名单, en: list }
privacy: ${privacy}
columns:
  party: { title: { zh: 当事人 }, kind: party_name, required: true }
  amount: { title: { zh: 金额 }, kind: money }
`
    const named = model
      .replace('{ pay: { use: pay,', '{ pay: { use: list,')
      .replace('[person_id]\n', '[party]\n')
      .replace('key: [person_id]', 'key: [party]')
      .replace('min(name)', 'min(party)')
      .replace('entity: person', 'entity: name')
    const data = 'data/名单.csv'
    await shop.write({
      'rules/catalog/list.yaml': lists(2),
      'rules/shop/paid/model.yaml': named,
      [data]: '当事人,金额\n虚某商贸有限公司,500\n虚甲,700\n',
    })
    await pseudonymise('partly')
    const partly = await screen('run', 'partly')
    expect(partly.stdout).toContain(
      '名单（list）的号码是令牌，略去或只有单位名称的列：当事人（party）',
    )
    expect(partly.stdout).toContain('主体 1 个')
    // From privacy 3 on no name is there, so there is nobody to speak of.
    await shop.write({ 'rules/catalog/list.yaml': lists(3) })
    await pseudonymise('none')
    const none = await screen('run2', 'none')
    expect(none.stdout).toContain('未运行')
    expect(none.stdout).toContain('无法形成任何主体')
    expect(none.stdout).toContain('以上可由数据的提供单位核对：none-list-1.csv')
  })

  it('runs no model over tokens beside numbers, and says how to mend it', async () => {
    await shop.write({ 'data/发放.csv': csv(row()) })
    await pseudonymise('tokens')
    await shop.write({ 'plain/其他.csv': csv(row({ 证件号码: '990101197101019011' })) })
    const { stdout } = await screen('run', 'tokens/tokens-pay-1.csv', 'plain')
    expect(stdout).toContain('未运行')
    expect(stdout).toContain('号码对不上：tokens-pay-1.csv是令牌（密钥 RNS7），其他.csv是号码')
    expect(stdout).toContain('以同一密钥用 mingjian pseudonymise 处理')
  })

  it('takes the folders of several offices together, unless their files have the same names', async () => {
    await shop.write({ 'data/发放.csv': csv(row()) })
    await pseudonymise('a')
    await shop.write({ 'data/发放.csv': csv(row({ 案号: 'A2' })) })
    await pseudonymise('b')
    await pseudonymise('other/a')
    const { code, stdout } = await screen('run', 'a', 'b')
    expect([code, stdout]).toEqual([0, expect.stringContaining('b-pay-1.csv')])
    const same = await screen('run2', 'a', 'other/a')
    expect([same.code, same.message]).toEqual([
      2,
      expect.stringContaining('都写有文件“a-pay-1.csv”'),
    ])
  })
})

describe('reidentify', () => {
  const reidentify = (...more: string[]) =>
    shop.run([
      'reidentify',
      'run',
      'data',
      '--rules',
      'rules',
      '--key',
      'key',
      '--out',
      'named.csv',
      ...more,
    ])

  it('writes the numbers of tokens on clues alone, for its owner alone', async () => {
    const other = '990101197101019011'
    await shop.write({
      'data/发放.csv': csv(row(), row({ 证件号码: other, 姓名: '虚己', 案号: 'A2', 金额: '5' })),
    })
    await pseudonymise('tokens')
    await screen('run', 'tokens')
    const { code, stdout } = await reidentify()
    expect(code).toBe(0)
    // The case on a row of evidence too; the other person is on no clue.
    expect(stdout).toContain('线索上的令牌 2 个：还原 2 个，不在本单位数据中 0 个')
    const [, ...lines] = (await shop.read('named.csv')).split('\r\n')
    const clue = JSON.parse((await shop.read('run/clues.jsonl')).trim())
    const shown = (kind: 'person_id' | 'case_no', number: string) =>
      `${tokenOf(kind, number)?.slice(0, 19)}…`
    const head = `1,${clue.id},shop.paid`
    expect(lines.sort()).toEqual([
      '',
      `${head},${shown('case_no', '(2025)某01民初1号')},0,(2025)某01民初1号,,发放.csv,2`,
      `${head},${shown('person_id', person)},1,${person},虚甲,发放.csv,2`,
    ])
    if (process.platform !== 'win32') {
      expect((await stat(join(shop.dir, 'named.csv'))).mode & 0o777).toBe(0o600)
    }
    const again = await reidentify()
    expect([again.code, again.message]).toEqual([2, expect.stringContaining('named.csv')])
  })

  it('tells how many tokens are of other data', async () => {
    await shop.write({ 'data/发放.csv': csv(row()) })
    await pseudonymise('tokens')
    await screen('run', 'tokens')
    await shop.write({ 'data/发放.csv': csv(row({ 证件号码: '990101197101019011' })) })
    const { stdout } = await reidentify('--lang', 'en')
    expect(stdout).toContain('2 tokens on clues: 1 turned back, 1 not in these data')
    expect(await shop.read('named.csv')).not.toContain('990101197101019011')
  })

  it('writes nothing with another key, without one, or where there is no token', async () => {
    await shop.write({ 'data/发放.csv': csv(row()), wrong: keyText.replace('00', '01') })
    await chmod(join(shop.dir, 'wrong'), 0o600)
    await screen('plain', 'data')
    await pseudonymise('tokens')
    await screen('run', 'tokens')
    const args = ['data', '--rules', 'rules', '--out', 'named.csv', '--key']
    const wrong = await shop.run(['reidentify', 'run', ...args, 'wrong'])
    expect([wrong.code, wrong.message]).toEqual([2, expect.stringMatching(/密钥不对：.*RNS7/)])
    const missing = await shop.run(['reidentify', 'run', ...args, 'none'])
    expect([missing.code, missing.message]).toEqual([2, expect.stringContaining('“none”')])
    const plain = await shop.run(['reidentify', 'plain', ...args, 'key'])
    expect([plain.code, plain.message]).toEqual([2, expect.stringContaining('没有令牌')])
    const none = await shop.run(['reidentify', 'nowhere', ...args, 'key'])
    expect(none.code).toBe(2)
    expect(await shop.list()).not.toContain('named.csv')
  })
})

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const surname = fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸')
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** Somebody who does not exist, as an office writes of them. */
const somebody = fc
  .record({
    region: digits(4),
    born: day('1940-01-01', '1969-12-31'),
    order: digits(3),
    form: fc.constantFrom('plain', 'old', 'wide', 'small', 'blank'),
    name: fc.tuple(surname, surname, surname).map((signs) => `虚${signs.join('')}`),
    acct: digits(15).map((text) => `6222${text}`),
    tel: digits(8).map((text) => `138${text}`),
    car: digits(5).map((text) => `京A${text}`),
    case_no: digits(7).map((text) => `（2025）某01民初${Number(text) + 1}号`),
    text: fc.constantFrom('来电', '"引号"', '行\n行', '=1'),
    amount: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2)),
    date: day('2020-01-01', '2025-12-31'),
    until: fc.oneof(day('2020-01-01', '2025-12-31'), fc.constantFrom('', '未知', '不是日期')),
    closed: fc.oneof(day('2020-01-01', '2025-12-31'), fc.constantFrom('', '不详')),
  })
  .map(({ region, born, order, form, name, text, ...rest }) => {
    const body = `99${region}${born.replaceAll('-', '')}${order}`
    const id = body + identityCheckDigit(body)
    const wide = id.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const written = {
      plain: id,
      old: id.slice(0, 6) + id.slice(8, 17),
      wide,
      small: id.toLowerCase(),
      blank: `${id.slice(0, 6)} ${id.slice(6)}`,
    }[form]
    const { acct, tel, car, case_no, amount, date, until, closed } = rest
    return {
      secrets: [id, written, name, acct, tel, car, case_no, born, `${name}${text}`],
      line: row({
        证件号码: written,
        姓名: name,
        单位: name,
        当事人: `${name}、${name}公司职工`,
        账号: acct,
        电话: tel,
        车牌: car,
        案号: case_no,
        出生日期: born,
        备注: `${name}${text}${id}`,
        地点: name,
        案由: `${name}纠纷`,
        金额: amount,
        日期: date,
        截止日: until,
        结案日: closed,
      }),
    }
  })

it('no byte that is handed over has a number or a name of the data, and what is kept is read again', async () => {
  const definition = (await readPacks(join(shop.dir, 'rules'))).catalog.find(
    ({ id }) => id === 'pay',
  )
  if (definition === undefined) throw new Error('No dataset pay.')
  const kept = [
    'sort',
    'amount',
    'weight',
    'pieces',
    'months',
    'is_new',
    'month',
    'day',
    'at',
    'until',
    'closed',
  ]
  const readRows = async (path: string, text = 'sources: []') => {
    const mapping = loadMapping(text, 'mapping.yaml', [definition]).loaded
    if (mapping === undefined) throw new Error('The mapping does not load.')
    const dataset = await openCsv(path, { catalog: [definition], mapping })
    const rows: DatasetRow[] = []
    for await (const batch of dataset.batches()) rows.push(...batch)
    const cells = (row: DatasetRow) =>
      kept.map((name) => row.cells[dataset.columns.indexOf(name)] ?? null)
    return rows.map((each) => ({ record: each.record, cells: cells(each) }))
  }
  let run = 0
  const property = fc.asyncProperty(
    fc.array(somebody, { minLength: 1, maxLength: 12 }),
    async (all) => {
      run += 1
      const out = `out${run}`
      const name = `${all[0]?.secrets[2]}的流水.csv`
      await shop.write({ [`in${run}/${name}`]: csv(...all.map(({ line }) => line)) })
      const { code, stderr } = await shop.run([
        ...['pseudonymise', `in${run}`, '--rules', 'rules', '--key', 'key', '--out', out, '-q'],
      ])
      expect([code, stderr]).toEqual([0, ''])
      const texts = (await textsBelow(out)).join('\n')
      for (const secret of all.flatMap(({ secrets }) => secrets))
        expect(texts).not.toContain(secret)
      const before = await readRows(join(shop.dir, `in${run}`, name))
      expect(before[0]?.cells).not.toEqual(kept.map(() => null))
      const after = await readRows(
        join(shop.dir, out, `${out}-pay-1.csv`),
        await shop.read(`${out}/mapping.yaml`),
      )
      // A record that repeats another stands once.
      const numbers = new Set(after.map(({ record }) => record))
      expect(after).toEqual(before.filter(({ record }) => numbers.has(record)))
      const { files } = JSON.parse(await shop.read(`${out}/pseudonymise.json`))
      expect(before.length).toBe(after.length + files[0].records.repeated)
    },
  )
  await fc.assert(property, { numRuns: 25 })
}, 120_000)
