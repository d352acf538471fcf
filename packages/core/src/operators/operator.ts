import type { InEach } from '../diagnostics/in-each.ts'
import type { Type, Value } from '../values/type.ts'

/** A scalar operator or function of a plan: what it takes, what it means, how it is computed. */
export interface Operator {
  /** One line of meaning in each language, as the reference prints it. */
  readonly meaning: InEach
  /** Where the definition comes from: a statement of SEMANTICS.md, a standard. */
  readonly source: string
  /** The type of the result, or undefined when the operator does not take these arguments. */
  resolve(args: readonly Type[]): Type | undefined
  /** The arguments from this place on must be literals or parameters. */
  readonly literalFrom?: number
  /** Why literals are refused, though their types fit: an empty pattern, a month that is none. */
  fault?(literals: readonly string[]): string | undefined
  /** What the arguments must be, for messages: `date, span`. */
  readonly takes: string
  /**
   * `strict`: unknown if any argument is. `never`: never unknown. `own`: decides itself, and is
   * unknown only where an argument can be. `always`: can be unknown whatever the arguments. `free`:
   * can be unknown whatever the arguments, and decides itself.
   */
  readonly unknown: 'strict' | 'never' | 'own' | 'always' | 'free'
  /**
   * How the result moves as each argument grows, the last word for all further ones: both ends of
   * a range then give the ends of the result. Without it a result is known only of exact values.
   */
  readonly moves?: readonly ('up' | 'down')[]
  /**
   * Computes the value. A strict operator (and an `always` one) is not called with null.
   * @throws OverflowError where the result leaves its type; the model fails.
   */
  evaluate(args: readonly Value[], types: readonly Type[], result: Type): Value
}
