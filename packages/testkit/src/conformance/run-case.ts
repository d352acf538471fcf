import {
  applyRulings,
  type Backend,
  createDataset,
  type DatasetDefinition,
  type Diagnostic,
  formatDiagnostics,
  type Rulings,
} from '@mingjian/core'
import { checkScreened } from '../evidence/check-screened.ts'
import { type ScreenPlainOptions, screenPlain, testDay } from '../screen-plain.ts'
import { CaseError, type ConformanceCase } from './conformance-case.ts'
import { describeFound } from './describe-found.ts'
import { loadCase } from './load-case.ts'

/** Thrown where a backend finds something else than a case expects. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError'
}

/**
 * Runs a case on a backend.
 *
 * @throws {@link ConformanceError} with the case and both results; {@link CaseError} where its
 * model is refused and that was not expected.
 *
 * @example
 * await runConformanceCase(conformanceCase, memory())
 */
export async function runConformanceCase(each: ConformanceCase, backend: Backend): Promise<void> {
  const loaded = loadCase(each)
  const { models, concepts, catalog } = loaded
  const diagnostics = loaded.diagnostics.filter(
    ({ severity }) => severity === 'error' || each.expect.diagnostics !== undefined,
  )
  const [model, ...beside] = models
  if (each.expect.diagnostics !== undefined) {
    compare(each, backend, each.expect.diagnostics, toPlaces(diagnostics, each.expect.diagnostics))
    return
  }
  if (model === undefined || diagnostics.length > 0) {
    throw new CaseError(`${each.file}: ${formatDiagnostics(diagnostics)}`)
  }
  const screened = await screenPlain({
    model,
    beside,
    concepts,
    catalog,
    datasets: datasetsOf(each, catalog, loaded.rulings),
    backend,
    asOf: each.asOf ?? testDay,
    reveal: !each.masked,
    doubtLost: each.doubtLost,
    language: each.language,
    ...(each.coverage === undefined ? {} : { coverage: each.coverage }),
  })
  compare(each, backend, each.expect, describeFound(each, screened))
  // Masked values cannot be told apart, and do not add up (SEMANTICS 8.3).
  if (each.masked) return
  const runs = [screened.run, ...screened.beside]
  const faults = models.flatMap((one, i) => {
    const clues = screened.clues.filter((clue) => clue.model === one.model.id)
    const found = { run: runs[i] ?? screened.run, clues, evidence: screened.evidence }
    return checkScreened(
      { model: one, concepts, catalog, asOf: each.asOf, doubtLost: each.doubtLost },
      found,
    ).faults
  })
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
  rulings: Rulings | undefined,
): ScreenPlainOptions['datasets'] =>
  Object.fromEntries(
    [...data]
      .filter(([id]) => !absent.includes(id))
      .map(([id, { columns, rows }]) => {
        const lacking = lacks[id]
        const definition = catalog.find((each) => each.id === id)
        if (definition === undefined) return [id, rows]
        if (lacking === undefined && rulings === undefined) return [id, rows]
        const held = Object.keys(columns).filter((name) => !lacking?.includes(name))
        const dataset = createDataset(
          definition,
          rows.map((row) => Object.fromEntries(held.map((name) => [name, row[name] ?? null]))),
          { columns: held },
        )
        return [id, rulings === undefined ? dataset : applyRulings(dataset, rulings)]
      }),
  )

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
