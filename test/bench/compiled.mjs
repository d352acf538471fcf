import {
  checkModels,
  compileConcepts,
  compileModel,
  createScreener,
  formatDiagnostics,
  indexRules,
} from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'

export const asOf = '2026-01-31'
/** The same for all contenders on an engine. */
export const threads = 2

/**
 * Loads datasets into DuckDB once; gives what computes all tables of some of the models again, as a
 * screening does: each concept once, then the models over it.
 */
export async function openCompiled({ models, concepts = [], catalog, datasets }) {
  const checked = checkModels(models, indexRules(catalog, concepts), asOf).map(
    (each) => each.checked ?? refuse(each.diagnostics),
  )
  const coverage = await coverageOf({ models, concepts, catalog, datasets })
  const session = await duckdb().open(new Map(Object.entries(datasets)), { threads })

  /** Computes the tables of the models named, all unless told; the caller closes what it returns. */
  async function run(ids = models.map(({ model }) => model.id)) {
    const chosen = checked.filter(({ id }) => ids.includes(id))
    const compiled = compileConcepts(chosen, coverage)
    const over = new Map()
    for (const [id, { plan }] of compiled) over.set(id, await session.run(plan, over))
    const plans = chosen.map((each) => compileModel(each, coverage, compiled))
    const runs = []
    for (const plan of plans) runs.push({ plan, run: await session.run(plan, over) })
    const close = async () => {
      for (const each of [...runs.map((model) => model.run), ...over.values()]) await each.close()
    }
    return { runs, close }
  }
  return { run, close: () => session.close() }
}

/** What the data cover, as a screening observes it while it loads them. */
async function coverageOf({ models, concepts, catalog, datasets }) {
  const screener = createScreener({ models, concepts, catalog, backend: duckdb() })
  const run = await screener.screen({ datasets, asOf, threads, key: new Uint8Array(32), top: 0 })
  const broken = run.models.find(({ status }) => status !== 'ran' && status !== 'degraded')
  if (broken !== undefined)
    throw new Error(`${broken.model} ${broken.status}: ${broken.reason?.en}`)
  await run.close()
  return new Map(Object.entries(run.coverage))
}

function refuse(diagnostics) {
  throw new Error(formatDiagnostics(diagnostics))
}

/** The named columns of the subjects of a run, in the order of their keys, as values of the engine. */
export async function readFacts({ run }, columns, keys) {
  const rows = []
  const order = keys.map((column) => ({ column }))
  for await (const batch of run.read({ table: '$subject', columns, order })) rows.push(...batch)
  return rows
}
