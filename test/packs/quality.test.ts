import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memory } from '@mingjian/core'
import { duckdb } from '@mingjian/duckdb'
import {
  fallback,
  generatePeople,
  type MeasuredIdentity,
  measureIdentity,
  numberStates,
} from '@mingjian/testkit'
import { expect, it } from 'vitest'

const page = fileURLToPath(new URL('../../rules/QUALITY.md', import.meta.url))
const [people, seed] = [3000, 20_240_630]

it('rules/QUALITY.md says what is measured', async () => {
  const measured = await measureIdentity(generatePeople({ people, seed }), duckdb())
  const written = format(measured)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, written)
  expect(existsSync(page), 'Run with UPDATE_GOLDEN=1 and review the page.').toBe(true)
  expect(readFileSync(page, 'utf8')).toBe(written)
  // What the page is about must occur.
  expect(measured.grades.A.right).toBeGreaterThan(1000)
  expect(measured.grades.B.right).toBeGreaterThan(300)
  expect(measured.grades.C.wrong).toBeGreaterThan(0)
  expect(measured.grades.A.wrong).toBe(0)
}, 120_000)

it('both backends merge the same records', async () => {
  const some = generatePeople({ people: 400, seed: 3 })
  expect(await measureIdentity(some, duckdb())).toEqual(await measureIdentity(some, memory()))
}, 120_000)

/** The interval of Wilson at 95 %, as percents with two places. */
function interval(found: number, of: number): string {
  if (of === 0) return '–'
  const z = 1.96
  const share = found / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  const percent = (value: number) => (Math.max(0, value / scale) * 100).toFixed(2)
  return `${percent(middle - spread)} – ${percent(middle + spread)} %`
}

const stateWords: Readonly<Record<(typeof numberStates)[number], string>> = {
  whole: '完整 · whole',
  spelled: '有空格或小写 · with a blank or in small letters',
  fifteen: '15 位 · 15 digits',
  typo: '录错一位 · one digit mistyped',
  missing: '未填写 · missing',
  masked: '已脱敏 · masked',
  rounded: '被表格软件舍入 · rounded by a spreadsheet',
  cut: '少一位 · one digit lost',
}

const wayWords = ['号码', '姓名、出生日期、性别', '同一案件内的姓名', '仅姓名']

function format({ records, known, grades, missed, doubted, numbers }: MeasuredIdentity): string {
  const rows = (['A', 'B', 'C'] as const).map((grade) => {
    const { right, wrong } = grades[grade]
    const made = right + wrong
    const share = interval(wrong, made)
    return `| ${grade} | ${made} | ${wrong} | ${share} | ${missed[grade]} | ${doubted[grade]} | ${interval(missed[grade], known)} |`
  })
  const states = numberStates.flatMap((state) => {
    const found = numbers.get(state)
    if (found === undefined) return []
    return [
      `| ${stateWords[state]} | ${found.known} | ${found.right} | ${found.known - found.right} | ${found.wrong} |`,
    ]
  })
  const ways = fallback.map((way, at) => `${at + 1}. \`${way}\` (${wayWords[at]})`)
  return `${[
    '# 身份匹配的质量 · Quality of matching people',
    '',
    '本页由测试生成 · This page is written by a test: `UPDATE_GOLDEN=1 npx vitest run test/packs/quality.test.ts`',
    '',
    '真相已知的虚构人员：姓名按实际频度抽取（公安部 2007 年 4 月 24 日公布的户籍姓氏统计；同名最多的姓名如张伟 290607 人），',
    `证件号码校验位有效。甲单位登记 ${people} 人，各在一个案件内；乙单位有 ${records} 条记录，其中 ${known} 条是甲单位登记的人，其余是同一案件内的外人。`,
    '乙单位的记录如实际数据那样残缺。用一个真实的模型依次按下列各条件碰撞，`at_least` 分别取 A、B、C：',
    '',
    'People who are made up, so that the truth is known. Their names are drawn as often as people bear them (count of registered households by the',
    'Ministry of Public Security, 24 April 2007; the most frequent full names, such as 张伟 with 290 607 people), their numbers have valid check digits. One office',
    `has ${people} of them, each in a case; another has ${records} records, ${known} of them of these people, the others of strangers in the same cases, damaged as real data`,
    'are. A model joins them, with `at_least` A, B and C, by these ways in turn:',
    '',
    ...ways,
    '',
    '| 等级 · grade | 认定为同一人 · merged | 其中错误 · wrong | 错误率 95% 区间 · wrong, 95 % | 漏配 · missed | 其中存疑 · of these in doubt | 漏配率 95% 区间 · missed, 95 % |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '“认定”按该匹配的等级分列；“漏配”是以该等级为 `at_least` 时，甲单位登记的人中没有认定的；“存疑”的，结果列为未知，不作为没有。',
    '',
    'Merged are counted at the grade of the match; missed are those of the known people who are not merged with `at_least` at this grade. What is in doubt is',
    'unknown, and never taken for absent.',
    '',
    '| 乙单位的号码 · number of the second office | 记录 · records of known people | 正确 · right | 漏配 · missed | 错误 · wrong |',
    '|---|---|---|---|---|',
    ...states,
    '',
    '虚构的数据只说明方法，不是任何单位数据的错误率：同名在小地方少，在同一家族、同一批次的记录里多。',
    '',
    'Made-up data say something of the method; they are the error rate of no office. A name meets its like less often in a small place, and more often within a family.',
  ].join('\n')}\n`
}
