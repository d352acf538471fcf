import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Typed, TypedCall } from '../../model/typed.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import type { WrittenPart } from '../checker.ts'
import { alwaysHolds, neverHolds } from './claim.ts'
import { columnsAt } from './columns-at.ts'
import { followKnown } from './known-columns.ts'
import { areAlike, type KnownColumns, knownOf, numberAt } from './known-values.ts'
import { findStrangeWords } from './strange-words.ts'
import { claimOf } from './to-claim.ts'

/**
 * Warns of comparisons that hold of nothing, or of all of which they are known, by what the catalog
 * and aggregates say: a word that is no code, a count below 0, bounds that leave nothing between.
 */
export function findHollowComparisons(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  const known = followKnown(checked)
  const told = new Map<string, [start: number, end: number][]>()
  return checked.written.flatMap((part): Diagnostic[] => {
    const { start = 0, end = 0 } = part.syntax._location ?? {}
    const place = JSON.stringify(part.path)
    const before = told.get(place) ?? []
    // What joins a comparison that has been told would say the same once more.
    if (before.some(([from, to]) => from >= start && to <= end)) return []
    const found = examine(part, columnsAt(part.path, checked, known), checked)
    if (found.length > 0) told.set(place, [...before, [start, end]])
    return found
  })
}

function examine(
  part: WrittenPart,
  columns: KnownColumns,
  { source: { locate } }: CheckedModel | CheckedConcept,
): Diagnostic[] {
  const { path, text, syntax, typed } = part
  const strange = findStrangeWords(part, columns)
  if (strange.length > 0) {
    return strange.map(({ offset, ...word }) =>
      createDiagnostic('word-unknown', word, locate(path, { offset }), 'warning'),
    )
  }
  const claim = claimOf(typed, columns)
  const isNever = neverHolds(claim) || comparesPart(typed) === 'never'
  const isAlways = alwaysHolds(claim) || comparesPart(typed) === 'always'
  const code = isNever ? 'never-holds' : isAlways ? 'always-holds' : undefined
  if (code === undefined) return []
  const { start = 0, end = 0 } = syntax._location ?? {}
  const parameters = { written: text.slice(start, end), why: reasonOf(part, columns) }
  return [createDiagnostic(code, parameters, locate(path, { offset: start }), 'warning')]
}

/** Why, as far as a few words can say it. */
function reasonOf({ syntax, typed }: WrittenPart, columns: KnownColumns): string {
  const { operator, args } = typed
  const [left, right] = args
  if (syntax.type === 'ternary') return 'its lower bound must be the smaller one'
  if (operator === 'and') return 'no value is all of this at once'
  if (operator === 'or') return 'every value is one of these'
  if (operator === 'not') return reasonOfNot(left)
  if (left === undefined || right === undefined) return 'no value is one of these'
  if (areAlike(left, right)) return 'both sides are the same'
  if (comparesPart(typed) !== undefined) return 'some of the rows are never more than all of them'
  if ([left, right].some((side) => side.kind === 'literal' && side.text === '')) {
    return 'an empty cell is unknown, never an empty text: known(…) asks whether it is filled'
  }
  const bounds = [left, right].map((side) => describeBounds(side, columns))
  return bounds.find((each) => each !== undefined) ?? 'both sides are written out'
}

function reasonOfNot(negated: Typed | undefined): string {
  return negated?.kind === 'column' && negated.name.endsWith('.found')
    ? 'rows that found none were left out by "unmatched: drop"'
    : 'what is negated is sure'
}

/** What a comparison of the rows that a filter keeps with all rows comes to: these are never fewer. */
function comparesPart({ operator, args }: TypedCall): 'never' | 'always' | undefined {
  const [left, right] = args
  if (left === undefined || right === undefined) return undefined
  const never = operator === 'greaterThan' ? [left, right] : [right, left]
  if (operator !== 'greaterThan' && operator !== 'lessThan') {
    const always = operator === 'lessThanInclusive' ? [left, right] : [right, left]
    const isInclusive = operator === 'lessThanInclusive' || operator === 'greaterThanInclusive'
    return isInclusive && isPartOf(always) ? 'always' : undefined
  }
  return isPartOf(never) ? 'never' : undefined
}

function isPartOf([part, whole]: readonly Typed[]): boolean {
  if (part?.kind !== 'aggregate' || whole?.kind !== 'aggregate') return false
  if (part.aggregate !== 'count' || whole.aggregate !== 'count') return false
  return whole.args.length === 0 && whole.filter === undefined && part.filter !== undefined
}

/** What is sure of a side that is no literal. */
function describeBounds(side: Typed, columns: KnownColumns): string | undefined {
  if (side.kind === 'literal') return undefined
  const { low, high, words } = knownOf(side, columns)
  if (words !== undefined) return `one side is always one of ${[...words.keys()].join(', ')}`
  if (low === undefined) return undefined
  if (low === high) return `one side is always ${numberAt(low)}`
  if (high === undefined) return `one side is never below ${numberAt(low)}`
  return `one side lies between ${numberAt(low)} and ${numberAt(high)}`
}
