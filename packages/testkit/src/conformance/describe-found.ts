import type { SubjectAlone, SubjectInShort } from '@mingjian/core'
import { encodeFact } from '../encode-screened.ts'
import { describeLine } from '../evidence/describe-line.ts'
import type { Screened } from '../screen-plain.ts'
import { toText } from '../to-text.ts'
import type { ConformanceCase } from './conformance-case.ts'

/** What was found, in the shape of what is expected: the parts and properties that it names. */
export function describeFound({ expect }: ConformanceCase, screened: Screened): object {
  const { run, subjects, clues, apart, undecided } = screened
  const bySubject = (
    wanted: Readonly<Record<string, object>>,
    find: (subject: Screened['subjects'][number], name: string) => unknown,
  ) =>
    Object.fromEntries(
      subjects.map((subject) => {
        const key = subject.key.join(' / ')
        const names = Object.keys(wanted[key] ?? {})
        return [key, Object.fromEntries(names.map((name) => [name, find(subject, name)]))]
      }),
    )
  return {
    ...(expect.facts && {
      facts: bySubject(expect.facts, ({ facts }, name) => {
        const fact = facts.get(name)
        return fact === undefined ? 'no such fact' : encodeFact(fact)
      }),
    }),
    ...(expect.signals && {
      signals: bySubject(
        expect.signals,
        ({ signals, explanations }, id) =>
          signals.get(id) ?? explanations.get(id) ?? 'no such signal',
      ),
    }),
    ...(expect.clues && { clues: describe(clues, expect.clues, screened) }),
    ...(expect.apart && { apart: describe(apart, expect.apart, screened) }),
    ...(expect.undecided && { undecided: inShort(undecided, expect.undecided) }),
    ...(expect.counts && { counts: countsOf(run, Object.keys(expect.counts)) }),
    ...(expect.runs && { runs: runsOf(screened, expect.runs) }),
    ...(expect.fails && { fails: toFailure(run, expect.fails) }),
  }
}

/** Clues or subjects with the properties that are expected of them. */
const describe = (
  found: readonly SubjectAlone[],
  expected: readonly Readonly<Record<string, unknown>>[],
  { clues, evidence }: Screened,
): object[] =>
  found.map((subject, i) => {
    const { id: own, signals, rows } = subject
    const { changedParams = null, variants = null, cautions = null, rulings = null } = subject
    const flat: Readonly<Record<string, unknown>> = {
      ...subject,
      changedParams,
      variants,
      cautions,
      rulings: rulings?.map(({ says }) => says) ?? null,
      subject: subject.subject.label,
      key: subject.subject.key,
      says: Object.fromEntries(signals.map(({ id, says }) => [id, says])),
      evidence: Object.fromEntries(signals.map(({ id, evidence }) => [id, evidence.rows])),
      partOf: wholeOf(own, clues),
      values: rows.flatMap((row) => ('values' in row ? textsIn(row.values) : [])),
      lines: evidence.filter(({ clue }) => clue === own).map(describeLine),
    }
    const names = Object.keys(expected[i] ?? { subject: '' })
    return Object.fromEntries(names.map((name) => [name, toText(flat[name])]))
  })

/** The same of undecided subjects, of which there are no rows. */
const inShort = (
  found: readonly SubjectInShort[],
  expected: readonly Readonly<Record<string, unknown>>[],
): object[] =>
  found.map(({ cautions = null, ...subject }, i) => {
    const flat: Readonly<Record<string, unknown>> = {
      ...subject,
      cautions,
      subject: subject.subject.label,
      key: subject.subject.key,
      waits: Object.fromEntries(
        subject.signals.flatMap(({ id, wanted }) =>
          wanted === undefined ? [] : [[id, wanted.map(({ says }) => says)]],
        ),
      ),
    }
    const names = Object.keys(expected[i] ?? { subject: '' })
    return Object.fromEntries(names.map((name) => [name, toText(flat[name])]))
  })

/** The label of the clue that one is a part of, behind its model; null where it is a part of none. */
function wholeOf(id: string, clues: Screened['clues']): string | null {
  const whole = clues.find((clue) => clue.id === id)?.partOf ?? null
  const label = clues.find((clue) => clue.id === whole?.clue)?.subject.label
  return whole && `${whole.model} ${label ?? 'no such clue'}`
}

const textsIn = (values: object): string[] =>
  Object.values(values).filter((value) => typeof value === 'string')

/** The counts of a run by the names that a case gives them. */
const countsOf = (run: Screened['run'], names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name, String(countOf(run, name))]))

function countOf({ counts, funnel }: Screened['run'], name: string): unknown {
  const all: Readonly<Record<string, unknown>> = { ...counts }
  const [of = '', count, column] = name.split('.')
  if (count === undefined) return all[of]
  if (column !== undefined) {
    const { split } = funnel.find(({ step }) => step === of) ?? {}
    if (count === 'split') return { rows: split?.rows, unnamed: split?.unnamed }[column]
    const hubs = funnel.find(({ step }) => step === of)?.hubs ?? []
    return hubs.find((each) => each.column === column)?.nodes
  }
  if (of === 'explained') {
    return counts?.explainedBy.find(({ explanation }) => explanation === count)?.subjects
  }
  const named: Readonly<Record<string, number>> = {
    ...(of === 'clues' ? counts?.clues : counts?.signals[of]),
  }
  return named[count]
}

/** What a model does that says nothing of any subject. */
const isStuck: ReadonlySet<string> = new Set(['failed', 'not-run'])

/** A backend may say before the reason where it failed. */
const toFailure = ({ status, reason }: Screened['run'], expected: string): string =>
  isStuck.has(status) && reason?.en.includes(expected) ? expected : `${status}: ${reason?.en}`

/** What became of each model: the properties that are expected of it. */
const runsOf = (
  { run, beside }: Screened,
  expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): object =>
  Object.fromEntries(
    [run, ...beside].map((each) => {
      const flat: Readonly<Record<string, unknown>> = { ...each, reason: each.reason?.code ?? null }
      const names = Object.keys(expected[each.model] ?? { status: '' })
      return [each.model, Object.fromEntries(names.map((name) => [name, toText(flat[name])]))]
    }),
  )
