import { string } from '../values/type.ts'
import { defineSearch } from './pattern-search.ts'

export const extracted = defineSearch(
  'what the group of the pattern holds where it is first found, or all that it found without a group; unknown where that is nothing',
  string,
  'always',
  (find, text) => find(text) || null,
)
