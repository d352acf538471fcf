/** Thrown while a model runs when a number leaves its type; the model fails, nothing is rounded. */
export class OverflowError extends Error {
  override readonly name = 'OverflowError'
  readonly code = 'overflow'
  constructor(type: 'integer' | 'decimal') {
    super(
      type === 'integer' ? 'A number does not fit 64 bits.' : 'A number does not fit 38 digits.',
    )
  }
}
