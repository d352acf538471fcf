import { type Edit, edit, onlyWhere, type RulesDocument, removed } from './edit.ts'
import { onOneLine } from './expression-text.ts'

/** How many rows may be found instead: the least, or the most, is one other. */
const others = {
  one: ['maybe', 'many'],
  maybe: ['one', 'any'],
  many: ['any', 'one'],
  any: ['many', 'maybe'],
} as const

/**
 * Changes how many rows a join may find, and leaves out each of its ways but the only one. Where the
 * other table is grouped by what is compared there are never two, and nothing changes that.
 */
export const changeJoins = ({ steps }: RulesDocument): Edit[] =>
  Object.entries(steps).flatMap(([step, { join = {} }]) =>
    Object.entries(join).flatMap(([alias, { of = alias, to, two = 'stop', unmatched, on, at }]) => {
      const path = ['steps', step, 'join', alias]
      const kind = 'cardinality'
      const isSingle = to === 'one' || to === 'maybe'
      const isAlone = comparesKey(alias, on, steps[of]?.group)
      const counts = others[to].filter((other) => !isAlone || other === 'one' || other === 'maybe')
      return [
        ...counts.map((after) =>
          edit({ kind, path: [...path, 'to'], before: to, after, value: after }),
        ),
        // No case can hold two rows where two of them stop the model.
        ...onlyWhere(isSingle && !isAlone && two === 'doubt', () =>
          edit({ kind, path: [...path, 'two'], before: two, after: 'stop', value: 'stop' }),
        ),
        ...onlyWhere(unmatched !== undefined, () =>
          edit({
            kind,
            path: [...path, 'unmatched'],
            before: 'drop',
            after: removed,
            value: undefined,
          }),
        ),
        ...onlyWhere(at !== undefined, () =>
          edit({
            kind: 'condition',
            path: [...path, 'at'],
            before: onOneLine(at?.day ?? ''),
            after: removed,
            value: undefined,
          }),
        ),
        ...(typeof on === 'string' || on.length < 2
          ? []
          : on.map((way, i) =>
              edit({
                kind: 'condition',
                path: [...path, 'on', i],
                before: onOneLine(way),
                after: removed,
                value: undefined,
              }),
            )),
      ]
    }),
  )

/** Whether a join compares all that the rows of the other table are grouped by. */
function comparesKey(
  alias: string,
  on: string | readonly string[],
  group: readonly string[] = [],
): boolean {
  if (typeof on !== 'string' || group.length === 0 || /\bor\b/i.test(on)) return false
  const compared = on.split(/\band\b/i).flatMap((part) => {
    const [left, right, ...more] = part.split('=').map((side) => side.trim())
    return more.length === 0 ? [left, right] : []
  })
  return group.every((key) => compared.includes(`${alias}.${key}`))
}
