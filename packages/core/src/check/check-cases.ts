import { acceptedHeaders } from '../dataset/definition-faults.ts'
import { createCellReader } from '../dataset/read-cell.ts'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts'
import type { LoadedCases } from '../load/load-cases.ts'
import { whyNoDay } from '../load/why-no-day.ts'
import type { WrittenCase } from '../model/case-schema.ts'
import { NumberText } from '../model/number-text.ts'
import { parseDate } from '../values/date.ts'
import type { CheckedModel } from './checked-model.ts'
import type { Path } from './checker.ts'
import { type DatasetBehind, datasetsBehind } from './datasets-behind.ts'

/** What cases are held to, and the places in them. */
interface Context {
  readonly locate: LoadedCases['locate']
  readonly checked: CheckedModel
  readonly datasets: ReadonlyMap<string, DatasetBehind>
}

/** What stands between the values of a key of several columns. */
const keySeparator = ' / '

/**
 * Finds what is wrong with the cases of a model before any is run: names that mean nothing, days that
 * do not exist, what could not fail. A cell that its column does not read is a warning: a case may
 * show what becomes of it.
 *
 * @example
 * const { loaded } = loadCases(casesText, 'cases.yaml')
 * loaded && checkCases(loaded, checked) // => []
 */
export function checkCases({ cases, locate }: LoadedCases, checked: CheckedModel): Diagnostic[] {
  const datasets = new Map([...datasetsBehind(checked)].filter(([, { written }]) => !written))
  const context = { locate, checked, datasets }
  const names = cases.map(({ name }) => name)
  return cases.flatMap((each, i) => [
    ...(names.indexOf(each.name) < i
      ? [createDiagnostic('case-name-twice', { name: each.name }, locate([i, 'name']))]
      : []),
    ...checkDay(each, i, context),
    ...checkData(each, i, context),
    ...checkExpected(each, i, context),
  ])
}

function checkDay({ as_of }: WrittenCase, i: number, { locate }: Context): Diagnostic[] {
  if (as_of === undefined || parseDate(as_of) !== undefined) return []
  return [noDay('as_of', as_of, locate([i, 'as_of']))]
}

function checkData({ data }: WrittenCase, i: number, context: Context): Diagnostic[] {
  const { locate, datasets } = context
  return Object.entries(data).flatMap(([id, rows]) => {
    const path = [i, 'data', id]
    const dataset = datasets.get(id)
    if (dataset === undefined) {
      const known = [...datasets.values()].map(({ definition }) => definition)
      const parameters = { name: id, known }
      return [createDiagnostic('case-dataset-unknown', parameters, locate(path, { key: true }))]
    }
    return rows.flatMap((row, j) => checkRow(row, [...path, j], dataset, context))
  })
}

function checkRow(
  { repeat: _, step = {}, ...cells }: WrittenCase['data'][string][number],
  path: Path,
  { definition }: DatasetBehind,
  { locate }: Context,
): Diagnostic[] {
  const columns = Object.entries(definition.columns)
  const unknown = (key: string, at: Path) => {
    if (Object.hasOwn(definition.columns, key)) return []
    const meant = columns.find(([name, column]) => acceptedHeaders(name, column).includes(key))
    const known = meant === undefined ? Object.keys(definition.columns) : [meant[0]]
    return [createDiagnostic('key-unknown', { key, known }, locate([...at, key], { key: true }))]
  }
  const unread = Object.entries(cells).flatMap(([name, cell]): Diagnostic[] => {
    const column = definition.columns[name]
    // A word in place of a number is given a number of its own.
    if (column === undefined || column.kind === 'person_id') return []
    const found = cell instanceof NumberText ? cell.text : String(cell ?? '')
    const result = createCellReader(column, definition)(found)
    if ('value' in result) return []
    const { reason, expected } = result
    const parameters = { column: name, found, reason, expected }
    return [createDiagnostic('table-cell', parameters, locate([...path, name]), 'warning')]
  })
  // What is written as null says that it shows an empty cell.
  const left = columns.flatMap(([name, { required }]) =>
    required && !Object.hasOwn(cells, name) ? [name] : [],
  )
  return [
    ...(left.length > 0
      ? [createDiagnostic('case-cell-missing', { columns: left }, locate(path), 'warning')]
      : []),
    ...Object.keys(cells).flatMap((key) => unknown(key, path)),
    ...Object.keys(step).flatMap((key) => unknown(key, [...path, 'step'])),
    ...unread,
  ]
}

function checkExpected(
  { expect }: WrittenCase,
  i: number,
  { locate, checked }: Context,
): Diagnostic[] {
  const { facts, clock, signals, explanations, source } = checked
  const { key } = source.model.subject
  const ids = [...signals, ...explanations].map(({ id }) => id)
  const known = [...facts.keys(), ...(clock === undefined ? [] : ['$last_day'])]
  return Object.entries(expect).flatMap(([subject, expected]) => {
    const path = [i, 'expect', subject]
    if (subject.split(keySeparator).length < key.length) {
      const parameters = { subject, key, meant: keyMeant(subject, key.length) }
      return [createDiagnostic('case-subject-key', parameters, locate(path, { key: true }))]
    }
    if (Object.keys(expected).length === 0) {
      return [createDiagnostic('case-expects-nothing', { subject }, locate(path, { key: true }))]
    }
    const unknown = (code: 'signal-unknown' | 'fact-unknown', names: readonly string[]) => {
      const [part, there] = code === 'fact-unknown' ? ['facts', known] : ['signals', ids]
      return names
        .filter((name) => !there.includes(name))
        .map((name) =>
          createDiagnostic(
            code,
            { name, known: there },
            locate([...path, String(part), name], { key: true }),
          ),
        )
    }
    const points = (['score', 'maxScore'] as const).flatMap((name) =>
      expected[name] === undefined ? [] : [[name, expected[name]] as const],
    )
    return [
      ...points.flatMap(([name, points]) => checkPoints(name, points, locate([...path, name]))),
      ...Object.entries(expected.facts ?? {}).flatMap(([name, fact]) => {
        const kind = name === '$last_day' ? 'date' : facts.get(name)?.kind
        return kind === 'date' ? checkDays(name, fact, [...path, 'facts', name], locate) : []
      }),
      ...unknown('fact-unknown', Object.keys(expected.facts ?? {})),
      ...unknown('signal-unknown', Object.keys(expected.signals ?? {})),
    ]
  })
}

/** Points are whole: others are never reached. */
function checkPoints(key: string, points: number | NumberText, at: Location): Diagnostic[] {
  const text = points instanceof NumberText ? points.text : String(points)
  if (/^\d+$/.test(text)) return []
  const hint = {
    zh: '请写没有小数点的数，至少为 0。',
    en: 'Write a number without a point, at least 0.',
  }
  return [
    createDiagnostic('value-invalid', { key, expected: 'a whole number', found: text, hint }, at),
  ]
}

/** A day that is expected of a fact, or each of a range. */
function checkDays(
  key: string,
  fact: unknown,
  path: Path,
  locate: Context['locate'],
): Diagnostic[] {
  if (fact instanceof NumberText) return []
  if (typeof fact === 'object' && fact !== null) {
    return Object.entries(fact).flatMap(([end, each]) =>
      checkDays(end, each, [...path, end], locate),
    )
  }
  if (typeof fact !== 'string' || parseDate(fact) !== undefined) return []
  return [noDay(key, fact, locate(path))]
}

function noDay(key: string, found: string, at: Location): Diagnostic {
  const parameters = { key, expected: 'a day such as 2026-01-31', found, hint: whyNoDay(found) }
  return createDiagnostic('value-invalid', parameters, at)
}

/** A key of several columns whose parts stand apart by another sign, or without blanks. */
function keyMeant(subject: string, columns: number): string | undefined {
  const parts = subject.split(/\s*[/／,，、|]\s*/).filter((part) => part !== '')
  return parts.length === columns ? parts.join(keySeparator) : undefined
}
