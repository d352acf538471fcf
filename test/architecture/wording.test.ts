import { readdirSync } from 'node:fs'
import { findAccusing } from '@mingjian/core'
import { expect, test } from 'vitest'
import { filesBelow, read, root } from './workspace.ts'

/** The lists themselves, and their test: all else that a reader of clues may see calls nobody guilty. */
const lists =
  /packages\/core\/src\/(check\/remarks\/(accusing-words|remarks-on\.test)|diagnostics\/codes\/neutral-words)\.ts$/

const findAccusations = (text: string): string[] =>
  text.split('\n').filter((line) => findAccusing(line).length > 0)

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
  const wrong = files
    .filter((path) => !lists.test(path))
    .flatMap((path) => findAccusations(read(path)).map((line) => `${path}: ${line}`))
  expect(wrong).toEqual([])
})
