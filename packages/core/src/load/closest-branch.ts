import type { z } from 'zod'
import { NumberText } from '../model/number-text.ts'

type Issue = z.core.$ZodIssue

/** Of the branches of a union that failed, the one whose keys the found map or list shares most. */
export function closestBranch(
  branches: readonly (readonly Issue[])[],
  found: unknown,
): readonly Issue[] | undefined {
  if (typeof found !== 'object' || found === null || found instanceof NumberText) return undefined
  return branches
    .filter((issues) => !issues.some(isOfOtherShape))
    .toSorted((a, b) => costOf(a) - costOf(b))[0]
}

/** Whether a branch wants something else than what was found, and not only something else in it. */
function isOfOtherShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union')
    return issue.errors.every((inner) => inner.some(isOfOtherShape))
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

const costOf = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      return sum + 10 * issue.keys.length
    }
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined
    return sum + (isMissing && issue.path.length === 1 ? 5 : 1)
  }, 0)
