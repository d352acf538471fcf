import { expect, it } from 'vitest'
import { observeCoverage } from './coverage.ts'
import { datasetDefinitionSchema } from './definition.ts'
import { createDataset } from './from-rows.ts'

const definition = datasetDefinitionSchema.parse({
  id: 'custody',
  title: { zh: '羁押' },
  privacy: 1,
  date: 'in_date',
  columns: { in_date: { title: { zh: '入所日期' }, kind: 'date' } },
})

// SEMANTICS 5.6
it.each<[string | null, { readonly to: string | null; readonly declaredTo?: string }]>([
  ['2099-12-31', { to: '2026-01-31', declaredTo: '2099-12-31' }],
  ['2026-01-31', { to: '2026-01-31' }],
  ['2025-12-31', { to: '2025-12-31' }],
  [null, { to: null }],
])('a period that is declared to %s counts up to the day of the run', (to, covered) => {
  const declared = { from: '2020-01-01', to }
  const observed = observeCoverage(createDataset(definition, []), { declared, asOf: '2026-01-31' })
  expect(observed.coverage()).toMatchObject({ from: '2020-01-01', assumed: false, ...covered })
  expect(observed.coverage().declaredTo).toBe(covered.declaredTo)
})
