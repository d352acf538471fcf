const isWord = (text: string | undefined): text is string =>
  text !== undefined && /^[a-z][a-z0-9-]*$/.test(text)

/**
 * The id `<pack>.<name>` that was meant by a text that is none: its last word, of the pack in whose folder
 * its file lies. Where the text holds no word, the name is that of the folder or file. Undefined where no
 * pack can be told, and no name.
 *
 * @example
 * idMeant('banned-driver', 'rules/probation/banned/model.yaml') // => 'probation.banned-driver'
 */
export function idMeant(text: string, file: string): string | undefined {
  const parts = file.split(/[\\/]/)
  const [pack, folder, last = ''] = parts.slice(-3)
  const named = folder === 'concepts' ? last.replace(/\.ya?ml$/, '') : folder
  const words = text
    .trim()
    .toLowerCase()
    .split('.')
    .map((word) => word.replace(/[_\s]+/g, '-'))
  const written = words.at(-1)
  const name = isWord(written) ? written : named
  const of = isWord(words.at(-2)) ? words.at(-2) : parts.length >= 3 ? pack : undefined
  if (!isWord(name)) return undefined
  return `${isWord(of) ? of : '<pack>'}.${name}`
}
