import { isAbsolute, relative } from 'node:path'
import process from 'node:process'

/**
 * A path as messages show it: from the current folder where it lies inside, with forward slashes.
 *
 * @example
 * showPath('rules/civil') // => 'rules/civil'
 */
export function showPath(path: string): string {
  const short = relative(process.cwd(), path)
  const inside = short !== '' && !short.startsWith('..') && !isAbsolute(short)
  return (inside ? short : path).replaceAll('\\', '/')
}
