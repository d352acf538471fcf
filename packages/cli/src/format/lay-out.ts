import type { DocumentKind } from '@mingjian/core'
import { isExpression } from '@mingjian/core'
import { displayWidth } from '@mingjian/report'
import { isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar, visit } from 'yaml'
import { z } from 'zod'
import { blankBefore, isBlock, isRow, widest } from './layout.ts'
import { keyOf, walk } from './order-keys.ts'
import { type SchemaOf, schemaFor, schemaOfPart } from './schema-at.ts'
import { writeInLine } from './write-document.ts'

/** A node in its document: what it is, and where its text begins. */
interface Place {
  readonly schema: SchemaOf
  readonly path: readonly (string | number)[]
  /** Columns before the keys of what is inside it, if it has lines of its own. */
  readonly indent: number
  /** Columns before it on its line. */
  readonly start: number
}

/** Decides of each map and list whether it is on one line, and of each expression whether it is folded. */
export function layOut(node: Node | null, place: Place, kind: DocumentKind): void {
  if (isScalar(node)) foldLong(node, place)
  if (!isCollection(node)) return
  if (fitsInLine(node, place, kind)) {
    setFlow(node, true)
    return
  }
  const own = schemaFor(place.schema, node)
  // What stood behind the bracket stands above what was inside.
  if (node.flow === true && node.comment != null) {
    node.commentBefore = node.comment
    node.comment = null
  }
  node.flow = node.items.length === 0
  const { indent, path } = place
  node.items.forEach((item, i) => {
    const part = isPair(item) ? keyOf(item.key) : i
    const inner = (isPair(item) ? item.value : item) as Node | null
    const head = (isPair(item) ? item.key : item) as Node
    const before = blankBefore([...path, part], kind)
    if (i === 0 || before === 'never') head.spaceBefore = false
    else if (before === 'always') head.spaceBefore = true
    const start = indent + (isPair(item) ? displayWidth(String(part)) + 2 : 2)
    const schema = schemaOfPart(own, part)
    layOut(inner, { schema, path: [...path, part], indent: indent + 2, start }, kind)
  })
}

/** An expression that is too long for its line goes on lines of its own. */
function foldLong(node: Scalar, { schema, start }: Place): void {
  const own = schemaFor(schema, node)
  if (own === undefined || !isExpression(own) || typeof node.value !== 'string') return
  const isLong = start + displayWidth(writeInLine(node)) > widest
  if (isLong && !node.value.includes('\n')) node.type = Scalar.BLOCK_FOLDED
}

function fitsInLine(node: Node, place: Place, kind: DocumentKind): boolean {
  const { path, start } = place
  if (isBlock(path, kind) || !isCollection(node)) return false
  if (holdsLines(node, typeof path.at(-1) === 'number') || holdsWays(node, place.schema))
    return false
  setFlow(node, true)
  if (isRow(path, kind)) return true
  if (isSeq(node)) {
    const parts = node.items.filter((item) => isCollection(item))
    if (parts.length > 1) return false
    // A list of words is on one line, however long.
    if (parts.length === 0) return true
  } else if (kind !== 'cases' && mapsIn(node) > 1) return false
  return start + displayWidth(writeInLine(node)) <= widest
}

/** Whether there is a list of expressions in a node: ways that are tried in order are read below each other. */
function holdsWays(node: Node, schema: SchemaOf): boolean {
  let found = false
  walk(node, schema, (each, own) => {
    const element = own instanceof z.ZodArray ? (own.element as z.ZodType) : undefined
    const isLong = isSeq(each) && each.items.length > 1
    if (isLong && element !== undefined && isExpression(element)) found = true
  })
  return found
}

const mapsIn = (node: Node): number =>
  isMap(node) ? node.items.filter(({ value }) => isMap(value)).length : 0

/**
 * Whether a node holds a comment, other than behind its bracket or above an item of a list, or a text of
 * several lines.
 */
function holdsLines(node: Node, isItem: boolean): boolean {
  let found = false
  visit(node, {
    Node: (_, each) => {
      const { comment, commentBefore } = each as Node
      const isLines =
        isScalar(each) && (each.type === Scalar.BLOCK_FOLDED || each.type === Scalar.BLOCK_LITERAL)
      const isBehind = each === node && isCollection(node) && node.flow === true
      if (
        isLines ||
        (comment != null && !isBehind) ||
        (commentBefore != null && !(isItem && each === node))
      ) {
        found = true
        return visit.BREAK
      }
      return undefined
    },
  })
  return found
}

/** Puts a collection and all inside it on one line, without blank lines. */
function setFlow(node: Node, flow: boolean): void {
  visit(node, {
    Node: (_, each) => {
      const inner = each as Node
      inner.spaceBefore = false
      if (isCollection(inner)) inner.flow = flow
    },
  })
}
