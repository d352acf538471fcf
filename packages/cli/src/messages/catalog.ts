import { didYouMean, type InEach, type Messages, type Told } from '@mingjian/core'

/** What the command says of the catalog. */
export const catalogMessages = {
  'catalog-unknown': (p: {
    name: string
    near: string | undefined
    hasRules: boolean
  }): InEach<Told> => {
    const zh = p.near === undefined ? '用 mingjian catalog 列出全部。' : didYouMean(p.near).zh
    const en = p.near === undefined ? 'See mingjian catalog.' : didYouMean(p.near).en
    const own = {
      zh: '自己的数据表要加 --rules <规则文件夹或包>。',
      en: 'For a dataset of your own add --rules <folder of rules or pack>.',
    }
    return {
      zh: {
        message: `目录中没有数据表“${p.name}”。`,
        hint: p.hasRules ? zh : `${zh}${own.zh}`,
      },
      en: {
        message: `The catalog holds no dataset "${p.name}".`,
        hint: p.hasRules ? en : `${en} ${own.en}`,
      },
    }
  },
  'catalog-lacks': (_: object): InEach<Told> => ({
    zh: {
      message: '没有说明要哪张表的模板。',
      hint: '例如 mingjian catalog bank_txn --template xlsx --out 银行流水.xlsx。',
    },
    en: {
      message: 'A template of no dataset.',
      hint: 'Name one: mingjian catalog bank_txn --template xlsx --out bank_txn.xlsx.',
    },
  }),
  'catalog-out': (_: object): InEach<Told> => ({
    zh: { message: '--out 只用于模板。', hint: '请同时写 --template csv 或 --template xlsx。' },
    en: { message: '--out is for templates.', hint: 'Give --template csv or --template xlsx too.' },
  }),
  'catalog-binary': (_: object): InEach<Told> => ({
    zh: { message: '工作簿模板须写入文件。', hint: '请同时写 --out，例如 --out 银行流水.xlsx。' },
    en: { message: 'A workbook goes to a file.', hint: 'Give --out too: --out bank_txn.xlsx.' },
  }),
} satisfies Messages
