import { boolean } from '../values/type.ts'
import { defineSearch } from './pattern-search.ts'

export const matches = defineSearch(
  { zh: '文本中是否有符合模式之处', en: 'whether the pattern is found in the text' },
  boolean,
  'strict',
  (find, text) => find(text) !== undefined,
)
