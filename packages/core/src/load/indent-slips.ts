import type { InEach } from '../diagnostics/in-each.ts'
import type { Fault } from './yaml-sayings.ts'

/** What is wrong, and where the key stands. */
interface IndentSlip extends Fault {
  readonly offset: number
}

/** A key that begins a line: how far it is indented, and where the line begins in the text. */
interface KeyLine {
  readonly key: string
  readonly indent: number
  readonly start: number
}

/**
 * A key that is indented unlike the key of the line above: where it stands, and what is to be done. `start` is where the
 * line begins that the parser complains of.
 */
export function indentedUnlike(text: string, start: number): IndentSlip | undefined {
  const line = keyLineAt(text, start)
  if (line === undefined) return undefined
  const above = nearestAbove(text, line)
  if (above === undefined || line.indent === above.indent) return undefined
  return { ...tell(line, above), offset: line.start + line.indent }
}

/**
 * The key of the next line, where it is indented further than the key of the line that begins here, which has a value
 * already: the parser reads it as more of that value.
 */
export function indentedTooFar(text: string, start: number): IndentSlip | undefined {
  const line = keyLineAt(text, start)
  const below = lineBehind(text, start)
  if (line === undefined || below === undefined || below.indent <= line.indent) return undefined
  return { ...tell(below, line), offset: below.start + below.indent }
}

function tell(line: KeyLine, above: KeyLine): { detail: InEach; hint: InEach } {
  return {
    detail: {
      zh: `“${line.key}”前面有 ${line.indent} 个空格，上面的“${above.key}”前面有 ${above.indent} 个。`,
      en: `${blanks(line.indent)} before "${line.key}", and ${above.indent} before "${above.key}" above it.`,
    },
    hint: {
      zh: '同一层的键前面的空格要一样多，下一层的多 2 个，接在没有值的键下面。',
      en: 'Keys of one level have as many blanks before them, those of the next level 2 more, under a key without a value.',
    },
  }
}

const blanks = (count: number): string => (count === 1 ? '1 blank' : `${count} blanks`)

function keyLineAt(text: string, start: number): KeyLine | undefined {
  const line = text.slice(start).split('\n', 1)[0] ?? ''
  const [, indent = '', key] = /^( *)([\w.-]+|[\p{Script=Han}\w]+):(?:\s|$)/u.exec(line) ?? []
  return key === undefined ? undefined : { key, indent: indent.length, start }
}

const isBare = (line: string): boolean => /^\s*(?:#|$)/.test(line)

/** The line before, without those that are empty or a comment. */
function lineBefore(text: string, start: number): KeyLine | undefined {
  let at = start
  while (at > 0) {
    const before = text.lastIndexOf('\n', at - 2) + 1
    if (!isBare(text.slice(before, at - 1))) return keyLineAt(text, before)
    at = before
  }
  return undefined
}

/** Of the keys above, up to one of a level further out, the one that is indented most like it. */
function nearestAbove(text: string, line: KeyLine): KeyLine | undefined {
  const distance = (each: KeyLine) => Math.abs(each.indent - line.indent)
  let nearest: KeyLine | undefined
  for (let each = lineBefore(text, line.start); each; each = lineBefore(text, each.start)) {
    if (nearest === undefined || distance(each) < distance(nearest)) nearest = each
    if (each.indent < line.indent) return nearest
  }
  return nearest
}

function lineBehind(text: string, start: number): KeyLine | undefined {
  let at = start
  for (;;) {
    const end = text.indexOf('\n', at)
    if (end < 0) return undefined
    at = end + 1
    if (!isBare(text.slice(at).split('\n', 1)[0] ?? '')) return keyLineAt(text, at)
  }
}
