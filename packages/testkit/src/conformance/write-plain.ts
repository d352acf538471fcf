import { NumberText } from '@mingjian/core'

/** Writes plain data as a YAML document (in the form of JSON), decimal numbers as they were read. */
export function writePlain(value: unknown): string {
  if (value instanceof NumberText) return value.text
  if (Array.isArray(value)) return `[${value.map(writePlain).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(
    ([name, inner]) => `${JSON.stringify(name)}: ${writePlain(inner)}`,
  )
  return `{\n${entries.join(',\n')}\n}`
}
