import type { DatasetMatch } from '../dataset/match-dataset.ts'
import type { HeaderProblem } from '../dataset/match-headers.ts'
import { showStray } from '../dataset/read-cell.ts'
import { type InEach, inEach } from '../diagnostics/in-each.ts'
import type { Matcher, MatchGround } from './choose-header.ts'
import { findUnits } from './find-units.ts'
import type { FoundDataset } from './found-dataset.ts'
import { headRecords } from './head-record.ts'
import type { Header } from './header.ts'
import { looksLikeData } from './looks-like-data.ts'
import { sourceError } from './source-error.ts'

/**
 * Finds the dataset of a file by its header.
 *
 * @throws {@link AdapterError} for headers that fit no dataset, or several equally well, that lack a
 * required column, and for numbers in a unit that is not converted.
 *
 * @example
 * const header = createHeader('a.csv', [{ cells: ['案号', '原告'], record: 1 }], undefined)
 * const found = findDataset('a.csv', header, createMatcher('a.csv', { catalog }))
 * found.columns // => ['case_no', 'plaintiff']
 */
export function findDataset(file: string, header: Header, matcher: Matcher): FoundDataset {
  const [record] = header.rows.map((row) => row.record)
  const match = matcher(header.texts)
  switch (match.kind) {
    case 'matched':
      return { ...match, units: findUnits(file, header, match) }
    case 'skipped':
      throw sourceError('source-skipped', { file, reason: match.reason, mapping: match.file })
    case 'faulty':
      throw headerError(file, header, match)
    case 'tied': {
      const ids = match.definitions.map((definition) => definition.id)
      throw sourceError('dataset-ambiguous', { file, ids }, { record, headers: header.cells })
    }
    case 'unknown':
      if (record !== undefined && looksLikeData(header.cells)) {
        throw sourceError('dataset-unknown/data', { file, record }, { record })
      }
      throw sourceError(
        'dataset-unknown/headers',
        {
          file,
          headers: header.cells.slice(0, shownHeaders).map(shorten),
          columns: header.cells.length,
          searched: record === undefined ? undefined : headRecords,
        },
        { record, headers: header.cells },
      )
  }
}

const problemCodes = {
  missing: 'column-missing',
  repeated: 'header-duplicate',
  ambiguous: 'header-ambiguous/columns',
  absent: 'header-absent',
} as const satisfies Record<HeaderProblem['kind'], string>

type Faulty = Extract<DatasetMatch, { readonly kind: 'faulty' }>

function headerError(
  file: string,
  header: Header,
  { definition, match: { problems, columns }, mapped, mapping, fits }: Faulty & MatchGround,
) {
  const records = header.rows.map(({ record }) => record)
  const { id } = definition
  const left = header.cells.filter((cell, i) => columns[i] === undefined && cell.trim() !== '')
  return sourceError(
    problemCodes[problems[0]?.kind ?? 'missing'],
    {
      file,
      dataset: id,
      title: titleIn(definition),
      records,
      problems,
      fits: fits && fits.id !== id ? { id: fits.id, title: titleIn(fits) } : undefined,
      mapping: mapped?.dataset === undefined ? undefined : mapping,
      unused: [
        ...left.slice(0, shownHeaders).map(looksLikeData(header.cells) ? showStray : shorten),
        ...(left.length > shownHeaders ? ['……'] : []),
      ],
    },
    { record: records[0], headers: header.cells },
  )
}

const titleIn = ({ title }: Faulty['definition']): InEach =>
  inEach((language) => title[language] ?? title.zh)

const shownHeaders = 8

/** A header, shortened: where a file has none, it is data and may name a person. */
const shorten = (cell: string): string => {
  const signs = [...cell.trim().replace(/\d{6,}[Xx]?/g, (digits) => '*'.repeat(digits.length))]
  return signs.length <= 12 ? signs.join('') : `${signs.slice(0, 12).join('')}…`
}
