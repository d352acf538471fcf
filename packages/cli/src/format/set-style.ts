import { isExpression } from '@mingjian/core'
import { isScalar, type Node, Scalar, type YAMLMap } from 'yaml'
import { formatExpression } from './format-expression.ts'
import type { SchemaOf } from './schema-at.ts'

/** Texts of signs alone, and words that another version of YAML takes for something else. */
const ambiguous = /^(?:[^\p{L}\p{N}]*|y|n|yes|no|on|off)$/iu

/**
 * Gives a text its canonical form: an expression its blanks, a sentence its quotes; other texts are
 * quoted where they must be. Texts of several lines that are no expressions stay as they are.
 */
export function setStyle(node: Node, schema: SchemaOf, path: readonly (string | number)[]): void {
  if (!isScalar(node) || typeof node.value !== 'string') return
  if (schema !== undefined && isExpression(schema)) node.value = formatExpression(node.value)
  else if (node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL) return
  const text = node.value as string
  const isSentence = path.at(-2) === 'says'
  node.type = isSentence || ambiguous.test(text) ? quotesFor(text) : Scalar.PLAIN
}

/** Keys stand without quotes where they can. */
export function plainKeys(map: YAMLMap): void {
  for (const { key } of map.items) {
    if (isScalar(key) && typeof key.value === 'string') {
      key.type = key.value === '' ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN
    }
  }
}

/** Single quotes where double ones would need signs before what they hold. */
export const quotesFor = (text: string): 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' =>
  /["\\]/.test(text) && !/[\p{Cc}]/u.test(text) ? Scalar.QUOTE_SINGLE : Scalar.QUOTE_DOUBLE
