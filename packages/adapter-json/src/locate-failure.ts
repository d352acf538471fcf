import { createParser, JsonFailure } from './parse-json.ts'

/** Where a text stops being JSON. */
export interface JsonPlace {
  readonly line: number
  readonly column: number
  /** What the parser says of it; undefined where the text ends too early. */
  readonly problem: string | undefined
  /** The character there. */
  readonly found: string
}

interface Sign {
  readonly found: string
  readonly line: number
  readonly column: number
}

/** So many characters the parser may read on before it refuses a word (16) or an escape (5). */
const lookAhead = 20

/**
 * Finds the place of a failure by reading again, what failed character by character: the parser
 * says what is wrong, not where.
 */
export async function locateFailure(
  texts: AsyncIterable<string> | Iterable<string>,
  failure: JsonFailure,
): Promise<JsonPlace> {
  const parser = createParser()
  let read = 0
  let at: Sign = { found: '', line: 1, column: 0 }
  let recent: Sign[] = []
  let isEnd = false
  try {
    for await (const text of texts) {
      if (read < failure.before) {
        parser.push(text)
        at = behind(at, text)
      } else {
        for (const found of text) {
          at = { ...behind(at, recent.at(-1)?.found === '\n' ? '\n' : ''), found }
          at = { ...at, column: at.column + 1 }
          recent = [...recent.slice(-lookAhead), at]
          parser.push(found)
        }
      }
      read += text.length
    }
    isEnd = true
    parser.end()
  } catch (error) {
    if (!(error instanceof JsonFailure)) throw error
    const problem = error.cause instanceof Error ? error.cause.message : ''
    const early = recent[findEarly(recent, problem, isEnd)]
    if (early !== undefined) return { ...early, problem }
    return { ...at, problem: isEnd ? undefined : problem }
  }
  return { ...at, problem: undefined }
}

/** The place behind a text. */
function behind({ line, column }: Sign, text: string): Sign {
  const last = text.lastIndexOf('\n')
  return {
    found: '',
    line: line + text.split('\n').length - 1,
    column: last < 0 ? column + text.length : text.length - last - 1,
  }
}

/** A word in the place of a value that is none, with the sign before it. */
const badWord = /[[,:]\s*(?!(?:true|false|null)(?!\w))[tfn]/
/** What no string may hold: a control character, or an escape that is none. */
const badEscape = /[^\P{Cc}\x7f-\x9f]|\\(?:[^bfnrt"\\/u]|u(?![\da-fA-F]{4}).{4})/su

/** Index of what the parser refused only behind it; -1 where it did so at once. */
function findEarly(recent: readonly Sign[], problem: string, isEnd: boolean): number {
  const text = recent.map(({ found }) => found).join('')
  if (problem.includes('expected a value')) {
    const found = badWord.exec(text)
    if (found === null) return -1
    const index = found.index + found[0].length - 1
    const isCut = ['true', 'false', 'null'].some((word) => word.startsWith(text.slice(index)))
    return isEnd && isCut ? -1 : [...text.slice(0, index)].length
  }
  if (!problem.includes('escaped')) return -1
  const from = Math.max(0, text.length - 6)
  const found = text.slice(from).search(badEscape)
  return found < 0 ? -1 : [...text.slice(0, from + found)].length
}
