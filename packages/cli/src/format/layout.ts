import type { DocumentKind } from '@mingjian/core'

/** How long a map on one line may make it, and an expression; a Chinese character takes two columns. */
export const widest = 120
/** Where lines of a folded expression end. */
export const foldAt = 100

/** Sections of a document that a blank line stands before, by their keys. */
const sections: ReadonlySet<string> = new Set([
  'params',
  'datasets',
  'tables',
  'steps',
  'subject',
  'signals',
  'explained_by',
  'score',
  'review',
])

type Path = readonly (string | number)[]

const names = ['params', 'datasets', 'tables', 'steps', 'signals', 'explained_by']

/** Maps that are never on one line, as paths in which `*` stands for any name. */
const blocks: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  model: new Set([
    '',
    ...names,
    'tables.*',
    'tables.*.rows',
    'steps.*',
    ...['join', 'has', 'tally', 'derive', 'window'].map((verb) => `steps.*.${verb}`),
    'signals.*',
    'explained_by.*',
  ]),
  get concept() {
    return this.model
  },
  catalog: new Set(['', 'columns', 'columns.*', 'columns.*.codes']),
  cases: new Set(['', '*', '*.data', '*.data.*', '*.expect']),
  params: new Set(['']),
  mapping: new Set(['', 'sources', 'sources.*', 'sources.*.columns']),
  identity: new Set(['', 'rulings', 'rulings.*']),
}

/** Where authors set blank lines between names, which are kept. */
const spaced: ReadonlySet<string> = new Set([...names, 'columns'])

/** A path in which every second part is a name that the author gave. */
const patternOf = (path: Path, kind: DocumentKind): string =>
  withinCases(path, kind)
    .map((part, i) => (i % 2 === (kind === 'cases' ? 0 : 1) ? '*' : part))
    .join('.')

/** Cases may be a list, or stand under their key beside `equivalent`: their layout is the same. */
const withinCases = (path: Path, kind: DocumentKind): Path =>
  kind === 'cases' && path[0] === 'cases' ? path.slice(1) : path

export const isBlock = (path: Path, kind: DocumentKind): boolean =>
  blocks[kind].has(patternOf(path, kind))

/** Rows of tables, and facts and outcomes of a case, are on one line however long: so they can be compared. */
export function isRow(whole: Path, kind: DocumentKind): boolean {
  const path = withinCases(whole, kind)
  if (path.length !== 4) return false
  if (kind !== 'cases') return path[0] === 'tables' && path[2] === 'rows'
  return path[1] === 'data' || path[3] === 'facts' || path[3] === 'signals'
}

/** Whether a blank line stands before a part: `always`, `never`, or as its author left it. */
export function blankBefore(whole: Path, kind: DocumentKind): 'always' | 'never' | 'kept' {
  const path = whole.length > 1 ? withinCases(whole, kind) : whole
  const [first] = path
  if (path.length === 1) {
    if (kind === 'cases') return first === 0 ? 'never' : 'always'
    return kind !== 'catalog' && sections.has(String(first)) ? 'always' : 'never'
  }
  return path.length === 2 && spaced.has(String(first)) ? 'kept' : 'never'
}
