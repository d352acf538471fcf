import type { InEach } from '../in-each.ts'
import { chinese } from '../phrases.ts'
import { neutralFor } from './neutral-words.ts'
import { listEn, listZh } from './suggest.ts'
import type { Texts } from './text.ts'

/** What is sound and hardly meant: warnings. */
export const remarkCodes = {
  'concept-unused': (p: { name: string }): Texts => ({
    zh: {
      message: `概念“${p.name}”没有用到：同一包里没有模型或概念读取它的步骤。`,
      hint: '请删去，或在模型的 datasets 下写上它的步骤。',
    },
    en: {
      message: `Unused concept "${p.name}": no model or concept of its pack reads a step of it.`,
      hint: 'Delete it, or name a step of it under "datasets" of a model.',
    },
  }),
  'concept-used-once': (p: { name: string; model: string }): Texts => ({
    zh: {
      message: `概念“${p.name}”只有模型“${p.model}”读取。`,
      hint: '请把它的步骤写进该模型：读的人在一页上就能看全。',
    },
    en: {
      message: `Concept "${p.name}" is read by the model "${p.model}" alone.`,
      hint: 'Write its steps into that model: a reader then has all of it on one page.',
    },
  }),
  'case-open': (p: { name: string }): Texts => ({
    zh: {
      message: `“${p.name}”汇总的 case 没有 else：条件都不为真的行为未知，汇总也就未知，并不像 SQL 那样略过这些行。`,
      hint: '只汇总部分行的，请写 sum(<列>) filter (where <条件>)、count(distinct <列>) filter (where <条件>)；其余的行另有值的，写上 else。',
    },
    en: {
      message: `"${p.name}" gathers a case without else: it is unknown on rows where no condition is true, and so is what is gathered; they are not left out as in SQL.`,
      hint: 'To gather some of the rows write sum(<column>) filter (where <condition>), count(distinct <column>) filter (where <condition>); where the others have a value, write else.',
    },
  }),
  'pairs-counted': (p: { name: string; step: string; alias: string }): Texts => ({
    zh: {
      message: `“${p.name}”的 count(*) 数的是“${p.step}”的行，而那里的记录因连接“${p.alias}”而重复：有几行对应，就数几次。`,
      hint: `数记录，写 count(distinct <编号所在的列>)；数“${p.alias}”的行，写 count(<来自“${p.alias}”的列>)；只问有没有，请在“${p.step}”用 has，不用 join。`,
    },
    en: {
      message: `count(*) in "${p.name}" counts rows of "${p.step}", in which a record stands once for each row that the join "${p.alias}" found.`,
      hint: `To count records write count(distinct <the column of their number>), to count rows of "${p.alias}" count(<a column of it>); to ask whether there is one, write has in "${p.step}" and no join.`,
    },
  }),
  'never-pending': (p: { dataset: string; column: string }): Texts => ({
    zh: {
      message: `happened 问“${p.dataset}”的列“${p.column}”，而它的空单元格表示未知：还没有发生的永远是未知，不会是“没有发生”。`,
      hint: `空单元格表示提取时尚未发生的，请在数据表“${p.dataset}”的这一列写“empty: pending”；不是的，请改写为“${p.column} <= <日期>”。`,
    },
    en: {
      message: `happened asks about "${p.column}" of "${p.dataset}", of which an empty cell is unknown: what has not happened is unknown for ever, and never "not happened".`,
      hint: `Where an empty cell had not happened when the data were extracted, write empty: pending under this column of "${p.dataset}"; else write ${p.column} <= <day>.`,
    },
  }),
  'place-unfilled': (p: { name: string }): Texts => ({
    zh: {
      message: `{${p.name}} 写在不填值的文本里：线索上会照样显示为“{${p.name}}”。`,
      hint: '事实和参数只在 says 和 checks 的句子里填值；要列出涉及的值，请在 requests 里写“of: <步骤>.<列>”。',
    },
    en: {
      message: `{${p.name}} stands in a text in which nothing is filled in: clues show it as it is.`,
      hint: 'Facts and parameters are filled into the sentences of "says" and "checks"; to list values that a request is about, write of: <step>.<column>.',
    },
  }),
  'param-unused': (p: { name: string }): Texts => ({
    zh: {
      message: `参数“${p.name}”没有用到：表达式和句子里都没有它。`,
      hint: '请删去，或在本该用它的地方写它的名称。',
    },
    en: {
      message: `Unused parameter "${p.name}": no expression and no sentence reads it.`,
      hint: 'Delete it, or write its name where its value was meant.',
    },
  }),
  'literal-threshold': (p: { written: string }): Texts => ({
    zh: {
      message: `条件里写死了阈值 ${p.written}：读的人不知道它从何而来。`,
      hint: '请写进 params 并注明出处（origin），这里写它的名称。',
    },
    en: {
      message: `Threshold ${p.written} in a condition: no reader learns where it comes from.`,
      hint: 'Put it into params with its origin, and write its name here.',
    },
  }),
  'word-unknown': (p: {
    word: string
    of: string
    /** The code that it is a spelling of. */
    code: string | undefined
    near: string | undefined
    known: readonly string[]
  }): Texts => {
    if (p.code !== undefined) {
      return {
        zh: {
          message: `'${p.word}' 是代码 '${p.code}' 的另一种写法：数据读入后只有代码，“${p.of}”不会是它。`,
          hint: `请写 '${p.code}'。`,
        },
        en: {
          message: `Spelling '${p.word}' instead of the code '${p.code}': data are read as codes, and "${p.of}" is never that.`,
          hint: `Write '${p.code}'.`,
        },
      }
    }
    const known = p.known.slice(0, 20)
    const isCut = p.known.length > known.length
    return {
      zh: {
        message: `没有 '${p.word}' 这个代码：“${p.of}”不会是它。`,
        hint:
          p.near === undefined
            ? `这里可用的有：${listZh(known)}${isCut ? '……' : ''}。`
            : `是否应为 '${p.near}'？`,
      },
      en: {
        message: `Unknown word '${p.word}': "${p.of}" is never that.`,
        hint:
          p.near === undefined
            ? `Known here: ${listEn(known)}${isCut ? ', …' : ''}.`
            : `Did you mean '${p.near}'?`,
      },
    }
  },
  'never-holds': (p: { written: string; why: string }): Texts => ({
    zh: {
      message: `“${p.written}”永远不成立：${chinese(p.why)}。`,
      hint: '请改正这个比较，或删去依赖它的部分。',
    },
    en: {
      message: `"${p.written}" never holds: ${p.why}.`,
      hint: 'Mend the comparison, or delete what depends on it.',
    },
  }),
  'always-holds': (p: { written: string; why: string }): Texts => ({
    zh: {
      message: `“${p.written}”只要已知就成立：${chinese(p.why)}。`,
      hint: '请改正这个比较；想问的是“已知”时写 known(…)。',
    },
    en: {
      message: `"${p.written}" holds wherever it is known: ${p.why}.`,
      hint: 'Mend the comparison, or write known(…) where that is meant.',
    },
  }),
  'pattern-elsewhere': (p: { written: string; meant: string }): Texts => ({
    zh: {
      message: `like '${p.written}' 只认这几个字本身：* 和 ? 在这里没有别的意思。`,
      hint: `任意几个字写 %，一个字写 _，如 like '${p.meant}'；就是这几个字时写 = '${p.written}'。`,
    },
    en: {
      message: `like '${p.written}' asks for these very signs: * and ? mean nothing else here.`,
      hint: `Write % for any signs and _ for one, as like '${p.meant}'; where the signs are meant, = '${p.written}'.`,
    },
  }),
  'signal-never': (p: { name: string }): Texts => ({
    zh: {
      message: `没有主体会命中信号“${p.name}”：它的条件永远不成立。`,
      hint: '请改正 when，或旁边的 only。',
    },
    en: {
      message: `No subject can have the signal "${p.name}": its condition never holds.`,
      hint: 'Mend "when", or "only" beside it.',
    },
  }),
  'signal-by-name': (p: {
    name: string
    step: string
    alias: string | undefined
    grade: string
    atLeast: string
  }): Texts => {
    const { name, step, alias, grade, atLeast } = p
    const zh = alias === undefined ? `步骤“${step}”` : `步骤“${step}”的“${alias}”`
    const en = alias === undefined ? `step "${step}"` : `"${alias}" of step "${step}"`
    return {
      zh: {
        message: `没有主体会命中信号“${name}”：它所依据的${zh}凭姓名（名称）匹配，身份等级为 ${grade}，而模型写了“at_least: ${atLeast}”，这样的匹配一律为未知。`,
        hint: `请改用身份证号、统一社会信用代码匹配${atLeast === 'B' ? '，或连同出生日期和性别、案号、账号一起匹配（B 级）' : ''}；愿意据姓名给出线索的，请写“at_least: ${grade}”。`,
      },
      en: {
        message: `No subject can have the signal "${name}": ${en}, which it rests on, matches by a name, of identity grade ${grade}, and the model says "at_least: ${atLeast}", so that such a match is unknown.`,
        hint: `Match by an identity number or credit code${atLeast === 'B' ? ', or by the name together with date of birth and sex, a case number or an account (grade B)' : ''}; to have clues by name, write at_least: ${grade}.`,
      },
    }
  },
  'signal-always': (p: { name: string }): Texts => ({
    zh: {
      message: `每个主体都会命中信号“${p.name}”：它的条件只要已知就成立。`,
      hint: '请改正 when：人人都有的，区分不出任何人。',
    },
    en: {
      message: `Every subject has the signal "${p.name}": its condition holds wherever it is known.`,
      hint: 'Mend "when"; what holds of all tells nobody apart.',
    },
  }),
  'to-do-left': (p: { count: number }): Texts => ({
    zh: {
      message: `还有 ${p.count} 处“待改”没有处理。`,
      hint: '请逐处填写，改好一处就删去那里的“待改”。',
    },
    en: {
      message: `Left to be decided: 待改 (to do) stands on ${p.count === 1 ? '1 line' : `${p.count} lines`}.`,
      hint: 'Decide each place, and delete the mark there.',
    },
  }),
  'cases-missing': (p: { name: string }): Texts => ({
    zh: {
      message: `模型“${p.name}”没有案例：旁边没有 cases.yaml。`,
      hint: '请写几个案例：命中、不符、未知、阈值的两侧、无辜的相似情形；用 mingjian test 运行。',
    },
    en: {
      message: `Model "${p.name}" has no cases: no cases.yaml lies beside it.`,
      hint: 'Write a few: a hit, a clear, an unknown, both sides of each threshold, innocent look-alikes; mingjian test runs them.',
    },
  }),
  'law-missing': (p: { name: string }): Texts => ({
    zh: {
      message: `正式（stable）的模型“${p.name}”没有写法律依据。`,
      hint: '请写“law: [{ cite: <法条>, verified: <核对日期> }]”：收到线索的人要知道凭什么监督。',
    },
    en: {
      message: `Model "${p.name}" is stable and names no law.`,
      hint: 'Write law: [{ cite: <article>, verified: <day> }]: who gets a clue must know on what it rests.',
    },
  }),
  'privacy-lower': (p: { privacy: number; table: string; least: number }): Texts => ({
    zh: {
      message: `敏感等级 ${p.privacy} 低于证据所显示的数据表“${p.table}”的 ${p.least}。`,
      hint: `请写“privacy: ${p.least}”：线索和证据一样敏感。`,
    },
    en: {
      message: `Privacy ${p.privacy} is lower than ${p.least} of the dataset "${p.table}" whose rows are evidence.`,
      hint: `Write privacy: ${p.least}; a clue is as private as its evidence.`,
    },
  }),
  'dataset-unused': (p: { name: string }): Texts => ({
    zh: {
      message: `数据表“${p.name}”没有用到：没有信号、正当解释或证据取决于它。`,
      hint: '请删去，或把由它得出的事实写进信号或正当解释。',
    },
    en: {
      message: `Unused dataset "${p.name}": no signal, explanation or evidence depends on it.`,
      hint: 'Delete it, or let a signal or an explanation read what comes of it.',
    },
  }),
  'negated-missing': (p: { column: string; found: string }): Texts => ({
    zh: {
      message: `没有匹配到行时“${p.column}”未知，它的否定也未知，而不是为真。`,
      hint: `请同时问是否匹配到，例如“${p.found} and …”或“not ${p.found} or …”。`,
    },
    en: {
      message: `Where no row was found "${p.column}" is unknown, and so is its negation: it is not true.`,
      hint: `Ask whether one was found too: "${p.found} and …", or "not ${p.found} or …".`,
    },
  }),
  /** `isSure` where no value can be both. */
  'keys-unlike': (p: { left: string; right: string; isSure: boolean }): Texts => ({
    zh: {
      message: `“${p.left}”和“${p.right}”是不同种类的内容，${p.isSure ? '' : '多半'}一行也对不上。`,
      hint: '请核对 on 里的两列；确是同一种号码时，请把目录中两列的 kind 改为一致。',
    },
    en: {
      message: `"${p.left}" and "${p.right}" hold things of different kinds: rows will ${p.isSure ? 'never' : 'hardly ever'} meet.`,
      hint: 'Check both columns of "on"; if they are numbers of one kind, say so in the catalog.',
    },
  }),
  'has-without-during': (p: { name: string; table: string }): Texts => ({
    zh: {
      message: `“${p.name}”几乎不会为否：没有写 during 就是问任何时候，而“${p.table}”的来源只覆盖一段日期，没有见到也不能说没有。`,
      hint: '请写“during: [<第一日>, <最后一日>]”，所问的期间在来源的日期范围内时才能说没有。',
    },
    en: {
      message: `"${p.name}" is hardly ever false: without "during" all time is asked about, and sources of "${p.table}" cover a period, so what is not seen may be there.`,
      hint: 'Write during: [<first day>, <last day>]; where a source covers that period, absence is certain.',
    },
  }),
  'tally-without-during': (p: { name: string; table: string }): Texts => ({
    zh: {
      message: `“${p.name}”只能说“至少”：没有写 during 就是问任何时候，而“${p.table}”的来源只覆盖一段日期，其余的日期不知道有没有。`,
      hint: '请写“during: [<第一日>, <最后一日>]”，所问的期间在来源的日期范围内时才能说准。',
    },
    en: {
      message: `"${p.name}" is hardly ever exact: without "during" all time is asked about, and sources of "${p.table}" cover a period, so there may be more.`,
      hint: 'Write during: [<first day>, <last day>]; where a source covers that period, the value is exact.',
    },
  }),
  /** `isByName` where the names alone say so. */
  'during-reversed': (p: { first: string; last: string; isByName: boolean }): Texts => ({
    zh: {
      message: p.isByName
        ? `during 的两端好像颠倒了：先写的“${p.first}”是结束，后写的“${p.last}”是开始。`
        : `during 的两端颠倒了：“${p.first}”在“${p.last}”之后，没有哪一天在其中。`,
      hint: '请把较早的一天写在前面。',
    },
    en: {
      message: p.isByName
        ? `The ends of "during" seem to be reversed: "${p.first}" is an end, and "${p.last}" behind it a beginning.`
        : `The ends of "during" are reversed: "${p.first}" lies after "${p.last}", and no day between them.`,
      hint: 'Write the earlier day first.',
    },
  }),
  'unit-doubled': (p: { name: string; unit: string; shown: string }): Texts => ({
    zh: {
      message: `单位重复：{${p.name}} 显示为“${p.shown}”，后面又写了“${p.unit}”。`,
      hint: `请删去后面的“${p.unit}”。`,
    },
    en: {
      message: `Unit twice: {${p.name}} is shown as "${p.shown}", and "${p.unit}" stands behind it.`,
      hint: `Delete the "${p.unit}" behind it.`,
    },
  }),
  accusing: (p: { word: string }): Texts => ({
    zh: {
      message: `“${p.word}”是定性的词：线索须由人核实。`,
      hint: `请只写数据显示了什么，如${neutralFor(p.word).zh}；数据表或列的名称可以写全称。`,
    },
    en: {
      message: `Accusing word "${p.word}": a clue is to be verified by a person.`,
      hint: `Say what the data show, such as ${neutralFor(p.word).en}; the name of a dataset or column may be quoted in full.`,
    },
  }),
  'family-same': (p: { name: string; other: string; family: string }): Texts => ({
    zh: {
      message: `证据族“${p.family}”的信号“${p.other}”和“${p.name}”总是一样：条件相同。`,
      hint: '同一证据族只计最高的一个：请删去一个，或改正它的条件。',
    },
    en: {
      message: `Signals "${p.other}" and "${p.name}" of the family "${p.family}" never differ: their conditions are the same.`,
      hint: 'Only the best of a family scores: delete one, or mend its condition.',
    },
  }),
  'time-against-day': (p: {
    time: string
    day: string
    sign: string
    meaning: 'after' | 'whole'
    written: string
  }): Texts => ({
    zh: {
      message: `“${p.time}”是时刻，“${p.day}”是日期，按当天比较：${p.meaning === 'after' ? '当天之内都不算，从次日零点起才算' : '当天从零点到二十四点都算'}。`,
      hint: `正是此意的，请写明：${p.written}${others[p.sign]?.zh ?? ''}。`,
    },
    en: {
      message: `"${p.time}" is a time and "${p.day}" a day, so its day is compared: ${p.meaning === 'after' ? 'nothing on that day counts, only what comes from the next midnight on' : 'all of that day counts, to its last second'}.`,
      hint: `If that is meant, say so: ${p.written}${others[p.sign]?.en ?? ''}.`,
    },
  }),
} as const

/** How the other reading is written, where there is one. */
const others: Readonly<Record<string, InEach>> = {
  '>': { zh: '；当天也算的，写 >=', en: '; where that day counts too, write >=' },
  '<=': { zh: '；当天不算的，写 <', en: '; where that day does not count, write <' },
}
