import type { NamedDataset } from '../dataset-titled.ts'
import type { InEach } from '../in-each.ts'
import type { Elsewhere } from '../name-elsewhere.ts'
import { chinese } from '../phrases.ts'
import {
  describeDatasets,
  listEn,
  listZh,
  suggest,
  suggestColumn,
  suggestDataset,
  suggestion,
  suggestOf,
  suggestRenamed,
  type Unknown,
} from './suggest.ts'
import type { Texts } from './text.ts'

/** Names that mean nothing, or more than one thing. */
export const nameCodes = {
  'operator-unknown': (p: Unknown): Texts =>
    suggestion(p, `没有“${p.name}”这个运算符。`, `Unknown operator "${p.name}".`),
  'dataset-unknown': (p: { name: string; known: readonly NamedDataset[] }): Texts => {
    const { zh, en } = suggestDataset(p.name, p.known) ?? catalogs(p.known)
    return {
      zh: { message: `目录中没有数据表“${p.name}”。`, ...zh },
      en: { message: `Unknown dataset "${p.name}": it is not in the catalog.`, ...en },
    }
  },
  'concept-unknown': (p: Unknown): Texts =>
    suggestion(p, `没有概念“${p.name}”。`, `Unknown concept "${p.name}".`, {
      zh: { hint: '概念放在“rules/<pack>/concepts/<name>.yaml”。' },
      en: { hint: 'Concepts lie in rules/<pack>/concepts/<name>.yaml.' },
    }),
  'concept-step-unknown': (p: Unknown & { concept: string }): Texts =>
    suggestion(
      p,
      `概念“${p.concept}”没有步骤“${p.name}”。`,
      `Unknown step "${p.name}" of concept "${p.concept}".`,
    ),
  'concept-cycle': (p: { ids: readonly string[] }): Texts => ({
    zh: {
      message: `概念读取了自己：${p.ids.join(' → ')}。`,
      hint: '请把双方都要用的步骤移到另一个概念里。',
    },
    en: {
      message: `A concept reads itself: ${p.ids.join(' → ')}.`,
      hint: 'Move the steps that both need into a concept of their own.',
    },
  }),
  'part-of-unknown': (p: Unknown): Texts =>
    suggestion(
      p,
      `没有读到模型“${p.name}”，线索不会归到它的线索之下。`,
      `Unknown model "${p.name}": it was not read, so clues are shown under none of its.`,
      {
        zh: { hint: '请检查含有两个模型的文件夹。' },
        en: { hint: 'Check the folder that holds both models.' },
      },
    ),
  'part-of-key': (p: { model: string; key: string; found: string }): Texts => ({
    zh: {
      message: `“on”写的是${chinese(p.found)}，而“${p.model}”的键是${chinese(p.key)}。`,
      hint: '请按那个键的各列依次写出类型相同的事实。',
    },
    en: {
      message: `"on" names ${p.found}, but the key of "${p.model}" is ${p.key}.`,
      hint: 'Name a fact of the same type for each column of that key, in its order.',
    },
  }),
  'part-of-cycle': (p: { ids: readonly string[] }): Texts => ({
    zh: {
      message: `线索会成为自己的一部分：${p.ids.join(' → ')}。`,
      hint: '请在线索较大的那个模型里删去“part_of”。',
    },
    en: {
      message: `A clue would be a part of itself: ${p.ids.join(' → ')}.`,
      hint: 'Leave "part_of" out of the model whose clues hold the others.',
    },
  }),
  'table-unknown': (
    p: Unknown & {
      /** Whether it is a step all the same: this one or a later one. */
      isStep?: boolean
      /** Whether it is the alias of a join, "has" or "tally" that does not say which table it is. */
      isAlias?: boolean | undefined
    },
  ): Texts => {
    const { zh, en } =
      p.isStep === true
        ? tooEarly
        : p.isAlias === true
          ? suggestOf(p.name, p.known)
          : suggest(p.name, p.known)
    return {
      zh: { message: `没有数据表或前面的步骤“${p.name}”。`, ...zh },
      en: { message: `Unknown dataset or earlier step "${p.name}".`, ...en },
    }
  },
  /** `readers` are the steps that begin with it, where it is a dataset. */
  'step-unknown': (p: Unknown & { readers?: readonly string[] | false }): Texts => {
    const zh = `没有步骤“${p.name}”。`
    const en = `Unknown step "${p.name}".`
    if (!p.readers) return suggestion(p, zh, en)
    const none = p.readers.length === 0
    return {
      zh: {
        message: `${zh.slice(0, -1)}：它是数据表，这里要写步骤。`,
        hint: none
          ? `请先写一个读取它的步骤：“<step>: { from: ${p.name} }”，这里写那个步骤。`
          : `读取它的步骤有：${listZh(p.readers)}；请写有主体的键的一个。`,
      },
      en: {
        message: `${en.slice(0, -1)}: it is a dataset, and a step is due here.`,
        hint: none
          ? `Write a step that reads it, <step>: { from: ${p.name} }, and name that step here.`
          : `Steps that read it: ${listEn(p.readers)}; name one that has the key of the subject.`,
      },
    }
  },
  'signal-unknown': (p: Unknown): Texts =>
    suggestion(p, `没有信号“${p.name}”。`, `Unknown signal "${p.name}".`),
  'fact-unknown': (p: Unknown): Texts =>
    suggestion(
      p,
      `没有事实“${p.name}”：主体的步骤没有这一列。`,
      `Unknown fact "${p.name}": the subject has no such column.`,
    ),
  /**
   * `here` is what the table of the name is called where the name stands; `takes` what a function of this name
   * takes; `elsewhere` where it would mean something.
   */
  'name-unknown': (
    p: Unknown & {
      here?: string | undefined
      takes?: string | undefined
      elsewhere?: Elsewhere | undefined
    },
  ): Texts => {
    if (p.takes !== undefined) {
      return {
        zh: {
          message: `没有“${p.name}”这个名称：它是函数，后面要有括号。`,
          hint: `请写 ${p.name}(…)，括号里是${chinese(p.takes)}。`,
        },
        en: {
          message: `Unknown name "${p.name}": it is a function, which is written with brackets.`,
          hint: `Write ${p.name}(…), with ${p.takes} in the brackets.`,
        },
      }
    }
    const { zh, en } =
      p.here !== undefined
        ? suggestRenamed(p.name, p.here, p.known)
        : p.elsewhere !== undefined
          ? hintElsewhere(p.name, p.elsewhere)
          : suggestColumn(p.name, p.known)
    return {
      zh: { message: `没有“${p.name}”这个名称。`, ...zh },
      en: { message: `Unknown name "${p.name}".`, ...en },
    }
  },
  'name-clash': (p: { name: string; with: string }): Texts => ({
    zh: {
      message: `名称“${p.name}”有歧义：${chinese(p.with)}也叫这个名称。`,
      hint: '请给其中一个改名。',
    },
    en: {
      message: `Ambiguous name "${p.name}": ${p.with} has the same name.`,
      hint: 'Rename one of them.',
    },
  }),
  'name-reserved': (p: { name: string }): Texts => ({
    zh: { message: `“${p.name}”是保留的名称。`, hint: '表达式里用不了它，请换一个名称。' },
    en: {
      message: `Reserved name "${p.name}".`,
      hint: 'Expressions could not use it; choose another name.',
    },
  }),
} as const

const catalogs = (known: readonly NamedDataset[]) => ({
  zh: {
    hint: `${known.length === 0 ? '' : `目录中有：${listZh(describeDatasets(known, 'zh'))}。`}目录是规则中的一个文件夹（如 rules/catalog），或在包的 package.json 旁边。`,
  },
  en: {
    hint: `${known.length === 0 ? '' : `It holds ${listEn(describeDatasets(known, 'en'))}. `}A catalog is a folder of rules, such as rules/catalog, or lies beside the package.json of a pack.`,
  },
})

function hintElsewhere(name: string, elsewhere: Elsewhere): InEach<{ readonly hint: string }> {
  if (elsewhere.kind === 'later') {
    const { part } = elsewhere
    return {
      zh: {
        hint: `“${name}”由这一步的 derive 求出，而 derive 在 ${part} 之后：请在前面另写一个步骤求出它，这一步再从那个步骤读取。`,
      },
      en: {
        hint: `"${name}" is derived in this step, and "derive" comes after "${part}": derive it in an earlier step, which this one then reads.`,
      },
    }
  }
  if (elsewhere.kind === 'aliased') {
    const { alias } = elsewhere
    return {
      zh: { hint: `它是“${alias}”的列：请写“${alias}.${name}”。` },
      en: { hint: `It is a column of "${alias}": write "${alias}.${name}".` },
    }
  }
  const { tables, inStep } = elsewhere
  const [first = ''] = tables
  return inStep
    ? {
        zh: {
          hint: `它是“${tables.join('”、“')}”的列，这里读不到：请在这一步 join，再写“${first}.${name}”；或在前面的步骤里留下它。`,
        },
        en: {
          hint: `It is a column of "${tables.join('" and "')}", not read here: join that in this step and write "${first}.${name}", or keep the column in an earlier step.`,
        },
      }
    : {
        zh: {
          hint: `它是“${tables.join('”、“')}”的列；这里只能用主体那一步的列：请在那一步里求出它。`,
        },
        en: {
          hint: `It is a column of "${tables.join('" and "')}"; only columns of the subject's step are read here: compute it there.`,
        },
      }
}

const tooEarly = {
  zh: { hint: '步骤只能读取它上面的步骤：请把它移到前面。' },
  en: { hint: 'Steps read those above them: move it up.' },
}
