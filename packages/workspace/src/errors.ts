import { AdapterError, type CodeOf, type ParametersOf, tell } from '@mingjian/core'
import { workspaceMessages } from './workspace-messages.ts'

type MessageId = keyof typeof workspaceMessages

/** Codes of what can be wrong with a workspace, such as `workspace-key`: what a program can rely on. */
export type WorkspaceErrorCode = CodeOf<MessageId>

/** Creates the error of a workspace from a message; wrong parameters do not compile. */
export function workspaceError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof workspaceMessages, Id> & { readonly file: string },
  cause?: unknown,
): AdapterError<WorkspaceErrorCode> {
  const { code, told } = tell(workspaceMessages, id, parameters)
  return new AdapterError<WorkspaceErrorCode>(code, told, { file: parameters.file, cause })
}

/**
 * What the engine threw when it opened, read or wrote a workspace. Its text is the cause and no part of the message:
 * it may show the folders of a machine.
 */
export function asWorkspaceError(file: string, cause: unknown): unknown {
  // A statement that the engine does not take is our mistake, whatever the file.
  if (!(cause instanceof Error) || /^(Parser|Binder|Invalid Input) Error/.test(cause.message))
    return cause
  const found = reasons.find(([pattern]) => pattern.test(cause.message))
  const [, id] = found ?? [undefined, 'workspace-damaged' as const]
  if (id !== 'workspace-busy') return workspaceError(id, { file }, cause)
  const [, pid] = /PID (\d+)/.exec(cause.message) ?? []
  return workspaceError(id, { file, pid }, cause)
}

/** The errors of the engine carry no code: they are told by their texts. */
const reasons = [
  [/Could not set lock|Conflicting lock|different configuration/i, 'workspace-busy'],
  [
    /No space left|Could not write|Permission denied|Read-only file|Cannot open file/i,
    'workspace-unwritable',
  ],
  [/not a valid DuckDB database|encrypt/i, 'not-workspace'],
  [/version number|storage version|newer version/i, 'workspace-newer'],
] as const
