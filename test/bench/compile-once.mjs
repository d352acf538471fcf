/**
 * A fresh process that reads, checks and compiles the models of a folder, and then checks and
 * compiles them again, as a host does where nothing has changed. Prints what each part took.
 */
import process from 'node:process'

const marks = []
/** Runs a part and notes its seconds: of the clock, and of the processor, all threads together. */
async function part(name, task) {
  const [clock, work] = [performance.now(), process.cpuUsage()]
  const result = await task()
  const { user, system } = process.cpuUsage(work)
  marks.push({ name, clock: (performance.now() - clock) / 1000, work: (user + system) / 1e6 })
  return result
}

const { core, packs } = await part('import', async () => ({
  core: await import('@mingjian/core'),
  packs: await import('@mingjian/packs'),
}))
const { models, concepts, catalog } = await part('read', () => packs.readPacks(process.argv[2]))
const rules = core.indexRules(catalog, concepts)
const check = core.createModelChecker()
const checkAll = () => check(models, rules, '2026-01-31')
const compileAll = (results) => {
  const checked = results.map((result) => result.checked ?? refuse(result.diagnostics))
  const compiled = core.compileConcepts(checked)
  return checked.map((model) => core.compileModel(model, new Map(), compiled))
}
const results = await part('check', checkAll)
const plans = await part('compile', () => compileAll(results))
const { user, system } = process.cpuUsage()
const cold = { name: 'cold', clock: performance.now() / 1000, work: (user + system) / 1e6 }
const again = await part('check again', checkAll)
await part('compile again', () => compileAll(again))
console.log(JSON.stringify({ models: plans.length, marks: [...marks, cold] }))

function refuse(diagnostics) {
  throw new Error(core.formatDiagnostics(diagnostics))
}
