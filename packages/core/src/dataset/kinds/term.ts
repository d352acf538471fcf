import { integer } from '../../values/type.ts'
import { spellWithDigits } from '../../values/written-numbers.ts'
import { toHalfWidth } from '../clean-text.ts'
import type { Kind } from './kind.ts'
import { numberChanges, plainNumber } from './number-text.ts'

/** Years, months or both, as `spellWithDigits` writes them: 零 is a digit there. */
const form = /^(?:(\d{1,2})年又?)?(?:(\d{1,3})个?月)?$/

/** The digits of a cell that is a bare number; undefined of any other. */
const bareMonths = (cell: string): string | undefined =>
  /^(\d{1,4})(?:\.0+)?$/.exec(plainNumber(cell))?.[1]

/**
 * A term in whole months (SEMANTICS 2.26): bare months, or years and months. A word in it says which term is meant,
 * and a column holds one kind of them: such a cell is refused rather than taken for another's.
 */
export const term: Kind = {
  type: integer,
  meaning: { zh: '期限，如刑期、考验期，记作月数', en: 'a term such as a sentence, in months' },
  expected: {
    zh: '以月计的期限（如 42、42个月、3年6个月或三年六个月）',
    en: 'a term in months such as 42, 42个月, 3年6个月 or 三年六个月',
  },
  read: (cell) => {
    const bare = bareMonths(cell)
    if (bare !== undefined) return BigInt(bare)
    const [, years, months] = form.exec(spellWithDigits(toHalfWidth(cell))) ?? []
    if (years === undefined && months === undefined) return undefined
    return BigInt(years ?? 0) * 12n + BigInt(months ?? 0)
  },
  reason: (cell) => {
    if (/徒刑|拘役|管制|缓刑|剥夺|死刑|执行/.test(cell))
      return {
        zh: '写有刑种等文字；请另设 text 列读入原文，在模型中用 read_term 取出月数',
        en: 'has words such as 有期徒刑; read it as a column of text, and its months by read_term in the model',
      }
    if (/[日天]\s*$/.test(cell)) return { zh: '不是整月', en: 'is no whole number of months' }
    return undefined
  },
  changes: (cell) => {
    if (/^\d+$/.test(cell)) return []
    return bareMonths(cell) === undefined ? ['term_form'] : numberChanges(cell)
  },
  mask: (cell) => cell,
}
