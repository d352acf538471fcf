import { type Closest, findClosest } from '../diagnostics/closest-match.ts'
import { foldSpelling } from './clean-text.ts'
import type { DatasetDefinition } from './definition.ts'
import { acceptedHeaders } from './definition-faults.ts'
import { maskHeader } from './mask-header.ts'

/** The headers of a file, each with its column, and what is wrong with them. */
export interface HeaderMatch {
  /** The column of each header, in the order of the file; undefined where none accepts it. */
  readonly columns: readonly (string | undefined)[]
  readonly problems: readonly HeaderProblem[]
}

export type HeaderProblem =
  | {
      /** No header means a required column. */
      readonly kind: 'missing'
      readonly column: string
      readonly accepted: readonly string[]
      /** The headers that mean no column: one of them may be the missing one, spelt in another way. */
      readonly free: readonly string[]
    }
  | {
      /** Several headers mean one column. */
      readonly kind: 'repeated'
      readonly column: string
      /** The headers as written, with their 1-based positions. */
      readonly headers: readonly { readonly header: string; readonly position: number }[]
    }
  | {
      /** One header means several columns, because the catalog accepts it for both. */
      readonly kind: 'ambiguous'
      readonly header: string
      readonly columns: readonly string[]
    }

/**
 * A header as it is matched: its text, or, where it stands in two rows, `group|detail` and behind
 * it what each row says alone.
 */
export type HeaderText = string | readonly [string, ...string[]]

/**
 * Matches the headers of a file to the columns of a dataset. A header means a column when it is
 * its name, a title or one of its further spellings; width of forms, white space and the case of
 * A to Z do not count, a unit in brackets does. Nothing is matched by likeness. Of a header in two
 * rows the joined text counts where a column accepts it, else what the rows say: they must agree.
 */
export function matchHeaders(
  texts: readonly HeaderText[],
  definition: DatasetDefinition,
): HeaderMatch {
  const headers = texts.map((text) => (typeof text === 'string' ? text : text[0]))
  const candidates = findCandidates(texts, definition)
  const columns = candidates.map((found) => (found.length === 1 ? found[0] : undefined))
  const problems: HeaderProblem[] = []
  candidates.forEach((found, index) => {
    const header = headers[index]
    if (header === undefined || found.length < 2) return
    problems.push({ kind: 'ambiguous', header, columns: found })
  })
  const ambiguous = new Set(problems.flatMap((p) => (p.kind === 'ambiguous' ? p.columns : [])))
  for (const [column, wanted] of Object.entries(definition.columns)) {
    const found = headers
      .map((header, index) => ({ header, position: index + 1 }))
      .filter(({ position }) => columns[position - 1] === column)
    if (found.length > 1) problems.push({ kind: 'repeated', column, headers: found })
    if (found.length > 0 || !wanted.required || ambiguous.has(column)) continue
    const free = headers.filter((header, index) => header !== '' && candidates[index]?.length === 0)
    problems.push({ kind: 'missing', column, accepted: acceptedHeaders(column, wanted), free })
  }
  return { columns, problems }
}

/**
 * The columns of a dataset that each header may mean. It says whether a file is this dataset at a
 * fraction of the cost of saying what is wrong with its headers, which is asked of one dataset only.
 */
export function findCandidates(
  texts: readonly HeaderText[],
  definition: DatasetDefinition,
): readonly (readonly string[])[] {
  const owners = findOwners(definition)
  const ownersOf = (text: string) => [...(owners.get(foldSpelling(text)) ?? [])]
  return texts.map((text) => {
    if (typeof text === 'string') return ownersOf(text)
    const [joined, ...parts] = text
    const found = ownersOf(joined)
    return found.length > 0 ? found : [...new Set(parts.flatMap(ownersOf))]
  })
}

type Owners = ReadonlyMap<string, ReadonlySet<string>>

/** What was found before: every file is held against every dataset, row by row. */
const known = new WeakMap<DatasetDefinition, Owners>()

/** Every accepted spelling with the columns that accept it: one, unless the catalog is at fault. */
function findOwners(definition: DatasetDefinition): Owners {
  const before = known.get(definition)
  if (before !== undefined) return before
  const owners = new Map<string, Set<string>>()
  known.set(definition, owners)
  for (const [name, column] of Object.entries(definition.columns)) {
    for (const spelling of acceptedHeaders(name, column)) {
      const key = foldSpelling(spelling)
      owners.set(key, (owners.get(key) ?? new Set()).add(name))
    }
  }
  return owners
}

/** The free header that is nearest to any accepted spelling. */
function findNearest(accepted: readonly string[], free: readonly string[]): string | undefined {
  const closest = accepted
    .map((spelling) => findClosest(spelling, free))
    .filter((found): found is Closest => found !== undefined)
    .sort((a, b) => a.distance - b.distance)
  return closest[0]?.candidate
}

/** Formats what is wrong with a header: what, found, expected. The caller adds the file. */
export function formatHeaderProblem(problem: HeaderProblem): string {
  switch (problem.kind) {
    case 'missing': {
      const nearest = findNearest(problem.accepted, problem.free)
      const found = nearest === undefined ? '' : ` Nearest found: "${maskHeader(nearest)}".`
      return `Missing column "${problem.column}". Expected one of the headers ${problem.accepted.join(', ')}.${found}`
    }
    case 'repeated': {
      const found = problem.headers.map(
        ({ header, position }) => `"${maskHeader(header)}" (${position})`,
      )
      return `Duplicate column "${problem.column}": found the headers ${found.join(' and ')}, expected one.`
    }
    case 'ambiguous':
      return `Ambiguous header "${maskHeader(problem.header)}": the catalog accepts it for ${problem.columns.join(' and ')}.`
  }
}
