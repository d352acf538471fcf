import { defaultSkeleton, importText } from '@mingjian/cli'
import { ModelError } from '@mingjian/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkProperty } from '../differential/check-property.ts'
import { arbitraryExample } from './arbitrary-rules.ts'

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    null,
    [],
    {},
    '',
    { fact: 'n' },
    { fact: 'd', path: '$.a' },
    '2024-02-29',
    'as_of',
  ),
)

/** Puts a value in place of one of the parts of another. */
function put(value: unknown, at: number, part: unknown): unknown {
  let left = at
  const visit = (each: unknown): unknown => {
    left -= 1
    if (left === -1) return part
    if (Array.isArray(each)) return each.map(visit)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, visit(inner)]))
  }
  return visit(value)
}

it('whatever stands in a file, it is turned into a model that passes the check, or refused', async () => {
  const seen = { turned: 0, refused: 0, unread: 0 }
  const broken = fc
    .tuple(arbitraryExample, fc.array(fc.tuple(fc.nat(60), json), { minLength: 1, maxLength: 3 }))
    .map(([{ file }, parts]) =>
      parts.reduce<unknown>((value, [at, part]) => put(value, at, part), file),
    )
  await checkProperty(
    broken,
    400,
    async (file) => {
      try {
        const options = { file: 'r.json', skeleton: defaultSkeleton, partial: true }
        const { texts, refusals, locate } = importText(JSON.stringify(file), options)
        if (refusals.length === 0 && texts === undefined) return 'nothing turned, nothing refused'
        if (refusals.some(({ path }) => locate(path).line < 1)) return 'a refusal without a place'
        if (texts !== undefined) seen.turned += 1
        if (refusals.length > 0) seen.refused += 1
      } catch (error) {
        const isTold = error instanceof Error && error.name === 'CliError'
        const isUnread =
          error instanceof ModelError && error.diagnostics.every(({ at }) => at?.file === 'r.json')
        if (!isTold && !isUnread) throw error
        seen.unread += 1
      }
      return undefined
    },
    (file) => JSON.stringify(file, null, 1),
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
})
