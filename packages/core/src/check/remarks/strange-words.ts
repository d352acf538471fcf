import { foldSpelling } from '../../dataset/clean-text.ts'
import { closestMatch } from '../../diagnostics/closest-match.ts'
import type { TypedLiteral } from '../../model/typed.ts'
import type { WrittenPart } from '../checker.ts'
import type { Syntax } from '../expression/parse.ts'
import { type Known, type KnownColumns, knownOf } from './known-values.ts'

export interface StrangeWord {
  readonly word: string
  /** What is compared with it. */
  readonly of: string
  /** The code that it is a spelling of. */
  readonly code: string | undefined
  readonly near: string | undefined
  readonly known: readonly string[]
  /** Where it is written in the expression. */
  readonly offset: number
}

const comparing: ReadonlySet<string> = new Set(['equal', 'notEqual', 'in'])

/** Words that something is compared with and that it never is: mostly no codes of a column of codes. */
export function findStrangeWords(
  { syntax, typed, text }: WrittenPart,
  columns: KnownColumns,
): StrangeWord[] {
  const call = typed.operator === 'not' ? typed.args[0] : typed
  if (syntax.type !== 'binary' || call?.kind !== 'call' || !comparing.has(call.operator)) return []
  const other = call.args.find((arg) => arg.kind !== 'literal')
  if (other?.type.kind !== 'string') return []
  const { words: all, openCodes } = knownOf(other, columns)
  const words = all ?? openCodes
  if (words === undefined) return []
  const sides = sidesOf(syntax)
  const literals = call.args.filter((arg) => arg.kind === 'literal')
  return literals.flatMap((literal): StrangeWord[] => {
    const { text: word } = literal
    if (word === null || words.has(word)) return []
    const place = sides.find((side) => isWrittenAs(side, literal))?._location ?? syntax._location
    const of = other.kind === 'column' ? other.name : sourceOf(sides[0], text)
    const near = nearTo(word, words)
    // A column that holds other texts too may well hold this one, unless it is read as a code.
    if (all === undefined && near.code === undefined) return []
    return [{ word, of, offset: place?.start ?? 0, ...near }]
  })
}

const sidesOf = ({ left, right }: Extract<Syntax, { type: 'binary' }>): readonly Syntax[] =>
  right.type === 'list' ? [left, ...right.expressions] : [left, right]

/** A literal is written as a text, or as the name of its parameter. */
const isWrittenAs = (side: Syntax, { text, param }: TypedLiteral): boolean =>
  param === undefined
    ? side.type === 'string' && side.value === text
    : side.type === 'ref' && side.name === param

const sourceOf = (side: Syntax | undefined, text: string): string =>
  text.slice(side?._location?.start ?? 0, side?._location?.end ?? 0)

function nearTo(word: string, words: NonNullable<Known['words']>) {
  const known = [...words.keys()]
  // Data are read whatever their width and case.
  const isOf = (code: string, spelling: string) =>
    [code, ...(words.get(code) ?? [])].some((each) => foldSpelling(each) === foldSpelling(spelling))
  const codeOf = (spelling: string) => known.find((code) => isOf(code, spelling))
  const near = closestMatch(word, [...known, ...[...words.values()].flat()])
  return { known, code: codeOf(word), near: near && (codeOf(near) ?? near) }
}
