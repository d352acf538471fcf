import { foldSpelling } from '../dataset/clean-text.ts'
import type { DatasetDefinition } from '../dataset/definition.ts'
import { kinds } from '../dataset/kinds/index.ts'
import type { DiagnosticCode, DiagnosticParameters } from '../diagnostics/codes.ts'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { MappedSource } from '../mapping/mapping-shape.ts'
import { parseDate } from '../values/date.ts'
import type { Locate } from './locate.ts'
import { whyNoDay } from './why-no-day.ts'

type Report = <C extends DiagnosticCode>(
  code: C,
  parameters: DiagnosticParameters<C>,
  path: readonly (string | number)[],
  isKey?: boolean,
) => void

/** Finds what sources say against the catalog and against themselves. */
export function checkMapping(
  sources: readonly MappedSource[],
  catalog: readonly DatasetDefinition[],
  locate: Locate,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const [i, source] of sources.entries()) {
    const report: Report = (code, parameters, path, isKey = false) => {
      const at = locate(['sources', i, ...path], { key: isKey })
      diagnostics.push(createDiagnostic(code, parameters, at))
    }
    checkDays(source, report)
    if (source.skip !== undefined) checkSkipped(source, report)
    else checkColumns(source, catalog, report)
  }
  return diagnostics
}

/** What speaks of columns, and so needs to be told of which dataset. */
const ofColumns = ['columns', 'unused', 'units', 'empty', 'left_out'] as const

function checkColumns(
  source: MappedSource,
  catalog: readonly DatasetDefinition[],
  report: Report,
): void {
  const { dataset, columns = {}, unused = [], empty = {}, left_out = [] } = source
  if (dataset === undefined) {
    for (const key of ofColumns) {
      if (source[key] !== undefined) report('mapping-dataset-missing', { key }, [key], true)
    }
    return
  }
  const definition = catalog.find(({ id }) => id === dataset)
  if (definition === undefined) {
    report('dataset-unknown', { name: dataset, known: catalog }, ['dataset'])
    return
  }
  const known = Object.keys(definition.columns)
  const headerOf = new Map<string, string>()
  const seen = new Set(unused.map(foldSpelling))
  for (const [header, column] of Object.entries(columns)) {
    const path = ['columns', header]
    if (!known.includes(column)) {
      const turned = known.includes(header) ? header : undefined
      report('mapping-column-unknown', { name: column, dataset, known, header: turned }, path)
    }
    const other = headerOf.get(column)
    if (other !== undefined) report('mapping-column-twice', { column, header, other }, path)
    if (seen.has(foldSpelling(header))) report('mapping-header-twice', { header }, path, true)
    seen.add(foldSpelling(header))
    headerOf.set(column, header)
  }
  for (const [at, column] of left_out.entries()) {
    if (known.includes(column)) continue
    report('mapping-column-unknown', { name: column, dataset, known }, ['left_out', at])
  }
  for (const [column, meaning] of Object.entries(empty)) {
    const kind = definition.columns[column]?.kind
    if (kind === undefined) {
      report('mapping-column-unknown', { name: column, dataset, known }, ['empty', column], true)
    } else if (!mayMean(meaning, kinds[kind].type.kind)) {
      report('mapping-empty', { column, meaning }, ['empty', column])
    }
  }
}

/** As of a column of the catalog: numbers and flags may be none, days and times open. */
function mayMean(meaning: 'unknown' | 'none' | 'open', type: string): boolean {
  if (meaning === 'none') return type !== 'string' && type !== 'date' && type !== 'timestamp'
  return meaning === 'unknown' || type === 'date' || type === 'timestamp'
}

/** Of what is not read nothing else can be meant. */
function checkSkipped(source: MappedSource, report: Report): void {
  for (const key of Object.keys(source)) {
    if (key !== 'files' && key !== 'skip') report('mapping-skip', { key }, [key], true)
  }
}

function checkDays({ coverage = {}, extracted }: MappedSource, report: Report): void {
  const days = [
    [coverage.from, ['coverage', 'from']],
    [coverage.to, ['coverage', 'to']],
    [extracted, ['extracted']],
  ] as const
  for (const [text, path] of days) {
    if (text === undefined || parseDate(text) !== undefined) continue
    const key = path.join('.')
    const [expected, found] = ['a day such as 2026-01-31', `"${text}"`]
    report('value-invalid', { key, expected, found, hint: whyNoDay(text) }, path)
  }
  // What is no day is told above.
  const isDay = (text: string | undefined) => text !== undefined && parseDate(text) !== undefined
  const [from, to] = [coverage.from, coverage.to].map((text) => (isDay(text) ? text : undefined))
  if (to !== undefined && extracted !== undefined && extracted < to) {
    report('mapping-extracted', { to, extracted }, ['coverage', 'to'])
  }
  if (from !== undefined && to !== undefined && to < from) {
    report('mapping-period', { from, to }, ['coverage', 'to'])
  }
}
