import { parseSpan } from '@mingjian/core'
import { type Edit, edit, onlyWhere, type RulesDocument, removed, setAt } from './edit.ts'
import { onOneLine } from './expression-text.ts'

/**
 * Leaves out each `during`, moves its first and last day by one, and lets a window begin a row later
 * or earlier. A bound with a span of its own is moved by the parameter that holds it.
 */
export const changePeriods = (document: RulesDocument): Edit[] =>
  Object.entries(document.steps).flatMap(([step, { has = {}, tally = {}, window = {} }]) => [
    ...Object.entries({ has, tally }).flatMap(([key, matches]) =>
      Object.entries(matches).flatMap(([name, { during }]) =>
        during === undefined
          ? []
          : ofDuring(document, ['steps', step, key, name, 'during'], during),
      ),
    ),
    ...Object.entries(window).flatMap(([name, { over, before = false }]) => {
      const path = ['steps', step, 'window', name, 'before']
      return onlyWhere(over !== undefined, () =>
        edit({
          kind: 'period',
          path,
          before: String(before),
          after: String(!before),
          value: !before,
        }),
      )
    }),
  ])

function ofDuring(
  document: RulesDocument,
  path: Edit['path'],
  during: readonly [string, string],
): Edit[] {
  const before = during.map(onOneLine).join(', ')
  return [
    edit({ kind: 'period', path, before: `[${before}]`, after: removed, value: undefined }),
    ...during.flatMap((bound, i) =>
      holdsSpan(document, bound)
        ? []
        : ['-', '+'].map((sign) => moveDay([...path, i], bound, sign)),
    ),
  ]
}

/** A parameter that no document names by chance: spans are written nowhere else. */
const aDay = 'a_day_of_mutation'

const moveDay = (path: Edit['path'], bound: string, sign: string): Edit => ({
  kind: 'period',
  path,
  before: onOneLine(bound),
  after: `${/^[\w.]+$/.test(bound) ? bound : `(${onOneLine(bound)})`} ${sign} 1 day`,
  change: (document) =>
    setAt(
      setAt(document, ['params', aDay], { value: '1 day', origin: 'design' }),
      path,
      `(${bound}) ${sign} ${aDay}`,
    ),
})

const holdsSpan = ({ params }: RulesDocument, bound: string): boolean =>
  bound
    .split(/[^\p{L}\p{N}_]+/u)
    .some((word) => parseSpan(String(params[word]?.value ?? '')) !== undefined)
