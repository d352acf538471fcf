import { describe, expect, it } from 'vitest'
import { datasetDefinitionSchema } from './definition.ts'
import { matchDataset } from './match-dataset.ts'
import { formatHeaderProblem, matchHeaders } from './match-headers.ts'

const define = (id: string, columns: Record<string, object>) =>
  datasetDefinitionSchema.parse({ id, title: { zh: id }, privacy: 1, columns })

const suit = define('suit', {
  plaintiff: { title: { zh: '原告', en: 'Plaintiff' }, kind: 'party_name', required: true },
  amount: { title: { zh: '标的额' }, kind: 'money', headers: ['标的额（元）'] },
  filed: { title: { zh: '立案日期' }, kind: 'date', required: true, headers: ['filing date'] },
})
const payment = define('payment', {
  payer: { title: { zh: '付款人' }, kind: 'party_name', required: true },
  amount: { title: { zh: '金额' }, kind: 'money', required: true },
})

describe('matchHeaders', () => {
  it.each([
    [['plaintiff', 'filed']],
    [['原告', '立案日期']],
    [['PLAINTIFF', 'FilingDate']],
    [['\ufeff原 告　', 'ｆｉｌｅｄ']],
  ])('accepts %j', (headers) => {
    expect(matchHeaders(headers, suit)).toEqual({ columns: ['plaintiff', 'filed'], problems: [] })
  })

  it('reads brackets of either width as one, and of amounts the units 元, 万元 and 亿元', () => {
    const columns = (header: string) => matchHeaders([header], suit).columns
    expect(columns('标的额(元)')).toEqual(['amount'])
    expect(columns('标的额（人民币万元）')).toEqual(['amount'])
    expect(columns('标的额亿元')).toEqual(['amount'])
    expect(columns('标的额(千元)')).toEqual([undefined])
    expect(columns('原告（万元）')).toEqual([undefined])
  })

  it('leaves unknown and empty headers unmatched', () => {
    expect(matchHeaders(['原告', '', '备注', '', '立案日期'], suit)).toEqual({
      columns: ['plaintiff', undefined, undefined, undefined, 'filed'],
      problems: [],
    })
  })

  it('names a missing column, its spellings and the nearest header', () => {
    const { problems } = matchHeaders(['原告', '立案日', '标的额'], suit)
    expect(problems.map(formatHeaderProblem)).toEqual([
      {
        zh: '缺少列“立案日期”（filed），表头应为下列之一：立案日期。现有表头中最接近的是“立案日”。',
        en: 'Missing column "filed". Expected one of the headers filing date, 立案日期, filed. Nearest found: "立案日".',
      },
    ])
  })

  it.each([
    ['金额（千元）', '千元'],
    ['金额(人民币百万元)', '百万元'],
    ['金额千万元', '千万元'],
  ])('says of %s that its numbers are to be converted, not only renamed', (header, unit) => {
    const { problems } = matchHeaders(['付款人', header], payment)
    const [told] = problems.map(formatHeaderProblem)
    expect(told?.zh).toBe(
      `表头“${header}”以${unit}为单位，而列“金额”（amount）以元计。须先把其中的数值换算成元，再改表头；只改表头会使数额全部出错。`,
    )
    expect(told?.en).toMatch(/Convert the numbers first/)
  })

  it('takes no other header for one that counts in a large unit', () => {
    const { problems } = matchHeaders(['付款人', '余额（万元）', '金 额 (元整)'], payment)
    expect(problems.map(formatHeaderProblem).join()).not.toMatch(/换算|Convert/)
  })

  it('offers no header that is taken already or far away', () => {
    const { problems } = matchHeaders(['原告', '备注'], suit)
    expect(problems.map(formatHeaderProblem).join()).not.toMatch(/Nearest/)
  })

  it('reads a header in two rows: joined first, then what either row says', () => {
    const columns = (...texts: [string, ...string[]]) => matchHeaders([texts], suit).columns
    expect(columns('原告|x', 'x', '原告')).toEqual(['plaintiff'])
    expect(columns('原告|plaintiff', 'plaintiff', '原告')).toEqual(['plaintiff'])
    expect(matchHeaders([['原告|filed', 'filed', '原告']], suit).problems).toEqual([
      { kind: 'ambiguous', header: '原告|filed', columns: ['filed', 'plaintiff'] },
    ])
  })

  it('refuses two headers for one column', () => {
    const { problems } = matchHeaders(['原告', 'filed', 'Plaintiff'], suit)
    expect(problems.map(formatHeaderProblem)).toEqual([
      {
        zh: '列“原告”（plaintiff）有重复：表头“原告”（第 1 列）、“Plaintiff”（第 3 列）都表示它，只能保留一个。',
        en: 'Duplicate column "plaintiff": found the headers "原告" (1) and "Plaintiff" (3), expected one.',
      },
    ])
  })

  it('refuses one header for two columns', () => {
    const filed = { kind: 'date' as const, headers: [], required: true }
    const twice = {
      ...suit,
      columns: { ...suit.columns, amount: { ...filed, title: { zh: '原告' } } },
    }
    const { columns, problems } = matchHeaders(['原告', 'filed'], twice)
    expect(columns).toEqual([undefined, 'filed'])
    expect(problems).toEqual([
      { kind: 'ambiguous', header: '原告', columns: ['plaintiff', 'amount'] },
    ])
  })
})

describe('matchDataset', () => {
  it('takes the dataset with all required columns', () => {
    expect(matchDataset(['金额', '付款人'], [suit, payment])).toMatchObject({
      kind: 'matched',
      definition: { id: 'payment' },
      columns: ['amount', 'payer'],
    })
  })

  it('prefers a complete dataset to one that knows more headers', () => {
    const wide = define('wide', {
      payer: { title: { zh: '付款人' }, kind: 'text' },
      amount: { title: { zh: '金额' }, kind: 'money' },
      note: { title: { zh: '备注' }, kind: 'text' },
      number: { title: { zh: '流水号' }, kind: 'text', required: true },
    })
    expect(matchDataset(['金额', '付款人', '备注'], [wide, payment])).toMatchObject({
      definition: { id: 'payment' },
    })
  })

  it('prefers more matched columns', () => {
    const more = define('more', {
      ...payment.columns,
      note: { title: { zh: '备注' }, kind: 'text' },
    })
    expect(matchDataset(['金额', '付款人', '备注'], [payment, more])).toMatchObject({
      kind: 'matched',
      definition: { id: 'more' },
    })
  })

  it('refuses a tie and names both', () => {
    const twin = { ...payment, id: 'twin' }
    expect(matchDataset(['金额', '付款人'], [payment, twin])).toEqual({
      kind: 'tied',
      definitions: [payment, twin],
    })
  })

  it('says what the nearest dataset lacks', () => {
    expect(matchDataset(['付款人', '备注'], [suit, payment])).toMatchObject({
      kind: 'faulty',
      definition: { id: 'payment' },
      match: { problems: [{ kind: 'missing', column: 'amount' }] },
    })
  })

  it('does not pass over a file with a column twice', () => {
    expect(matchDataset(['付款人', '金额', 'amount'], [suit, payment])).toMatchObject({
      kind: 'faulty',
      match: { problems: [{ kind: 'repeated' }] },
    })
  })

  it('knows nothing of foreign headers', () => {
    expect(matchDataset(['x', 'y'], [suit, payment])).toEqual({ kind: 'unknown' })
    expect(matchDataset(['x'], [])).toEqual({ kind: 'unknown' })
  })

  it('makes no table of a column that is not required alone', () => {
    expect(matchDataset(['标的额', '备注'], [suit])).toEqual({ kind: 'unknown' })
  })
})
