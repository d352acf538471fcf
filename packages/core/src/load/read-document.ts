import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts'
import { hasRoom, NumberText } from '../model/number-text.ts'
import { createLocate, type Locate } from './locate.ts'
import { describeProblems } from './yaml-problems.ts'

/** A YAML document as plain data, with the place of each of its parts. */
export interface ReadDocument {
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: Locate
}

type Path = readonly (string | number)[]

/** Characters of a document, and levels in it, beyond which it is refused. */
const mostCharacters = 1_000_000
const mostLevels = 40
/** Keys of one map: what is told of each takes time with all others. */
const mostKeys = 5000

/** Control characters, and those that turn the direction of the text around them. */
const hidden = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Digits of a refused number that a message shows. */
const mostShown = 40

function findHidden(
  text: string,
): { readonly feature: string; readonly offset: number } | undefined {
  const offset = text.search(hidden)
  if (offset < 0) return undefined
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return { feature: `the hidden character U+${code}`, offset }
}

/** Where the quoted text begins that goes on up to an offset. */
function findOpenQuote(document: Document.Parsed, end: number): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[0] < end && range[1] >= end) start = range[0]
    },
  })
  return start
}

/**
 * Reads YAML strictly: no anchors, tags or merges, no nulls, no key twice. Whole numbers of at most
 * 15 digits are numbers, longer ones and those with a point a {@link NumberText}; no other spelling
 * of a number is read. Where anything is wrong the value is undefined and the diagnostics say what.
 *
 * @example
 * readDocument('value: 0.75', 'params.yaml').value // => { value: new NumberText('0.75') }
 */
export function readDocument(written: string, file: string): ReadDocument {
  const text = written.startsWith('\ufeff') ? written.slice(1) : written
  const lines = new LineCounter()
  const at = (offset: number, path: Path): Location => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path }
  }
  const start: Location = { file, line: 1, column: 1, path: [] }
  if (text.length > mostCharacters) {
    const feature = `a document of more than ${mostCharacters} characters`
    const diagnostic = createDiagnostic('yaml-feature', { feature }, start)
    return { value: undefined, diagnostics: [diagnostic], locate: () => start }
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: false,
    schema: 'core',
    // Looked for below: the parser compares each key with all others.
    uniqueKeys: false,
    prettyErrors: false,
    stringKeys: true,
  })
  const locate = createLocate(document.contents, text, at)
  const diagnostics = describeProblems(
    text,
    [...document.errors, ...document.warnings],
    (offset) => at(offset, []),
    (end) => findOpenQuote(document, end),
  )
  if (diagnostics.length > 0) {
    return { value: undefined, diagnostics, locate }
  }
  const unreadable = findHidden(text)
  if (unreadable !== undefined) {
    const { feature, offset } = unreadable
    diagnostics.push(createDiagnostic('yaml-feature', { feature }, at(offset, [])))
  }
  const reported = new Set<string>(unreadable === undefined ? [] : [unreadable.feature])
  const report = (feature: string, node: unknown, path: Path): undefined => {
    const offset = (node as Node | null)?.range?.[0] ?? 0
    if (!reported.has(feature)) {
      diagnostics.push(createDiagnostic('yaml-feature', { feature }, at(offset, path)))
    }
    reported.add(feature)
  }
  // In double quotes a sign may be written by its number.
  const reportHidden = (read: string, node: unknown, path: Path): void => {
    const found = findHidden(read)
    if (found !== undefined) report(found.feature, node, path)
  }
  const convert = (node: unknown, path: Path): unknown => {
    if (path.length > mostLevels) return report(`more than ${mostLevels} levels`, node, path)
    if (isAlias(node)) return report('an alias', node, path)
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null
    if (node.anchor !== undefined) report('an anchor', node, path)
    if (node.tag !== undefined) report('a tag', node, path)
    if (isMap(node)) {
      if (node.items.length > mostKeys)
        return report(`more than ${mostKeys} keys in a map`, node, path)
      const known = new Set<string>()
      const isItem = typeof path.at(-1) === 'number'
      const entries = node.items.map(({ key, value }) => {
        const name = String(isScalar(key) ? key.value : key)
        if (known.has(name)) {
          const offset = (key as Node | null)?.range?.[0] ?? 0
          diagnostics.push(
            createDiagnostic('key-duplicate', { key: name, isItem }, at(offset, path)),
          )
        }
        known.add(name)
        if (isScalar(key) && key.anchor !== undefined) report('an anchor', key, path)
        if (isScalar(key) && key.tag !== undefined) report('a tag', key, path)
        reportHidden(name, key, path)
        if (name === '<<' || name === '__proto__') report(`the key "${name}"`, key, path)
        return [name, convert(value, [...path, name])] as const
      })
      return Object.fromEntries(entries)
    }
    if (isSeq(node)) return node.items.map((item, i) => convert(item, [...path, i]))
    if (typeof node.value === 'string') reportHidden(node.value, node, path)
    if (typeof node.value !== 'number') return node.value
    const source = node.source ?? String(node.value)
    if (/^-?(0|[1-9]\d{0,14})$/.test(source)) return node.value
    if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(source) && hasRoom(source)) return new NumberText(source)
    const shown = source.length > mostShown ? `${source.slice(0, mostShown)}…` : source
    diagnostics.push(createDiagnostic('yaml-number', { text: shown }, locate(path)))
    return undefined
  }
  const value = convert(document.contents, [])
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics, locate }
}
