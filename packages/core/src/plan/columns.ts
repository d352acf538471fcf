/** Names of columns and tables that the compiler makes; no name of a model can be one of them. */
export const names = {
  doubt: '$doubt',
  moreDoubt: '$more_doubt',
  where: '$where',
  group: '$group',
  keep: '$keep',
  /** Of a network: the name that it has at most, where all that may link does. */
  possible: (name: string) => `${name}$possible`,
  /** Under the alias of another table: whether its row matches, and whether it is in doubt itself. */
  match: '$match',
  unsure: '$unsure',
  /** Under the alias of another table: whether its coverage holds what was asked. */
  held: '$held',
  /** Under the alias of a join: which of its conditions found the row. */
  way: '$way',
  part: '$part',
  score: '$score',
  minScore: '$min_score',
  maxScore: '$max_score',
  band: '$band',
  lastDay: '$last_day',
  undecided: '$undecided',
  apart: '$apart',
  dropped: '$dropped',
  reach: (kinds: string) => `$reach.${kinds}`,
  undecidedBy: (id: string) => `undecided.${id}`,
  /** Of a subject: how many rows that it is made from are in doubt. */
  unsureRows: '$unsure_rows',
  undecidedInDoubt: (id: string) => `undecided_in_doubt.${id}`,
  bareScore: '$bare_score',
  explained: '$explained',
  explainedBy: (id: string) => `explained_by.${id}`,
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
  /** Of a name that a row was split into: its place in the list. */
  number: (name: string) => `${name}$number`,
  /** Of the date of an event: the last day up to which it is known not to have happened. */
  until: (name: string) => `${name}$until`,
} as const

export const tables = {
  freed: (step: string) => `${step}.freed`,
  member: (step: string, n: number) => `${step}.part${n}`,
  union: (step: string) => `${step}.union`,
  split: (step: string) => `${step}.split`,
  rows: (step: string) => `${step}.rows`,
  spans: (step: string) => `${step}.spans`,
  doubt: (step: string, n: number) => `${step}.doubt${n}`,
  /** Rows after `where`, networks, windows and `pick`, where a group reads them. */
  members: (step: string) => `${step}.members`,
  /** Rows that windows read, where a `pick` comes after them. */
  unpicked: (step: string) => `${step}.unpicked`,
  pairs: (step: string, name: string) => `${step}.${name}.pairs`,
  groups: (step: string) => `${step}.groups`,
  funnel: (step: string) => `${step}.funnel`,
  hubs: (step: string) => `${step}.hubs`,
  splits: (step: string) => `${step}.splits`,
  kept: (step: string) => `${step}.kept`,
  asked: (step: string, alias: string) => `${step}.${alias}.asked`,
  met: (step: string, alias: string) => `${step}.${alias}.met`,
  subject: '$subject',
  counts: '$counts',
} as const
