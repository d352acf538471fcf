import type { Typed } from '../../model/typed.ts'
import { boolean } from '../../values/type.ts'
import { partsElsewhere } from './elsewhere.ts'
import { typeCall } from './type-call.ts'
import { typeBetween, typeCase } from './type-choice.ts'
import { typeDate, typeName, typeNumber, typeString } from './type-literal.ts'
import { typeBinary, typeUnary } from './type-logic.ts'
import { fail, type Scope, type Syntax, type Typing, unsupported } from './typing.ts'

const mostLevels = 60

/** Gives an expression its types; undefined after a problem, which has been reported. */
export function typeExpression(syntax: Syntax, text: string, scope: Scope): Typed | undefined {
  let isDeep = false
  const report: Scope['report'] = (code, parameters, offset) => {
    // An expression that is too deep is so in many places; one is enough.
    if (code === 'nested-too-deep' && isDeep) return
    isDeep ||= code === 'nested-too-deep'
    scope.report(code, parameters, offset)
  }
  return createTyping(text, { ...scope, report }, 0).type(syntax)
}

function createTyping(text: string, scope: Scope, level: number): Typing {
  const typing: Typing = {
    text,
    scope,
    type(part) {
      if (level >= mostLevels) return fail(typing, 'nested-too-deep', { most: mostLevels }, part)
      const typed = typePart(createTyping(text, scope, level + 1), part)
      const isNegation = part.type === 'unary' && part.op === 'NOT'
      const isNoted = part.type === 'binary' || part.type === 'ternary' || isNegation
      if (typed?.kind !== 'call') return typed
      if (isNoted || typed.operator === 'happened') scope.note?.(typed, part)
      return typed
    },
    within(aggregates) {
      const { outside: _, ...inside } = scope
      return createTyping(text, { ...inside, aggregates }, level)
    },
  }
  return typing
}

function typePart(typing: Typing, part: Syntax): Typed | undefined {
  switch (part.type) {
    case 'ref':
      return typeName(typing, part)
    case 'integer':
    case 'numeric':
      return typeNumber(typing, part)
    case 'string':
      return typeString(typing, part)
    case 'boolean':
      return { kind: 'literal', type: boolean, text: String(part.value) }
    case 'cast':
      return typeDate(typing, part)
    case 'unary':
      return typeUnary(typing, part)
    case 'binary':
      return typeBinary(typing, part)
    case 'ternary':
      return typeBetween(typing, part)
    case 'case':
      return typeCase(typing, part)
    case 'call':
      return typeCall(typing, part)
    case 'null':
      return unsupported(typing, 'null', part, partsElsewhere['null'])
    default:
      return unsupported(
        typing,
        unsupportedNames[part.type] ?? part.type,
        part,
        partsElsewhere[part.type],
      )
  }
}

/** What authors call the parts of SQL that the language has not. */
const unsupportedNames: Readonly<Record<string, string>> = {
  select: 'a sub-query',
  parameter: 'a place holder such as $1',
  extract: 'extract',
  array: 'an array',
  'array select': 'a sub-query',
  list: 'a list here',
  keyword: 'a keyword of the database',
  member: 'a member of a value',
  arrayIndex: 'an index',
  substring: 'substring',
  overlay: 'overlay',
  union: 'a sub-query',
  'union all': 'a sub-query',
  with: 'a sub-query',
  values: 'values',
  constant: 'a constant',
}
