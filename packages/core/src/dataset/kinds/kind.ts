import type { InEach } from '../../diagnostics/in-each.ts'
import type { Type, Value } from '../../values/type.ts'
import type { CleaningRule } from '../cleaning.ts'

/** What a cell of a column is: it fixes the type, how text becomes a value, and how it is masked. */
export interface Kind {
  readonly type: Type
  /** What a column of it holds, for the reference. */
  readonly meaning: InEach
  /** What a readable cell looks like, for messages. */
  readonly expected: InEach
  /** The words that it reads, where they are few and it reads nothing else. */
  readonly words?: readonly string[]
  /** Reads a trimmed cell that is not missing; undefined when it is none of this kind. */
  read(text: string): Value | undefined
  /** Says what is wrong with a cell that `read` refuses, where the mistake is a known one. */
  reason?(text: string): InEach | undefined
  /** The rules that made the value of a readable cell, where it is not written as its value is. */
  changes?(text: string): readonly CleaningRule[]
  /** What a readable cell says that its value lacks, and that tells records apart all the same. */
  beyond?(text: string): string | undefined
  /** Hides what identifies a person; `privacy` is the dataset's level. */
  mask(text: string, privacy: number): string
}
