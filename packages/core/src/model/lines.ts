import type { InEach } from '../diagnostics/in-each.ts'

/** The lines of supervision that a model may belong to; of several the one that leads. */
export const lines = {
  civil: { zh: '民事', en: 'civil' },
  criminal: { zh: '刑事', en: 'criminal' },
  'penalty-execution': { zh: '刑事执行', en: 'execution of penalties' },
  administrative: { zh: '行政', en: 'administrative' },
  'public-interest': { zh: '公益诉讼', en: 'public interest' },
  juvenile: { zh: '未成年人', en: 'minors' },
  petition: { zh: '控告申诉', en: 'complaints and appeals' },
  'intellectual-property': { zh: '知识产权', en: 'intellectual property' },
  audit: { zh: '审计', en: 'audit' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Record<string, InEach>

/** A line of supervision, by the name that models write. */
export type LineName = keyof typeof lines

export const lineNames = Object.keys(lines) as [LineName, ...LineName[]]
