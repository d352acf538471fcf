import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesBelow, read, root } from './workspace.ts'

/**
 * A clue is to be verified by a person. No text that a reader of clues may see calls anyone guilty:
 * sentences of models, messages, pages, reports.
 */
const accusing =
  /有罪(?!判决|供述)|违法人员|违法分子|诈骗犯|骗子|犯罪分子|\b(guilty(?! (verdict|plea))|fraudsters?|culprits?|wrongdoers?)\b/i

const findAccusations = (text: string): string[] =>
  text.split('\n').filter((line) => accusing.test(line))

const pages = readdirSync(root).filter((name) => name.endsWith('.md'))
const readers = /\.(md|ya?ml|ts|mjs|html|txt)$/

test('an accusing word is found in Chinese and in English; what a court decided is not', () => {
  expect(findAccusations('线索待核\n系诈骗犯')).toEqual(['系诈骗犯'])
  expect(findAccusations('to be verified\nThe Fraudster')).toEqual(['The Fraudster'])
  expect(findAccusations('有罪判决\na guilty plea')).toEqual([])
})

test('no model, message or page calls anyone guilty', () => {
  const files = [
    ...pages,
    ...['packages', 'rules', 'examples'].flatMap(filesBelow).filter((path) => readers.test(path)),
  ]
  const wrong = files.flatMap((path) =>
    findAccusations(read(path)).map((line) => `${path}: ${line}`),
  )
  expect(wrong).toEqual([])
})
