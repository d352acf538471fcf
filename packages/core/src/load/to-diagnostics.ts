import type { z } from 'zod'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { conditionOperators } from '../model/condition-tree.ts'
import type { ReadDocument } from './read-document.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** Turns the problems that zod found into diagnostics at their places in the document. */
export function toDiagnostics(
  issues: readonly Issue[],
  document: ReadDocument,
  keysAt: (path: Path) => readonly string[],
): Diagnostic[] {
  const found = issues.flatMap((issue) => describe(issue, [], document, keysAt))
  const seen = new Set<string>()
  return found.filter((diagnostic) => {
    const key = `${diagnostic.message}@${diagnostic.at?.line}:${diagnostic.at?.column}`
    return !seen.has(key) && seen.add(key)
  })
}

function describe(
  issue: Issue,
  prefix: Path,
  document: ReadDocument,
  keysAt: (path: Path) => readonly string[],
): Diagnostic[] {
  const path = [...prefix, ...issue.path.filter((part) => typeof part !== 'symbol')]
  const key = String(path.at(-1) ?? 'document')
  const found = valueAt(document.value, path)
  const at = document.locate(path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => {
      const place = document.locate([...path, name], { key: true })
      return valueAt(document.value, [...path, name]) === null
        ? createDiagnostic('text-unquoted', { text: name }, place)
        : createDiagnostic('key-unknown', { key: name, known: keysAt(path) }, place)
    })
  }
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element') {
    const detail = issue.issues.map((inner) => inner.message).join(' ')
    return [
      createDiagnostic('value-invalid', { key, detail }, document.locate(path, { key: true })),
    ]
  }
  if (found === null) return [createDiagnostic('value-null', { key }, at)]
  if (found === undefined && issue.code === 'invalid_type') {
    return [createDiagnostic('key-missing', { key }, at)]
  }
  if (issue.code === 'too_small' && (key === 'all' || key === 'any')) {
    return [createDiagnostic('condition-empty', { key }, at)]
  }
  if (issue.code === 'invalid_value' && key === 'operator' && path.at(-2) !== undefined) {
    return [
      createDiagnostic('operator-unknown', { name: String(found), known: conditionOperators }, at),
    ]
  }
  if (issue.code === 'invalid_union') {
    const best = closestBranch(issue.errors, found)
    if (best !== undefined) {
      return best.flatMap((inner) => describe(inner, path, document, keysAt))
    }
    return [createDiagnostic('value-invalid', { key, detail: `found ${formatFound(found)}.` }, at)]
  }
  const expected = issue.message.replace(/^Invalid (input|option): /, '')
  return [createDiagnostic('value-invalid', { key, detail: `${expected}.`.replace('..', '.') }, at)]
}

/** Of the branches of a union that failed, the one whose keys the found map shares most. */
function closestBranch(branches: readonly Issue[][], found: unknown): Issue[] | undefined {
  if (typeof found !== 'object' || found === null) return undefined
  const wrongShape = (issue: Issue) => issue.path.length === 0 && issue.code === 'invalid_type'
  const open = branches.filter((issues) => !issues.some(wrongShape))
  const cost = (issues: Issue[]) =>
    issues.reduce(
      (sum, issue) =>
        sum +
        (issue.code === 'unrecognized_keys' && issue.path.length === 0
          ? 10 * issue.keys.length
          : issue.code === 'invalid_type' && issue.input === undefined && issue.path.length === 1
            ? 5
            : 1),
      0,
    )
  return open.sort((a, b) => cost(a) - cost(b))[0]
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )
}

const formatFound = (found: unknown): string =>
  Array.isArray(found) ? 'a list' : typeof found === 'object' ? 'a map' : JSON.stringify(found)
