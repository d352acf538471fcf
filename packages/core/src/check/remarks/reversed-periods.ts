import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Typed } from '../../model/typed.ts'
import { parseDate } from '../../values/date.ts'
import { parseSpan, type Span } from '../../values/span.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'

/**
 * Tells of a `during` whose first day lies behind its last one whatever the data, so that nothing is between: an
 * error. One that goes by its names from an end to a beginning is a warning.
 */
export function findReversedPeriods({
  steps,
  source,
}: CheckedModel | CheckedConcept): Diagnostic[] {
  const written = ('model' in source ? source.model : source.concept).steps
  return [...steps.values()].flatMap(({ name: step, matches }) =>
    matches.flatMap(({ name, during, value }) => {
      if (during === undefined) return []
      const isSure = isBehind(during.first, during.last)
      const isByName = !isSure && isNamed(during.first, ofEnd) && isNamed(during.last, ofBeginning)
      if (!isByName && !isSure) return []
      const verb = value === undefined ? 'has' : 'tally'
      const [first = '', last = ''] = written[step]?.[verb]?.[name]?.during ?? []
      const at = source.locate(['steps', step, verb, name, 'during'])
      const severity = isSure ? 'error' : 'warning'
      return [createDiagnostic('during-reversed', { first, last, isByName }, at, severity)]
    }),
  )
}

/** Those of them that are errors: what is never found would be told of somebody as if it were missing. */
export const findNoPeriods = (checked: CheckedModel | CheckedConcept): Diagnostic[] =>
  findReversedPeriods(checked).filter(({ severity }) => severity === 'error')

const ofEnd = /(?:^|[_.])(?:end|ends|ended|until)(?:_|$)/
const ofBeginning = /(?:^|[_.])(?:start|starts|started|begin|begins|began|since)(?:_|$)/

const isNamed = (typed: Typed, pattern: RegExp): boolean =>
  typed.kind === 'column' && pattern.test(typed.name)

/** A day, and how far it was moved. */
interface Moved extends Span {
  readonly day: string
}

/** Whether the first is surely later: both are the same day, moved by spans of one direction. */
function isBehind(first: Typed, last: Typed): boolean {
  const [a, b] = [movedOf(first), movedOf(last)]
  if (a === undefined || b === undefined || a.day !== b.day) return false
  const apart = [a.months - b.months, a.days - b.days, a.seconds - b.seconds]
  return apart.every((each) => each >= 0) && apart.some((each) => each > 0)
}

const still = { months: 0, days: 0, seconds: 0 }

function movedOf(typed: Typed): Moved | undefined {
  if (typed.kind === 'column') return { ...still, day: `column ${typed.name}` }
  if (typed.kind === 'literal') {
    if (typed.param === 'as_of') return { ...still, day: 'as_of' }
    const day = typed.type.kind === 'date' ? parseDate(typed.text ?? '') : undefined
    return day === undefined ? undefined : { ...still, day: '', days: day }
  }
  if (typed.kind !== 'call') return undefined
  const { operator } = typed
  const [of, by] = typed.args
  const sign = operator === 'addSpan' ? 1 : operator === 'subtractSpan' ? -1 : 0
  const from = of && sign !== 0 ? movedOf(of) : undefined
  const span = by?.kind === 'literal' ? parseSpan(by.text ?? '') : undefined
  if (from === undefined || span === undefined) return undefined
  return {
    day: from.day,
    months: from.months + sign * span.months,
    days: from.days + sign * span.days,
    seconds: from.seconds + sign * span.seconds,
  }
}
