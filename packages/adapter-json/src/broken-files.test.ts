import { expect, it } from 'vitest'
import { limits } from './limits.ts'
import { failureOf } from './testing/read-all.ts'

it.each([
  ['[{"案号":"a",}]', 1, 12, '逗号后面的键，实际是 }'],
  ['[{"案号":"a"},\n]', 2, 1, '逗号后面的值，实际是 ]'],
  ['[{"案号":"a"}\n {"案号":"b"}]', 2, 2, '逗号或结束的括号，实际是 {'],
  ["[{'案号':1}]", 1, 3, "双引号中的键，实际是 '"],
  ['[{案号:1}]', 1, 3, '双引号中的键'],
  ['[{"案号" "a"}]', 1, 8, '键后面的冒号，实际是 "'],
  ['[{"案号":1]', 1, 9, '结束的括号 }，实际是 ]'],
  ['[{"案号":NaN}]', 1, 8, '值：对象'],
  ['[{"案号":nan, "标的额":12345678901234567890}]', 1, 8, '值：对象'],
  ['[{"案号":nan}]', 1, 8, '值：对象'],
  ['[{"案号":01}]', 1, 9, '逗号或结束的括号'],
  ['[{"案号":1.}]', 1, 10, '小数点后的数字，实际是 }'],
  ['[{"案号":-}]', 1, 9, '数字，实际是 }'],
  ['[{"案号":1e}]', 1, 10, '指数的数字，实际是 }'],
  [
    '[{"案号":"a\nb和别的"}]',
    1,
    10,
    '合格的文字：换行等控制字符须写作 \\n 等转义，反斜杠须写作 \\\\，实际是 U+000A',
  ],
  ['[{"案号":"C:\\数据"}]', 1, 11, '合格的文字'],
  ['[{"案号":"a"}] []', 1, 14, '结尾：列表或对象已经结束，实际是 ['],
  ['// 说明\n[{"案号":"a"}]', 1, 1, '值：对象'],
])('says where %j is broken, and what belongs there', async (text, line, column, expected) => {
  const error = await failureOf(text)
  expect([error.code, error.line]).toEqual(['json-broken', line])
  const { message, hint } = error.told.zh
  expect(message).toContain(`“a.json”第 ${line} 行第 ${column} 列不是合格的 JSON：应为${expected}`)
  expect(hint).toContain('重新导出')
})

it('finds the place far into a file, behind an end of a piece too', async () => {
  for (let fill = 65_500; fill < 65_560; fill += 1) {
    const text = `["${'x'.repeat(fill)}",\n{"案号":nope}, {"案号":"and what follows it"}]`
    expect((await failureOf(text)).told.en.message).toContain('line 2, column 7: expected a value')
  }
})

it.each([
  '[',
  '[{"案号":"a"}',
  '[{"案号":"a',
  '[{"案号":"a\\',
  '[{"案号":tru',
  '[{"案号":1',
  '{"RECORDS":[{"案号":1}]',
  '  ',
])('says that %j is cut', async (text) => {
  const error = await failureOf(text)
  expect(error.code).toBe('json-broken')
  expect(error.told.zh.message).toContain('“a.json”不完整：到文件末尾')
})

it.each([
  ['{"案号":"a"}\n{"案号":"b"', 2, '“a.jsonl”第 2 行的 JSON 到行尾还没有结束'],
  ['{"案号":"a"}\n{\n"案号":"b"}', 2, '“a.jsonl”第 2 行的 JSON 到行尾还没有结束'],
  ['\n{"案号":"a"} {"案号":"b"}', 2, '“a.jsonl”第 2 行第 12 列不是合格的 JSON：应为结尾'],
  ['{"案号":"a"}\n{"案号":"b"} "x\ny"', 2, '“a.jsonl”第 2 行第 12 列不是合格的 JSON：应为结尾'],
  ['{"案号":"a"},\n{"案号":"b"}', 1, '“a.jsonl”第 1 行第 11 列不是合格的 JSON：应为结尾'],
])('says of lines where %j is broken', async (text, line, message) => {
  const error = await failureOf(text, { as: 'a.jsonl' })
  expect([error.code, error.line]).toEqual(['json-broken', line])
  expect(error.told.zh.message).toContain(message)
})

const keys = (count: number, length: number) =>
  JSON.stringify([
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}`.padStart(length, 'k'), 1])),
  ])
const { keys: most, characters, keyCharacters, recordCharacters } = limits

it.each([
  ['depth', '['.repeat(100_000)],
  ['depth', `{"a":${'{"a":'.repeat(64)}1`],
  ['keys', keys(most + 1, 1)],
  ['keys', `[${Array.from({ length: most + 1 }, (_, n) => `{"${n}":null}`).join(',')}]`],
  ['keyCharacters', keys(1, keyCharacters + 1)],
  ['keyCharacters', `{"${'k'.repeat(keyCharacters + 1)}":[]}`],
  ['characters', `["${'x'.repeat(characters + 100_000)}"]`],
  ['characters', `{"${'x'.repeat(characters + 100_000)}"`],
  [
    'recordCharacters',
    `[{"a":"${'x'.repeat(recordCharacters / 2)}","b":"${'x'.repeat(recordCharacters / 2 + 1)}"}]`,
  ],
] as const)('names the limit %s', async (limit, text) => {
  const error = await failureOf(text)
  expect([error.code, error.told.zh.message]).toEqual([
    'json-limit',
    expect.stringContaining(`超出限制“${limit}”`),
  ])
  expect(error.told.en.message).toContain(`${limits[limit]} `)
})

it('reads what is at the limits', async () => {
  expect((await failureOf(keys(most, 4))).code).toBe('dataset-unknown')
  expect((await failureOf(keys(1, keyCharacters))).code).toBe('dataset-unknown')
  expect((await failureOf(`{"a":${'{"a":'.repeat(62)}[]${'}'.repeat(63)}`)).code).toBe(
    'list-missing',
  )
})

it('names the limit of a line', async () => {
  const error = await failureOf(`{"案号":"${'x'.repeat(characters + 100_000)}`, { as: 'a.jsonl' })
  expect(error.told.zh.message).toContain('超出限制“recordCharacters”')
})
