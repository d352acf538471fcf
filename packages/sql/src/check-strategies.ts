import type { Diagnostic, Operation, Plan } from '@mingjian/core'

/** What a backend can do beside running statements: an answer for each operation that needs it. */
export interface Strategies {
  /** Computes a components statement. */
  readonly components: boolean
}

/**
 * Refuses the operations of a plan for which a backend has no strategy. `engine` is its title.
 *
 * @example
 * checkStrategies(plan, 'Spark', { components: false }) // => []
 */
export function checkStrategies(
  plan: Plan,
  engine: string,
  strategies: Strategies,
): readonly Diagnostic[] {
  const needed: Partial<Record<Operation['kind'], boolean>> = { ...strategies }
  return plan.tables.flatMap(({ name, operations }) =>
    operations
      .filter(({ kind }) => needed[kind] === false)
      .map(({ kind }) => ({
        code: 'backend-unsupported',
        severity: 'error',
        message: `Unsupported on ${engine}: table "${name}" of model ${plan.model} needs ${kind}.`,
        hint: 'Run the model on another backend.',
        zh: {
          message: `${engine} 不支持：模型 ${plan.model} 的表“${name}”要用 ${kind}。`,
          hint: '请在其他后端上运行这个模型。',
        },
      })),
  )
}
