import { parse, type Expr as Syntax } from 'pgsql-ast-parser'

export type { Syntax }

export type Parsed =
  | { readonly ok: true; readonly syntax: Syntax }
  | {
      readonly ok: false
      readonly problem: 'broken' | 'unclosed' | 'comment'
      readonly detail: string
      readonly offset: number
    }

/** Parses an expression whole; comments and cut-off brackets are recognised by name. */
export function parseExpression(text: string): Parsed {
  const bare = text.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (quoted) => ' '.repeat(quoted.length))
  const comment = /--|\/\*/.exec(bare)
  if (comment !== null) {
    return { ok: false, problem: 'comment', detail: 'a comment', offset: comment.index }
  }
  try {
    // With the entry 'expr' the parser gives a list of one expression, whatever its typings promise.
    const parsed = parse(text, { entry: 'expr', locationTracking: true }) as unknown
    const [syntax, ...more] = (Array.isArray(parsed) ? parsed : [parsed]) as Syntax[]
    if (syntax !== undefined && more.length === 0) return { ok: true, syntax }
    return { ok: false, problem: 'broken', detail: 'it holds more than one.', offset: 0 }
  } catch (error) {
    const opened = [...bare].reduce(
      (depth, sign) => depth + (sign === '(' ? 1 : sign === ')' ? -1 : 0),
      0,
    )
    const message = error instanceof Error ? error.message : String(error)
    const place = /at line (\d+) col (\d+)/.exec(message)
    const offset = place === null || place[1] !== '1' ? text.length : Number(place[2]) - 1
    if (opened > 0) return { ok: false, problem: 'unclosed', detail: '', offset: text.length }
    const near = text.slice(offset, offset + 12).trim()
    const detail = near === '' ? 'it ends too early.' : `cannot read it from "${near}" on.`
    return { ok: false, problem: 'broken', detail, offset }
  }
}
