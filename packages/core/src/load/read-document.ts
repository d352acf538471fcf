import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts'
import { NumberText } from '../model/number-text.ts'

/** A YAML document as plain data, with the place of each of its parts. */
export interface ReadDocument {
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  readonly locate: Locate
}

/**
 * Finds where a path of the document was written; the nearest parent where it was not. `offset`
 * counts characters into a scalar written on one line. `key` points at the key instead.
 */
export type Locate = (
  path: readonly (string | number)[],
  options?: { readonly offset?: number; readonly key?: boolean },
) => Location

/** Bytes of a document, and levels in it, beyond which it is refused. */
const mostCharacters = 1_000_000
const mostLevels = 40

/** Reads YAML strictly: no anchors, tags or merges, no nulls, numbers kept as written. */
export function readDocument(text: string, file: string): ReadDocument {
  const lines = new LineCounter()
  const at = (offset: number, path: readonly (string | number)[]): Location => {
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
    uniqueKeys: true,
    prettyErrors: false,
    stringKeys: true,
  })
  const diagnostics: Diagnostic[] = [...document.errors, ...document.warnings].map((problem) =>
    createDiagnostic('yaml-broken', { detail: problem.message }, at(problem.pos[0], [])),
  )
  const report = (feature: string, node: Node, path: readonly (string | number)[]) =>
    diagnostics.push(createDiagnostic('yaml-feature', { feature }, at(node.range?.[0] ?? 0, path)))
  const convert = (node: unknown, path: readonly (string | number)[]): unknown => {
    if (path.length > mostLevels) {
      report(`more than ${mostLevels} levels`, node as Node, path)
      return undefined
    }
    if (isAlias(node)) {
      report('an alias', node, path)
      return undefined
    }
    if (isMap(node) || isSeq(node) || isScalar(node)) {
      if (node.anchor !== undefined) report('an anchor', node, path)
      if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
        report(`the tag ${node.tag}`, node, path)
      }
    }
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        const name = String(isScalar(key) ? key.value : key)
        return [name, convert(value, [...path, name])] as const
      })
      return Object.fromEntries(entries)
    }
    if (isSeq(node)) return node.items.map((item, i) => convert(item, [...path, i]))
    if (isScalar(node)) {
      if (typeof node.value !== 'number') return node.value
      const source = node.source ?? String(node.value)
      if (!/^-?\d+(\.\d+)?$/.test(source)) {
        diagnostics.push(
          createDiagnostic('yaml-number', { text: source }, at(node.range?.[0] ?? 0, path)),
        )
        return undefined
      }
      return /^-?\d{1,15}$/.test(source) ? node.value : new NumberText(source)
    }
    return node ?? null
  }
  const value = diagnostics.length > 0 ? undefined : convert(document.contents, [])
  const locate: Locate = (path, options = {}) => {
    let node: unknown = document.contents
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    for (const [depth, part] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
        if (pair === undefined) break
        const last = depth === path.length - 1
        const target = last && options.key === true ? pair.key : (pair.value ?? pair.key)
        offset = isNode(target) ? (target.range?.[0] ?? offset) : offset
        node = pair.value
      } else if (isSeq(node) && typeof part === 'number') {
        const item = node.items[part]
        if (item === undefined) break
        offset = isNode(item) ? (item.range?.[0] ?? offset) : offset
        node = item
      } else break
    }
    if (options.offset !== undefined && isScalar(node)) {
      const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE'
      const plain = quoted || node.type === 'PLAIN'
      if (plain) offset += options.offset + (quoted ? 1 : 0)
    }
    return at(offset, path)
  }
  return { value, diagnostics, locate }
}

const isNode = (node: unknown): node is Node =>
  isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)
