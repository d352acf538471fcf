import { string } from '../values/type.ts'
import { defineSearch } from './pattern-search.ts'

export const extracted = defineSearch(
  {
    zh: '模式第一次出现之处，其分组所含的文本；没有分组时为匹配到的全部；没有匹配到时为未知',
    en: 'what the group of the pattern holds where it is first found, or all that it found without a group; unknown where that is nothing',
  },
  string,
  'always',
  (find, text) => find(text) || null,
)
