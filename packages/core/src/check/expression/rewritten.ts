import type { Typed } from '../../model/typed.ts'
import { formatType } from '../../values/type.ts'
import { applyOperator } from './apply.ts'
import { fail, type Syntax, type Typing } from './typing.ts'

/** A function that is written with other operators, so that no backend has to know it. */
interface Rewritten {
  readonly meaning: string
  readonly source: string
  readonly takes: string
  readonly example: { readonly write: string; readonly gives: string }
  write(typing: Typing, args: readonly Typed[], at: Syntax): Typed | undefined
}

const covers: Rewritten = {
  meaning: 'whether the third date lies in the period from the first to the second, ends included',
  source: 'SEMANTICS 10.6',
  takes: 'three dates',
  example: {
    write: "covers(date '2024-01-01', date '2024-01-31', date '2024-01-31')",
    gives: 'true',
  },
  write: (typing, args, at) => {
    const [from, to, day, ...more] = args
    const isDate = args.every(({ type }) => type.kind === 'date')
    if (from === undefined || to === undefined || day === undefined || more.length > 0 || !isDate) {
      const found = args.map(({ type }) => formatType(type)).join(', ') || 'nothing'
      return fail(typing, 'arguments-invalid', { name: 'covers', takes: covers.takes, found }, at)
    }
    const begun = applyOperator(typing, 'lessThanInclusive', [from, day], at)
    const lasts = applyOperator(typing, 'lessThanInclusive', [day, to], at)
    return begun && lasts && applyOperator(typing, 'and', [begun, lasts], at)
  },
}

export const rewritten: Readonly<Record<string, Rewritten>> = { covers }
