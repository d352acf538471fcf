import { NumberText } from '@mingjian/core'

/** Numbers and booleans of a document as the canonical text in which results are compared. */
export function toText(value: unknown): unknown {
  if (value instanceof NumberText) return value.text
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(toText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toText(inner)]))
}
