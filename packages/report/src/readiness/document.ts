/** A report before it is set: as text for the terminal and as a page it says the same. */
export interface ReportDocument {
  readonly title: string
  /** What it is about, and what it is not, before all sections. */
  readonly about: readonly string[]
  readonly sections: readonly Section[]
}

export interface Section {
  readonly title: string
  /** How to read it. */
  readonly note?: string
  readonly blocks: readonly Block[]
  /** So many blocks are set as text, which says how many more there are; all where left out. */
  readonly shown?: number
}

export type Block = Lines | Ranking | Table | Part

export interface Lines {
  readonly kind: 'lines'
  readonly lines: readonly string[]
  /** It is about what is drawn, which text is not. */
  readonly onPage?: boolean
}

/** Sentences, each with a number that says how much it matters. */
export interface Ranking {
  readonly kind: 'ranking'
  readonly headers: readonly [count: string, says: string]
  readonly items: readonly { readonly count: number; readonly says: string }[]
  readonly shown?: number
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** What the notes of its rows are about. */
  readonly notes?: string
}

export interface Part {
  readonly kind: 'part'
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Column {
  readonly header: string
  /** Numbers stand to the right. */
  readonly align?: 'left' | 'right'
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly notes?: readonly string[]
}

export type Cell = string | RateCell | StripCell

/** A share: in a page with a bar. */
export interface RateCell {
  readonly kind: 'rate'
  readonly part: number
  readonly of: number
  readonly says: string
}

/** A period: in a page with what is known of each month, the first of them told apart. */
export interface StripCell {
  readonly kind: 'strip'
  readonly months: readonly MonthState[]
  readonly says: string
}

export interface MonthState {
  /** `2024-03` */
  readonly month: string
  /** `blind`: others have rows there, and nothing covers them. */
  readonly state: 'covered' | 'blind' | 'outside'
}

/** What a cell says in words. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.says)
