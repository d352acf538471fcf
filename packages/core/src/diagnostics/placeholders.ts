/** What stands in `<…>` for what an author writes, in Chinese. */
const words: Readonly<Record<string, string>> = {
  alias: '别名',
  article: '条文',
  column: '列',
  concept: '概念',
  condition: '条件',
  dataset: '数据表',
  date: '日期',
  day: '日期',
  earlier: '较早的日期',
  expression: '表达式',
  from: '起日',
  id: '编号',
  key: '键',
  later: '较晚的日期',
  model: '模型',
  name: '名称',
  number: '数',
  pack: '包',
  span: '期间',
  step: '步骤',
  strength: '强度',
  table: '表',
  text: '文本',
  to: '止日',
  value: '值',
}

/**
 * A hint with its placeholders in Chinese; what is no placeholder stays as it is.
 *
 * @example
 * placeholdersInChinese('请写 known(<value>)。') // => '请写 known(<值>)。'
 */
export const placeholdersInChinese = (hint: string): string =>
  hint.replace(/<([a-z]+)>/g, (whole, word: string) =>
    Object.hasOwn(words, word) ? `<${words[word]}>` : whole,
  )
