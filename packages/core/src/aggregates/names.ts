/** The aggregates of the language, as authors write them; `index.ts` must define each. */
export type AggregateName =
  | 'any'
  | 'count'
  | 'every'
  | 'max'
  | 'min'
  | 'mode'
  | 'mode_share'
  | 'peak'
  | 'same'
  | 'share'
  | 'sum'
