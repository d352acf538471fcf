import { createDataset, formatDiagnostics, loadDatasetDefinition, loadModel } from '@mingjian/core'
import { Engine } from 'json-rules-engine'
import { openByHand } from './by-hand.mjs'
import { openCompiled } from './compiled.mjs'
import { compare, secondsOf } from './measure.mjs'
import { createRandom } from './random.mjs'
import { requireSame } from './require-same.mjs'

/** Twelve signals of four conditions each on twelve facts: nothing but the judging of subjects. */
const columns = Array.from({ length: 12 }, (_, i) => `f${i + 1}`)
const signals = columns.map((_, i) => ({
  id: `s${i + 1}`,
  weight: 5 + i,
  conditions: Array.from({ length: 4 }, (_, j) => ({
    fact: columns[(i + 3 * j) % 12],
    least: 200 + 37 * ((i + j) % 9),
  })),
}))

const definition = `
id: subject_facts
title: { zh: 对象 }
privacy: 1
key: [id]
columns:
  id: { title: { zh: 编号 }, kind: text, required: true }
${columns.map((name) => `  ${name}: { title: { zh: ${name} }, kind: count }`).join('\n')}
`

const model = `
id: bench.signals
title: { zh: 十二个信号 }
line: civil
point: { zh: 基准 }
status: experimental
privacy: 1
certainty: exact
params:
${[...new Set(signals.flatMap(({ conditions }) => conditions.map(({ least }) => least)))]
  .map((least) => `  at_${least}: { value: ${least}, origin: design }`)
  .join('\n')}
datasets:
  row: { use: subject_facts, need: required }
steps:
  facts:
    from: row
    group: [id]
    select: { label: min(id), ${columns.map((name) => `${name}: max(${name})`).join(', ')} }
subject: { from: facts, key: [id], label: label, entity: name }
signals:
${signals
  .map(
    ({ id, weight, conditions }) => `  ${id}:
    says: { zh: "${id}" }
    strength: medium
    weight: ${weight}
    family: ${id}
    when: ${conditions.map(({ fact, least }) => `${fact} >= at_${least}`).join(' and ')}
    evidence: facts`,
  )
  .join('\n')}
score: { cap: 100, bands: { A: { from: 60 }, B: { from: 30 }, C: { from: 5 } } }
review: { checks: [{ zh: 核对 }] }
`

const facts = {
  id: 'text',
  ...Object.fromEntries(signals.map(({ id }) => [`signal.${id}`, 'flag'])),
  $score: 'integer',
  $band: 'text',
}

/**
 * Twelve signals against SQL by hand that computes the same on the same engine, and against a loop
 * over subjects with json-rules-engine, which gets the facts for nothing.
 */
export async function benchSignals({ rows = 1_000_000, rounds = 5 }) {
  const subjects = generateSubjects(rows)
  const loaded = required(loadModel(model, 'signals.yaml', '0.1.0'))
  const catalog = [required(loadDatasetDefinition(definition, 'subject_facts.yaml'))]
  const datasets = { subject_facts: createDataset(catalog[0], subjects) }
  const ours = await openCompiled({ models: [loaded], catalog, datasets })
  const types = Object.fromEntries(columns.map((name) => [name, 'BIGINT']))
  const tables = { facts: { columns: { id: 'VARCHAR', ...types }, rows: subjects } }
  const hand = await openByHand('signals', tables)
  try {
    await requireSame(ours, hand, { facts, key: ['id'] })
    const times = await compare(
      {
        'SQL by hand': () => hand.run(),
        'the compiled model': async () => (await ours.run()).close(),
      },
      rounds,
    )
    const loop = await loopOf(subjects.slice(0, 20_000))
    const rate = rows / times['the compiled model'].seconds
    const notes = [
      `${Math.round(rate / loop.rate)} times the rate of a json-rules-engine loop over ${loop.subjects} of the subjects`,
    ]
    return { title: `12 signals of 4 conditions, ${rows} subjects`, times, notes }
  } finally {
    hand.close()
    await ours.close()
  }
}

function required({ loaded, diagnostics }) {
  if (loaded === undefined) throw new Error(formatDiagnostics(diagnostics))
  return loaded
}

/** Subjects per second of one engine that judges them one after the other. */
async function loopOf(subjects) {
  const engine = new Engine(
    signals.map(({ id, weight, conditions }) => ({
      name: id,
      conditions: {
        all: conditions.map(({ fact, least }) => ({
          fact,
          operator: 'greaterThanInclusive',
          value: least,
        })),
      },
      event: { type: id, params: { weight } },
    })),
  )
  let score = 0
  const judge = async (list) => {
    for (const { id: _, ...each } of list) {
      const { events } = await engine.run(each)
      for (const { params } of events) score += params.weight
    }
  }
  await judge(subjects.slice(0, 1000))
  const seconds = await secondsOf(() => judge(subjects))
  if (score === 0) throw new Error('No rule of the loop ever fired.')
  return { subjects: subjects.length, rate: subjects.length / seconds }
}

function generateSubjects(count) {
  const random = createRandom(12)
  return Array.from({ length: count }, (_, i) => {
    const values = columns.map((name) => [name, random.below(1000)])
    return Object.fromEntries([['id', String(i)], ...values])
  })
}
