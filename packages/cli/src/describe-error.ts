import {
  AdapterError,
  DatasetError,
  formatDiagnostics,
  type InEach,
  InvariantError,
  type Language,
  ModelError,
  ScreenOptionError,
  type Told,
} from '@mingjian/core'
import { PackError } from '@mingjian/packs'
import { CliError } from './cli-error.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** How an error ends the command: its message for the terminal, and the exit code. */
export interface DescribedError {
  readonly text: string
  readonly exitCode: ExitCode
}

/** Tells what an error means for the caller: whose fault it is, and what to do. */
export function describeError(error: unknown, language: Language): DescribedError {
  const described = ({ told, exitCode }: Ended): DescribedError => {
    const { message, hint } = told[language]
    return { text: hint === '' ? message : `${message}\n  ${hint}`, exitCode }
  }
  if (error instanceof ModelError) {
    const text = formatDiagnostics(error.diagnostics, language)
    return { text, exitCode: exitCodes.badInput }
  }
  return described(endOf(error))
}

interface Ended {
  readonly told: InEach<Told>
  readonly exitCode: ExitCode
}

function endOf(error: unknown): Ended {
  if (error instanceof CliError) return error
  if (error instanceof AdapterError) {
    const isOutside = outside.has(error.code)
    return { told: error.told, exitCode: isOutside ? exitCodes.surroundings : exitCodes.badInput }
  }
  const isInput =
    error instanceof PackError ||
    error instanceof DatasetError ||
    error instanceof ScreenOptionError
  if (isInput) return { told: error.told, exitCode: exitCodes.badInput }
  if (error instanceof InvariantError) return internal(error.message)
  if (!(error instanceof Error)) return internal(String(error))
  if (error.name === 'BackendError') return describeBackendError(error)
  return describeSystemError(error) ?? internal(error.message)
}

/** What is wrong with none of the data: the way to them. */
const outside: ReadonlySet<string> = new Set([
  'database-certificate',
  'database-denied',
  'database-login',
  'database-lost',
  'database-stopped',
  'database-unreachable',
  'file-changed',
  'file-unreadable',
  'workspace-busy',
  'workspace-unwritable',
])

const spaceHint: InEach = {
  zh: '请腾出空间，或用 --out 另选文件夹。',
  en: 'Free space, or name another folder with --out.',
}
const deniedHint: InEach = {
  zh: '请检查权限，或另选位置。',
  en: 'Check the permissions, or name another place.',
}
const pathHint: InEach = { zh: '请检查路径。', en: 'Check the path.' }

const reasons: Readonly<Record<string, { readonly what: InEach; readonly hint: InEach }>> = {
  ENOSPC: { what: { zh: '磁盘已满', en: 'The disk is full' }, hint: spaceHint },
  EDQUOT: { what: { zh: '磁盘配额已用完', en: 'The disk quota is used up' }, hint: spaceHint },
  EACCES: { what: { zh: '没有访问权限', en: 'Access is denied' }, hint: deniedHint },
  EPERM: { what: { zh: '没有访问权限', en: 'Access is denied' }, hint: deniedHint },
  EROFS: {
    what: { zh: '磁盘只能读取', en: 'The disk may only be read' },
    hint: { zh: '请用 --out 另选文件夹。', en: 'Name another folder with --out.' },
  },
  EMFILE: {
    what: { zh: '打开的文件过多', en: 'Too many files are open' },
    hint: {
      zh: '请关闭一些程序，或提高打开文件数的上限。',
      en: 'Close programs, or raise the limit of open files.',
    },
  },
  EIO: {
    what: { zh: '磁盘无法读写', en: 'The disk cannot be read or written' },
    hint: { zh: '请检查磁盘。', en: 'Check the disk.' },
  },
  ENOTDIR: {
    what: { zh: '应为文件夹，却是文件', en: 'A folder was expected, a file found' },
    hint: pathHint,
  },
  ENOENT: {
    what: { zh: '缺少文件或文件夹', en: 'A file or folder is missing' },
    hint: pathHint,
  },
  EBUSY: {
    what: { zh: '文件被其他程序占用', en: 'Another program holds the file' },
    hint: { zh: '请先在那里关闭它。', en: 'Close it there.' },
  },
}

function describeSystemError(error: Error): Ended | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return undefined
  const { what, hint } = reasons[code] ?? {
    what: {
      zh: `系统拒绝了“${syscall}”操作（${code}）`,
      en: `The system refused "${syscall}" (${code})`,
    },
    hint: { zh: '', en: '' },
  }
  const zh = `${what.zh}${path === undefined ? '' : `：${path}`}。`
  const en = `${what.en}${path === undefined ? '' : `: ${path}`}.`
  return {
    told: { zh: { message: zh, hint: hint.zh }, en: { message: en, hint: hint.en } },
    exitCode: exitCodes.surroundings,
  }
}

const engineZh: Readonly<Record<string, string>> = {
  memory: '达到内存上限，请增加内存或减少线程（--memory、--threads）',
  disk: '无法写入临时文件，请腾出磁盘空间',
}

function describeBackendError(error: Error): Ended {
  const { code } = error as { code?: string }
  return {
    told: {
      zh: {
        message: `数据库引擎未能完成：${engineZh[code ?? ''] ?? error.message}`,
        hint: '设置 MINGJIAN_DEBUG=1 可查看引擎的原话。',
      },
      en: { message: error.message, hint: 'Set MINGJIAN_DEBUG=1 to see what the engine said.' },
    },
    exitCode: exitCodes.surroundings,
  }
}

const internal = (message: string): Ended => ({
  told: {
    zh: {
      message: `内部错误：${message}`,
      hint: '这是明鉴的错误，不是数据的错误。请连同这条信息和版本号（mingjian --version）一并报告。',
    },
    en: {
      message: `Internal error: ${message}`,
      hint: 'This is an error of Mingjian, not of your data. Please report it with this message and the version (mingjian --version).',
    },
  },
  exitCode: exitCodes.internal,
})
