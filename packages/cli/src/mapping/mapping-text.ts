import {
  type DatasetDefinition,
  findByName,
  type Language,
  type Mapping,
  maskHeader,
  type Source,
} from '@mingjian/core'
import { toShowable } from '@mingjian/report'
import { stringify } from 'yaml'
import { mappingWords } from './mapping-words.ts'

/** A source that was read, and as what. */
export interface ReadSource {
  readonly source: Source
  readonly definition: DatasetDefinition
}

export interface MappingText {
  readonly sources: readonly ReadSource[]
  /** Lines of comments about tables that nobody could read. */
  readonly drafts?: readonly (readonly string[])[]
  readonly catalog: readonly DatasetDefinition[]
  /** What it was read by. */
  readonly mapping: Mapping | undefined
  readonly language: Language
}

/**
 * Writes how files were read as a mapping to be edited: of each its dataset, its columns, what it covers,
 * and in comments how certain that is.
 */
export function mappingText(text: MappingText): string {
  const { sources, drafts = [], language } = text
  const blocks = [
    ...sources.map((each) => sourceLines(each, text)),
    ...drafts.map((lines) => lines.map((line) => `  # ${line}`)),
  ]
  const head = mappingWords[language].head.map((line) => `# ${line}`)
  const body = blocks.length === 0 ? ['sources: []'] : ['sources:', ...blocks.flatMap(spaced)]
  return `${[...head, ...body].join('\n')}\n`
}

const spaced = (lines: readonly string[], at: number): readonly string[] =>
  at === 0 ? lines : ['', ...lines]

function sourceLines({ source, definition }: ReadSource, text: MappingText): string[] {
  const { mapping, language } = text
  const words = mappingWords[language]
  const said = mapping && findByName(mapping, source.name)
  const matched = source.headers.filter(({ column }) => column !== undefined)
  const unused = source.headers.filter(
    ({ header, column }) => column === undefined && header !== '',
  )
  const units = {
    ...said?.units,
    ...Object.fromEntries(matched.flatMap(({ header, unit }) => (unit ? [[header, unit]] : []))),
  }
  const { coverage, office, extracted, empty, leftOut } = source
  const lines = [
    `# ${toShowable(source.name)} → ${howCertain({ source, definition }, text)}`,
    `- files: ${inLine([source.name])}`,
    `  dataset: ${definition.id}`,
    ...(said?.header === undefined ? [] : [`  header: ${inLine(said.header)}`]),
    '  columns:',
    ...matched.map(({ header, column = '' }) => `    ${inLine(header)}: ${column}`),
  ]
  if (unused.length > 0) {
    lines.push(`  unused: ${inLine(unused.map(({ header }) => maskHeader(header)))}`)
  }
  if (Object.keys(units).length > 0) lines.push(`  units: ${inLine(units)}`)
  if (empty !== undefined) lines.push(`  empty: ${inLine(empty)}`)
  if (leftOut !== undefined) lines.push(`  left_out: ${inLine(leftOut)}`)
  if (office !== undefined) lines.push(`  office: ${inLine(office)}`)
  if (extracted !== undefined) lines.push(`  extracted: ${extracted}`)
  if (coverage === undefined) {
    lines.push(`  # ${words.assumed}`, '  # coverage: { from: 2024-01-01, to: 2024-12-31 }')
  } else {
    const { from, to } = coverage
    lines.push(
      `  coverage: ${inLine({ ...(from !== null && { from }), ...(to !== null && { to }) })}`,
    )
  }
  return lines.map((line) => `  ${line}`)
}

/** By what a source is of its dataset, and whether another would do. */
function howCertain(
  { source, definition }: ReadSource,
  { catalog, language }: Pick<MappingText, 'catalog' | 'language'>,
): string {
  const words = mappingWords[language]
  const { by = 'headers', rival } = source.match ?? {}
  const headers = source.headers.filter(({ header }) => header !== '')
  const known = headers.filter(({ column }) => column !== undefined)
  const other = catalog.find(({ id }) => id === rival?.dataset)
  const rivalry =
    rival === undefined || other === undefined
      ? words.alone
      : words.rival(titleIn(other, language), other.id, rival.columns)
  const parts = [
    `${words.found(titleIn(definition, language), definition.id)}${{ zh: '：', en: ': ' }[language]}${words.by[by]}`,
    words.headers(known.length, headers.length),
    ...(by === 'headers' ? [rivalry] : []),
  ]
  return parts.join({ zh: '；', en: '; ' }[language])
}

/** The title of a dataset in a language, Chinese where it has no other. */
export const titleIn = ({ title }: DatasetDefinition, language: Language): string =>
  title[language] ?? title.zh

/** A value as YAML writes it on one line: blanks inside the braces of a map, none inside brackets. */
export const inLine = (value: unknown): string =>
  stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: !Array.isArray(value),
  }).trimEnd()
