import {
  aggregates,
  checkModel,
  compileModel,
  indexRules,
  kinds,
  modelSchema,
  operators,
} from '@mingjian/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPlain } from '../load-plain.ts'
import { placesOf, wantedPlaces } from './schema-places.ts'
import { arbitraryScreening } from './screening.ts'

/** What is there must be generated: whoever adds a verb, an operator or a kind finds it named here. */
describe('random screenings reach', () => {
  const samples = fc.sample(arbitraryScreening(), { numRuns: 500, seed: 2 })
  const steps = modelSchema.shape.steps

  it('every key of a step, and each of its choices', () => {
    const found = new Set(samples.flatMap(({ model }) => placesOf(steps, stepsOf(model))))
    expect(wantedPlaces(steps).filter((place) => !found.has(place))).toEqual([])
  })

  it('every operator and every aggregate', { timeout: 300_000 }, () => {
    const found = new Set<string>()
    for (const { model, catalog } of samples) {
      const loaded = loadPlain(model, catalog)
      const { checked } = checkModel(loaded.model, indexRules(loaded.catalog), '2024-06-30')
      if (checked === undefined) throw new RangeError('A generated model has a mistake.')
      addCalled(checked, found)
      addCalled(compileModel(checked), found)
    }
    expect(Object.keys(operators).filter((name) => !found.has(`operator ${name}`))).toEqual([])
    expect(Object.keys(aggregates).filter((name) => !found.has(`aggregate ${name}`))).toEqual([])
  })

  it('events that are pending, asked by how long', () => {
    const isAsked = ({ model, catalog }: (typeof samples)[number]) => {
      const loaded = loadPlain(model, catalog)
      const { checked } = checkModel(loaded.model, indexRules(loaded.catalog), '2024-06-30')
      const coverage = { from: null, to: null, assumed: false, lastDays: ['2024-06-30'] }
      const known = new Map(loaded.catalog.map(({ id }) => [id, coverage]))
      return checked !== undefined && asksPending(compileModel(checked, known))
    }
    expect(samples.some(isAsked)).toBe(true)
  })

  it('every kind of column, with cells that can be read', () => {
    const found = new Set(
      samples.flatMap(({ catalog, data }) =>
        catalog.flatMap((dataset) => kindsRead(dataset as Dataset, data)),
      ),
    )
    expect(Object.keys(kinds).filter((name) => !found.has(name))).toEqual([])
  })
})

const stepsOf = (model: object): unknown => ('steps' in model ? model.steps : undefined)

interface Dataset {
  readonly id: string
  readonly columns: Readonly<Record<string, { readonly kind: keyof typeof kinds }>>
}

/** The kinds of a dataset's columns of which some cell is read. */
function kindsRead(
  { id, columns }: Dataset,
  data: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
): string[] {
  return Object.entries(columns).flatMap(([name, { kind }]) => {
    const cells = (data[id] ?? []).map((row) => row[name]).filter((cell) => cell !== null)
    return cells.some((cell) => kinds[kind].read(String(cell)) !== undefined) ? [kind] : []
  })
}

/** Adds the operators and aggregates in expressions anywhere inside a value; parts may be shared. */
function addCalled(value: unknown, found: Set<string>, seen = new Set<object>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const { kind, operator, aggregate } = value as Readonly<Record<string, unknown>>
  if (kind === 'call') found.add(`operator ${operator}`)
  if (kind === 'aggregate') found.add(`aggregate ${aggregate}`)
  const parts = value instanceof Map ? value.values() : Object.values(value)
  for (const part of parts) addCalled(part, found, seen)
}

/** Whether `happened` is asked anywhere of what may be pending. */
function asksPending(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { operator, args } = value as { operator?: unknown; args?: readonly unknown[] }
  if (operator === 'happened' && args?.length === 3) return true
  return Object.values(value).some(asksPending)
}
