import { type DocumentKind, documents, isExpression } from '@mingjian/core'
import type { Tape } from '@mingjian/testkit'
import { Document, isCollection, isMap, isScalar, type Node, parseDocument, Scalar } from 'yaml'
import { z } from 'zod'
import { formatExpression, readTokens } from '../format/format-expression.ts'
import { walk } from '../format/order-keys.ts'
import { readOptions } from '../format/write-document.ts'

/**
 * Writes a document, or plain data, in a random layout: keys that have an order in any order, maps and
 * lists in either form, texts in any quotes, other blanks in expressions, numbered comments.
 */
export function writeAnyhow(
  what: string | object,
  kind: DocumentKind,
  tape: Tape,
  { comments = true }: { readonly comments?: boolean } = {},
): string {
  const document =
    typeof what === 'string'
      ? parseDocument(what, readOptions)
      : new Document(what, { ...readOptions, aliasDuplicateObjects: false })
  let count = 0
  const comment = () => {
    count += 1
    return ` m${count}`
  }
  walk(document.contents as Node, documents[kind].schema, (node, schema, path) => {
    if (isMap(node) && schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever) {
      node.items = shuffled(node.items, tape)
    }
    if (isCollection(node)) {
      node.flow = path.length > 0 && tape.chance(40)
      if (comments && isMap(node)) {
        for (const { key } of node.items) {
          if (tape.chance(12)) (key as Node).commentBefore = comment()
        }
      }
    }
    if (!isScalar(node) || typeof node.value !== 'string') return
    if (comments && tape.chance(12)) node.comment = comment()
    if (schema !== undefined && isExpression(schema)) node.value = respaced(node.value, tape)
    node.type = tape.pick([Scalar.PLAIN, Scalar.QUOTE_DOUBLE, Scalar.QUOTE_SINGLE])
  })
  const [lineWidth, indent] = [tape.pick([0, 40, 80]), tape.pick([2, 4])]
  const text = document.toString({ lineWidth, indent })
  // The writer puts the word in where it folds a quoted text at a certain place, far to the right.
  return text.includes('undefined') ? document.toString({ lineWidth: 0, indent }) : text
}

function shuffled<T>(items: readonly T[], tape: Tape): T[] {
  const left = [...items]
  return items.map(() => left.splice(tape.below(left.length), 1)[0] as T)
}

/** An expression with other blanks, and its words in capitals now and then. */
function respaced(text: string, tape: Tape): string {
  const tokens = readTokens(formatExpression(text))
  // A span such as 30 days is read as it is written.
  if (tokens === undefined || /^\d+ [a-z]+$/.test(text)) return text
  return tokens
    .map(({ kind, text: piece, isJoined }, i) => {
      // A number apart from its sign is a difference from zero: the same, and another plan.
      const isPart = piece === '.' || /^[-+.]$/.test(tokens[i - 1]?.text ?? '.')
      const gap = isJoined ? (!isPart && tape.chance(20) ? ' ' : '') : tape.pick([' ', '  '])
      const word = /^(?:and|or|not|in|is|case|when|then|else|end)$/.test(piece)
      return `${i === 0 ? '' : gap}${kind === 'word' && word && tape.chance(20) ? piece.toUpperCase() : piece}`
    })
    .join('')
}
