import type { DatasetDefinition } from '../dataset/definition.ts'
import type { KindName } from '../dataset/kinds/index.ts'
import { kinds } from '../dataset/kinds/index.ts'
import type { Kind } from '../dataset/kinds/kind.ts'
import { isName, numberBeside } from '../dataset/name-beside.ts'
import { createCellReader } from '../dataset/read-cell.ts'
import type { DiagnosticCode, DiagnosticParameters } from '../diagnostics/codes.ts'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { RecordsSide, Ruling, RulingSide } from '../rulings/rulings.ts'
import type { WrittenRuling } from '../rulings/rulings-shape.ts'
import { parseDate } from '../values/date.ts'
import type { Locate } from './locate.ts'
import { whyNoDay } from './why-no-day.ts'

type Report = <C extends DiagnosticCode>(
  code: C,
  parameters: DiagnosticParameters<C>,
  path: readonly (string | number)[],
  isKey?: boolean,
) => undefined

/** Reads rulings against the catalog, and finds what is wrong with them. */
export function readRulings(
  written: readonly WrittenRuling[],
  catalog: readonly DatasetDefinition[],
  locate: Locate,
): { readonly rulings: readonly Ruling[]; readonly mistakes: readonly Diagnostic[] } {
  const mistakes: Diagnostic[] = []
  const rulings = written.flatMap(({ ruling, pair, by, on, why }, i): Ruling[] => {
    const report: Report = (code, parameters, path, isKey = false) => {
      const at = locate(['rulings', i, ...path], { key: isKey })
      mistakes.push(createDiagnostic(code, parameters, at))
      return undefined
    }
    if (parseDate(on) === undefined) {
      const [expected, found] = ['a day such as 2026-01-31', `"${on}"`]
      report('value-invalid', { key: 'on', expected, found, hint: whyNoDay(on) }, ['on'])
    }
    const [one, other] = pair.map((side, at) =>
      readSide(side, catalog, (code, parameters, path, isKey) =>
        report(code, parameters, ['pair', at, ...path], isKey),
      ),
    )
    if (one === undefined || other === undefined) return []
    if (one.kind === 'records' && other.kind === 'records') {
      report('ruling-numberless', {}, ['pair'])
    }
    if (one.kind === 'number' && other.kind === 'number' && one.number === other.number) {
      report('ruling-itself', {}, ['pair'])
    }
    return [{ ruling, sides: [one, other], by, on, why, at: locate(['rulings', i]) }]
  })
  return { rulings, mistakes }
}

const personId: Kind = kinds.person_id

function readSide(
  side: WrittenRuling['pair'][number],
  catalog: readonly DatasetDefinition[],
  report: Report,
): RulingSide | undefined {
  if (typeof side !== 'string') return readRecords(side, catalog, report)
  const number = personId.read(side.trim())
  if (typeof number === 'string') return { kind: 'number', number }
  const { zh, en } = personId.reason?.(side) ?? notOne
  return report('ruling-number', { zh, en }, [])
}

const notOne = { zh: '不是号码', en: 'is no number' }

function readRecords(
  { dataset, where }: Exclude<WrittenRuling['pair'][number], string>,
  catalog: readonly DatasetDefinition[],
  report: Report,
): RecordsSide | undefined {
  const definition = catalog.find(({ id }) => id === dataset)
  if (definition === undefined) {
    return report('dataset-unknown', { name: dataset, known: catalog }, ['dataset'])
  }
  const known = Object.keys(definition.columns)
  const cells = Object.entries(where).flatMap(([column, text]) => {
    const path = ['where', column]
    const about = definition.columns[column]
    if (about === undefined) {
      report('mapping-column-unknown', { name: column, dataset, known }, path, true)
      return []
    }
    const result = createCellReader(about, definition)(text)
    if ('value' in result && result.value !== null && typeof result.value !== 'object') {
      return [{ column, kind: about.kind, value: result.value }]
    }
    report('ruling-cell', { column, ...about.title }, path)
    return []
  })
  if (cells.length < Object.keys(where).length) return undefined
  const names = cells.filter(({ kind }) => isName(kind))
  const [name] = names
  const numberColumn = name && numberBeside(definition, name.column)
  if (name === undefined || names.length > 1 || numberColumn === undefined) {
    const named = known.filter((column) => numberBeside(definition, column) !== undefined)
    return report('ruling-name', { dataset, names: named }, ['where'], true)
  }
  if (!hasContext(cells.map(({ kind }) => kind))) {
    return report('ruling-context', {}, ['where'], true)
  }
  return { kind: 'records', dataset, nameColumn: name.column, numberColumn, cells }
}

/** Within one of these a name is rarely another's, as in grades (SEMANTICS 5.16). */
const hasContext = (of: readonly KindName[]): boolean =>
  of.includes('case_no') ||
  of.includes('account') ||
  (of.includes('birth_date') && of.includes('sex'))

/** Warns of each ruling that contradicts others, with the lines of those. */
export const warnOfContradictions = (
  rulings: readonly Ruling[],
  contradictions: readonly (readonly number[])[],
): Diagnostic[] =>
  contradictions.flatMap((group) =>
    group.map((place) => {
      const others = group.filter((each) => each !== place)
      const lines = others.map((each) => rulings[each]?.at.line ?? 0)
      return createDiagnostic('ruling-contradicts', { lines }, rulings[place]?.at, 'warning')
    }),
  )
