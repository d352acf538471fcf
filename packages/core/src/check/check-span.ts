import { asWrittenHere } from '../load/as-written-here.ts'
import type { TypedLiteral } from '../model/typed.ts'
import { hasLength, isOfTime, parseSpan, type Span } from '../values/span.ts'
import type { Checker, Path } from './checker.ts'
import { type ParamSlip, readAsText, withoutUnit } from './expression/param-slip.ts'

type Params = ReadonlyMap<string, readonly TypedLiteral[]>

/**
 * Checks a span of some length, as it is written or of a parameter; one of hours or minutes only
 * where it lies between timestamps.
 */
export function checkSpan(
  checker: Checker,
  over: string,
  path: Path,
  params: Params,
  between: 'dates' | 'timestamps' = 'dates',
): { readonly text: string; readonly span: Span } | undefined {
  const [named, ...more] = params.get(over) ?? []
  if (named === undefined && /^[a-z_]\w*$/.test(over)) {
    checker.report('name-unknown', { name: over, known: [...params.keys()] }, path)
    return undefined
  }
  if (more.length > 0) {
    checker.report('param-list', { name: over }, path)
    return undefined
  }
  const text = named?.text ?? over
  const span = parseSpan(text)
  const isMisplaced = hasLength(span) && isOfTime(span) && between === 'dates'
  if (hasLength(span) && !isMisplaced) return { text, span }
  const slip = named === undefined ? undefined : slipOf(named, over)
  if (slip !== undefined) {
    checker.report('param-misread', slip, path)
    return undefined
  }
  const found = `"${text}"`
  if (isMisplaced) checker.report('span-of-time', { found }, path)
  else checker.report('span-expected', { found, meant: asWrittenHere(text) }, path)
  return undefined
}

const slipOf = (literal: TypedLiteral, name: string): ParamSlip | undefined =>
  literal.type.kind === 'integer' ? withoutUnit(name, literal.text ?? '') : readAsText(literal)
