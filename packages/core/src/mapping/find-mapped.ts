import { foldSpelling } from '../dataset/clean-text.ts'
import type { HeaderText } from '../dataset/match-headers.ts'
import type { Mapping } from './mapping.ts'
import type { MappedSource } from './mapping-shape.ts'

/**
 * The source of a mapping that a file is by its name: the first one that has a name which fits. A name
 * without a folder or a sheet fits files in every folder, and every sheet of a workbook or table of a database file.
 *
 * @example
 * findByName({ file: 'mapping.yaml', hash: '', sources: [{ files: ['立案*.csv'] }] }, 'a/立案12月.csv')
 * // => { files: ['立案*.csv'] }
 */
export const findByName = ({ sources }: Mapping, name: string): MappedSource | undefined =>
  sources.find(({ files }) => files.some((pattern) => fits(pattern, name)))

/**
 * The source of which a table has the very headers, none more and none less: the same layout under
 * another name.
 */
export const findByLayout = (
  { sources }: Mapping,
  texts: readonly HeaderText[],
): MappedSource | undefined => {
  const found = texts.map((text) => foldSpelling(typeof text === 'string' ? text : text[0]))
  const headers = new Set(found.filter((header) => header !== ''))
  return sources.find(({ columns = {}, unused = [] }) => {
    const listed = [...Object.keys(columns), ...unused].map(foldSpelling)
    return listed.length === headers.size && listed.every((header) => headers.has(header))
  })
}

/** File systems write accents and the like in two ways, and some keep no case. */
const plain = (text: string): string => foldSpelling(text.normalize('NFC').replaceAll('\\', '/'))

function fits(pattern: string, name: string): boolean {
  const wanted = plain(pattern)
  const [path = '', sheet] = splitSheet(plain(name), wanted.includes('#'))
  const shown = wanted.includes('/') ? path : (path.split('/').at(-1) ?? path)
  const parts = wanted
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`, 'su').test(
    sheet === undefined ? shown : `${shown}#${sheet}`,
  )
}

/** The path of a file, and its sheet or table where a pattern asks for one. */
function splitSheet(name: string, isAsked: boolean): [string, string?] {
  const at = name.search(/\.(xlsx|xlsm|duckdb|db)#/)
  if (at < 0) return [name]
  const end = name.indexOf('#', at)
  return isAsked ? [name.slice(0, end), name.slice(end + 1)] : [name.slice(0, end)]
}
