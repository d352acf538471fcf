import type { z } from 'zod'
import { closestMatch } from '../diagnostics/closest-match.ts'
import { knownKeys } from './known-keys.ts'
import { isMap, valueAt } from './value-at.ts'

type Path = readonly (string | number)[]

/** What is right of a document that has mistakes of shape. */
export interface Mended<T> {
  readonly value: T
  /** Parts that were left out, the least around each mistake. A key that is only misspelt loses nothing. */
  readonly lost: readonly Path[]
}

/** Each round leaves out at least one part; whoever has more mistakes mends some first. */
const mostRounds = 40

/**
 * Takes the mistakes out of a document, so that the rest can be checked too: a misspelt key is read as what it
 * means, and of everything else the least part that is wrong is left out. `standIns` are values of keys
 * that no document may lack. Undefined where what is left is no document.
 */
export function mendShape<S extends z.ZodType>(
  schema: S,
  written: unknown,
  standIns: Readonly<Record<string, unknown>>,
): Mended<z.infer<S>> | undefined {
  const lost: Path[] = []
  let value: unknown = copy(written)
  for (let round = 0; round < mostRounds; round += 1) {
    const parsed = schema.safeParse(value, { reportInput: true })
    if (parsed.success) return { value: parsed.data, lost }
    const { issues } = parsed.error
    // A key that seems to be missing may stand there misspelt.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
    if (issue === undefined || !isMap(value)) return undefined
    const path = issue.path.filter((part) => typeof part !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const meant = closestMatch(key, knownKeys(schema, path))
        const around = valueAt(value, path)
        if (meant !== undefined && isMap(around) && !Object.hasOwn(around, meant)) {
          around[meant] = around[key]
          delete around[key]
        } else {
          lost.push([...path, key])
          removePart(value, [...path, key])
        }
      }
      continue
    }
    const left = valueAt(value, path) === undefined ? path.slice(0, -1) : path
    const [top] = path
    if (left.length <= 1 && typeof top === 'string' && Object.hasOwn(standIns, top)) {
      value = { ...value, [top]: standIns[top] }
      continue
    }
    if (left.length === 0) return undefined
    lost.push(left)
    removePart(value, left)
  }
  return undefined
}

/** Takes the part at a path out of a value; of a list the whole of it, as the places of others would move. */
function removePart(value: unknown, path: Path): void {
  const list = path.findIndex((part) => typeof part === 'number')
  const whole = list < 0 ? path : path.slice(0, list)
  const around = valueAt(value, whole.slice(0, -1))
  const key = whole.at(-1)
  if (isMap(around) && key !== undefined) delete around[key]
}

/** Maps and lists once more; numbers that are kept as text are never changed, and stay. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (!isMap(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]))
}
