import { type InEach, inEach, toWrite } from '../../diagnostics/in-each.ts'
import { asWrittenHere } from '../../load/as-written-here.ts'
import { toHalfWidth, wideSign } from '../../load/wide-signs.ts'

/** What no expression may hold, what to write instead, and where it stands. */
export interface Refused {
  readonly detail: string
  readonly instead?: InEach
  readonly offset: number
}

interface Refusal {
  readonly pattern: RegExp
  /** What is told of what was found; `all` is every place in which it stands. */
  readonly what: (found: string, all: readonly string[]) => string
  readonly instead?: (found: string, all: readonly string[]) => InEach | undefined
}

const sign = (found: string): string => `the sign ${found}`

const intoParams = (span: string): InEach => ({
  zh: `请写进 params，如“term: { value: ${span}, origin: … }”，这里写它的名称。`,
  en: `Put it into params, as term: { value: ${span}, origin: … }, and write its name here.`,
})

const plain: InEach = {
  zh: '请写普通数字，如 1500000、0.75。',
  en: 'Write plain digits such as 1500000 or 0.75.',
}

function amountInstead(found: string): InEach | undefined {
  const here = asWrittenHere(found)
  if (here === undefined) return undefined
  if (/^\d+ /.test(here)) return intoParams(here)
  return toWrite(here.includes('-') ? `date '${here}'` : here)
}

/** The signs that elsewhere mean what another one means here. */
const signsElsewhere: Readonly<Record<string, string>> = {
  '==': '=',
  '===': '=',
  '=>': '>=',
  '=<': '<=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '!': 'not',
}

/** What stands between full-width quotes is a text, whatever its signs. */
const insideQuotes = /(?<=[“‘])[^“”‘’]*(?=[”’])/g

const quotes = /[“”‘’《》]/

const textQuotes: InEach = {
  zh: "文本写在半角单引号里：'…'。",
  en: "A text stands in half-width quotes: '…'.",
}

const inHalfWidth = (signs: string): InEach => ({
  zh: `请写半角的 ${signs}。`,
  en: `Write ${signs} in half width.`,
})

const filtered: InEach = {
  zh: '只对一部分行计算，在聚合后面写 filter (where <condition>)，如 count(*) filter (where <condition>)。',
  en: 'To compute over some rows, write filter (where <condition>) behind the aggregate, as in count(*) filter (where <condition>).',
}

/** In the order in which they are told: what is written by one slip is named by it. */
const refusals: readonly Refusal[] = [
  {
    pattern: /--|\/\*/,
    what: () => 'a comment',
    instead: () => ({
      zh: '请写成 YAML 的注释：以 # 开头，另起一行。',
      en: 'Write it as a comment of YAML, behind # on a line of its own.',
    }),
  },
  {
    pattern:
      /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?<![\w.])\d{4}[-/]\d{1,2}[-/]\d{1,2}(?![\w.])/,
    what: (found) => `the day ${found}`,
    instead: (found) => amountInstead(found.replaceAll('-', '/')),
  },
  {
    pattern:
      /(?<![\w.])[\d０-９]+(?:[.．][\d０-９]+)?\s*(?:万元|亿元|个月|小时|分钟|[日天周月年元次件人名笔万亿千百](?![\p{L}\p{N}])|[%％](?!\s*[\w(.']))/u,
    what: (found) => `the number ${found}`,
    instead: amountInstead,
  },
  {
    pattern: wideSign,
    what: (found, all) =>
      all.length === 1 ? `the full-width sign ${found}` : `the full-width signs ${all.join(' ')}`,
    instead: (_, all) => {
      const half = all.filter((each) => !quotes.test(each)).map(toHalfWidth)
      const hints = [
        ...(half.length === 0 ? [] : [inHalfWidth([...new Set(half)].join(' '))]),
        ...(half.length === all.length ? [] : [textQuotes]),
      ]
      return inEach((language) =>
        hints.map((each) => each[language]).join(language === 'zh' ? '' : ' '),
      )
    },
  },
  {
    pattern: /^\s*=(?![=<>])/,
    what: () => 'the sign = at the beginning',
    instead: () => ({
      zh: '表达式直接写，不像 Excel 那样以 = 开头。',
      en: 'Write the expression alone; it does not begin with = as in Excel.',
    }),
  },
  {
    pattern: /(?<!\bfilter\s*\(\s*)\bwhere\b/i,
    what: (found) => `${found.toLowerCase()} here`,
    instead: () => filtered,
  },
  {
    pattern: /\bfilter\s*\((?!\s*where\b)/i,
    what: () => 'filter without where',
    instead: () => filtered,
  },
  {
    pattern: /[<>!]\s+=/,
    what: sign,
    instead: (found) => toWrite(found.replaceAll(/\s/g, '')),
  },
  {
    pattern: /={2,3}|=>|=<|[≥≤≠×÷]|!(?!=)/,
    what: sign,
    instead: (found) => toWrite(signsElsewhere[found] ?? ''),
  },
  {
    pattern: /[{[`@$](?!\d)[^\s}\]`]*[}\]`]?/,
    what: (found) => `the name ${found}`,
    instead: (found) => toWrite(found.replaceAll(/[{}[\]`@$]/g, '')),
  },
  {
    pattern: /(?:^|(?<=[(,]))\s*(?:and|or)\s*\(/i,
    what: (found) => `the function ${found.replaceAll(/[\s(]/g, '')}`,
    instead: (found) => toWrite(`(…) ${found.replaceAll(/[\s(]/g, '').toLowerCase()} (…)`),
  },
  {
    pattern: /(?<![\w.])\d+\s+(?:minute|hour|day|week|month|year)s?\b/i,
    what: (found) => `the span ${found}`,
    instead: (found) => intoParams(found.toLowerCase().replace(/\s+/, ' ')),
  },
  {
    pattern: /(?<![\w.])(?:\d[\d.]*[a-z_]\w*|\.\d\w*)/i,
    what: (found) => `the number ${found}`,
    instead: () => plain,
  },
]

/** Finds what no expression may hold outside of texts, which are blotted out in `bare`. */
export function findRefused(bare: string): Refused | undefined {
  for (const { pattern, what, instead } of refusals) {
    const found = pattern.exec(bare)
    if (found === null) continue
    const every = bare
      .replaceAll(insideQuotes, '')
      .matchAll(new RegExp(pattern.source, `${pattern.flags}g`))
    const all = [...new Set([...every].map(([each]) => each.trim()))]
    const said = instead?.(found[0], all)
    const offset = found.index + (found[0].length - found[0].trimStart().length)
    const detail = what(found[0].trim(), all)
    return { detail, offset, ...(said === undefined ? {} : { instead: said }) }
  }
  return undefined
}
