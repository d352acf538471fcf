import type { InEach } from '../diagnostics/in-each.ts'

/** What is wrong with the syntax, and what to do where more can be said than to mend the line. */
export interface Fault {
  readonly detail: InEach
  readonly hint?: InEach
}

/** Says that a `- ` may have been forgotten. */
export const lostDash = {
  zh: '列表的每一项都以“- ”开头：这里是不是少了“- ”？',
  en: 'Each item of a list begins with "- ": is one missing here?',
} as const

const tooMany = (bracket: string): Fault => ({
  detail: { zh: `多了一个 ${bracket} 。`, en: `a ${bracket} too many.` },
  hint: {
    zh: '请删去它，或补上开头的括号；是文本就把整个值放进引号。',
    en: 'Delete it, or add the bracket that opens; quote the whole value if it is text.',
  },
})

const sayings: readonly (readonly [RegExp, Fault])[] = [
  [/^Unexpected flow-map-end token/, tooMany('}')],
  [/^Unexpected flow-seq-end token/, tooMany(']')],
  [
    /^Unexpected , in flow/,
    {
      detail: { zh: '逗号前面没有内容。', en: 'nothing stands before the comma.' },
      hint: { zh: '请删去多余的逗号。', en: 'Delete the comma.' },
    },
  ],
  [
    /^Missing , /,
    {
      detail: { zh: '两项之间没有逗号。', en: 'no comma between two items.' },
      hint: {
        zh: '请加上半角逗号；是一段文本就加引号。',
        en: 'Add a comma; quote what is one text.',
      },
    },
  ],
  [
    /^Block collections are not allowed within flow/,
    {
      detail: {
        zh: '{ } 或 [ ] 里不能另起列表，文本里也不能有“: ”。',
        en: 'inside { } or [ ] no list of lines can begin, and no text hold ": ".',
      },
      hint: {
        zh: '文本请加引号；列表写成 [ ]。',
        en: 'Quote the text; write the list as [ ].',
      },
    },
  ],
  [
    /^Unexpected block-seq-ind on same line with key/,
    {
      detail: { zh: '“- ”和键写在同一行。', en: '"- " on the line of the key.' },
      hint: {
        zh: '请把列表写到下一行并缩进，或写成 [ ]；是文本就加引号。',
        en: 'Begin the list on the next line, indented, or write it as [ ]; quote what is text.',
      },
    },
  ],
  [
    /^Sequence item without - indicator/,
    {
      detail: { zh: '这里应是列表的一项。', en: 'an item of the list is due.' },
      hint: lostDash,
    },
  ],
  [
    /^Implicit (?:map )?keys? (?:of flow sequence pairs )?need/,
    {
      detail: { zh: '这一行不是“键: 值”。', en: 'no key with its value.' },
      hint: {
        zh: '请写成“键: 值”，冒号后面留空格；列表的一项以“- ”开头；长文本加引号。',
        en: 'Write key: value, with a blank behind the colon; begin an item of a list with "- "; quote a long text.',
      },
    },
  ],
]

/** What is said of a fault that its code alone does not tell. */
export const sayingOf = (message: string): Fault | undefined =>
  sayings.find(([pattern]) => pattern.test(message))?.[1]

/** What stands behind a value that has ended: in a new line, or in the line of the value. */
export const behindEnd = (beginsLine: boolean): Fault =>
  beginsLine
    ? {
        detail: {
          zh: '这一行和上面的列表或值接不上。',
          en: 'this line goes on from no list and no value above.',
        },
        hint: lostDash,
      }
    : {
        detail: { zh: '值的后面还有内容。', en: 'something stands behind the value.' },
        hint: {
          zh: '请删去后面的内容，或把整个值放进引号。',
          en: 'Delete what stands behind it, or put the whole value into quotes.',
        },
      }
