import { string } from '../../values/type.ts'
import { rulesThatChange } from '../cleaning.ts'
import type { Kind } from './kind.ts'
import {
  betweenNames,
  cleanPartyList,
  partyListSteps,
  splitNames,
  standsForOthers,
} from './party-list.ts'
import { partyName } from './party-name.ts'

/** Several parties in one cell, each written and masked as the name of one (SEMANTICS 2.27). */
export const parties: Kind = {
  type: string,
  meaning: {
    zh: '一格里的几个当事人；用 split 拆成每人一行',
    en: 'several parties in one cell; `split` makes a row of each',
  },
  expected: { zh: '名称，几个之间用顿号', en: 'names with 、 between them' },
  read: (cell) => cleanPartyList(cell) || undefined,
  reason: (cell) =>
    cleanPartyList(cell) === '' ? { zh: '没有名称', en: 'has no name in it' } : undefined,
  changes: (cell) => [...new Set(rulesThatChange(cell, partyListSteps))],
  mask: (cell, privacy) =>
    splitNames(cell)
      .map((name) => (standsForOthers(name) ? name : partyName.mask(name, privacy)))
      .join(betweenNames),
}
