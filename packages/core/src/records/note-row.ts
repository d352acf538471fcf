/** Who made a table, when, and what is to be said of it: `制表人：某`. */
const label =
  /^(制表|填表|填报|编制|统计|审核|复核|校对|经办|打印|导出|制单|记账|报送|报表|负责|联系|单位|备注|说明|注)[^:：]{0,8}[:：]/
/** How many records there are, the number of a page, or that nothing follows. */
const closing =
  /^((以上|总共|合共)?共?\d+(条|笔|户|人|项|件)(记录|数据)?|第\d+页(,?，?共\d+页)?|[-—*]*以下(无正文|空白)[-—*]*)[。.]?$/

const blanks = /[\s\u3000]+/g

/**
 * What of a record says that it is a note below or within a table: undefined where more than one
 * cell is filled, or the one says something else. Names behind a label are not part of it.
 */
export function findNote(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [text = ''] = filled
  if (filled.length !== 1 || cells.length === 0) return undefined
  const tidy = text.replace(blanks, '')
  if (closing.test(tidy)) return tidy
  const found = label.exec(tidy)?.[0]
  return found === undefined ? undefined : `${found}…`
}
