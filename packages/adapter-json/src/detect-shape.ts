import type { Shape } from './read-records.ts'

/**
 * Whether a file has a document in each line, by its beginning, which says more than its name: tools
 * write lines of objects under the name `.json`, and a list under `.jsonl`.
 */
export function detectShape(name: string, head: string): Shape {
  const text = head.trimStart()
  if (text.startsWith('[')) return 'json'
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'jsonl'
  const end = text.indexOf('\n')
  const more = text.slice(end + 1).trimStart()
  return end >= 0 && more.startsWith('{') && isWhole(text.slice(0, end)) ? 'jsonl' : 'json'
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
