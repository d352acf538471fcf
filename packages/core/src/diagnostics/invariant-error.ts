/** Thrown where Mingjian itself is wrong: never caught to go on, always worth a report. */
export class InvariantError extends Error {
  override readonly name: string = 'InvariantError'
  readonly code: string = 'invariant-broken'
}
