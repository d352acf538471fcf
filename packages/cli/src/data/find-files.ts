import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { compareCodePoints } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { CliError } from '../cli-error.ts'

/** A file that may hold data. */
export interface FoundFile {
  readonly path: string
  /** As clues and messages call it: its own name, or its path where two files share the name. */
  readonly name: string
  /** Whether the user named the file itself: then it must be data. */
  readonly named: boolean
}

/** A file that is not read, and why: told on the terminal and in run.json. */
export interface PassedOver {
  readonly name: string
  readonly reason: string
  /** Whether someone may have meant it as data: told with --quiet too. */
  readonly mayBeData: boolean
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly passedOver: readonly PassedOver[]
  /** The folders among the arguments. */
  readonly folders: readonly string[]
}

const tables = ['.csv', '.tsv', '.txt']

const others: Readonly<Record<string, string>> = {
  '.xlsx': 'Excel workbooks are not read yet: save the sheet as CSV (UTF-8)',
  '.xls': 'Excel workbooks are not read yet: save the sheet as CSV (UTF-8)',
  '.et': 'WPS tables are not read yet: save the sheet as CSV (UTF-8)',
  '.json': 'JSON is not read yet: export it as CSV (UTF-8)',
  '.jsonl': 'JSON is not read yet: export it as CSV (UTF-8)',
  '.parquet': 'Parquet is not read yet: export it as CSV (UTF-8)',
  '.zip': 'an archive: unpack it first',
  '.rar': 'an archive: unpack it first',
}

/** Finds the files to read behind the arguments: files, and folders without their sub-folders. */
export async function findFiles(data: readonly string[]): Promise<FoundFiles> {
  const found: { path: string; named: boolean }[] = []
  const passedOver: PassedOver[] = []
  const folders: string[] = []
  for (const path of data) {
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) {
      throw new CliError(`Missing file or folder "${path}".`, 'Check the name and the folder.')
    }
    if (!entry.isDirectory()) {
      checkNamed(path)
      found.push({ path, named: true })
      continue
    }
    folders.push(showPath(path))
    for (const name of (await readdir(path)).sort(compareCodePoints)) {
      const reason = await reasonAgainst(join(path, name))
      if (reason === undefined) found.push({ path: join(path, name), named: false })
      else if (!name.startsWith('.')) passedOver.push({ name, reason, mayBeData: isOther(name) })
    }
  }
  return { files: nameFiles(found), passedOver, folders }
}

const isOther = (name: string): boolean => others[extname(name).toLowerCase()] !== undefined

function checkNamed(path: string): void {
  const reason = others[extname(path).toLowerCase()]
  if (reason !== undefined) throw new CliError(`Cannot read "${path}".`, `${reason}.`)
}

async function reasonAgainst(path: string): Promise<string | undefined> {
  if (basename(path).startsWith('.')) return 'hidden'
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) return 'a link that leads nowhere'
  if (entry.isDirectory()) return 'a folder inside the folder: name it to have it read'
  if (!entry.isFile()) return 'not a file'
  const ending = extname(path).toLowerCase()
  if (tables.includes(ending)) return undefined
  return others[ending] ?? `not a table: ${tables.join(', ')} are read`
}

function nameFiles(found: readonly { path: string; named: boolean }[]): FoundFile[] {
  const once = found.filter(
    ({ path }, index) => found.findIndex((other) => other.path === path) === index,
  )
  const uses = countNames(once)
  return once.map(({ path, named }) => {
    const name = basename(path)
    return { path, named, name: (uses.get(name) ?? 0) > 1 ? showPath(path) : name }
  })
}

function countNames(files: readonly { path: string }[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { path } of files) {
    uses.set(basename(path), (uses.get(basename(path)) ?? 0) + 1)
  }
  return uses
}
