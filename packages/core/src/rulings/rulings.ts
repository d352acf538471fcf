import type { Location } from '../diagnostics/diagnostic.ts'
import type { Value } from '../values/type.ts'

/** The number of a person or a firm, as cells are read. */
export interface NumberSide {
  readonly kind: 'number'
  readonly number: string
}

/** Records of a dataset that have a name in a context, and the column of the number beside it. */
export interface RecordsSide {
  readonly kind: 'records'
  readonly dataset: string
  readonly nameColumn: string
  readonly numberColumn: string
  /** What their cells hold, as they are read; the name is among them. */
  readonly cells: readonly { readonly column: string; readonly value: Value }[]
}

/** A side of a ruling. */
export type RulingSide = NumberSide | RecordsSide

/** What a person has ruled of two sides: that they are one person or firm, or that they are two. */
export interface Ruling {
  readonly ruling: 'same' | 'different'
  readonly sides: readonly [RulingSide, RulingSide]
  readonly by: string
  /** The day of it, `2026-03-05`. */
  readonly on: string
  readonly why: string
  readonly at: Location
}

/** A number and the rulings, by their places in the file, that give it. */
export interface RuledNumber {
  readonly number: string
  readonly by: readonly number[]
}

/** Records that rulings speak of. */
export interface RuledRecords {
  readonly side: RecordsSide
  /** Whose they are; undefined where no ruling says it. */
  readonly is: RuledNumber | undefined
  /** Whose they are not. */
  readonly isNot: readonly RuledNumber[]
}

/** All that people have ruled, and what follows of it (SEMANTICS 2.29). */
export interface Rulings {
  /** The file that says so. */
  readonly file: string
  /** SHA-256 of its text, in hex. */
  readonly hash: string
  /** In the order of the file. */
  readonly all: readonly Ruling[]
  /** The places of those that contradict each other, group by group. */
  readonly contradictions: readonly (readonly number[])[]
  /** The places of all of these: they are not applied. */
  readonly refused: readonly number[]
  /** What a number is read as, where it is another one of the same person. */
  readonly numbers: ReadonlyMap<string, RuledNumber>
  readonly records: readonly RuledRecords[]
}

/** What became of the records of a dataset by rulings; complete once it has been read to its end. */
export interface RuledRows {
  readonly rulings: Rulings
  /** The places of the rulings that changed a record of a source; none of most. */
  of(source: string, record: number): readonly number[]
  /** Of a ruling, by its place, how many records it changed. */
  changed(place: number): number
  /** Of a ruling, by its place, how many records it does not fit: they have another number, or another ruling gives them one. */
  unfit(place: number): number
}
