import type { CaseDifference, LackingSide } from '@mingjian/testkit/pack'
import { plural } from '../output/plural.ts'
import type { FailedCase, TestedModel } from './run-cases.ts'

/** What is found and expected beside values of the case. */
const phrases: Readonly<Record<string, string>> = {
  'a subject': '有这个主体',
  'no such subject': '没有这个主体',
  'no such fact': '没有这个事实',
  'no such signal': '没有这个信号',
  'what its rows give': '由证据的行得出',
}

/** Whether a subject is there that the case does not name. */
const isUnnamed = ({ what, expected }: Pick<CaseDifference, 'what' | 'expected'>): boolean =>
  what === 'subject' && expected === 'no such subject'

const inChinese = (text: string): string => phrases[text] ?? text

const words = {
  zh: {
    model: (model: string, passed: number, failed: number) =>
      `${failed === 0 ? '✓' : '✗'} ${model}: ${passed + failed} 个案例，通过 ${passed}，失败 ${failed}`,
    noCases: (model: string) => `✗ ${model}: 旁边没有 cases.yaml，没有可运行的案例`,
    where: ({ case: name, file, line, asOf, isDayOfTests }: FailedCase, on: readonly string[]) =>
      `「${name}」 ${file}:${line}，基准日 ${asOf}${isDayOfTests ? '（案例未写 as_of，按测试日）' : ''}，后端 ${on.join('、')}`,
    line: (line: number) => `第 ${line} 行，`,
    subject: (key: string) => `主体 ${key} · `,
    differs: ({ what, expected, found, reason }: CaseDifference) =>
      reason !== undefined
        ? `模型没有得出结果：${reason.zh}`
        : isUnnamed({ what, expected })
          ? '有这个主体，expect 里没有写它：没有写的主体预期不出现'
          : `${what}: 预期 ${inChinese(expected)}，实际 ${inChinese(found)}`,
    because: (text: string) => `原因: ${text}`,
    lacking: ({ id, side }: LackingSide) => `缺少案例: “${id}”没有一个案例为 ${side}`,
    total: (passed: number, failed: number, on: readonly string[]) =>
      `共 ${passed + failed} 个案例，通过 ${passed}，失败 ${failed}（${on.length > 1 ? '各在' : '在'}后端 ${on.join('、')} 上${on.length > 1 ? '运行一遍' : '运行'}）`,
  },
  en: {
    model: (model: string, passed: number, failed: number) =>
      `${failed === 0 ? '✓' : '✗'} ${model}: ${plural(passed + failed, 'case')}, ${passed} passed, ${failed} failed`,
    noCases: (model: string) => `✗ ${model}: no cases.yaml lies beside it, nothing could be run`,
    where: ({ case: name, file, line, asOf, isDayOfTests }: FailedCase, on: readonly string[]) =>
      `"${name}" ${file}:${line}, as of ${asOf}${isDayOfTests ? ' (the day of tests: the case states no as_of)' : ''}, on ${on.join(' and ')}`,
    line: (line: number) => `line ${line}, `,
    subject: (key: string) => `subject ${key} · `,
    differs: ({ what, expected, found, reason }: CaseDifference) =>
      reason !== undefined
        ? `the model gave no result: ${reason.en}`
        : isUnnamed({ what, expected })
          ? 'it is there, and "expect" does not name it: subjects that are not named are expected not to be there'
          : `${what}: expected ${expected}, found ${found}`,
    because: (text: string) => `because ${text}`,
    lacking: ({ id, side }: LackingSide) => `lacking: no case in which "${id}" is ${side}`,
    total: (passed: number, failed: number, on: readonly string[]) =>
      `${plural(passed + failed, 'case')} in all, ${passed} passed, ${failed} failed (${on.length > 1 ? 'each run ' : ''}on ${on.join(' and ')})`,
  },
} as const

/** Cases that failed, each once where backends found the same, with these. */
function alike(failed: readonly FailedCase[]): { failed: FailedCase; on: string[] }[] {
  const found = new Map<string, { failed: FailedCase; on: string[] }>()
  for (const each of failed) {
    const { backend, ...rest } = each
    const key = JSON.stringify(rest)
    const before = found.get(key)
    if (before === undefined) found.set(key, { failed: each, on: [backend] })
    else before.on.push(backend)
  }
  return [...found.values()]
}

/** Says of each model how many cases passed, and of each that failed what was expected and found. */
export function formatTested(
  tested: readonly TestedModel[],
  backends: readonly string[],
  language: 'zh' | 'en',
): string {
  const { model, noCases, where, line, subject, differs, because, lacking, total } = words[language]
  const failures = (each: TestedModel) => new Set(each.failed.map((one) => one.line)).size
  const lines = tested.flatMap((each) => [
    each.hasCases ? model(each.model, each.passed, failures(each)) : noCases(each.model),
    ...alike(each.failed).flatMap(({ failed, on }) => [
      `  ${where(failed, on)}`,
      ...failed.differences.flatMap((one) => [
        `    ${one.line === undefined ? '' : line(one.line)}${one.subject === null ? '' : subject(one.subject)}${differs(one)}`,
        ...(one.because === undefined ? [] : [`      ${because(one.because[language])}`]),
      ]),
    ]),
    ...each.lacking.map((side) => `  ${lacking(side)}`),
  ])
  const passed = tested.reduce((sum, each) => sum + each.passed, 0)
  const failed = tested.reduce((sum, each) => sum + failures(each), 0)
  return `${[...lines, total(passed, failed, backends)].join('\n')}\n`
}
