import { isMap, isSeq, type Node, type Scalar } from 'yaml'
import { z } from 'zod'

/** What a schema says of a map, a list or a value: undefined where it says nothing. */
export type SchemaOf = z.ZodType | undefined

/** The schema of what a node is, without defaults, and of several forms the one that it has. */
export function schemaFor(schema: SchemaOf, node: Node | null): SchemaOf {
  const inner = unwrap(schema)
  if (!(inner instanceof z.ZodUnion)) return inner
  const forms = inner.options.map((option) => unwrap(option as z.ZodType))
  if (isSeq(node)) return forms.find((each) => each instanceof z.ZodArray)
  if (!isMap(node)) return forms.find((each) => each instanceof z.ZodString) ?? forms[0]
  const keys = node.items.map(({ key }) => String((key as Scalar).value))
  const fit = (each: SchemaOf) =>
    each instanceof z.ZodObject ? keys.filter((key) => Object.hasOwn(each.shape, key)).length : -1
  return forms
    .filter((each) => each instanceof z.ZodObject || each instanceof z.ZodRecord)
    .toSorted((a, b) => fit(b) - fit(a))[0]
}

/**
 * Where a key stands among those of its map: in the order of the schema, what it does not know behind
 * that; before it in a row, whose columns come first. All alike where the author names them.
 */
export function placeOfKey(schema: SchemaOf, key: string): number {
  if (!(schema instanceof z.ZodObject)) return 0
  const order = Object.keys(schema.shape)
  const place = order.indexOf(key)
  if (place >= 0) return place
  return schema.def.catchall instanceof z.ZodNever ? order.length : -1
}

/** The schema of a part of a map or a list. */
export function schemaOfPart(schema: SchemaOf, part: string | number): SchemaOf {
  if (schema instanceof z.ZodObject) {
    return Object.hasOwn(schema.shape, part) ? (schema.shape[part] as z.ZodType) : undefined
  }
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(part)] as z.ZodType | undefined
  return undefined
}

function unwrap(schema: SchemaOf): SchemaOf {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return unwrap(schema.unwrap() as z.ZodType)
  }
  return schema instanceof z.ZodLazy ? unwrap(schema.unwrap() as z.ZodType) : schema
}
