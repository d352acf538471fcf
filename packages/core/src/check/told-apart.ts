import { columnsOf, type Typed } from '../model/typed.ts'
import type { OperatorName } from '../operators/index.ts'

/** Operators whose result is no one's name or number any more, though it is read from one. */
const anonymous: ReadonlySet<OperatorName> = new Set([
  'firstIn',
  'idBirth',
  'idKind',
  'idRegion',
  'idSex',
  'spelling',
])

/** The columns that an expression reads and by whose content it still tells someone apart. */
export function columnsToldApart(typed: Typed): string[] {
  if (typed.kind === 'call' && anonymous.has(typed.operator)) return []
  if (typed.kind === 'call' || typed.kind === 'aggregate') {
    return typed.args.flatMap(columnsToldApart)
  }
  return columnsOf(typed)
}
