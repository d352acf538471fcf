import { string, type Type } from '../values/type.ts'
import type { Operator } from './operator.ts'

/** Makes what is read from a text; what cannot be read is unknown, never guessed. */
export const defineReading = (
  parts: Pick<Operator, 'meaning' | 'source' | 'takes'>,
  texts: 1 | 2,
  type: Type,
  read: (text: string, word: string) => number | bigint | undefined,
): Operator => ({
  ...parts,
  resolve: (args) =>
    args.length === texts && args.every(({ kind }) => kind === string.kind) ? type : undefined,
  ...(texts === 2 ? { literalFrom: 1 } : {}),
  unknown: 'always',
  evaluate: ([text, word]) => read(text as string, word as string) ?? null,
})
