import { type Edit, edit, onlyWhere, type RulesDocument, removed } from './edit.ts'
import { onOneLine } from './expression-text.ts'

/** How many rows may be found instead: the least, or the most, is one other. */
const others = {
  one: ['maybe', 'many'],
  maybe: ['one', 'any'],
  many: ['any', 'one'],
  any: ['many', 'maybe'],
} as const

/** Changes how many rows a join may find, and leaves out each of its ways but the only one. */
export const changeJoins = ({ steps }: RulesDocument): Edit[] =>
  Object.entries(steps).flatMap(([step, { join = {} }]) =>
    Object.entries(join).flatMap(([alias, { to, two = 'stop', unmatched, on, at }]) => {
      const path = ['steps', step, 'join', alias]
      const kind = 'cardinality'
      const flipped = two === 'stop' ? 'doubt' : 'stop'
      const isSingle = to === 'one' || to === 'maybe'
      return [
        ...others[to].map((after) =>
          edit({ kind, path: [...path, 'to'], before: to, after, value: after }),
        ),
        ...onlyWhere(isSingle, () =>
          edit({ kind, path: [...path, 'two'], before: two, after: flipped, value: flipped }),
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
