import type { DiagnosticCode, DiagnosticParameters } from '../diagnostics/codes.ts'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { Locate } from '../load/locate.ts'
import type { Concept } from '../model/schema.ts'
import type { Typed, TypedCall, TypedLiteral, Variant } from '../model/typed.ts'
import { formatType, type Type } from '../values/type.ts'
import { computedSize } from './expression/computed-size.ts'
import { parseExpression, type Syntax } from './expression/parse.ts'
import { typeExpression } from './expression/type-expression.ts'
import type { Scope } from './expression/typing.ts'
import { nameElsewhere } from './name-elsewhere.ts'
import type { Reach } from './reach.ts'

/** An expression that names others holds all of them, so it could double with each line. */
const mostParts = 5000

export type Path = readonly (string | number)[]

/** A comparison, or several that are joined, with the place where it was written. */
export interface WrittenPart {
  readonly path: Path
  /** The whole expression. */
  readonly text: string
  readonly syntax: Syntax
  readonly typed: TypedCall
}

/** Collects the diagnostics of one concept or model while its parts are checked. */
export interface Checker {
  /** The concept, or of a model what a concept has too. */
  readonly definition: Concept
  readonly file: string
  readonly locate: Locate
  readonly diagnostics: Diagnostic[]
  /** Columns, parameters and aliases whose own definition has a problem: naming them is not reported once more. */
  readonly broken: Set<string>
  /** What compares, in all expressions so far. */
  readonly written: WrittenPart[]
  /** The headers of the datasets that it reads, and the column that each means. */
  readonly headers: Map<string, string>
  /** The columns of the datasets and of the steps so far, by the name of each. */
  readonly tables: Map<string, ReadonlySet<string>>
  /** Parameters that have different values on different days, once they are checked. */
  readonly dated: Map<string, readonly Variant[]>
  report<C extends DiagnosticCode>(
    code: C,
    parameters: DiagnosticParameters<C>,
    path: Path,
    options?: { readonly offset?: number; readonly key?: boolean },
  ): void
  /** Parses and types an expression; undefined after a problem, which has been reported. */
  expression(
    text: string,
    path: Path,
    scope: {
      readonly columns: ReadonlyMap<string, Type>
      readonly canonical?: ReadonlyMap<string, string>
      readonly exact?: ReadonlySet<string>
      readonly renamed?: Reach['renamed']
      readonly literals?: ReadonlyMap<string, readonly TypedLiteral[]>
      readonly aggregates: Scope['aggregates']
      readonly outside?: Scope['outside']
      readonly calendar?: Scope['calendar']
    },
  ): Typed | undefined
  /** As `expression`, and it must be a condition. */
  condition(
    text: string,
    path: Path,
    columns: ReadonlyMap<string, Type>,
    literals: ReadonlyMap<string, readonly TypedLiteral[]>,
    reach?: Pick<Reach, 'canonical' | 'exact' | 'renamed'>,
  ): Typed | undefined
}

/** A checker of the parts that only a model has. */
export interface ModelChecker extends Checker {
  readonly source: LoadedModel
}

export function createChecker(
  definition: Concept,
  { file, locate }: { readonly file: string; readonly locate: Locate },
): Checker {
  const diagnostics: Diagnostic[] = []
  const broken = new Set<string>()
  const written: WrittenPart[] = []
  const dated = new Map<string, readonly Variant[]>()
  const headers = new Map<string, string>()
  const tables: Checker['tables'] = new Map()
  const misread = new Set<string>()
  /** A column has the fault of the table that its alias means, or its own in the step that the alias means. */
  const isBroken = (name: string) =>
    [name, name.split('.', 1)[0], name.split('.').at(-1)].some((each) => broken.has(each ?? ''))
  const report: Checker['report'] = (code, parameters, path, options = {}) => {
    if (missing.has(code) && namesIn(parameters).some(isBroken)) return
    // Where it is used it is not told once more.
    if (code === 'name-reserved') for (const name of namesIn(parameters)) broken.add(name)
    if (code === 'param-misread') {
      const [name = ''] = namesIn(parameters)
      if (misread.has(name)) return
      misread.add(name)
      // The mistake is one, where the value is written; where it is used there is none.
      diagnostics.push(createDiagnostic(code, parameters, locate(['params', name, 'value'])))
      return
    }
    diagnostics.push(createDiagnostic(code, parameters, locate(path, options)))
  }
  const expression: Checker['expression'] = (text, path, scope) => {
    const parsed = parseExpression(text)
    if (!parsed.ok) {
      const { offset } = parsed
      if (parsed.problem === 'refused') {
        const { detail: what, instead } = parsed
        report('expression-unsupported', { what, instead }, path, { offset })
        return undefined
      }
      const { problem, detail } = parsed
      if (problem === 'unclosed') report('expression-unquoted', undefined, path, { offset })
      else if (problem === 'bare')
        report('text-bare', { text: detail, column: headers.get(detail) }, path, { offset })
      else if (problem === 'reserved') report('word-reserved', { name: detail }, path, { offset })
      else report('expression-broken', { detail }, path, { offset })
      return undefined
    }
    const typed = typeExpression(parsed.syntax, text, {
      columns: scope.columns,
      ...(scope.canonical === undefined ? {} : { canonical: scope.canonical }),
      ...(scope.renamed === undefined ? {} : { renamed: scope.renamed }),
      literals: scope.literals ?? new Map(),
      dated,
      aggregates: scope.aggregates,
      ...(scope.outside === undefined ? {} : { outside: scope.outside }),
      calendar: scope.calendar,
      elsewhere: (name) =>
        nameElsewhere(name, { definition, path, tables, columns: scope.columns }),
      note: (typed, syntax) => written.push({ path, text, syntax, typed }),
      report: (code, parameters, offset) => report(code, parameters, path, { offset }),
    })
    if (typed === undefined || computedSize(typed, scope.exact) <= mostParts) return typed
    report('nested-too-large', { most: mostParts }, path)
    return undefined
  }
  const condition: Checker['condition'] = (
    text,
    path,
    columns,
    literals,
    { canonical, exact, renamed }: Partial<Reach> = {},
  ) => {
    const typed = expression(text, path, {
      columns,
      ...(canonical === undefined ? {} : { canonical }),
      ...(exact === undefined ? {} : { exact }),
      ...(renamed === undefined ? {} : { renamed }),
      literals,
      aggregates: 'none',
    })
    if (typed === undefined) return undefined
    if (typed.type.kind !== 'boolean') {
      report('condition-expected', { found: formatType(typed.type), text: text.trim() }, path)
      return undefined
    }
    return typed
  }
  return {
    definition,
    file,
    locate,
    diagnostics,
    broken,
    written,
    dated,
    headers,
    tables,
    report,
    expression,
    condition,
  }
}

/** Diagnostics in the order of their places. */
export const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.toSorted(
    (a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )

/** Codes that say: this name does not exist. */
const missing: ReadonlySet<DiagnosticCode> = new Set([
  'name-unknown',
  'fact-unknown',
  'placeholder-unknown',
  'evidence-unreachable',
  'word-reserved',
  'union-column-missing',
] as const)

const namesIn = (parameters: unknown): string[] =>
  Object.entries(parameters ?? {})
    .filter(([key]) => key === 'name' || key === 'key' || key === 'column')
    .map(([, name]) => String(name))
