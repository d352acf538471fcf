import { InvariantError } from '../diagnostics/invariant-error.ts'

/** Thrown where the two judges differ on a clue: Mingjian is wrong, and the run stops. */
export class JudgementError extends InvariantError {
  override readonly name = 'JudgementError'
  override readonly code = 'judges-disagree'
  readonly clue: string
  readonly model: string
  constructor(model: string, clue: string, what: string, first: string, second: string) {
    super(
      `The two judges disagree on clue ${clue} of ${model}: ${what} is ${first} by the backend and ` +
        `${second} by the second judge. This is an error of Mingjian; no clue of this run is to be used.`,
    )
    this.model = model
    this.clue = clue
  }
}
