import {
  type InEach,
  inEach,
  isNumeric,
  type LoadedModel,
  type ModelRun,
  scaleOf,
} from '@mingjian/core'
import { encodeFact } from '../encode-screened.ts'
import { checkScreened } from '../evidence/check-screened.ts'
import type { ScreenedSubject } from '../read-subjects.ts'
import { screenPlain, testDay } from '../screen-plain.ts'
import { caseDatasets } from './case-datasets.ts'
import type { CaseDifference, CaseSetting } from './case-difference.ts'
import { explainDifferences } from './explain-differences.ts'
import type { ModelCase, SubjectExpectation } from './model-case.ts'
import { showValue } from './show-value.ts'
import { type StandIns, standIn } from './stand-ins.ts'

/** How a model ran, and its subjects. */
export interface FoundSubjects {
  readonly run: Pick<ModelRun, 'status' | 'reason' | 'diagnostics'>
  readonly subjects: readonly ScreenedSubject[]
}

/**
 * Runs one case of a model and lists all in which it finds something else than it expects.
 *
 * @example
 * const [each] = cases
 * each && findDifferences(each, { model, concepts, catalog, backend }) // => []
 */
export async function findDifferences(
  each: ModelCase,
  { model, concepts, catalog, backend }: CaseSetting,
): Promise<CaseDifference[]> {
  const asOf = each.asOf ?? testDay
  const standIns = standIn(each.data, catalog)
  const { data, wordOf } = standIns
  const screened = await screenPlain({
    model,
    concepts,
    catalog,
    datasets: { ...data, ...caseDatasets(data, catalog) },
    backend,
    asOf,
  })
  const found = differencesOf(each, screened, { model, wordOf })
  if (!hasSubjects(screened.run)) return found
  const setting = { model, concepts, catalog, backend, asOf, ...standIns }
  const differences = await explainDifferences(found, setting)
  const { faults } = checkScreened({ model, concepts, catalog, asOf }, screened)
  const unproved = faults.map((found) => {
    return { subject: null, what: 'evidence', expected: 'what its rows give', found }
  })
  return [...differences, ...unproved]
}

/** Whether a model came as far as subjects that can be compared. */
export const hasSubjects = ({ status }: Pick<ModelRun, 'status'>): boolean =>
  // A case may leave out helpful data: what is unknown then is what it shows.
  status === 'ran' || status === 'degraded'

/** Lists all in which a case finds other subjects than it expects, or other things of them. */
export function differencesOf(
  each: ModelCase,
  { run, subjects }: FoundSubjects,
  { model, wordOf }: { readonly model: LoadedModel } & Pick<StandIns, 'wordOf'>,
): CaseDifference[] {
  if (!hasSubjects(run)) {
    const { status } = run
    const reason = reasonOf(run)
    const found = `${status}: ${reason.en}`
    return [{ subject: null, what: 'model', expected: 'ran', found, reason }]
  }
  const there = new Map(subjects.map((subject) => [subject.key.map(wordOf).join(' / '), subject]))
  const differences = Object.entries(each.expect).flatMap(([key, expected]) => {
    const subject = there.get(key)
    return subject === undefined
      ? [
          {
            subject: key,
            what: 'subject',
            expected: 'a subject',
            found: 'no such subject',
            line: each.lineOf(key),
          },
        ]
      : compare(subject, key, expected, { model, wordOf }).map((difference) => ({
          ...difference,
          line: each.lineOf(key, difference.what),
        }))
  })
  const unnamed = [...there.keys()].filter((key) => !Object.hasOwn(each.expect, key))
  const added = unnamed.map((subject) => ({
    subject,
    what: 'subject',
    expected: 'no such subject',
    found: 'a subject',
  }))
  return [...differences, ...added]
}

/** Why a model did not run, with what a backend has to say against it. */
function reasonOf({ reason, diagnostics }: FoundSubjects['run']): InEach {
  return inEach((language) => {
    const told = diagnostics.map((each) => (language === 'zh' ? each.zh : undefined) ?? each)
    return [reason?.[language] ?? '', ...told.map(({ message }) => message)].join(
      language === 'zh' ? '' : ' ',
    )
  })
}

function compare(
  found: ScreenedSubject,
  subject: string,
  { facts = {}, signals = {}, ...rest }: SubjectExpectation,
  { model, wordOf }: { readonly model: LoadedModel } & Pick<StandIns, 'wordOf'>,
): CaseDifference[] {
  const label = wordOf(String(found.facts.get(model.model.subject.label)?.value ?? ''))
  const { band } = found
  const all = { label, band, score: String(found.score), maxScore: String(found.maxScore) }
  const pairs: readonly (readonly [what: string, expected: unknown, found: unknown])[] = [
    ...Object.entries(rest).map(
      ([name, value]) => [name, value, all[name as keyof typeof all]] as const,
    ),
    ...Object.entries(facts).map(([name, value]) => {
      const fact = found.facts.get(name)
      if (fact === undefined) return [`facts.${name}`, value, 'no such fact'] as const
      const expected = isNumeric(fact.type) ? withPlaces(value, scaleOf(fact.type)) : value
      return [`facts.${name}`, expected, encodeFact(fact)] as const
    }),
    ...Object.entries(signals).map(([id, value]) => {
      const outcome = found.signals.get(id) ?? found.explanations.get(id) ?? 'no such signal'
      return [`signals.${id}`, value, outcome] as const
    }),
  ]
  return pairs
    .map(([what, a, b]) => ({
      subject,
      what,
      expected: showValue(a),
      found: wordOf(showValue(b)),
    }))
    .filter((difference) => difference.expected !== difference.found)
}

/** A number as one of so many places is written, or each of a range: 6000 is 6000.00; other texts stay. */
function withPlaces(value: unknown, places: number): unknown {
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([end, each]) => [end, withPlaces(each, places)]),
    )
  }
  const [, whole, part = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value)) ?? []
  const written = part.replace(/0+$/, '')
  if (whole === undefined || written.length > places) return value
  return places === 0 ? whole : `${whole}.${written.padEnd(places, '0')}`
}
