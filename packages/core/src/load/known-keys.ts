import { z } from 'zod'
import type { InEach } from '../diagnostics/in-each.ts'

type Path = readonly (string | number)[]

/** The keys that a schema allows at a path: what an unknown key is compared with. */
export function knownKeys(schema: z.ZodType, path: Path): string[] {
  return schemasAt(schema, path).flatMap((each) => {
    if (each instanceof z.ZodObject) return Object.keys(each.shape)
    const names = each instanceof z.ZodRecord ? each.keyType : undefined
    return names instanceof z.ZodEnum ? names.options.map(String) : []
  })
}

/** What a schema says of the key that a path ends with; undefined where it says nothing. */
export function aboutKey(schema: z.ZodType, path: Path): InEach | undefined {
  const key = path.at(-1)
  for (const each of schemasAt(schema, path.slice(0, -1))) {
    const inner = each instanceof z.ZodObject ? each.shape[String(key)] : undefined
    const [zh, en] = (inner as z.ZodType | undefined)?.description?.split(' · ') ?? []
    if (zh !== undefined && en !== undefined) return { zh, en }
  }
  return undefined
}

/** The schemas that a document may have at a path: of a union several. */
function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodUnion) {
    return inner.options.flatMap((option) => schemasAt(option as z.ZodType, path))
  }
  const [part, ...rest] = path
  if (part === undefined) return [inner]
  if (inner instanceof z.ZodObject) {
    const next = Object.hasOwn(inner.shape, part) ? inner.shape[part] : undefined
    return next === undefined ? [] : schemasAt(next as z.ZodType, rest)
  }
  if (inner instanceof z.ZodRecord) return schemasAt(inner.valueType as z.ZodType, rest)
  if (inner instanceof z.ZodArray) return schemasAt(inner.element as z.ZodType, rest)
  return []
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) {
    return unwrap(schema.unwrap() as z.ZodType)
  }
  return schema instanceof z.ZodLazy ? unwrap(schema.unwrap() as z.ZodType) : schema
}
