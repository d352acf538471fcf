/**
 * The Chinese of the phrases that messages are told: what was expected, what was found, what a
 * function takes. Where they are made they are English, as types and operators are described; one
 * that is not here stands as it is, and a test names it.
 */
const phrases: Readonly<Record<string, string>> = {
  // Shapes and types
  nothing: '空',
  none: '没有',
  neither: '两者都没有写',
  both: '两者都写了',
  'a list': '列表',
  'a list of two': '两项的列表',
  'an empty list': '空列表',
  'a list that is not empty': '不空的列表',
  'a map': '一组键值',
  'a map without any of these keys': '没有这些键的一组键值',
  text: '文本',
  'text that is not empty': '不空的文本',
  'a number': '数',
  'a whole number': '整数',
  'a whole number of 1 or more': '不小于 1 的整数',
  'a period such as 2015-11-01.. or 2015-11-01..2020-12-31':
    '期间，如 2015-11-01.. 或 2015-11-01..2020-12-31',
  'a share above 0 and up to 1': '大于 0、不大于 1 的比例',
  'true or false': 'true 或 false',
  integer: '整数',
  string: '文本',
  boolean: '是非值',
  date: '日期',
  timestamp: '时间',
  span: '期间',
  'span of hours or minutes': '以小时或分钟计的期间',
  decimal: '小数',
  'a date': '日期',
  'a day': '日期',
  'a date or timestamp': '日期或时间',
  'unknown or none': 'unknown 或 none',
  'unknown, open or pending': 'unknown、open 或 pending',
  'a value': '值',
  'a value with an order': '可以比较大小的值',
  'two tables or more': '两张以上的表',
  'the day of on_date': 'on_date 的日期',
  'in lower-case words': '小写的词',
  '<pack>.<model> in lower-case words': '“<包>.<模型>”，用小写的词',
  '<pack>.<concept> in lower-case words': '“<包>.<概念>”，用小写的词',
  'a name of lower-case letters, digits and underscores': '小写字母、数字和下划线组成的名称',
  // What has a name already
  '"from"': 'from 里的表',
  'a table of this step': '本步骤的一张表',
  'another column of "spans"': 'spans 的另一列',
  'a value above': '上面的一个值',
  'a signal': '一个信号',
  'a dataset': '一张数据表',
  'a column': '一列',
  'a parameter': '一个参数',
  'a column above': '上面的一列',
  // What functions take
  '* or one value': '* 或一个值',
  "a date, and 'day', 'month', 'quarter' or 'year'":
    "一个日期，和 'day'、'month'、'quarter' 或 'year'",
  "a number of at most 6 places, and 'sample' or 'population'; then the least count":
    "一个至多 6 位小数的数，和 'sample' 或 'population'；然后是最少个数",
  'a date and a span': '一个日期和一个期间',
  'a date and a span of days or months, or a timestamp and a span':
    '一个日期和以日或月计的期间，或一个时间和一个期间',
  'a date and an integer': '一个日期和一个整数',
  'a date of birth and a date': '出生日期和一个日期',
  'a parameter with variants, and a day': '有 variants 的参数和一个日期',
  'a text and a literal number': '一段文本和写明的数',
  'a text and a literal pattern': '一段文本和写明的模式',
  'a text and a literal text': '一段文本和写明的文本',
  'a text and a literal word': '一段文本和写明的词',
  'a text and literal texts that are not empty': '一段文本和写明的几段不空的文本',
  'a text and literal words': '一段文本和写明的几个词',
  'a text and literal words that are not empty': '一段文本和写明的几个不空的词',
  'a text and two literal texts': '一段文本和写明的两段文本',
  'a text, a literal place and a literal number': '一段文本、写明的位置和写明的数',
  'a value and literals of its type': '一个值，和写明的几个同类型的值',
  'a value, and a number, date or text by which rows are in order':
    '一个值，和用来给各行排序的数、日期或文本',
  'conditions each with a value, and behind else a last one (unknown without it), all values of one type':
    '每个条件一个值，else 后再一个值（不写则为未知），各值类型相同',
  conditions: '条件',
  'no argument': '不写参数',
  'count(…) or sum(…), a date and a span of days or months, or a timestamp and a span':
    'count(…) 或 sum(…)，一个日期和以日或月计的期间，或一个时间和一个期间',
  'four dates': '四个日期',
  'numbers, dates or timestamps of one type': '类型相同的几个数、日期或时间',
  'one condition': '一个条件',
  'one date': '一个日期',
  'one date or timestamp': '一个日期或时间',
  'one number': '一个数',
  'one number, date, timestamp or text': '一个数、日期、时间或文本',
  'one number; then the least count': '一个数，然后是最少个数',
  'one text': '一段文本',
  'one text or more': '一段或几段文本',
  'one timestamp': '一个时间',
  'one value': '一个值',
  'texts that are not empty': '不空的文本',
  'the date or timestamp of an event and a date, or two timestamps':
    '事件的日期或时间和一个日期，或两个时间',
  'three dates or timestamps': '三个日期或时间',
  'two dates': '两个日期',
  'two numbers': '两个数',
  'two texts': '两段文本',
  'two timestamps': '两个时间',
  'two values of one ordered type': '可以比较大小的、类型相同的两个值',
  'two values of one type': '类型相同的两个值',
  'values of one type': '类型相同的几个值',
  'a fact with an order': '可以比较大小的事实',
  "a number of at most 6 places, a literal bound of at most 3 places, and 'sample' or 'population'; then the least count, 2 or more":
    "一个至多 6 位小数的数，写明的界限（至多 3 位小数），和 'sample' 或 'population'；然后是最少个数（2 以上）",
  "a number of at most 6 places, a literal k of at most 3 places, and 'sample' or 'population'; then 'above' or 'below', then the least count, 2 or more":
    "一个至多 6 位小数的数，写明的 k（至多 3 位小数），和 'sample' 或 'population'；然后是 'above' 或 'below'，再是最少个数（2 以上）",
  "a number (for 'type1' any value with an order), a literal share from 0 to 1, and 'type1', 'type2', 'type6', 'type7' or 'type8'; then the least count":
    "一个数（'type1' 时可以是能比较大小的值），写明的比例（0 至 1），和 'type1'、'type2'、'type6'、'type7' 或 'type8'；然后是最少个数",
  // Where aggregates stand
  'under "select" of a group': '分组的 select 下',
  'in a window without "order"': '没有 order 的窗口里',
  'in a window with "over"': '有 over 的窗口里',
  'in a window with "order" and without "over"': '有 order 而没有 over 的窗口里',
  // What YAML has and the language has not
  'a second document in the file': '文件里的第二个文档',
  'a key that is no text': '不是文本的键',
  'a tag': '标签（!…）',
  'an alias': '引用（*…）',
  'an anchor': '锚点（&…）',
  'so many levels inside each other': '这么多层嵌套',
  // What SQL has and the language has not
  'so many brackets inside each other': '这么多层括号',
  'a comment': '注释',
  'a number of so many digits': '这么多位的数',
  'a cast': '类型转换',
  'over, order by and within group': 'over、order by 和 within group',
  'case without when': '没有 when 的 case',
  'filter without where': '没有 where 的 filter',
  'a sub-query': '子查询',
  'a place holder such as $1': '$1 之类的占位符',
  'an array': '数组',
  'a list here': '这里的列表',
  'a keyword of the database': '数据库的关键字',
  'a member of a value': '值的成员',
  'an index': '下标',
  'a constant': '常量',
  'a value that is no fact': '不是事实的值',
  'something else than a fact before "in"': '“in”前面不是事实',
  arithmetic: '计算',
  'the quote is not closed.': '引号没有收尾。',
  'it holds more than one.': '里面不止一个表达式。',
  'it ends before it is whole; perhaps a sign such as = or and is missing.':
    '没有写完；也许缺了 =、and 之类。',
  // Why a comparison says nothing
  'its lower bound must be the smaller one': '下限要写较小的那一个',
  'no value is all of this at once': '没有值能同时满足这些',
  'every value is one of these': '任何值都满足其中之一',
  'no value is one of these': '没有值是其中之一',
  'both sides are the same': '两边相同',
  'some of the rows are never more than all of them': '一部分行不会多于全部行',
  'rows that found none were left out by "unmatched: drop"':
    '没有匹配到的行已由“unmatched: drop”去掉',
  'what is negated is sure': '所否定的总是一样',
  'an empty cell is unknown, never an empty text: known(…) asks whether it is filled':
    '空单元格是未知，不是空文本，有没有填写用 known(…) 问',
  'both sides are written out': '两边都是写明的值',
  // Patterns and literals
  'the text to be replaced is empty': '要替换的文本是空的',
  'it is empty': '它是空的',
  'more than one ( ) (write (?: ) for the others)': '( ) 不止一个（其余的写成 (?: )）',
  'a ( without its )': '( 没有配对的 )',
  'a ) without its (': ') 没有配对的 (',
  'a [ without its ]': '[ 没有配对的 ]',
  'a [ inside [ ] (write \\[)': '[ ] 里又有 [（请写 \\[）',
  'an empty [ ]': '空的 [ ]',
  'a class as one end of a range': '范围的一端是字符类',
  'a range that runs backwards': '范围前后颠倒',
  'a repetition of what may be nothing': '重复的部分可能什么也没有',
  'a { without {n}, {n,} or {n,m} (write \\{)': '{ 不是 {n}、{n,} 或 {n,m}（请写 \\{）',
}

/** Phrases that hold something else: `$1` is that, `%1` a phrase of its own. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^"(.+)" beside "(.+)"$/, '“$1”和“$2”并列'],
  [/^"(.*)"$/s, '“$1”'],
  [/^decimal\((\d+)\)$/, '小数（$1 位）'],
  [/^a list of at least (.+)$/, '至少 $1 项的列表'],
  [/^a list of at most (.+)$/, '至多 $1 项的列表'],
  [/^a number of at least (\S+)$/, '不小于 $1 的数'],
  [/^a number of at most (\S+)$/, '不大于 $1 的数'],
  [/^a number and literal places from (.+) to (.+)$/, '一个数，和写明的小数位数（$1 至 $2）'],
  [
    /^one text, and how many at most: a literal from (.+) to (.+)$/,
    '一段文本，和至多几个（写明 $1 至 $2）',
  ],
  [/^a list of (.+)$/, '%1的列表'],
  [/^(\d+) arguments$/, '$1 个值'],
  [/^(<.+>) in lower-case words$/, '“$1”，用小写的词'],
  [/^(<.+>)$/, '“$1”'],
  [/^a day such as (.+)$/, '日期（如 $1）'],
  [/^a time such as (.+)$/, '时间（如 $1）'],
  [/^a column of "(.+)"$/, '“$1”的一列'],
  [/^"(.+)" as percent$/, '以百分比显示的“$1”'],
  [/^(\w+) \((\w+(?:\(\d+\))?)\)$/, '$1（%2）'],
  // YAML
  [/^the hidden character (.+)$/, '看不见的字符 $1'],
  [/^a document of more than (\d+) characters$/, '超过 $1 个字符的文件'],
  [/^more than (\d+) levels$/, '超过 $1 层的嵌套'],
  [/^more than (\d+) keys in a map$/, '同一层超过 $1 个键'],
  [/^the key "(.+)"$/, '键“$1”'],
  // Expressions
  [/^the sign = at the beginning$/, '以 = 开头'],
  [/^an expression of more than (\d+) characters$/, '超过 $1 个字符的表达式'],
  [/^the (?:full-width )?sign (.+)$/, '符号“$1”'],
  [/^the full-width signs (.+)$/, '全角符号“$1”'],
  [/^the span (.+)$/, '直接写期间“$1”'],
  [/^the number (.+)$/, '“$1”这种写法'],
  [/^the day (.+)$/, '日期“$1”这种写法'],
  [/^the name (.+)$/, '名称“$1”这种写法'],
  [/^the word (.+)$/, '“$1”这个词'],
  [/^the function (.+)$/, '函数“$1”'],
  [/^a name in "…"$/, '双引号里的名称'],
  [/^a text that is not written '…'$/, "不写成 '…' 的文本"],
  [/^distinct or filter in "(.+)"$/, '“$1”里的 distinct 或 filter'],
  [/^operator \( … \)$/, 'operator ( … )'],
  [/^(\S+) here$/, '这里的 $1'],
  [/^cannot read it from "(.+)" on\.$/s, '从“$1”起读不懂。'],
  // Bounds
  [/^one side is always one of (.+)$/, '一边总是 $1 之一'],
  [/^one side is always (.+)$/, '一边总是 $1'],
  [/^one side is never below (.+)$/, '一边不会小于 $1'],
  [/^one side lies between (.+) and (.+)$/, '一边在 $1 和 $2 之间'],
  // Literals
  [/^(.+) is not between (.+) and (.+)$/, '$1 不在 $2 和 $3 之间'],
  [
    /^"(.+)" stands alone \(write (.+) for the sign itself\)$/,
    '“$1”前面没有内容（要写这个符号本身用 $2）',
  ],
  [/^more than (\d+) groups in each other$/, '括号嵌套超过 $1 层'],
  [
    /^"(.+)" is not known \(only \\d, \\s and \\ before a sign\)$/,
    '不认识“$1”（只有 \\d、\\s 和符号前的 \\）',
  ],
  [/^"(.+)" behind a repetition$/, '重复之后又有“$1”'],
  [/^(\{.*\}) \(at most (\d+), not less than its beginning\)$/, '$1（至多 $2，且不小于起点）'],
  [/^more than (\d+) characters once repetitions are written out$/, '把重复展开后超过 $1 个字符'],
  // Datasets of the catalog
  [/^Unknown column "(.+)"; the columns are (.+)\.$/, '没有列“$1”；有的列是 $2。'],
  [/^Unknown column "(.+)"; did you mean "(.+)"\?$/, '没有列“$1”。是否应为“$2”？'],
  [
    /^Unknown column "(.+)": it is a header of "(.+)", which is the name to write\.$/,
    '没有列“$1”：它是列“$2”的表头，这里要写“$2”。',
  ],
  [
    /^Expected a column of dates for "(.+)", found "(.+)" of kind (.+); there is none\.$/,
    '“$1”要写日期列，却是“$2”，它的 kind 是 $3；这张表没有日期列：请删去“$1”，或把该列的 kind 改为 date。',
  ],
  [
    /^Expected a column of dates for "(.+)", found "(.+)" of kind (.+); the columns of dates are (.+)\.$/,
    '“$1”要写日期列，却是“$2”，它的 kind 是 $3；日期列有 $4。',
  ],
  [
    /^Expected "date" beside "until": the column of the first day\.$/,
    '有“until”时还要有“date”：第一日的列。',
  ],
  [
    /^Expected a date or timestamp where an empty cell is (.+), found (.+): write (.+), or leave "empty" out\.$/,
    '空单元格为 $1 的列应为日期或时间，却是 $2：它的空单元格只能是 %3，请改写或删去 empty。',
  ],
  [
    /^Expected a number or flag where an empty cell is (.+), found (.+): write (.+), or leave "empty" out\.$/,
    '空单元格为 $1 的列应为数或是否，却是 $2：它的空单元格只能是 %3，请改写或删去 empty。',
  ],
  [
    /^Expected a number where a column has "never_negative", found (.+): leave it out\.$/,
    '写了“never_negative”的列应为数，却是 $1：请删去“never_negative”。',
  ],
  [
    /^Expected a text column without codes whose "shows" is a column of person_id or account, found "(.+)"\.$/,
    '写了“shows”的列应为没有代码的文本列，所指的“$1”应为号码（person_id）或账号（account）列。',
  ],
  [/^Expected .+ as a code, found "(.+)"\.$/, '代码“$1”不是这种列的值。'],
  [
    /^Full-width comma inside the header "(.+)": write , in half width .*$/,
    '表头“$1”里有全角逗号：两个表头之间请写半角逗号；一个表头里本有逗号的，写成半角并加引号。',
  ],
  [
    /^Duplicate header "(.+)": column "(.+)" accepts it too; keep it in one\.$/,
    '表头“$1”重复：列“$2”也接受它；请只留在一列里。',
  ],
  [
    /^Duplicate spelling "(.+)": it means "(.+)" too; keep it in one place\.$/,
    '写法“$1”重复：它也表示“$2”；请只留在一处。',
  ],
  [
    /^Ambiguous spelling "(.+)": it is a missing token too\. Give the column its own "missing"\.$/,
    '写法“$1”有歧义：它也表示未填写。请给该列写自己的“missing”。',
  ],
]

/**
 * Says a phrase in Chinese; of several that are joined, each, and none where one has no Chinese. What
 * begins with a Latin letter or a digit has a blank before it.
 */
export function chinese(phrase: string): string {
  const said = say(phrase) ?? phrase
  return /^[\w<]/.test(said) ? ` ${said}` : said
}

function say(phrase: string): string | undefined {
  const said = Object.hasOwn(phrases, phrase) ? phrases[phrase] : fill(phrase)
  if (said !== undefined) return said
  for (const [joint, joined] of [
    [' or ', '或'],
    [', ', '、'],
  ] as const) {
    if (!phrase.includes(joint)) continue
    const parts = phrase.split(joint).map((part) => say(part))
    return parts.includes(undefined)
      ? undefined
      : parts
          .join(joined)
          .replace(/(?<=\w)或/, ' 或')
          .replace(/或(?=\w)/, '或 ')
  }
  // One word alone is a name or a value.
  return phrase.includes(' ') ? undefined : phrase
}

function fill(phrase: string): string | undefined {
  for (const [pattern, text] of patterns) {
    const found = pattern.exec(phrase)
    if (found !== null) {
      return text.replaceAll(/([$%])(\d)/g, (_, mark: string, i: string) => {
        const part = found[Number(i)] ?? ''
        return mark === '%' ? (say(part) ?? part) : part
      })
    }
  }
  return undefined
}
