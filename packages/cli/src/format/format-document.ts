import { isDeepStrictEqual } from 'node:util'
import {
  type DocumentKind,
  documents,
  InvariantError,
  ModelError,
  NumberText,
  readDocument,
} from '@mingjian/core'
import { isMap, isSeq, Lexer, type Node, parseDocument } from 'yaml'
import { kindOfDocument } from './kind-of-document.ts'
import { layOut } from './lay-out.ts'
import { liftComments, orderKeys, walk } from './order-keys.ts'
import { plainKeys, setStyle } from './set-style.ts'
import { readOptions, writeDocument } from './write-document.ts'

/** A document in its canonical layout. */
export interface Formatted {
  readonly kind: DocumentKind
  readonly text: string
}

/**
 * Writes a model, concept, dataset of the catalog or cases in the one layout that they have: keys in the
 * order of their schema, short maps on one line, expressions with canonical blanks. What the
 * document says, and its comments, stay; formatted again it is the same text.
 *
 * Undefined for a document that is none of these.
 * @throws ModelError for a text that cannot be read.
 */
export function formatDocument(text: string, file: string): Formatted | undefined {
  const { value, diagnostics } = readDocument(text, file)
  if (diagnostics.length > 0) throw new ModelError(diagnostics)
  const kind = kindOfDocument(value)
  if (kind === undefined) return undefined
  const { schema } = documents[kind]
  const document = parseDocument(text.replace(/^\ufeff/, ''), readOptions)
  const contents = document.contents as Node
  walk(contents, schema, (node, own, path) => {
    if (isMap(node)) orderKeys(node, own, path.length === 0)
  })
  walk(contents, schema, (node, own, path) => {
    setStyle(node, own, path)
    if (isMap(node)) plainKeys(node)
    if (isSeq(node)) liftComments(node)
  })
  layOut(contents, { schema, path: [], indent: 0, start: 0 }, kind)
  const written = writeDocument(document)
  requireSame(text, written, file)
  return { kind, text: written }
}

/** A layout that says something else, or less, is our mistake: nothing is written then. */
function requireSame(before: string, after: string, file: string): void {
  const [said, says] = [before, after].map((text) => bare(readDocument(text, file).value))
  const [had, has] = [before, after].map((text) => commentsOf(text).sort())
  if (isDeepStrictEqual(said, says) && isDeepStrictEqual(had, has)) return
  throw new InvariantError(`Formatting would change what ${file} says; it was left as it is.`)
}

/** Values of a document, without the blanks in its texts and with all words in lower case. */
function bare(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, '').toLowerCase()
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null || value instanceof NumberText) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)]))
}

/** Comments of a text, without the blanks around them. */
function commentsOf(text: string): string[] {
  const lexemes = [...new Lexer().lex(text)]
  return lexemes
    .filter((each, i) => each.startsWith('#') && lexemes[i - 1] !== scalarMark)
    .map((each) => each.trim())
}

/** What the lexer sets before a text without quotes, which may begin with # in a folded one. */
const scalarMark = '\u001f'
