import { type Closest, findClosest } from '../diagnostics/closest-match.ts'
import { type InEach, inEach } from '../diagnostics/in-each.ts'
import { foldSpelling } from './clean-text.ts'
import type { DatasetDefinition } from './definition.ts'
import { acceptedHeaders } from './definition-faults.ts'
import {
  findCountedLarge,
  findLargeUnit,
  isConverted,
  saysYuan,
  withoutUnit,
} from './header-unit.ts'
import { maskHeader } from './mask-header.ts'

/** The headers of a file, each with its column, and what is wrong with them. */
export interface HeaderMatch {
  /** The column of each header, in the order of the file; undefined where none accepts it. */
  readonly columns: readonly (string | undefined)[]
  readonly problems: readonly HeaderProblem[]
}

/** Why the headers of a file do not fit a dataset; {@link formatHeaderProblem} says it in words. */
export type HeaderProblem =
  | {
      /** No header means a required column. */
      readonly kind: 'missing'
      readonly column: string
      readonly title: InEach
      readonly accepted: readonly string[]
      /** The headers that mean no column: one of them may be the missing one, spelt in another way. */
      readonly free: readonly string[]
      /** The one of them that means it, but counts it in a large unit. */
      readonly counted: { readonly header: string; readonly unit: string } | undefined
      readonly isMoney: boolean
    }
  | {
      /** Several headers mean one column. */
      readonly kind: 'repeated'
      readonly column: string
      readonly title: InEach
      /** The headers as written, with their 1-based positions. */
      readonly headers: readonly { readonly header: string; readonly position: number }[]
    }
  | {
      /** One header means several columns, because the catalog accepts it for both. */
      readonly kind: 'ambiguous'
      readonly header: string
      readonly columns: readonly string[]
    }
  | {
      /** A mapping gives a column to a header that is not there. */
      readonly kind: 'absent'
      readonly header: string
      readonly column: string
      /** The headers that mean no column. */
      readonly free: readonly string[]
    }

/** What a mapping says of headers, which counts before what the catalog says. */
export interface GivenHeaders {
  /** Header, folded by `foldSpelling`, to column. */
  readonly columns: ReadonlyMap<string, string>
  /** Headers, folded, that are read as no column. */
  readonly unused: ReadonlySet<string>
  /** The headers of `columns` as they are written. */
  readonly written: readonly string[]
  /** Columns that are not there though the dataset requires them. */
  readonly leftOut: ReadonlySet<string>
}

/**
 * A header as it is matched: its text, or, where it stands in two rows, `group|detail` and behind
 * it what each row says alone.
 */
export type HeaderText = string | readonly [string, ...string[]]

/**
 * Matches the headers of a file to the columns of a dataset. A header means a column when it is its
 * name, a title or one of its further spellings; width of forms, white space and the case of A to Z
 * do not count. A unit in brackets does, but for 元, 万元 and 亿元 of an amount.
 * Nothing is matched by likeness. Of a header in two rows
 * the joined text counts where a column accepts it, else what the rows say: they must agree. What a
 * mapping gives counts first: its headers must be there, and no other one means their columns.
 *
 * @example
 * matchHeaders(['案号', '原 告', '备注'], definition).columns // => ['case_no', 'plaintiff', undefined]
 */
export function matchHeaders(
  texts: readonly HeaderText[],
  definition: DatasetDefinition,
  given?: GivenHeaders,
): HeaderMatch {
  const headers = texts.map((text) => (typeof text === 'string' ? text : text[0]))
  const candidates = findCandidates(texts, definition, given)
  const columns = candidates.map((found) => (found.length === 1 ? found[0] : undefined))
  const problems: HeaderProblem[] = []
  candidates.forEach((found, index) => {
    const header = headers[index]
    if (header === undefined || found.length < 2) return
    problems.push({ kind: 'ambiguous', header, columns: found })
  })
  problems.push(...findAbsent(headers, candidates, given))
  const ambiguous = new Set(problems.flatMap((p) => (p.kind === 'ambiguous' ? p.columns : [])))
  for (const [column, wanted] of Object.entries(definition.columns)) {
    const found = headers
      .map((header, index) => ({ header, position: index + 1 }))
      .filter(({ position }) => columns[position - 1] === column)
    if (found.length > 1) {
      problems.push({
        kind: 'repeated',
        column,
        title: titleOf(column, definition),
        headers: found,
      })
    }
    if (found.length > 0 || !wanted.required || ambiguous.has(column)) continue
    if (given?.leftOut.has(column)) continue
    const free = headers.filter((header, index) => header !== '' && candidates[index]?.length === 0)
    const accepted = acceptedHeaders(column, wanted)
    const title = titleOf(column, definition)
    const counted = findCountedLarge(free, wanted, accepted)
    const isMoney = wanted.kind === 'money'
    problems.push({ kind: 'missing', column, title, accepted, free, counted, isMoney })
  }
  return { columns, problems }
}

/**
 * The columns of a dataset that each header may mean. It says whether a file is this dataset at a
 * fraction of the cost of saying what is wrong with its headers, which is asked of one dataset only.
 */
export function findCandidates(
  texts: readonly HeaderText[],
  definition: DatasetDefinition,
  given?: GivenHeaders,
): readonly (readonly string[])[] {
  if (given !== undefined) return giveColumns(texts, findCandidates(texts, definition), given)
  const owners = findOwners(definition)
  const ownersOf = (text: string) => [
    ...(owners.get(foldSpelling(text)) ?? findCounted(text, owners, definition)),
  ]
  return texts.map((text) => {
    if (typeof text === 'string') return ownersOf(text)
    const [joined, ...parts] = text
    const found = ownersOf(joined)
    return found.length > 0 ? found : [...new Set(parts.flatMap(ownersOf))]
  })
}

/** The columns that headers may mean, once a mapping has given some of them away. */
function giveColumns(
  texts: readonly HeaderText[],
  candidates: readonly (readonly string[])[],
  { columns, unused }: GivenHeaders,
): readonly (readonly string[])[] {
  const taken = new Set(columns.values())
  return texts.map((text, index) => {
    const spelling = foldSpelling(typeof text === 'string' ? text : text[0])
    const column = columns.get(spelling)
    if (column !== undefined) return [column]
    if (unused.has(spelling)) return []
    return (candidates[index] ?? []).filter((name) => !taken.has(name))
  })
}

/** The headers of a mapping that are not there. */
function findAbsent(
  headers: readonly string[],
  candidates: readonly (readonly string[])[],
  given: GivenHeaders | undefined,
): HeaderProblem[] {
  const there = new Set(headers.map(foldSpelling))
  const free = headers.filter((header, index) => header !== '' && candidates[index]?.length === 0)
  return (given?.written ?? []).flatMap((header): HeaderProblem[] => {
    const spelling = foldSpelling(header)
    const column = given?.columns.get(spelling)
    if (column === undefined || there.has(spelling)) return []
    return [{ kind: 'absent', header, column, free }]
  })
}

/** The amounts that a header means which says their unit, 元 or one that is converted: `标的额（万元）`. */
function findCounted(text: string, owners: Owners, { columns }: DatasetDefinition): string[] {
  return [...(owners.get(withoutUnit(text)) ?? [])].filter((name) => {
    const column = columns[name]
    if (column === undefined) return false
    return saysYuan(text, column) || isConverted(findLargeUnit(text, column), column)
  })
}

type Owners = ReadonlyMap<string, ReadonlySet<string>>

/** What was found before: every file is held against every dataset, row by row. */
const known = new WeakMap<DatasetDefinition, Owners>()

/** Every accepted spelling with the columns that accept it: one, unless the catalog is at fault. */
function findOwners(definition: DatasetDefinition): Owners {
  const before = known.get(definition)
  if (before !== undefined) return before
  const owners = new Map<string, Set<string>>()
  known.set(definition, owners)
  for (const [name, column] of Object.entries(definition.columns)) {
    for (const spelling of acceptedHeaders(name, column)) {
      const key = foldSpelling(spelling)
      owners.set(key, (owners.get(key) ?? new Set()).add(name))
    }
  }
  return owners
}

/** The free header that is nearest to any accepted spelling. */
function findNearest(accepted: readonly string[], free: readonly string[]): string | undefined {
  const closest = accepted
    .map((spelling) => findClosest(spelling, free))
    .filter((found): found is Closest => found !== undefined)
    .sort((a, b) => a.distance - b.distance)
  return closest[0]?.candidate
}

/** The free header, masked, that is most like what a problem lacks. */
export function nearestHeader(problem: HeaderProblem): string | undefined {
  if (problem.kind !== 'missing' && problem.kind !== 'absent') return undefined
  const wanted = problem.kind === 'missing' ? problem.accepted : [problem.header]
  const found = findNearest(wanted, problem.free)
  return found === undefined ? undefined : maskHeader(found)
}

const titleOf = (column: string, { columns }: DatasetDefinition): InEach =>
  inEach((language) => columns[column]?.title[language] ?? columns[column]?.title.zh ?? column)

/**
 * Formats what is wrong with a header: what, found, expected. Long numbers are masked. The caller
 * adds the file.
 *
 * @example
 * const { problems } = matchHeaders(['案号'], definition)
 * problems.map((each) => formatHeaderProblem(each).zh) // => ['缺少列“原告”（plaintiff），表头应为下列之一：原告。']
 */
export function formatHeaderProblem(problem: HeaderProblem): InEach {
  switch (problem.kind) {
    case 'missing': {
      const { column, title, accepted, counted, isMoney } = problem
      if (counted !== undefined) {
        const header = maskHeader(counted.header)
        const { unit } = counted
        return {
          zh: `表头“${header}”以${unit}为单位，而列“${title.zh}”（${column}）以${isMoney ? '元' : '该列的单位'}计。须先把其中的数值换算${isMoney ? '成元' : ''}，再改表头；只改表头会使数额全部出错。`,
          en: `The header "${header}" counts in ${unit}, column "${column}" in ${isMoney ? '元' : 'its own unit'}. Convert the numbers first and rename it then: renamed alone it would make every number wrong.`,
        }
      }
      const nearest = nearestHeader(problem)
      const chinese = accepted.filter((each) => /\p{Script=Han}/u.test(each))
      const headers = chinese.length > 0 ? chinese : accepted
      return {
        zh:
          `缺少列“${title.zh}”（${column}），表头应为下列之一：${headers.join('、')}。` +
          (nearest === undefined ? '' : `现有表头中最接近的是“${nearest}”。`),
        en:
          `Missing column "${column}". Expected one of the headers ${accepted.join(', ')}.` +
          (nearest === undefined ? '' : ` Nearest found: "${nearest}".`),
      }
    }
    case 'repeated': {
      const headers = problem.headers.map((each) => ({
        ...each,
        header: maskHeader(each.header),
      }))
      return {
        zh: `列“${problem.title.zh}”（${problem.column}）有重复：表头${headers.map(({ header, position }) => `“${header}”（第 ${position} 列）`).join('、')}都表示它，只能保留一个。`,
        en: `Duplicate column "${problem.column}": found the headers ${headers.map(({ header, position }) => `"${header}" (${position})`).join(' and ')}, expected one.`,
      }
    }
    case 'absent': {
      const nearest = nearestHeader(problem)
      const header = maskHeader(problem.header)
      return {
        zh:
          `数据对应文件说列 ${problem.column} 的表头是“${header}”，文件中没有。` +
          (nearest === undefined ? '' : `现有表头中最接近的是“${nearest}”。`),
        en:
          `Missing header "${header}": the mapping reads it as column "${problem.column}".` +
          (nearest === undefined ? '' : ` Nearest found: "${nearest}".`),
      }
    }
    case 'ambiguous': {
      const header = maskHeader(problem.header)
      return {
        zh: `表头“${header}”有歧义：目录中 ${problem.columns.join(' 和 ')} 都接受它。`,
        en: `Ambiguous header "${header}": the catalog accepts it for ${problem.columns.join(' and ')}.`,
      }
    }
  }
}
