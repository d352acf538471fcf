import type { InEach } from '../../diagnostics/in-each.ts'
import { toWrite } from '../../diagnostics/in-each.ts'
import { asWrittenHere } from '../../load/as-written-here.ts'
import type { Typed } from '../../model/typed.ts'
import { parseDate } from '../../values/date.ts'
import { isNumeric } from '../../values/type.ts'

/**
 * A comparison whose literal is of another type than its other side, with the literal written as it has to
 * be: `code = 2033` of a text is `code = '2033'`. `sources` are both sides as they are written; without
 * them the literal alone is told.
 */
export function literalInstead(
  sign: string,
  args: readonly Typed[],
  sources: readonly string[],
): InEach | undefined {
  const at = args.findIndex((arg) => arg.kind === 'literal' && arg.param === undefined)
  const literal = args[at]
  const other = args.find((_, i) => i !== at)
  if (literal?.kind !== 'literal' || other === undefined) return undefined
  const written = literal.text === null ? undefined : writtenAs(literal, literal.text, other)
  if (written === undefined) return undefined
  if (sources.length !== 2 || args.length !== 2) return toWrite(written)
  const [left, right] = at === 0 ? [written, sources[1]] : [sources[0], written]
  return toWrite(`${left} ${sign} ${right}`)
}

/** The text of a literal as a value of the type of the other side. */
function writtenAs({ type }: Typed, text: string, other: Typed): string | undefined {
  const { kind } = other.type
  if (kind === 'string' && isNumeric(type)) return `'${text}'`
  if (type.kind !== 'string') return undefined
  if (isNumeric(other.type)) return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? text : undefined
  const day = parseDate(text) === undefined ? (asWrittenHere(text) ?? '') : text
  if (parseDate(day) === undefined) return undefined
  if (kind === 'date') return `date '${day}'`
  return kind === 'timestamp' ? `timestamp '${day} 00:00:00'` : undefined
}
