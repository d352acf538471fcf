import type { BinaryOperator, Expr as Syntax } from 'pgsql-ast-parser'
import { aggregates } from '../../aggregates/index.ts'
import type { AggregateName } from '../../aggregates/names.ts'
import type { DiagnosticCode, DiagnosticParameters } from '../../diagnostics/codes.ts'
import type { Typed, TypedLiteral } from '../../model/typed.ts'
import { type OperatorName, operators } from '../../operators/index.ts'
import type { Operator } from '../../operators/operator.ts'
import { parseDate } from '../../values/date.ts'
import {
  boolean,
  date,
  decimal,
  formatType,
  integer,
  isNumeric,
  sameType,
  string,
  type Type,
} from '../../values/type.ts'
import { alignNumbers } from './align.ts'
import { functions, signs } from './functions.ts'

/** What the names of an expression stand for, and where its problems go. */
export interface Scope {
  /** Columns in reach. */
  readonly columns: ReadonlyMap<string, Type>
  /** Parameters and `as_of`; a list parameter has several literals. */
  readonly literals: ReadonlyMap<string, readonly TypedLiteral[]>
  /** Which aggregates may stand here: none, those of a window, or all. */
  readonly aggregates: 'none' | 'window' | 'group'
  /** Reports a problem at an offset of the expression's text. */
  report<C extends DiagnosticCode>(
    code: C,
    parameters: DiagnosticParameters<C>,
    offset: number,
  ): void
}

/** Gives an expression its types; undefined after a problem, which has been reported. */
export function typeExpression(syntax: Syntax, text: string, scope: Scope): Typed | undefined {
  return new Typer(text, scope).type(syntax)
}

const mostLevels = 60

/** Holds the text and scope of one expression while its parts are typed. */
class Typer {
  readonly #text: string
  readonly #scope: Scope
  #level = 0

  constructor(text: string, scope: Scope) {
    this.#text = text
    this.#scope = scope
  }

  type(syntax: Syntax): Typed | undefined {
    this.#level += 1
    try {
      if (this.#level > mostLevels)
        return this.#fail('nested-too-deep', { most: mostLevels }, syntax)
      return this.#dispatch(syntax)
    } finally {
      this.#level -= 1
    }
  }

  #dispatch(syntax: Syntax): Typed | undefined {
    switch (syntax.type) {
      case 'ref':
        return this.#name(
          syntax.table === undefined ? syntax.name : `${syntax.table.name}.${syntax.name}`,
          syntax,
        )
      case 'integer':
      case 'numeric':
        return this.#number(syntax)
      case 'string':
        return this.#string(syntax.value, syntax)
      case 'boolean':
        return { kind: 'literal', type: boolean, text: String(syntax.value) }
      case 'cast':
        return this.#dateLiteral(syntax)
      case 'unary':
        return this.#unary(syntax.op, syntax.operand, syntax)
      case 'binary':
        return this.#binary(syntax.op, syntax.left, syntax.right, syntax)
      case 'ternary':
        return this.#between(syntax)
      case 'case':
        return this.#case(syntax)
      case 'call':
        return this.#call(syntax)
      case 'null':
        return this.#fail(
          'expression-unsupported',
          { what: 'null (write known(x), or leave the value out)' },
          syntax,
        )
      default:
        return this.#fail(
          'expression-unsupported',
          { what: unsupportedNames[syntax.type] ?? syntax.type },
          syntax,
        )
    }
  }

  #name(name: string, at: Syntax): Typed | undefined {
    const column = this.#scope.columns.get(name)
    if (column !== undefined) return { kind: 'column', name, type: column }
    const literals = this.#scope.literals.get(name)
    const [only, ...more] = literals ?? []
    if (only === undefined) {
      const known = [...this.#scope.columns.keys(), ...this.#scope.literals.keys()]
      return this.#fail('name-unknown', { name, known }, at)
    }
    if (more.length > 0) return this.#fail('param-list', { name }, at)
    return only
  }

  #number(at: Syntax): Typed | undefined {
    const text = this.#source(at)
    if (!/^-?\d+(\.\d+)?$/.test(text)) {
      return this.#fail('expression-unsupported', { what: `the number ${text}` }, at)
    }
    const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
    if (text.replace(/[-.]/g, '').length > 30 || places > 18) {
      return this.#fail('expression-unsupported', { what: 'a number of so many digits' }, at)
    }
    if (places === 0 && text.replace('-', '').length <= 18) {
      return { kind: 'literal', type: integer, text }
    }
    return { kind: 'literal', type: decimal(places), text }
  }

  #string(value: string, at: Syntax): Typed | undefined {
    if (!this.#source(at).startsWith("'")) {
      return this.#fail('expression-unsupported', { what: "a text that is not written '…'" }, at)
    }
    return { kind: 'literal', type: string, text: value }
  }

  #dateLiteral(at: Extract<Syntax, { type: 'cast' }>): Typed | undefined {
    const isDate = 'name' in at.to && at.to.name === 'date' && at.operand.type === 'string'
    if (!isDate || !/^date\b/i.test(this.#source(at))) {
      return this.#fail('expression-unsupported', { what: 'a cast' }, at)
    }
    const value = at.operand.type === 'string' ? at.operand.value : ''
    if (parseDate(value) === undefined) {
      const found = `'${value}'`
      return this.#fail(
        'arguments-invalid',
        { name: 'date', takes: "a day such as '2020-01-31'", found },
        at,
      )
    }
    return { kind: 'literal', type: date, text: value }
  }

  #unary(op: string, operand: Syntax, at: Syntax): Typed | undefined {
    const inner = this.type(operand)
    if (inner === undefined) return undefined
    const negated = (typed: Typed | undefined) => typed && this.#apply('not', [typed], at)
    switch (op) {
      case 'NOT':
        return this.#apply('not', [inner], at)
      case 'IS NULL':
        return negated(this.#apply('known', [inner], at))
      case 'IS NOT NULL':
        return this.#apply('known', [inner], at)
      case 'IS TRUE':
        return this.#apply('isTrue', [inner], at)
      case 'IS NOT TRUE':
        return negated(this.#apply('isTrue', [inner], at))
      case 'IS FALSE':
        return this.#apply('isFalse', [inner], at)
      case 'IS NOT FALSE':
        return negated(this.#apply('isFalse', [inner], at))
      case '-':
        if (!isNumeric(inner.type)) break
        return this.#apply(
          'subtract',
          alignNumbers([{ kind: 'literal', type: integer, text: '0' }, inner]),
          at,
        )
    }
    return this.#fail('expression-unsupported', { what: `${op} here` }, at)
  }

  #binary(op: BinaryOperator, left: Syntax, right: Syntax, at: Syntax): Typed | undefined {
    if (op === 'AND' || op === 'OR') return this.#logical(op, left, right, at)
    if (op === 'IN' || op === 'NOT IN') return this.#in(op, left, right, at)
    const operator = signs[op]
    if (operator === undefined)
      return this.#fail('expression-unsupported', { what: `the sign ${op}` }, at)
    const a = this.type(left)
    const b = this.type(right)
    if (a === undefined || b === undefined) return undefined
    if (a.type.kind === 'date' && b.type.kind === 'span') {
      if (op === '+') return this.#apply('addSpan', [a, b], at)
      if (op === '-') return this.#apply('subtractSpan', [a, b], at)
    }
    const isProduct = operator === 'multiply' || operator === 'divide'
    const args = isProduct ? [a, b] : alignNumbers([a, b])
    return this.#apply(operator, args, at, op)
  }

  #logical(op: 'AND' | 'OR', left: Syntax, right: Syntax, at: Syntax): Typed | undefined {
    const operator = op === 'AND' ? 'and' : 'or'
    const a = this.type(left)
    const b = this.type(right)
    if (a === undefined || b === undefined) return undefined
    for (const [side, syntax] of [
      [a, left],
      [b, right],
    ] as const) {
      if (side.type.kind !== 'boolean') {
        return this.#fail('condition-expected', { found: formatType(side.type) }, syntax)
      }
    }
    const flatten = (typed: Typed) =>
      typed.kind === 'call' && typed.operator === operator ? typed.args : [typed]
    return this.#apply(operator, [...flatten(a), ...flatten(b)], at)
  }

  #in(op: 'IN' | 'NOT IN', left: Syntax, right: Syntax, at: Syntax): Typed | undefined {
    const subject = this.type(left)
    const items = right.type === 'list' ? right.expressions : [right]
    const listed = items.map((item) => this.#literals(item, 'in'))
    if (subject === undefined || listed.includes(undefined)) return undefined
    const args = alignNumbers([subject, ...listed.flatMap((literals) => literals ?? [])])
    const found = this.#apply('in', args, at)
    return op === 'IN' ? found : found && this.#apply('not', [found], at)
  }

  /** One argument that must be known when the model is checked; a list parameter gives several. */
  #literals(syntax: Syntax, name: string): readonly Typed[] | undefined {
    const listed =
      syntax.type === 'ref' && !syntax.table ? this.#scope.literals.get(syntax.name) : undefined
    if (listed !== undefined) return listed
    const typed = this.type(syntax)
    if (typed === undefined) return undefined
    if (typed.kind !== 'literal') return this.#fail('argument-literal', { name }, syntax)
    if (typed.text === '' && name !== 'in') {
      return this.#fail(
        'arguments-invalid',
        { name, takes: 'texts that are not empty', found: "''" },
        syntax,
      )
    }
    return [typed]
  }

  #between(at: Extract<Syntax, { type: 'ternary' }>): Typed | undefined {
    const [value, low, high] = [at.value, at.lo, at.hi].map((part) => this.type(part))
    if (value === undefined || low === undefined || high === undefined) return undefined
    const from = this.#apply('greaterThanInclusive', alignNumbers([value, low]), at, 'between')
    const to = this.#apply('lessThanInclusive', alignNumbers([value, high]), at, 'between')
    const both = from && to && this.#apply('and', [from, to], at)
    return at.op === 'BETWEEN' ? both : both && this.#apply('not', [both], at)
  }

  #case(at: Extract<Syntax, { type: 'case' }>): Typed | undefined {
    if (at.value)
      return this.#fail(
        'expression-unsupported',
        { what: 'case x when … (write case when x = …)' },
        at,
      )
    const conditions = at.whens.map((branch) => this.type(branch.when))
    const values = [...at.whens.map((branch) => branch.value), ...(at.else ? [at.else] : [])].map(
      (value) => this.type(value),
    )
    if ([...conditions, ...values].includes(undefined)) return undefined
    const aligned = alignNumbers(values as Typed[])
    const first = aligned[0] as Typed
    const last: Typed = at.else
      ? (aligned[aligned.length - 1] as Typed)
      : { kind: 'literal', type: first.type, text: null }
    const branches = conditions.flatMap((condition, i) => [condition as Typed, aligned[i] as Typed])
    return this.#apply('case', [...branches, last], at)
  }

  #call(at: Extract<Syntax, { type: 'call' }>): Typed | undefined {
    const name = at.function.name
    if (at.over || at.orderBy || at.withinGroup || at.function.schema) {
      return this.#fail('expression-unsupported', { what: 'over, order by and within group' }, at)
    }
    if (Object.hasOwn(aggregates, name)) return this.#aggregate(name as AggregateName, at)
    const operator = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (operator === undefined) {
      const known = [...Object.keys(functions), ...Object.keys(aggregates)]
      return this.#fail('function-unknown', { name, known }, at)
    }
    if (at.distinct || at.filter) {
      return this.#fail('expression-unsupported', { what: `distinct or filter in "${name}"` }, at)
    }
    const { literalFrom = Number.POSITIVE_INFINITY } = operators[operator] as Operator
    const args = at.args.map((arg, i) => {
      if (i >= literalFrom) return this.#literals(arg, name)
      const typed = this.type(arg)
      return typed && [typed]
    })
    if (args.includes(undefined)) return undefined
    return this.#apply(operator, alignNumbers(args.flatMap((arg) => arg ?? [])), at, name)
  }

  #aggregate(name: AggregateName, at: Extract<Syntax, { type: 'call' }>): Typed | undefined {
    const aggregate = aggregates[name]
    const allowed = this.#scope.aggregates
    if (allowed === 'none' || (allowed === 'window' && !aggregate.inWindows)) {
      return this.#fail('aggregate-misplaced', { name }, at)
    }
    const args = at.args.flatMap((arg) =>
      arg.type === 'ref' && arg.name === '*' && name === 'count' ? [] : [arg],
    )
    const typed = args.map((arg, i) =>
      new Typer(this.#text, {
        ...this.#scope,
        aggregates: aggregate.takesAggregate && i === 0 ? 'group' : 'none',
      }).type(arg),
    )
    const filter = at.filter
      ? new Typer(this.#text, { ...this.#scope, aggregates: 'none' }).type(at.filter)
      : undefined
    if (typed.includes(undefined) || (at.filter && filter === undefined)) return undefined
    if (filter !== undefined && filter.type.kind !== 'boolean') {
      return this.#fail(
        'condition-expected',
        { found: formatType(filter.type) },
        at.filter as Syntax,
      )
    }
    const distinct = at.distinct === 'distinct'
    const resolved = aggregate.resolve(typed as Typed[], {
      distinct,
      filtered: filter !== undefined,
    })
    if (resolved === undefined) {
      const found = typed.map((arg) => formatType((arg as Typed).type)).join(', ') || 'nothing'
      return this.#fail('arguments-invalid', { name, takes: aggregate.takes, found }, at)
    }
    return {
      kind: 'aggregate',
      aggregate: name,
      args: typed as Typed[],
      distinct,
      type: resolved,
      ...(filter === undefined ? {} : { filter }),
    }
  }

  #apply(
    operator: OperatorName,
    args: readonly Typed[],
    at: Syntax,
    name: string = operator,
  ): Typed | undefined {
    const definition: Operator = operators[operator]
    const types = args.map((arg) => arg.type)
    const type = definition.resolve(types)
    if (type !== undefined) return { kind: 'call', operator, args, type }
    const [left, right] = types
    if (
      comparisons.has(operator) &&
      left !== undefined &&
      right !== undefined &&
      !sameType(left, right)
    ) {
      const parameters = { left: formatType(left), right: formatType(right), operator: name }
      return this.#fail('types-differ', parameters, at)
    }
    const found = types.map(formatType).join(', ') || 'nothing'
    return this.#fail('arguments-invalid', { name, takes: definition.takes, found }, at)
  }

  #source(at: Syntax): string {
    return this.#text.slice(at._location?.start ?? 0, at._location?.end ?? 0)
  }

  #fail<C extends DiagnosticCode>(
    code: C,
    parameters: DiagnosticParameters<C>,
    at: Syntax,
  ): undefined {
    this.#scope.report(code, parameters, at._location?.start ?? 0)
    return undefined
  }
}

const comparisons: ReadonlySet<OperatorName> = new Set([
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])

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
