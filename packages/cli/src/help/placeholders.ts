/** What stands in `<…>` and `[…]` for a value that users write, in Chinese; what is not here stays as it is. */
const placeholders: Readonly<Record<string, string>> = {
  column: '列',
  command: '命令',
  data: '数据',
  dataset: '数据表',
  date: '日期',
  days: '天数或日期',
  dir: '文件夹',
  file: '文件',
  'file.json': '规则.json',
  id: '编号',
  'id or data': '线索编号或数据',
  'id,…': '编号,…',
  'key or name': '键或名称',
  kind: '种类',
  list: '格式,…',
  model: '模型',
  n: '数',
  'n/of': '第几份/共几份',
  name: '名称',
  names: '名称,…',
  options: '选项',
  range: '参数=值',
  run: '结果',
  size: '大小',
  text: '文字',
}

/** The Chinese of a placeholder without its brackets; `data...` is one of several. */
export const placeholderInChinese = (name: string): string => {
  const [, one = name, several = ''] = /^(.*?)(\.\.\.)?$/.exec(name) ?? []
  return `${placeholders[one] ?? one}${several && '…'}`
}

/**
 * A usage with its placeholders in Chinese.
 *
 * @example
 * usageInChinese('-o, --out <dir>') // => '-o, --out <文件夹>'
 */
export const usageInChinese = (usage: string): string =>
  usage.replace(
    /([<[])([^<>[\]]+)([>\]])/g,
    (_, open: string, name: string, close: string) =>
      `${open}${placeholderInChinese(name)}${close}`,
  )
