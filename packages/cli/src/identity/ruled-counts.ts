import type { Dataset, Ruling, Rulings } from '@mingjian/core'

/** What became of one ruling in the data of a run. */
export interface RuledCount {
  readonly ruling: Ruling
  /** Whether it was applied: one that contradicts others is not. */
  readonly applied: boolean
  /** The records that it changed. */
  readonly records: number
  /** The records that it does not fit: they have another number, or another ruling gives them one. */
  readonly unfit: number
}

/** What became of each ruling, in the order of the file, once the data were read. */
export const countRuled = ({ all, refused }: Rulings, datasets: readonly Dataset[]): RuledCount[] =>
  all.map((ruling, place) => {
    const sum = (count: 'changed' | 'unfit') =>
      datasets.reduce((total, { ruled }) => total + (ruled?.[count](place) ?? 0), 0)
    return {
      ruling,
      applied: !refused.includes(place),
      records: sum('changed'),
      unfit: sum('unfit'),
    }
  })

/** Whether a ruling was to change something and has met nothing: mistyped, perhaps. */
export const metNothing = ({ ruling, applied, records, unfit }: RuledCount): boolean =>
  applied && records === 0 && unfit === 0 && !holdsApart(ruling)

/** Two numbers are not merged anyhow: that they are two people changes no record. */
const holdsApart = ({ ruling, sides }: Ruling): boolean =>
  ruling === 'different' && sides.every(({ kind }) => kind === 'number')
