import {
  type Backend,
  type BackendRun,
  type Clue,
  type ClueEvidenceRow,
  createScreener,
  type DatasetDefinition,
  formatDiagnostic,
  type LoadedModel,
  type ModelRun,
  type Plan,
  type Value,
} from '@mingjian/core'

/** All that one screening found, also of subjects that are no clue. */
export interface Screened {
  readonly run: Omit<ModelRun, 'seconds'>
  readonly clues: readonly Clue[]
  readonly evidence: readonly ClueEvidenceRow[]
  /** The table of subjects, each row by column name; empty where the model did not run. */
  readonly subjects: readonly ReadonlyMap<string, Value>[]
}

export interface ScreenPlainOptions {
  readonly model: LoadedModel
  readonly catalog: readonly DatasetDefinition[]
  readonly datasets: Readonly<Record<string, Iterable<Readonly<Record<string, string | number | boolean | null>>>>>
  readonly backend: Backend
  readonly asOf?: string
  readonly reveal?: boolean
}

/** The key under which tests compute clue ids. */
export const testKey: Uint8Array = new TextEncoder().encode('a fixed key of the tests')

/** The name of a plan's table of subjects. */
const subjectTable = '$subject'

/** Screens with one model and also reads every subject, through the same run of the backend. */
export async function screenPlain(options: ScreenPlainOptions): Promise<Screened> {
  const observed = observe(options.backend)
  const screener = createScreener({
    models: [options.model],
    catalog: options.catalog,
    backend: observed.backend,
  })
  const evidence: ClueEvidenceRow[] = []
  const run = await screener.screen({
    datasets: options.datasets,
    asOf: options.asOf ?? '2024-06-30',
    key: testKey,
    reveal: options.reveal ?? true,
    onEvidence: (rows) => {
      evidence.push(...rows)
    },
  })
  try {
    const clues: Clue[] = []
    for await (const clue of run.clues) clues.push(clue)
    const [found] = run.models
    if (found === undefined) throw new RangeError('No model was run.')
    const { seconds: _, ...rest } = found
    if (rest.diagnostics.length > 0) {
      throw new Error(rest.diagnostics.map(formatDiagnostic).join('\n'))
    }
    const [started] = observed.runs
    const subjects = started === undefined ? [] : await readSubjects(started)
    return { run: rest, clues, evidence, subjects }
  } finally {
    await run.close()
  }
}

interface Started {
  readonly plan: Plan
  readonly run: BackendRun
}

/** Passes everything on to a backend and remembers its runs. */
function observe(backend: Backend): { readonly backend: Backend; readonly runs: Started[] } {
  const runs: Started[] = []
  const observed: Backend = {
    name: backend.name,
    version: backend.version,
    check: (plan) => backend.check(plan),
    async open(datasets, options) {
      const session = await backend.open(datasets, { ...options, threads: 1 })
      return {
        async run(plan) {
          const run = await session.run(plan)
          runs.push({ plan, run })
          return run
        },
        close: () => session.close(),
      }
    },
  }
  return { backend: observed, runs }
}

async function readSubjects({ plan, run }: Started): Promise<ReadonlyMap<string, Value>[]> {
  const table = plan.tables.find(({ name }) => name === subjectTable)
  const columns = table?.columns.map(({ name }) => name) ?? []
  const order = columns.map((column) => ({ column }))
  const subjects: ReadonlyMap<string, Value>[] = []
  for await (const batch of run.read({ table: subjectTable, columns, order })) {
    for (const cells of batch) {
      subjects.push(new Map(columns.map((name, i) => [name, cells[i] ?? null])))
    }
  }
  return subjects
}
