/** A piece of an expression as it is written: a text, a name, a number, a sign. */
interface Token {
  readonly kind: 'word' | 'value' | 'sign'
  readonly text: string
  /** Whether nothing stood between it and the piece before. */
  readonly isJoined: boolean
}

/** Words of the language that are no names: what follows them in brackets is no argument. */
const keywords = new Set(
  'and or not in is case when then else end between like filter where distinct true false null desc asc'.split(
    ' ',
  ),
)

/**
 * Writes an expression with one blank where one belongs: around signs and words, behind commas, none
 * inside brackets or before those of a function. Words of the language become lower case; what stands
 * in quotes is not touched. What cannot be read as an expression stays as it is.
 *
 * @example formatExpression("count( * )>=3 AND x in('a','b')") // "count(*) >= 3 and x in ('a', 'b')"
 */
export function formatExpression(text: string): string {
  const tokens = readTokens(text)
  if (tokens === undefined) return text
  let written = ''
  let isUnary = false
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    const isSign = token.text === '-' || token.text === '+'
    const blank = before !== undefined && needsBlank(before, token, isUnary)
    written += `${blank ? ' ' : ''}${token.text}`
    isUnary = isSign && !endsOperand(before)
  })
  return written
}

/** The pieces of an expression in order, words of the language in lower case; undefined where one is none. */
export function readTokens(text: string): readonly Token[] | undefined {
  const pieces =
    /(?<blank>\s+)|(?<value>'(?:[^']|'')*'|"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\d_]*)|(?<sign><>|!=|<=|>=|::|\|\||[-+*/%<>=().,[\]])/uy
  const tokens: Token[] = []
  let isJoined = false
  while (pieces.lastIndex < text.length) {
    const groups = pieces.exec(text)?.groups
    if (groups === undefined) return undefined
    const { blank, value, word, sign } = groups
    if (blank === undefined) {
      const kind = word !== undefined ? 'word' : value !== undefined ? 'value' : 'sign'
      const lower = word?.toLowerCase() ?? ''
      const token = { kind, text: keywords.has(lower) ? lower : (word ?? value ?? sign ?? '') }
      // Two pieces that touch and are no signs, such as 5x, are not ours to take apart.
      if (isJoined && kind !== 'sign' && tokens.at(-1)?.kind !== 'sign') return undefined
      tokens.push({ ...token, isJoined } as Token)
    }
    isJoined = blank === undefined
  }
  return tokens
}

function needsBlank(before: Token, token: Token, isUnary: boolean): boolean {
  if (token.text === ',' || token.text === ')' || token.text === ']') return false
  if (before.text === '(' || before.text === '[') return false
  if ([before.text, token.text].some((text) => text === '.' || text === '::')) return false
  if (isUnary) return token.text === '-' || token.text === '+'
  if (token.text === '(') return before.kind !== 'word' || keywords.has(before.text)
  return token.text !== '['
}

/** Whether a sign behind it joins two operands and belongs to none. */
const endsOperand = (before: Token | undefined): boolean => {
  if (before === undefined) return false
  if (before.kind === 'sign') return before.text === ')' || before.text === ']'
  return !keywords.has(before.text) || ['end', 'true', 'false', 'null'].includes(before.text)
}
