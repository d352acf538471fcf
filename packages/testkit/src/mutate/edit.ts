import type { Concept, Model } from '@mingjian/core'

/** What is mutated: a model or a concept, as it was read. */
export type RulesDocument = Model | Concept

export type Path = readonly (string | number)[]

/** What a mutant is one of; each kind has its own hint for who wants to kill it. */
export type MutantKind =
  | 'threshold'
  | 'comparison'
  | 'boundary'
  | 'condition'
  | 'signal'
  | 'cardinality'
  | 'period'

/** One change of a document. */
export interface Edit {
  readonly kind: MutantKind
  /** Where it is written, and how many characters into the text there. */
  readonly path: Path
  readonly offset?: number
  /** The smallest part that says what is changed, and what it becomes. */
  readonly before: string
  readonly after: string
  change(document: RulesDocument): RulesDocument
}

/** What stands in place of something that was taken out. */
export const removed = 'removed'

/** Changes what is written at a path. */
export const edit = (
  { value, ...rest }: Omit<Edit, 'change'> & { readonly value: unknown },
  path = rest.path,
): Edit => ({ ...rest, change: (document) => setAt(document, path, value) })

/** A copy with another value at a path; undefined takes out what is there. */
export function setAt<T>(document: T, [first, ...rest]: Path, value: unknown): T {
  if (first === undefined) return value as T
  if (Array.isArray(document)) {
    const at = Number(first)
    const changed = rest.length === 0 ? value : setAt(document[at], rest, value)
    const put = changed === undefined ? [] : [changed]
    return [...document.slice(0, at), ...put, ...document.slice(at + 1)] as T
  }
  const { [first]: found, ...others } = document as Readonly<Record<string, unknown>>
  const changed = rest.length === 0 ? value : setAt(found, rest, value)
  if (changed === undefined) return others as T
  return { ...(document as object), [first]: changed } as T
}

/** One edit where something holds, else none. */
export const onlyWhere = (holds: boolean, make: () => Edit): Edit[] => (holds ? [make()] : [])
