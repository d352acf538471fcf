import {
  type CollectionTag,
  Document,
  type Node,
  Scalar,
  type ScalarTag,
  type Tags,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { stringifyString } from 'yaml/util'
import { foldAt } from './layout.ts'

type Write = NonNullable<ScalarTag['stringify']>

/** Numbers are written as they were read, and only a folded expression is broken into lines. */
const writers: Readonly<Record<string, Write>> = {
  int: ({ source, value }) => source ?? String(value),
  float: ({ source, value }) => source ?? String(value),
  str: (item, context, ...rest) => {
    const isFolded = item.type === Scalar.BLOCK_FOLDED
    const options = isFolded ? { ...context.options, lineWidth: foldAt } : context.options
    return stringifyString(item, { ...context, options, actualString: true }, ...rest)
  },
}

/** There are blanks inside the braces of a map, and none inside the brackets of a list. */
const padding: Readonly<Record<string, string>> = { map: ' ', seq: '' }

const customTags = (tags: Tags): Tags =>
  tags.map((tag) => {
    if (typeof tag !== 'object') return tag
    const name = tag.tag.replace(/^.*:/, '')
    const flowCollectionPadding = padding[name]
    const stringify: Write | undefined =
      flowCollectionPadding === undefined
        ? writers[name]
        : (item, context, ...rest) =>
            (item as unknown as YAMLMap | YAMLSeq).toString(
              { ...context, flowCollectionPadding },
              ...rest,
            )
    return stringify === undefined ? tag : ({ ...tag, stringify } as ScalarTag | CollectionTag)
  })

/** How documents are read to be written again. */
export const readOptions = { schema: 'core', merge: false, stringKeys: true, customTags } as const

/** Writes a document with what its nodes say of their layout. */
export const writeDocument = (document: Document.Parsed | Document): string =>
  document.toString({ lineWidth: 0, singleQuote: false })

/** The text of a node on one line, without what stands behind and above it. */
export function writeInLine(node: Node): string {
  const document = new Document(null, readOptions)
  document.contents = node as never
  const { comment = null, commentBefore = null } = node
  Object.assign(node, { comment: null, commentBefore: null })
  const text = writeDocument(document).trimEnd()
  Object.assign(node, { comment, commentBefore })
  return text
}
