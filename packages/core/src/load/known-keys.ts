import { z } from 'zod'

/** The keys that a schema allows at a path: what an unknown key is compared with. */
export function knownKeys(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap((option) => knownKeys(option as z.ZodType, path))
  }
  const [part, ...rest] = path
  if (part === undefined) {
    if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
    const names = inner instanceof z.ZodRecord ? inner.keyType : undefined
    return names instanceof z.ZodEnum ? names.options.map(String) : []
  }
  if (inner instanceof z.ZodObject) {
    const next = Object.hasOwn(inner.shape, part) ? inner.shape[part] : undefined
    return next === undefined ? [] : knownKeys(next as z.ZodType, rest)
  }
  if (inner instanceof z.ZodRecord) return knownKeys(inner.valueType as z.ZodType, rest)
  if (inner instanceof z.ZodArray) return knownKeys(inner.element as z.ZodType, rest)
  return []
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return unwrap(schema.unwrap() as z.ZodType)
  }
  return schema instanceof z.ZodLazy ? unwrap(schema.unwrap() as z.ZodType) : schema
}
