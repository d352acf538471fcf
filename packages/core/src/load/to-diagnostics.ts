import type { z } from 'zod'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { conditionOperators } from '../model/condition-tree.ts'
import { NumberText } from '../model/number-text.ts'
import { closestBranch } from './closest-branch.ts'
import { formatExpected, formatFound } from './describe-value.ts'
import type { ReadDocument } from './read-document.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** The document whose problems are described, and the keys that its schema allows at a path. */
interface Context {
  readonly document: ReadDocument
  keysAt(path: Path): readonly string[]
}

/** Turns the problems that zod found into diagnostics at their places; one for each mistake. */
export function toDiagnostics(
  issues: readonly Issue[],
  document: ReadDocument,
  keysAt: (path: Path) => readonly string[],
): Diagnostic[] {
  const found = issues.flatMap((issue) => describe(issue, [], { document, keysAt }))
  const seen = new Set<string>()
  return found.filter(({ code, message, at }) => {
    const what = code === 'value-invalid' ? code : message
    const key = JSON.stringify([what, at?.path, at?.line, at?.column])
    return !seen.has(key) && seen.add(key)
  })
}

function describe(issue: Issue, prefix: Path, context: Context): Diagnostic[] {
  const { document } = context
  const path = [...prefix, ...issue.path.filter((part) => typeof part !== 'symbol')]
  const number = path.findIndex(
    (_, i) => valueAt(document.value, path.slice(0, i)) instanceof NumberText,
  )
  // A number kept as text is no map: what zod says of its inside is about the number.
  const whole = number < 0 ? path : path.slice(0, number)
  const found = valueAt(document.value, whole)
  if (issue.code === 'unrecognized_keys' && !(found instanceof NumberText)) {
    return issue.keys.map((key) => describeKey(path, key, context))
  }
  if (issue.code === 'invalid_key') return [describeName(path, context)]
  const key = String(whole.findLast((part) => typeof part === 'string') ?? 'the file')
  if (whole.length === 0 && !isMap(found)) {
    return [
      createDiagnostic('document-invalid', { found: formatFound(found) }, document.locate([])),
    ]
  }
  if (issue.code === 'custom') {
    return [
      createDiagnostic('dataset-inconsistent', { detail: issue.message }, document.locate(whole)),
    ]
  }
  if (found === undefined) {
    const at = { ...document.locate(whole.slice(0, -1), { key: true }), path: whole }
    return [createDiagnostic('key-missing', { key }, at)]
  }
  const at = document.locate(whole)
  if (found === null) return [createDiagnostic('value-null', { key }, at)]
  if (issue.code === 'too_small' && Array.isArray(found) && (key === 'all' || key === 'any')) {
    return [createDiagnostic('condition-empty', { key }, at)]
  }
  if (issue.code === 'invalid_value' && key === 'operator' && typeof found === 'string') {
    return [createDiagnostic('operator-unknown', { name: found, known: conditionOperators }, at)]
  }
  if (issue.code === 'invalid_union') {
    const wrong = describeCondition(found, context.keysAt(whole))
    if (wrong !== undefined) return [createDiagnostic('condition-invalid', { found: wrong }, at)]
    const best = closestBranch(issue.errors, found)
    if (best !== undefined) return best.flatMap((inner) => describe(inner, path, context))
  }
  const expected = number < 0 ? formatExpected({ ...issue, path: [] }) : 'a map'
  return [createDiagnostic('value-invalid', { key, expected, found: formatFound(found) }, at)]
}

/** A key that the schema does not know, or the rest of a text that YAML cut at its comma. */
function describeKey(path: Path, key: string, { document, keysAt }: Context): Diagnostic {
  const at = document.locate([...path, key], { key: true })
  return valueAt(document.value, [...path, key]) === null
    ? createDiagnostic('text-unquoted', { text: key }, at)
    : createDiagnostic('key-unknown', { key, known: keysAt(path) }, at)
}

/** A key that is no name, where the author chooses the names. */
function describeName(path: Path, { document, keysAt }: Context): Diagnostic {
  const name = String(path.at(-1))
  const known = keysAt(path.slice(0, -1))
  const at = document.locate(path, { key: true })
  if (valueAt(document.value, path) === null)
    return createDiagnostic('text-unquoted', { text: name }, at)
  return known.length > 0
    ? createDiagnostic('key-unknown', { key: name, known }, at)
    : createDiagnostic('name-invalid', { name }, at)
}

/** Why a value is no condition, where one is due and its form is not even begun. */
function describeCondition(found: unknown, known: readonly string[]): string | undefined {
  if (!known.includes('all') || !known.includes('fact')) return undefined
  if (!isMap(found)) return formatFound(found)
  const heads = ['all', 'any', 'not', 'fact'].filter((head) => Object.hasOwn(found, head))
  if (heads.length === 1) return undefined
  return heads.length === 0 ? 'a map without any of these keys' : `"${heads.join('" beside "')}"`
}

const isMap = (found: unknown): found is object =>
  typeof found === 'object' &&
  found !== null &&
  !Array.isArray(found) &&
  !(found instanceof NumberText)

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )
}
