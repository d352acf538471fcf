import { aggregates } from '../../aggregates/index.ts'
import type { AggregateName } from '../../aggregates/names.ts'
import { whyNoDay } from '../../load/why-no-day.ts'
import { hasRoom } from '../../model/number-text.ts'
import type { Typed, TypedLiteral } from '../../model/typed.ts'
import { operators } from '../../operators/index.ts'
import { parseDate } from '../../values/date.ts'
import { formatTimestamp, parseTimestamp } from '../../values/timestamp.ts'
import { date, decimal, integer, string, timestamp } from '../../values/type.ts'
import { partsElsewhere } from './elsewhere.ts'
import { functions } from './functions.ts'
import { fail, type Part, type Syntax, sourceOf, type Typing, unsupported } from './typing.ts'

/** Types a name: a column in reach, else a parameter. */
export function typeName(typing: Typing, at: Part<'ref'>): Typed | undefined {
  if (sourceOf(typing, at).startsWith('"')) {
    const text = sourceOf(typing, at).slice(1, -1)
    return unsupported(typing, 'a name in "…"', at, {
      zh: `文本写成 '${text}'，名称不加引号。`,
      en: `A text is written '${text}', a name without quotes.`,
    })
  }
  const name = [at.table?.schema, at.table?.name, at.name].filter(Boolean).join('.')
  const { columns, literals, canonical, outside } = typing.scope
  const selected = outside?.get(name)
  if (selected !== undefined) return selected
  const column = columns.get(name)
  if (column !== undefined) {
    return { kind: 'column', name: canonical?.get(name) ?? name, type: column }
  }
  const [only, ...more] = literals.get(name) ?? []
  if (only === undefined) {
    if (typing.scope.dated?.has(name)) return fail(typing, 'param-dated', { name }, at)
    const known = [...columns.keys(), ...literals.keys(), ...(outside?.keys() ?? [])]
    const here = typing.scope.renamed?.get(at.table?.name ?? '')
    const elsewhere = typing.scope.elsewhere?.(name)
    const parameters = { name, known, here, takes: takesOf(name), elsewhere }
    return fail(typing, 'name-unknown', parameters, at)
  }
  return more.length > 0 ? fail(typing, 'param-list', { name }, at) : only
}

/** What a function of this name takes; undefined where there is none. */
function takesOf(name: string): string | undefined {
  const operator = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (operator !== undefined) return operators[operator].takes
  return Object.hasOwn(aggregates, name) ? aggregates[name as AggregateName].takes : undefined
}

/** Types a number by its text: the parser's value is a binary float. */
export function typeNumber(typing: Typing, at: Syntax): Typed | undefined {
  const text = sourceOf(typing, at)
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) {
    return unsupported(typing, `the number ${text}`, at, {
      zh: '请写普通数字，如 1500000、0.75。',
      en: 'Write plain digits such as 1500000 or 0.75.',
    })
  }
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  if (!hasRoom(text)) {
    return unsupported(typing, 'a number of so many digits', at)
  }
  if (places === 0 && text.replace('-', '').length <= 18) {
    return { kind: 'literal', type: integer, text }
  }
  return { kind: 'literal', type: decimal(places), text }
}

/** Types a text, which is written '…' and no other way. */
export function typeString(typing: Typing, at: Part<'string'>): Typed | undefined {
  if (!sourceOf(typing, at).startsWith("'")) {
    return unsupported(typing, "a text that is not written '…'", at)
  }
  return { kind: 'literal', type: string, text: at.value }
}

/** Types `date '2020-01-31'` and `timestamp '2020-01-31 08:05'`, the casts of the language. */
export function typeDate(typing: Typing, at: Part<'cast'>): Typed | undefined {
  const name = 'name' in at.to ? at.to.name : ''
  const isWritten = new RegExp(`^${name}\\b`, 'i').test(sourceOf(typing, at))
  if (at.operand.type !== 'string' || !isWritten || !(name === 'date' || name === 'timestamp')) {
    return unsupported(typing, 'a cast', at, partsElsewhere['cast'])
  }
  const { value: written } = at.operand
  const isDate = name === 'date'
  const text = isDate ? (parseDate(written) === undefined ? undefined : written) : timeOf(written)
  if (text !== undefined) return { kind: 'literal', type: isDate ? date : timestamp, text }
  const takes = isDate ? "a day such as '2020-01-31'" : "a time such as '2020-01-31 08:05:00'"
  const instead = whyNoDay(isDate ? written : written.slice(0, 10))
  return fail(typing, 'arguments-invalid', { name, takes, found: `'${written}'`, instead }, at)
}

/** A time as it is written, in full. */
function timeOf(text: string): string | undefined {
  const found = parseTimestamp(text)
  return found === undefined ? undefined : formatTimestamp(found)
}

/** Types an argument that must be known when the model is checked; a list parameter gives several. */
export function typeLiterals(
  typing: Typing,
  part: Syntax,
  name: string,
  mayBeEmpty = false,
): readonly TypedLiteral[] | undefined {
  const listed =
    part.type === 'ref' && part.table === undefined
      ? typing.scope.literals.get(part.name)
      : undefined
  const typed = listed ?? literalOf(typing, part, name)
  if (typed === undefined) return undefined
  if (!mayBeEmpty && typed.some(({ text }) => text === '')) {
    const parameters = { name, takes: 'texts that are not empty', found: "''" }
    return fail(typing, 'arguments-invalid', parameters, part)
  }
  return typed
}

function literalOf(typing: Typing, part: Syntax, name: string): TypedLiteral[] | undefined {
  const typed = typing.type(part)
  if (typed === undefined) return undefined
  return typed.kind === 'literal' ? [typed] : fail(typing, 'argument-literal', { name }, part)
}
