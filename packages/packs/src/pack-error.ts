import { type CodeOf, type InEach, type ParametersOf, type Told, tell } from '@mingjian/core'
import { packMessages } from './pack-messages.ts'

type MessageId = keyof typeof packMessages

/** Codes of what can be wrong with a folder of rules: what a program can rely on. */
export type PackErrorCode = CodeOf<MessageId>

/** Thrown when rules are asked for that are not there; a mistake inside a rule is a diagnostic. */
export class PackError extends Error {
  override readonly name = 'PackError'
  readonly code: PackErrorCode
  /** What is wrong and what to do about it; `message` and `hint` are the English ones. */
  readonly told: InEach<Told>
  readonly hint: string
  constructor(code: PackErrorCode, told: InEach<Told>) {
    super(told.en.message)
    this.code = code
    this.told = told
    this.hint = told.en.hint
  }
}

/** Creates the error of a message; wrong parameters do not compile. */
export function packError<Id extends MessageId>(
  id: Id,
  parameters: ParametersOf<typeof packMessages, Id>,
): PackError {
  const { code, told } = tell(packMessages, id, parameters)
  return new PackError(code, told)
}
