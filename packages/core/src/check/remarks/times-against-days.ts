import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedConcept, CheckedModel } from '../checked-model.ts'
import type { WrittenPart } from '../checker.ts'

/** How each sign reads from the other side. */
const turned = { '>': '<', '<': '>', '<=': '>=', '>=': '<=', '=': '=' } as const

/** What a comparison with a day takes in that one with its first second would not. */
const meanings = { '>': 'after', '<=': 'whole', '=': 'whole' } as const

/**
 * Warns where a timestamp is compared with a date and it matters that the date stands for all of its day
 * (SEMANTICS 10.10): behind it, up to it, on it. Nothing is told where `date_of` is written, nor of what comes
 * to the same from midnight on.
 */
export function findTimesAgainstDays(checked: CheckedModel | CheckedConcept): Diagnostic[] {
  return checked.written.flatMap((part): Diagnostic[] => {
    const found = examine(part)
    if (found === undefined) return []
    const at = checked.source.locate(part.path, { offset: part.syntax._location?.start ?? 0 })
    return [createDiagnostic('time-against-day', found, at, 'warning')]
  })
}

function examine({ syntax, typed, text }: WrittenPart) {
  if (syntax.type !== 'binary' || !(syntax.op in turned)) return undefined
  const sign = syntax.op as keyof typeof turned
  const sides = [syntax.left, syntax.right].map(({ _location: at }) =>
    text.slice(at?.start ?? 0, at?.end ?? 0),
  )
  const isTime = typed.args.map(
    (arg, i) =>
      arg.kind === 'call' && arg.operator === 'dateOf' && !/^date_of\s*\(/i.test(sides[i] ?? ''),
  )
  const [left = '', right = ''] = sides
  if (isTime[0] === isTime[1]) return undefined
  const [time, day, read] = isTime[0] ? [left, right, sign] : [right, left, turned[sign]]
  if (!(read in meanings)) return undefined
  const meaning = meanings[read as keyof typeof meanings]
  return { time, day, sign: read, meaning, written: `date_of(${time}) ${read} ${day}` }
}
