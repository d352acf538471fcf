import type { ModelChecker } from './checker.ts'

/** Who does not call a model exact says whom it lists wrongly, or what it misses. */
export function checkCertainty({ source, report }: ModelChecker): void {
  const { certainty } = source.model
  if (certainty === 'exact' || certainty.over !== undefined || certainty.under !== undefined) return
  report('certainty-empty', undefined, ['certainty'])
}
