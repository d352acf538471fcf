/** Names of columns and tables that the compiler makes; no name of a model can be one of them. */
export const names = {
  doubt: '$doubt',
  moreDoubt: '$more_doubt',
  where: '$where',
  group: '$group',
  keep: '$keep',
  part: '$part',
  score: '$score',
  minScore: '$min_score',
  maxScore: '$max_score',
  band: '$band',
  lastDay: '$last_day',
  undecided: '$undecided',
  undecidedBy: (id: string) => `undecided.${id}`,
  mark: '$mark',
  markCount: (mark: number) => `$marks.${mark}`,
  wayCount: (scope: string, step: string, alias: string, way: number) =>
    `$ways.${scope}.${step}.${alias}.${way}`,
  signal: (id: string) => `signal.${id}`,
  /** Whether a signal applies to a subject. */
  applies: (id: string) => `applies.${id}`,
  explanation: (id: string) => `explained.${id}`,
  hits: (strength: string) => `hits.${strength}`,
  low: (name: string) => `${name}$low`,
  high: (name: string) => `${name}$high`,
} as const

export const tables = {
  freed: (step: string) => `${step}.freed`,
  member: (step: string, n: number) => `${step}.part${n}`,
  union: (step: string) => `${step}.union`,
  rows: (step: string) => `${step}.rows`,
  spans: (step: string) => `${step}.spans`,
  doubt: (step: string, n: number) => `${step}.doubt${n}`,
  groups: (step: string) => `${step}.groups`,
  funnel: (step: string) => `${step}.funnel`,
  kept: (step: string) => `${step}.kept`,
  asked: (step: string, alias: string) => `${step}.${alias}.asked`,
  met: (step: string, alias: string) => `${step}.${alias}.met`,
  subject: '$subject',
  counts: '$counts',
} as const
