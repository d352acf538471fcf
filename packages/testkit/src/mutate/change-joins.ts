import { type Edit, edit, onlyWhere, type RulesDocument, removed } from './edit.ts'
import { onOneLine } from './expression-text.ts'
import { isHiddenByWhere } from './hidden-by-where.ts'
import { hasOneRowEach } from './one-row-each.ts'

/** How many rows may be found instead: the least, or the most, is one other. */
const others = {
  one: ['maybe', 'many'],
  maybe: ['one', 'any'],
  many: ['any', 'one'],
  any: ['many', 'maybe'],
} as const

/**
 * Changes how many rows a join may find, and leaves out each of its ways but the only one. Where the
 * other table has one row at most for what is compared there are never two, and nothing changes that; nor is a
 * change made that `where` hides.
 */
export const changeJoins = (document: RulesDocument): Edit[] =>
  Object.entries(document.steps).flatMap(([step, written]) =>
    Object.entries(written.join ?? {}).flatMap(([alias, join]) => {
      const { of = alias, to, two = 'stop', unmatched, on, at } = join
      const path = ['steps', step, 'join', alias]
      const kind = 'cardinality'
      const isSingle = to === 'one' || to === 'maybe'
      const isAlone = hasOneRowEach(document, of, alias, on)
      const isHidden =
        isSingle && unmatched === undefined && isHiddenByWhere(document, written, alias)
      const counts = others[to].filter((other) =>
        other === 'one' || other === 'maybe' ? !isHidden : !isAlone,
      )
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
