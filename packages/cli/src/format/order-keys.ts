import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { placeOfKey, type SchemaOf, schemaFor, schemaOfPart } from './schema-at.ts'

/** Calls back for a node and all inside it, each with its schema and its path. */
export function walk(
  node: Node | null,
  schema: SchemaOf,
  visit: (node: Node, schema: SchemaOf, path: readonly (string | number)[]) => void,
  path: readonly (string | number)[] = [],
): void {
  if (node === null) return
  const own = schemaFor(schema, node)
  visit(node, own, path)
  const parts = isMap(node)
    ? node.items.map(({ key, value }) => [keyOf(key), value] as const)
    : isSeq(node)
      ? node.items.map((item, i) => [i, item] as const)
      : []
  for (const [part, inner] of parts) {
    walk(inner as Node | null, schemaOfPart(own, part), visit, [...path, part])
  }
}

export const keyOf = (key: unknown): string => String(isScalar(key) ? key.value : key)

/**
 * Puts the keys of a map into the order of its schema. What stands above a key goes with it, save that
 * what a file begins with stays at its beginning.
 */
export function orderKeys(map: YAMLMap, schema: SchemaOf, isRoot: boolean): void {
  const first = map.items[0]?.key as Scalar | undefined
  const placeOf = ({ key }: { key: unknown }) => placeOfKey(schema, keyOf(key))
  map.items = map.items.toSorted((a, b) => placeOf(a) - placeOf(b))
  const now = map.items[0]?.key as Scalar | undefined
  if (first === undefined || now === undefined || first === now) return
  if (isRoot) {
    moveComment(first, map)
    moveComment(now, map)
  } else if (map.commentBefore != null) moveComment(map, first)
}

/** Sets what stands above the first key of an item of a list above the item. */
export function liftComments(list: YAMLSeq): void {
  for (const item of list.items) {
    const first = isMap(item) ? (item.items[0]?.key as Node | undefined) : undefined
    if (isMap(item) && first?.commentBefore != null) moveComment(first, item)
  }
}

/** Sets what stands above one node above another one, below what is there. */
function moveComment(from: Node, to: Node): void {
  const lines = [to.commentBefore, from.commentBefore].filter((each) => each != null)
  to.commentBefore = lines.length > 0 ? lines.join('\n') : null
  from.commentBefore = null
}
