import type { InEach } from '../in-each.ts'

/** Text of a diagnostic: what is wrong, and what to do. */
export interface Text {
  readonly message: string
  readonly hint?: string
}

/** Text of a diagnostic for those who read Chinese, and in English. */
export type Texts = InEach<Text>
