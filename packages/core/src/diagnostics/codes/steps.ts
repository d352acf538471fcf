import { closestMatch } from '../closest-match.ts'
import type { InEach } from '../in-each.ts'
import { chinese } from '../phrases.ts'
import { suggest } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is wrong with a step: its verbs, its tables, its columns. */
export const stepCodes = {
  'step-start': (p: { found: string }): Texts => ({
    zh: {
      message: `要写 from 或 union 其中之一，却${chinese(p.found)}。`,
      hint: '“from: <table>”从一张表开始，“union: { of: [...], columns: [...] }”从几张表开始。',
    },
    en: {
      message: `Expected one of "from" and "union", found ${p.found}.`,
      hint: 'from: <table> starts from one table, union: { of: [...], columns: [...] } from several.',
    },
  }),
  'select-missing': (): Texts => ({
    zh: {
      message: '有 group 而没有 select。',
      hint: '请写明每组显示什么：“select: { n: count(*) }”或“same: [<column>]”。',
    },
    en: {
      message: 'Missing "select" beside "group".',
      hint: 'Name what each group shows: select: { n: count(*) }, or same: [<column>].',
    },
  }),
  'group-missing': (p: { written: 'select' | 'same' }): Texts => ({
    zh: {
      message: `有 ${p.written} 而没有 group。`,
      hint: '请加上“group: [<column>]”；单行的计算列用 derive。',
    },
    en: {
      message: `Missing "group" beside "${p.written}".`,
      hint: 'Add group: [<column>], or use "derive" for columns of single rows.',
    },
  }),
  'window-incomplete': (p: { missing: string }): Texts => ({
    zh: {
      message: `窗口缺少“${p.missing}”。`,
      hint: 'order 写日期列，over 写窗口多长；before 两者都要有。',
    },
    en: {
      message: `Missing "${p.missing}" in the window.`,
      hint: '"order" names a date column, "over" says how long the window is; "before" needs both.',
    },
  }),
  'spans-first': (p: { found: string }): Texts => ({
    zh: {
      message: `first 下要写一列，却是${chinese(p.found)}。`,
      hint: '请给一列的各个值排序：“first: { status: [在监, 在押, 社矫] }”。',
    },
    en: {
      message: `Expected one column under "first", found ${p.found}.`,
      hint: 'Rank the values of one column: first: { status: [在监, 在押, 社矫] }.',
    },
  }),
  'split-columns': (p: { found: string }): Texts => ({
    zh: {
      message: `split 下要写一列，却是${chinese(p.found)}。`,
      hint: '请写新列和它的来源列：“split: { party: parties }”；再拆一列另起一步。',
    },
    en: {
      message: `Expected one column under "split", found ${p.found}.`,
      hint: 'Name the new column and the one it is taken from: split: { party: parties }. Split another one in a step behind.',
    },
  }),
  'split-kind': (p: { name: string; found: readonly string[] }): Texts => ({
    zh: {
      message: `split 只拆 parties 类的列，“${p.name}”却${p.found.length === 0 ? '是计算得来的' : `是 ${p.found.join('、')} 类`}。`,
      hint: '一格里有几个当事人的列，在数据表里写“kind: parties”。',
    },
    en: {
      message: `Expected a column of kind parties to split, found "${p.name}" of ${p.found.length === 0 ? 'no kind' : `kind ${p.found.join(', ')}`}.`,
      hint: 'Write kind: parties in the dataset, of a column that holds several parties in a cell.',
    },
  }),
  'table-cell': (p: {
    column: string
    found: string
    reason: InEach
    expected: InEach
  }): Texts => ({
    zh: {
      message: `列“${p.column}”的单元格“${p.found}”无法读取：${p.reason.zh}。`,
      hint: `应为${p.expected.zh}。`,
    },
    en: {
      message: `Unreadable cell "${p.found}" in column "${p.column}": it ${p.reason.en}.`,
      hint: `Expected ${p.expected.en}.`,
    },
  }),
  'union-column-missing': (p: {
    column: string
    table: string
    known: readonly string[]
  }): Texts => {
    const written = `of: { ${p.table}: { ${p.column}: ${closestMatch(p.column, p.known) ?? '<expression>'} } }`
    return {
      zh: {
        message: `“${p.table}”没有列“${p.column}”：合并的各表都要有它。`,
        hint: `请写明它在那里是什么：“${written}”。`,
      },
      en: {
        message: `Missing column "${p.column}" in "${p.table}": all tables of a union need it.`,
        hint: `Say what it is there: ${written}.`,
      },
    }
  },
  'union-columns-differ': (p: {
    column: string
    tables: readonly [string, string]
    found: readonly [string, string]
  }): Texts => {
    const written = `of: { ${p.tables[1]}: { ${p.column}: <expression> } }`
    return {
      zh: {
        message: `列“${p.column}”在“${p.tables[0]}”里是${chinese(p.found[0])}，在“${p.tables[1]}”里是${chinese(p.found[1])}。`,
        hint: `请写明它在其中一张表里是什么：“${written}”。`,
      },
      en: {
        message: `Column "${p.column}" is ${p.found[0]} in "${p.tables[0]}" and ${p.found[1]} in "${p.tables[1]}".`,
        hint: `Say what it is in one of them: ${written}.`,
      },
    }
  },
  'union-column-unlisted': (p: {
    column: string
    table: string
    known: readonly string[]
  }): Texts => {
    const { zh, en } = suggest(p.column, p.known)
    return {
      zh: {
        message: `“${p.table}”的列“${p.column}”没有用到：合并后的列里没有它。`,
        hint: zh.hint ?? '请把它加进 columns。',
      },
      en: {
        message: `Unused column "${p.column}" of "${p.table}": it is none of the columns of the union.`,
        hint: en.hint ?? 'Add it to "columns".',
      },
    }
  },
  'join-without-key': (p: { alias: string }): Texts => ({
    zh: {
      message: `没有写“${p.alias}”的哪一列与本步骤相等。`,
      hint: `请至少写一个等式，用 and 相连，如 ${p.alias}.case_no = case_no。`,
    },
    en: {
      message: `No equality between a column of "${p.alias}" and this step.`,
      hint: `Write at least one such as ${p.alias}.case_no = case_no, joined by "and".`,
    },
  }),
  'join-either': (p: {
    alias: string
    ways: readonly string[]
    verb: 'join' | 'join-many' | 'has' | 'tally'
  }): Texts => {
    const { zh, en } = insteadOfEither[p.verb](p.ways)
    return {
      zh: { message: `“${p.alias}”的 on 不能用 or 相连：每一行要按相等的列去找。`, hint: zh },
      en: {
        message: `"or" cannot join what "${p.alias}" is found by: rows are looked up by equal columns.`,
        hint: en,
      },
    }
  },
  'join-two-unused': (p: { to: string }): Texts => ({
    zh: {
      message: `“to: ${p.to}”的一行可以对应几行，“two”不起作用。`,
      hint: '请删去“two”。',
    },
    en: {
      message: `"two" says nothing where a row may have several: to is "${p.to}".`,
      hint: 'Leave "two" out.',
    },
  }),
  'join-unmatched-unused': (p: { to: string }): Texts => ({
    zh: {
      message: `“to: ${p.to}”时没有对应行的行存疑，“unmatched”不起作用。`,
      hint: '一行可以没有对应行时请写“to: maybe”或“to: any”，否则删去“unmatched”。',
    },
    en: {
      message: `"unmatched" says nothing after "to: ${p.to}": a row that meets none is in doubt.`,
      hint: 'Write "to: maybe" or "to: any" where rows may meet none, or leave "unmatched" out.',
    },
  }),
  'join-ways-many': (p: { to: string }): Texts => ({
    zh: {
      message: `依次尝试几个条件要求“to: one”或“to: maybe”，却是“${p.to}”。`,
      hint: '请只写一个条件。',
    },
    en: {
      message: `Several conditions to try need "to: one" or "to: maybe", found "${p.to}".`,
      hint: 'Write one condition.',
    },
  }),
  'at-without-end': (p: { name: string; end: 'from' | 'to' }): Texts => ({
    zh: {
      message: `缺少“${p.end}”：目录没有写明“${p.name}”的哪一列是${p.end === 'from' ? '第一日' : '最后一日'}。`,
      hint: `请写明列名：“at: { day: …, ${p.end}: <column> }”。`,
    },
    en: {
      message: `Missing "${p.end}": the catalog does not say which column of "${p.name}" is ${
        p.end === 'from' ? 'the first day' : 'the last day'
      } of a row.`,
      hint: `Name the column: at: { day: …, ${p.end}: <column> }.`,
    },
  }),
  'during-without-date': (p: { name: string; isStep?: boolean }): Texts => ({
    zh: {
      message:
        p.isStep === true
          ? `during 需要“${p.name}”的日期：步骤沿用数据表的日期，分组之后就没有了。`
          : `during 需要“${p.name}”的日期：目录没有写明。`,
      hint: '请在 on 里比较它的日期。',
    },
    en: {
      message:
        p.isStep === true
          ? `"during" needs a date of "${p.name}": a step has that of its dataset until it groups.`
          : `"during" needs a date of "${p.name}": the catalog names none for it.`,
      hint: 'Compare its dates in "on".',
    },
  }),
  'components-name': (p: { name: string }): Texts => ({
    zh: {
      message: `“${p.name}”不是连接所用的列。`,
      hint: '请用 link 下的一列给网络命名，两个网络才不会同名。',
    },
    en: {
      message: `"${p.name}" is none of the linked columns.`,
      hint: 'Name the network by a column under "link", so that two networks never share a name.',
    },
  }),
} as const

/** How one asks for rows that are alike in one way or another. */
const insteadOfEither: Readonly<
  Record<'join' | 'join-many' | 'has' | 'tally', (ways: readonly string[]) => InEach>
> = {
  join: (ways) => {
    const list = `on: [${ways.map((way) => (/[,[\]{}:#"]/.test(way) ? `"${way}"` : way)).join(', ')}]`
    return {
      zh: `几种对法写成列表，依次尝试：${list}。`,
      en: `Write a list, whose ways are tried in order: ${list}.`,
    }
  },
  'join-many': () => ({
    zh: '请各写一个 join；只问有没有的，各写一个 has，用时以 or 相连。',
    en: 'Write a join for each; to ask whether there is a row, a "has" for each, joined by "or" where they are used.',
  }),
  has: () => ({
    zh: '请各写一个 has，用时以 or 相连。',
    en: 'Write a "has" for each way, and join them by "or" where they are used.',
  }),
  tally: () => ({
    zh: '请先在一个步骤里用 join 对上（几种对法写成 on 的列表），再对那一步用 tally：同一行两种都对上也只算一次。',
    en: 'Join the tables in a step of its own (its "on" takes a list of ways) and tally that step: a row alike in both ways counts once.',
  }),
}
