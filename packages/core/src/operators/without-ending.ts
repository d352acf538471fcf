import { string } from '../values/type.ts'
import type { Operator } from './operator.ts'

export const withoutEnding: Operator = {
  meaning:
    'the first text without the words at its end that are among the others, literals; a word ends at a blank and the first word stays',
  source: 'SEMANTICS 6.5',
  takes: 'a text and literal words without blanks',
  resolve: (args) =>
    args.length >= 2 && args.every((type) => type.kind === 'string') ? string : undefined,
  literalFrom: 1,
  unknown: 'strict',
  evaluate: ([a, ...endings]) => {
    let text = a as string
    for (;;) {
      const at = text.lastIndexOf(' ')
      if (at < 0 || !endings.includes(text.slice(at + 1))) return text
      text = text.slice(0, at)
    }
  },
}
