import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { compareCodePoints, type InEach } from '@mingjian/core'
import { showPath } from '@mingjian/packs'
import { cliError } from '../cli-error.ts'

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

const tables = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm']

/** Old workbooks, or new ones under their name: what they are is seen when they are opened. */
const oldWorkbooks = ['.xls', '.et']

const json: InEach = {
  zh: '暂不能读取 JSON：请导出为 CSV（UTF-8）',
  en: 'JSON is not read yet: export it as CSV (UTF-8)',
}
const archive: InEach = { zh: '是压缩包：请先解压', en: 'an archive: unpack it first' }

const others: Readonly<Record<string, InEach>> = {
  '.json': json,
  '.jsonl': json,
  '.parquet': {
    zh: '暂不能读取 Parquet：请导出为 CSV（UTF-8）',
    en: 'Parquet is not read yet: export it as CSV (UTF-8)',
  },
  '.zip': archive,
  '.rar': archive,
}

/** Finds the files to read behind the arguments: files, and folders without their sub-folders. */
export async function findFiles(data: readonly string[]): Promise<FoundFiles> {
  const found: { path: string; named: boolean }[] = []
  const passedOver: PassedOver[] = []
  const folders: string[] = []
  for (const path of data) {
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) {
      throw cliError('data-missing', { path })
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
  if (reason !== undefined) throw cliError('data-format', { path, reason })
}

async function reasonAgainst(path: string): Promise<InEach | undefined> {
  if (basename(path).startsWith('.')) return { zh: '隐藏文件', en: 'hidden' }
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
