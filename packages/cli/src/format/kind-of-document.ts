import type { DocumentKind } from '@mingjian/core'

/** Tells from its keys what a document is; undefined where it is none that authors write. */
export function kindOfDocument(value: unknown): DocumentKind | undefined {
  if (Array.isArray(value)) {
    const isCase = (each: unknown) => hasKey(each, 'name') && hasKey(each, 'expect')
    return value.length > 0 && value.every(isCase) ? 'cases' : undefined
  }
  if (hasKey(value, 'columns') && !hasKey(value, 'steps')) return 'catalog'
  if (hasKey(value, 'signals') || hasKey(value, 'subject')) return 'model'
  return hasKey(value, 'steps') && hasKey(value, 'id') ? 'concept' : undefined
}

const hasKey = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
