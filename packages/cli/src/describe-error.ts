import { AdapterError, DatasetError, InvariantError, ModelError } from '@mingjian/core'
import { PackError } from '@mingjian/packs'
import { CliError } from './cli-error.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'

/** How an error ends the command: its message for the terminal, and the exit code. */
export interface DescribedError {
  readonly text: string
  readonly exitCode: ExitCode
}

/** Tells what an error means for the caller: whose fault it is, and what to do. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof CliError) return described(error.message, error.hint, error.exitCode)
  if (error instanceof AdapterError) {
    const outside = error.code === 'file-unreadable' || error.code === 'file-changed'
    const code = outside ? exitCodes.surroundings : exitCodes.badInput
    return described(error.message, error.hint, code)
  }
  if (error instanceof PackError || error instanceof DatasetError) {
    return described(error.message, error.hint, exitCodes.badInput)
  }
  if (error instanceof ModelError) return described(error.message, undefined, exitCodes.badInput)
  if (error instanceof InvariantError) return internal(error.message)
  if (!(error instanceof Error)) return internal(String(error))
  if (error.name === 'ScreenOptionError') {
    return described(error.message, undefined, exitCodes.badInput)
  }
  if (error.name === 'BackendError') {
    const hint = 'Set MINGJIAN_DEBUG=1 to see what the engine said.'
    return described(error.message, hint, exitCodes.surroundings)
  }
  return describeSystemError(error) ?? internal(error.message)
}

const reasons: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['The disk is full', 'Free space, or name another folder with --out.'],
  EDQUOT: ['The disk quota is used up', 'Free space, or name another folder with --out.'],
  EACCES: ['Access is denied', 'Check the permissions, or name another place.'],
  EPERM: ['Access is denied', 'Check the permissions, or name another place.'],
  EROFS: ['The disk may only be read', 'Name another folder with --out.'],
  EMFILE: ['Too many files are open', 'Close programs, or raise the limit of open files.'],
  EIO: ['The disk cannot be read or written', 'Check the disk.'],
  ENOTDIR: ['A folder was expected, a file found', 'Check the path.'],
  ENOENT: ['A file or folder is missing', 'Check the path.'],
  EBUSY: ['Another program holds the file', 'Close it there.'],
}

function describeSystemError(error: Error): DescribedError | undefined {
  const { code, path, syscall } = error as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return undefined
  const [what, hint] = reasons[code] ?? [`The system refused "${syscall}" (${code})`, undefined]
  const where = path === undefined ? '' : `: ${path}`
  return described(`${what}${where}.`, hint, exitCodes.surroundings)
}

const internal = (message: string): DescribedError =>
  described(
    `Internal error: ${message}`,
    'This is an error of Mingjian, not of your data. Please report it with this message and the version (mingjian --version).',
    exitCodes.internal,
  )

const described = (
  message: string,
  hint: string | undefined,
  exitCode: ExitCode,
): DescribedError => ({
  text: hint === undefined || hint === '' ? message : `${message}\n  ${hint}`,
  exitCode,
})
