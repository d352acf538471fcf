import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { compareCodePoints, type InEach } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'
import { type DatabaseKind, databaseAt } from './databases.ts'
import { jsonEndings } from './format-of.ts'
import { isAddress, schemeOf } from './is-address.ts'
import { settingsFiles } from './settings-files.ts'

/** A file that may hold data, or a database. */
export interface FoundFile {
  /** Of a database its address: secret, since a password may stand in it. */
  readonly path: string
  /** As clues and messages call it: its own name, or its path where two files share the name. */
  readonly name: string
  /** The kind of database that it is, where it is one. */
  readonly database?: DatabaseKind
  /** Whether the user named the file itself: then it must be data. */
  readonly named: boolean
}

/** A file that is not read, and why: told on the terminal and in run.json. */
export interface PassedOver {
  readonly name: string
  readonly reason: InEach
  /** Whether someone may have meant it as data: told with --quiet too. */
  readonly mayBeData: boolean
}

export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly passedOver: readonly PassedOver[]
  /** The folders among the arguments. */
  readonly folders: readonly string[]
}

const tables = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.parquet',
  '.duckdb',
  '.db',
  ...jsonEndings,
]

/** Old workbooks, or new ones under their name: what they are is seen when they are opened. */
const oldWorkbooks = ['.xls', '.et']

const archive: InEach = { zh: '是压缩包：请先解压', en: 'an archive: unpack it first' }

const others: Readonly<Record<string, InEach>> = {
  '.zip': archive,
  '.rar': archive,
}

/** Finds what to read behind the arguments: files, folders without their sub-folders, addresses of databases. */
export async function findFiles(data: readonly string[]): Promise<FoundFiles> {
  const found: Found[] = []
  const passedOver: PassedOver[] = []
  const folders: string[] = []
  for (const path of data) {
    if (isAddress(path)) {
      const database = await requireKnown(path)
      found.push({ path, named: true, base: database.nameOf(path), database })
      continue
    }
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) {
      throw cliError('data-missing', { path })
    }
    if (!entry.isDirectory()) {
      checkNamed(path)
      found.push({ path, named: true, base: basename(path) })
      continue
    }
    folders.push(showPath(path))
    for (const name of (await readdir(path)).sort(compareCodePoints)) {
      const reason = await reasonAgainst(join(path, name))
      if (reason === undefined) found.push({ path: join(path, name), named: false, base: name })
      else if (!name.startsWith('.') && !settingsFiles.includes(name))
        passedOver.push({ name, reason, mayBeData: isOther(name) })
    }
  }
  return { files: nameFiles(found), passedOver, folders }
}

/** What is read, and the last part of its name. */
type Found = Omit<FoundFile, 'name'> & { readonly base: string }

/** Databases of other kinds are not read. The address is not shown: a password may stand in it. */
async function requireKnown(address: string): Promise<DatabaseKind> {
  const database = await databaseAt(address)
  if (database === undefined) throw cliError('data-address', { scheme: schemeOf(address) })
  return database
}

const isOther = (name: string): boolean => others[extname(name).toLowerCase()] !== undefined

function checkNamed(path: string): void {
  const reason = others[extname(path).toLowerCase()]
  if (reason !== undefined) throw cliError('data-format', { path, reason })
}

async function reasonAgainst(path: string): Promise<InEach | undefined> {
  if (basename(path).startsWith('.')) return { zh: '隐藏文件', en: 'hidden' }
  if (settingsFiles.includes(basename(path))) return { zh: '是设置', en: 'settings' }
  if (basename(path).startsWith('~$')) {
    return {
      zh: '是打开工作簿时的临时文件：请保存并关闭该工作簿',
      en: 'left by a workbook that is open: save and close it',
    }
  }
  const entry = await stat(path).catch(() => undefined)
  if (entry === undefined) return { zh: '链接指向的文件不存在', en: 'a link that leads nowhere' }
  if (entry.isDirectory()) {
    return {
      zh: '是子文件夹：要读取请单独写明',
      en: 'a folder inside the folder: name it to have it read',
    }
  }
  if (!entry.isFile()) return { zh: '不是文件', en: 'not a file' }
  const ending = extname(path).toLowerCase()
  if (tables.includes(ending) || oldWorkbooks.includes(ending)) return undefined
  return (
    others[ending] ?? {
      zh: `不是表格：可读取 ${tables.join('、')}`,
      en: `not a table: ${tables.join(', ')} are read`,
    }
  )
}

function nameFiles(found: readonly Found[]): FoundFile[] {
  const once = found.filter(
    ({ path }, index) => found.findIndex((other) => other.path === path) === index,
  )
  const uses = countNames(once)
  return once.map(({ base, ...file }) => {
    const isShared = (uses.get(base) ?? 0) > 1
    const whole = file.database?.placeOf(file.path) ?? showPath(file.path)
    return { ...file, name: isShared ? whole : base }
  })
}

function countNames(files: readonly Found[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { base } of files) uses.set(base, (uses.get(base) ?? 0) + 1)
  return uses
}
