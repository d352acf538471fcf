import { AdapterError, type CodeOf, fileError, type ParametersOf, tell } from '@mingjian/core'
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
 * What the engine threw when it opened or read a workspace. Its text is the cause and no part of the message: it may
 * show the folders of a machine.
 */
export function asWorkspaceError(file: string, cause: unknown): unknown {
  if (cause instanceof AdapterError || !(cause instanceof Error)) return cause
  if ('syscall' in cause) return fileError(file, cause)
  if (cause.name === 'AbortError') return cause
  const text = cause.message
  if (/Could not set lock|Conflicting lock|different configuration/i.test(text)) {
    const [, pid] = /PID (\d+)/.exec(text) ?? []
    return workspaceError('workspace-busy', { file, pid }, cause)
  }
  return workspaceError('workspace-damaged', { file }, cause)
}
