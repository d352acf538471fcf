import type { ClueCaution } from '../clue/clue.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'

/** Says which records nobody counted for a subject, and why they may matter. */
export function sayCaution(
  {
    kind,
    dataset,
    records,
    numbers = 0,
    first,
    name = '',
  }: Omit<ClueCaution, 'says'> & {
    /** The name of a `same-name`, as it may be shown. */
    readonly name?: string
  },
  { title }: DatasetDefinition,
  language: 'zh' | 'en',
): string {
  if (kind === 'same-name') {
    return language === 'zh'
      ? `${title.zh}（${dataset}）中姓名（名称）“${name}”对应 ${numbers} 个不同号码：凭姓名（名称）匹配的，可能是其中任何一个的`
      : `${title.en ?? title.zh} (${dataset}): the name "${name}" has ${numbers} different numbers: what was matched by the name may be of any of them`
  }
  const more = records > first.length
  if (language === 'en') {
    const which = first.map(({ source, row }) => `${source} record ${row}`).join(', ')
    const some = records === 1 ? '1 record' : `${records} records`
    const what = `${title.en ?? title.zh} (${dataset}): ${some}`
    const where = `(${which}${more ? ' …' : ''})`
    return kind === 'no-number'
      ? `${what} with the same name, the number empty or unreadable ${where}: may be of this subject, and no number leads there`
      : `${what} of this subject ${records === 1 ? 'ends before it begins' : 'end before they begin'} ${where}: no period finds them`
  }
  const which = first.map(({ source, row }) => `${source} 第 ${row} 条`).join('、')
  const what = `${title.zh}（${dataset}）`
  const where = `（${which}${more ? '等' : ''}）`
  return kind === 'no-number'
    ? `${what}有 ${records} 条同名记录的号码为空或无法识别${where}，可能是该主体的，凭号码对不上`
    : `${what}有 ${records} 条该主体的记录起止颠倒${where}，不占任何一天，按期间查不到`
}
