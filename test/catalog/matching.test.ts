import {
  type DatasetDefinition,
  type DatasetMatch,
  fitsFilesOf,
  matchDataset,
} from '@mingjian/core'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { catalog, columnsOf, writtenAs } from './catalog.ts'

/** The dataset that headers mean, or why that cannot be said. */
const find = (headers: readonly string[]): string => show(matchDataset(headers, catalog))

const show = (match: DatasetMatch): string => {
  if (match.kind === 'matched') return match.definition.id
  return match.kind === 'tied' ? match.definitions.map(({ id }) => id).join(' or ') : match.kind
}

const required = (definition: DatasetDefinition) =>
  columnsOf(definition).filter(([, column]) => column.required)

describe.each(catalog.map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition) => {
    const columns = columnsOf(definition).map(([, column]) => column)

    test.each([
      ['its Chinese titles', columns.map(({ title }) => title.zh)],
      ['its English titles', columns.map(({ title }) => title.en ?? '')],
      ['its names', Object.keys(definition.columns)],
      [
        'the first of the other spellings',
        columns.map(({ title, headers }) => headers[0] ?? title.zh),
      ],
      ['the names of its required columns alone', required(definition).map(([name]) => name)],
      [
        'the titles of its required columns alone',
        required(definition).map(([, { title }]) => title.zh),
      ],
    ])('is found by %s', (_, headers) => {
      expect(find(headers)).toBe(id)
    })
  },
)

/**
 * A penalty of the police is an administrative one: where a list of them lacks the days of detention
 * it is read as the wider table.
 */
const wider: ReadonlySet<string> = new Set(['admin_penalty in ps_penalty'])

it('lets no file be taken for another table because it lacks a required column', () => {
  const within = catalog.flatMap((definition) =>
    catalog
      .filter((other) => other !== definition && fitsFilesOf(definition, other))
      .map((other) => `${definition.id} in ${other.id}`),
  )
  expect(within.filter((each) => !wider.has(each))).toEqual([])
})

/** What is then told names the table that was meant: but for lists of certificates, that lack both days and sites. */
const unlike: ReadonlySet<string> = new Set(['cert_registry.review_date'])

it('tells of a file that lacks a required column by the table that it is', () => {
  const told = catalog
    .filter(({ id }) => ![...wider].some((each) => each.endsWith(` in ${id}`)))
    .flatMap((definition) =>
      required(definition).map(([lacking]) => {
        const rest = columnsOf(definition).filter(([name]) => name !== lacking)
        const match = matchDataset(
          rest.map(([, { title }]) => title.zh),
          catalog,
        )
        const found = match.kind === 'faulty' ? match.definition.id : show(match)
        return { file: `${definition.id}.${lacking}`, found, meant: definition.id }
      }),
    )
  expect(told.filter(({ file, found, meant }) => found !== meant && !unlike.has(file))).toEqual([])
})

/** A file of a dataset: its required columns and some others, in any order, each in any spelling. */
const file = fc.constantFrom(...catalog).chain((definition) =>
  fc
    .tuple(
      ...columnsOf(definition).map(([, column]) =>
        fc.tuple(
          fc.constantFrom(...writtenAs(column)),
          column.required ? fc.constant(true) : fc.boolean(),
        ),
      ),
    )
    .chain((cells) => {
      const headers = cells.flatMap(([header, there]) => (there ? [header] : []))
      return fc
        .shuffledSubarray(headers, { minLength: headers.length })
        .map((shuffled) => ({ id: definition.id, headers: shuffled }))
    }),
)

it('finds a dataset whatever spellings a file has', () => {
  fc.assert(
    fc.property(file, ({ id, headers }) => {
      expect(find(headers)).toBe(id)
    }),
    { numRuns: 2000 },
  )
})
