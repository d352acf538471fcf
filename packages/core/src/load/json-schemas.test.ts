import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentKinds, jsonSchema } from './json-schemas.ts'

/** Every key that a JSON Schema knows, with what it says of it. */
function keysOf(schema: unknown, at = ''): (readonly [string, string])[] {
  if (Array.isArray(schema)) return schema.flatMap((each, i) => keysOf(each, `${at}/${i}`))
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, inner]) => {
    if (name !== 'properties') return keysOf(inner, `${at}/${name}`)
    return Object.entries(inner as Record<string, { description?: string }>).flatMap(
      ([key, each]) => [
        [`${at}/${key}`, each.description ?? ''] as const,
        ...keysOf(each, `${at}/${key}`),
      ],
    )
  })
}

describe.each(documentKinds)('the JSON Schema of %s', (kind) => {
  const keys = keysOf(jsonSchema(kind))

  it('says of every key what it is, in Chinese and in English', () => {
    expect(keys.length > 0).toBe(kind !== 'params')
    const wanting = keys.filter(([, text]) => !/^.*\p{Script=Han}.* · .*[a-z]{2}/u.test(text))
    expect(wanting).toEqual([])
  })

  it('is the one that is committed', () => {
    const folder = join(import.meta.dirname, '../../schema')
    const file = join(folder, `${kind}.schema.json`)
    const written = `${JSON.stringify(jsonSchema(kind), null, 2)}\n`
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, written)
    }
    expect(existsSync(file), 'Run with UPDATE_GOLDEN=1 and review the file.').toBe(true)
    expect(readFileSync(file, 'utf8')).toBe(written)
  })
})
