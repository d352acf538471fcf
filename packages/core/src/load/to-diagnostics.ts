import type { z } from 'zod'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { InEach } from '../diagnostics/in-each.ts'
import { conditionOperators } from '../model/condition-tree.ts'
import { NumberText } from '../model/number-text.ts'
import { closestBranch } from './closest-branch.ts'
import { describeKey, describeName, type FoundKey, isMisspelt } from './describe-key.ts'
import { formatExpected, formatFound } from './describe-value.ts'
import { hintForValue } from './hint-for-value.ts'
import type { ReadDocument } from './read-document.ts'
import { isMap, valueAt } from './value-at.ts'

type Issue = z.core.$ZodIssue
type Path = readonly (string | number)[]

/** What a schema says: the keys that it allows at a path, and what the key is that a path ends with. */
export interface AboutSchema {
  keysAt(path: Path): readonly string[]
  aboutKey(path: Path): InEach | undefined
}

/** The document whose problems are described, and its schema. */
interface Context extends AboutSchema {
  readonly document: ReadDocument
}

/** Turns the problems that zod found into diagnostics at their places; one for each mistake. */
export function toDiagnostics(
  issues: readonly Issue[],
  document: ReadDocument,
  schema: AboutSchema,
): Diagnostic[] {
  const found = issues.flatMap((issue) => describe(issue, [], { document, ...schema }))
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
    return issue.keys.map((key) => describeKey(foundKey(path, key, context)))
  }
  if (issue.code === 'invalid_key') {
    return [describeName(foundKey(path.slice(0, -1), String(path.at(-1)), context))]
  }
  const key = String(whole.findLast((part) => typeof part === 'string') ?? 'the file')
  if (whole.length === 0 && !isMap(found)) {
    const parameters = { found: formatFound(found), known: context.keysAt([]) }
    return [createDiagnostic('document-invalid', parameters, document.locate([]))]
  }
  if (issue.code === 'custom') {
    return [
      createDiagnostic('dataset-inconsistent', { detail: issue.message }, document.locate(whole)),
    ]
  }
  if (found === undefined) {
    const around = valueAt(document.value, whole.slice(0, -1))
    const known = context.keysAt(whole.slice(0, -1))
    if (isMap(around) && isMisspelt(key, Object.keys(around), known)) return []
    const at = { ...document.locate(whole.slice(0, -1), { key: true }), path: whole }
    return [createDiagnostic('key-missing', { key, about: context.aboutKey(whole) }, at)]
  }
  const at = document.locate(whole)
  if (found === null) return [createDiagnostic('value-null', { key }, at)]
  if (issue.code === 'too_small' && Array.isArray(found) && (key === 'all' || key === 'any')) {
    return [createDiagnostic('condition-empty', { key }, at)]
  }
  if (issue.code === 'invalid_value' && key === 'operator' && typeof found === 'string') {
    return [createDiagnostic('operator-unknown', { name: found, known: conditionOperators }, at)]
  }
  const cut = Array.isArray(found) ? found.findIndex(isCut) : -1
  if (cut >= 0) {
    return [createDiagnostic('expression-unquoted', undefined, document.locate([...whole, cut]))]
  }
  if (issue.code === 'invalid_union') {
    const wrong = describeCondition(found, context.keysAt(whole))
    if (wrong !== undefined) return [createDiagnostic('condition-invalid', { found: wrong }, at)]
    const best = closestBranch(issue.errors, found)
    if (best !== undefined) return best.flatMap((inner) => describe(inner, path, context))
  }
  const expected = number < 0 ? formatExpected({ ...issue, path: [] }) : 'a map'
  const { keysAt } = context
  const place = { key, file: at.file }
  const hint = hintForValue(expected, found, keysAt(whole), keysAt([...whole, 0]), place)
  const isWritten = number < 0 && issue.code === 'invalid_value'
  const parameters = { key, expected, found: formatFound(found), hint, isWritten }
  return [createDiagnostic('value-invalid', parameters, at)]
}

/** A key at its place, with what is known there. */
const foundKey = (path: Path, key: string, { document, keysAt }: Context): FoundKey => ({
  key,
  value: valueAt(document.value, [...path, key]),
  known: keysAt(path),
  at(offset = 0) {
    const at = document.locate([...path, key], { key: true })
    return { ...at, column: at.column + offset }
  },
})

/** Why a value is no condition, where one is due and its form is not even begun. */
function describeCondition(found: unknown, known: readonly string[]): string | undefined {
  if (!known.includes('all') || !known.includes('fact')) return undefined
  if (!isMap(found)) return formatFound(found)
  const heads = ['all', 'any', 'not', 'fact'].filter((head) => Object.hasOwn(found, head))
  if (heads.length === 1) return undefined
  return heads.length === 0 ? 'a map without any of these keys' : `"${heads.join('" beside "')}"`
}

/** Whether an item of a list ends inside a bracket: YAML cut it at a comma of its own. */
const isCut = (item: unknown): boolean =>
  typeof item === 'string' &&
  item
    .replaceAll(/'[^']*'|[^()]/g, '')
    .replaceAll('()', '')
    .startsWith('(')
