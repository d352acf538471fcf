import {
  type Backend,
  createDataset,
  type DatasetDefinition,
  type Diagnostic,
  formatDiagnostics,
  type SubjectAlone,
} from '@mingjian/core'
import { encodeFact } from '../encode-screened.ts'
import { checkScreened } from '../evidence/check-screened.ts'
import { describeLine } from '../evidence/describe-line.ts'
import { type Screened, type ScreenPlainOptions, screenPlain, testDay } from '../screen-plain.ts'
import { toText } from '../to-text.ts'
import { CaseError, type ConformanceCase } from './conformance-case.ts'
import { loadCase } from './load-case.ts'

/** Thrown where a backend finds something else than a case expects. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError'
}

/** Runs a case on a backend. @throws ConformanceError with the case and both results. */
export async function runConformanceCase(each: ConformanceCase, backend: Backend): Promise<void> {
  const { loaded, concepts, catalog, diagnostics } = loadCase(each)
  if (each.expect.diagnostics !== undefined) {
    compare(each, backend, each.expect.diagnostics, toPlaces(diagnostics, each.expect.diagnostics))
    return
  }
  if (loaded === undefined || diagnostics.length > 0) {
    throw new CaseError(`${each.file}: ${formatDiagnostics(diagnostics)}`)
  }
  const screened = await screenPlain({
    model: loaded,
    concepts,
    catalog,
    datasets: datasetsOf(each, catalog),
    backend,
    asOf: each.asOf ?? testDay,
    ...(each.coverage === undefined ? {} : { coverage: each.coverage }),
  })
  compare(each, backend, each.expect, observe(each, screened))
  const { faults } = checkScreened({ model: loaded, catalog, asOf: each.asOf }, screened)
  if (faults.length === 0) return
  throw new ConformanceError(
    [`"${each.name}" (${each.file}) on ${backend.name}: evidence lacks rows.`, ...faults].join(
      '\n',
    ),
  )
}

/** The tables of a case as a screening is given them, without what their sources lack. */
const datasetsOf = (
  { data, absent, lacks }: ConformanceCase,
  catalog: readonly DatasetDefinition[],
): ScreenPlainOptions['datasets'] =>
  Object.fromEntries(
    [...data]
      .filter(([id]) => !absent.includes(id))
      .map(([id, { columns, rows }]) => {
        const lacking = lacks[id]
        const definition = catalog.find((each) => each.id === id)
        if (lacking === undefined || definition === undefined) return [id, rows]
        const held = Object.keys(columns).filter((name) => !lacking.includes(name))
        return [
          id,
          createDataset(
            definition,
            rows.map((row) => Object.fromEntries(held.map((name) => [name, row[name] ?? null]))),
            { columns: held },
          ),
        ]
      }),
  )

/** What was found, in the shape of what is expected: the parts and properties that it names. */
function observe(
  { expect }: ConformanceCase,
  { run, subjects, clues, apart, evidence }: Screened,
): object {
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
    ...(expect.clues && { clues: describe(clues, expect.clues, evidence) }),
    ...(expect.apart && { apart: describe(apart, expect.apart, evidence) }),
    ...(expect.counts && { counts: countsOf(run, Object.keys(expect.counts)) }),
    ...(expect.fails && { fails: toFailure(run, expect.fails) }),
  }
}

/** Clues or subjects with the properties that are expected of them. */
const describe = (
  found: readonly SubjectAlone[],
  expected: readonly Readonly<Record<string, unknown>>[],
  evidence: Screened['evidence'],
): object[] =>
  found.map((subject, i) => {
    const rows = subject.signals.map(({ id, evidence }) => [id, evidence.rows] as const)
    const flat: Readonly<Record<string, unknown>> = {
      ...subject,
      subject: subject.subject.label,
      evidence: Object.fromEntries(rows),
      lines: evidence.filter(({ clue }) => clue === subject.id).map(describeLine),
    }
    const names = Object.keys(expected[i] ?? { subject: '' })
    return Object.fromEntries(names.map((name) => [name, toText(flat[name])]))
  })

/** The counts of a run by the names that a case gives them. */
function countsOf({ counts, funnel }: Screened['run'], names: readonly string[]): object {
  const all: Readonly<Record<string, unknown>> = { ...counts }
  const found = names.map((name) => {
    const [signal = '', count, column] = name.split('.')
    const ofSignal: Readonly<Record<string, number>> = { ...counts?.signals[signal] }
    const hubs = funnel.find(({ step }) => step === signal)?.hubs ?? []
    if (column !== undefined) {
      return [name, String(hubs.find((each) => each.column === column)?.nodes)]
    }
    return [name, String(count === undefined ? all[name] : ofSignal[count])]
  })
  return Object.fromEntries(found)
}

/** What a model does that says nothing of any subject. */
const isStuck: ReadonlySet<string> = new Set(['failed', 'not-run'])

/** A backend may say before the reason where it failed. */
const toFailure = ({ status, reason }: Screened['run'], expected: string): string =>
  isStuck.has(status) && reason?.en.includes(expected) ? expected : `${status}: ${reason?.en}`

function toPlaces(
  found: readonly Diagnostic[],
  expected: readonly Readonly<Record<string, unknown>>[],
): object[] {
  return found.map(({ code, message, at }, i) => {
    const all: Readonly<Record<string, unknown>> = {
      code,
      message,
      line: String(at?.line),
      column: String(at?.column),
    }
    const names = Object.keys(expected[i] ?? all)
    return Object.fromEntries(names.map((name) => [name, all[name]]))
  })
}

/** Two results are the same where their JSON is, keys in the order of their names. */
function compare(each: ConformanceCase, backend: Backend, expected: unknown, found: unknown): void {
  const [a, b] = [encode(expected), encode(found)]
  if (a === b) return
  throw new ConformanceError(
    `"${each.name}" (${each.file}, shows ${each.shows.join(', ')}) on ${backend.name}:\n` +
      `expected ${a}\nfound    ${b}`,
  )
}

const encode = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
