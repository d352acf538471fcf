import { boolean } from '../values/type.ts'
import { defineSearch } from './pattern-search.ts'

export const matches = defineSearch(
  'whether the pattern is found in the text',
  boolean,
  'strict',
  (find, text) => find(text) !== undefined,
)
