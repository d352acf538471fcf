import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { MendedModel } from '../load/load-model.ts'
import { checkModel } from './check-model.ts'
import type { Path } from './checker.ts'
import type { Rules } from './rules.ts'

/**
 * The mistakes of meaning in a model that has mistakes of shape too, so that all are told at once. Told are
 * those alone that cannot come of what was left out: no unknown name where a part is missing that may give it,
 * nothing of or behind a step that lacks a part. Warnings and remarks wait until the shape is right.
 *
 * @example
 * const { mended } = loadModel(text.replace('weight:', 'weigth:'), 'model.yaml', '1.0.0')
 * mended && checkMended(mended, indexRules(catalog, concepts), '2026-01-31') // => []
 */
export function checkMended(
  { model, lost }: MendedModel,
  rules: Rules,
  asOf: string,
): readonly Diagnostic[] {
  const names = Object.keys(model.model.steps)
  const broken = lost.filter(([section]) => section === 'steps').map(([, step]) => String(step))
  // A step that is gone whole is no longer among the names: any other may stand on it.
  const firstBroken = Math.min(...broken.map((step) => names.indexOf(step)))
  const restsOnBroken = ([section, name]: Path) =>
    section === 'steps'
      ? names.indexOf(String(name)) >= firstBroken
      : broken.length > 0 && !independent.has(String(section))
  const lacksName = ([section]: Path) =>
    lost.some(([part]) =>
      part === 'signals' ? namesSignals.has(String(section)) : !giveNone.has(String(part)),
    )
  return checkModel(model, rules, asOf).diagnostics.filter(({ code, severity, at }) => {
    if (severity !== 'error' || at?.file !== model.file) return false
    const { path } = at
    if (lost.some((part) => isAround(path, part) || isAround(part.slice(0, 2), path))) return false
    return !restsOnBroken(path) && !(unknown.has(code) && lacksName(path))
  })
}

/** Sections that say nothing of steps. */
const independent: ReadonlySet<string> = new Set([
  'params',
  'datasets',
  'tables',
  'law',
  'certainty',
])

/** Sections whose parts nobody calls by their names; what a section is that nobody knows, is not known. */
const giveNone: ReadonlySet<string> = new Set([
  'certainty',
  'clock',
  'explained_by',
  'law',
  'money',
  'part_of',
  'point',
  'review',
  'score',
])

/** Sections that call signals by their names. */
const namesSignals: ReadonlySet<string> = new Set(['explained_by', 'review', 'score'])

/** Codes that say that something is not there. */
const unknown: ReadonlySet<string> = new Set([
  'band-unreachable',
  'evidence-unreachable',
  'fact-unknown',
  'name-unknown',
  'param-undated',
  'placeholder-unknown',
  'signal-unknown',
  'step-unknown',
  'table-unknown',
  'union-column-missing',
])

const isAround = (outer: Path, inner: Path): boolean =>
  outer.every((each, depth) => inner[depth] === each)
