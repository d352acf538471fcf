import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { Location } from '../diagnostics/diagnostic.ts'

/**
 * Finds where a path of the document was written; the nearest parent where it was not. `offset`
 * counts characters into a scalar, also one that goes on over several lines. `key` points at the
 * key instead.
 */
export type Locate = (
  path: readonly (string | number)[],
  options?: { readonly offset?: number; readonly key?: boolean },
) => Location

/** Makes the function that finds the parts of a parsed document in its text. */
export function createLocate(
  contents: unknown,
  text: string,
  place: (offset: number, path: readonly (string | number)[]) => Location,
): Locate {
  return (path, options = {}) => {
    let node = contents
    let start = startOf(node) ?? 0
    for (const [depth, part] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === part)
        if (pair === undefined) break
        const wantsKey = depth === path.length - 1 && options.key === true
        start = startOf(wantsKey ? pair.key : (pair.value ?? pair.key)) ?? start
        node = pair.value
      } else if (isSeq(node) && typeof part === 'number') {
        if (node.items[part] === undefined) break
        start = startOf(node.items[part]) ?? start
        node = node.items[part]
      } else break
    }
    const inside = options.key !== true && isScalar(node) ? offsetIn(node, text, options.offset) : 0
    return place(start + inside, path)
  }
}

const isNode = (node: unknown): node is Node =>
  isMap(node) || isSeq(node) || isScalar(node) || isAlias(node)

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** How far into the text of a scalar the character of its value at an offset was written. */
function offsetIn(node: Scalar, text: string, offset: number | undefined): number {
  if (offset === undefined) return 0
  const written = text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
  if (/[\r\n]/.test(written)) return offsetOverLines(node, written, offset)
  if (node.type === 'PLAIN') return offset
  const signs = signsOf[node.type ?? '']
  if (signs === undefined) return 0
  const pieces = [...written.slice(1, -1).matchAll(signs)]
  let units = 0
  for (const piece of pieces) {
    if (units >= offset) return 1 + piece.index
    const sign = piece[0]
    // An escape is one unit of the value, save one beyond the basic plane.
    units += /^\\U(?!0000)/.test(sign) || (sign.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
  }
  return written.length - 1
}

/**
 * Folding changes blanks and ends of lines alone: the sign at an offset is told by how many signs stand
 * before it that are none.
 */
function offsetOverLines({ type, value }: Scalar, written: string, offset: number): number {
  const body = /^[|>].*/.exec(written)?.[0].length ?? 0
  // An escape may stand for a blank, and then they cannot be counted.
  if (typeof value !== 'string' || (type === 'QUOTE_DOUBLE' && written.includes('\\'))) return 0
  const quote = type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE' ? 1 : 0
  const sign = type === 'QUOTE_SINGLE' ? /''|\S/g : /\S/g
  const before = value.slice(0, offset).replaceAll(/\s/g, '').length
  const signs = [...written.slice(body + quote, written.length - quote).matchAll(sign)]
  const found = signs[before]
  return found === undefined ? written.trimEnd().length : body + quote + found.index
}

/** What stands for one character inside quotes. */
const signsOf: Readonly<Record<string, RegExp>> = {
  QUOTE_SINGLE: /''|./gu,
  QUOTE_DOUBLE: /\\(?:x..|u.{4}|U.{8}|.)|./gu,
}
