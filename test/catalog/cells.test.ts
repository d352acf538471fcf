import { createCellReader, lastDay } from '@mingjian/core'
import { expect, test } from 'vitest'
import { catalog } from './catalog.ts'

/** Reads a cell of a column as a file would have it; a refusal says why in English. */
function read(place: string, cell: string): unknown {
  const [id, name = ''] = place.split('.')
  const definition = catalog.find((each) => each.id === id)
  const column = definition?.columns[name]
  if (definition === undefined || column === undefined) throw new Error(`No column ${place}.`)
  const result = createCellReader(column, definition)(cell)
  return 'value' in result ? result.value : result.reason.en
}

test.each([
  ['measure.kind', '刑事拘留', '拘留'],
  ['measure.kind', '取保候审', '取保'],
  ['measure.extend_reason', '流窜作案', '流窜'],
  ['cc_person.kind', '暂予监外执行', '暂予监外'],
  ['si_pay.kind', '企业职工基本养老保险', '养老'],
  ['si_pay.kind', '城乡居民基本养老保险', '居民养老'],
  ['si_pay.pay_type', '一次性补缴', '补缴'],
  ['crim_judgment.main_kind', '有期徒刑', '有期'],
  ['crim_judgment.main_kind', '免予刑事处罚', '免予'],
  ['proc_case.decision', '酌定不起诉', '相对不起诉'],
  ['proc_case.decision', '证据不足不起诉', '存疑不起诉'],
  ['proc_event.event_type', '二退', '二次退回补充侦查'],
  ['entity.status', '存续（在营、开业、在册）', '存续'],
  ['entity.dereg_type', '简易注销登记', '简易'],
  ['traffic_accident.liability', '全责', '全'],
  ['traffic_accident.liability', '无责任', '无责'],
  ['injury_cert.grade', '轻伤（二级）', '轻伤二级'],
  ['trip.kind', '高铁一等座', '高铁'],
  ['tender.method', 'open', '公开招标'],
  ['admin_penalty.ruling', '准予强制执行', '准予'],
])('%s reads %s as %s', (place, cell, code) => {
  expect(read(place, cell)).toBe(code)
})

// 无 in a column that asks whether there is something is an answer; in a name nothing was written.
test.each([
  ['crim_judgment.probation_flag', '无', false],
  ['crim_judgment.probation_flag', '有', true],
  ['crim_judgment.probation_flag', '不详', null],
  ['admin_penalty.to_police_flag', '未移送', false],
  ['cc_leave.approved', '已批准', true],
  ['crim_judgment.name', '无', null],
])('%s reads %s as %s', (place, cell, value) => {
  expect(read(place, cell)).toBe(value)
})

test('what has no end, in words or by a blank, ends on the last day of all', () => {
  expect(['长期', '', '9999-12-31'].map((cell) => read('license.to_date', cell))).toEqual([
    lastDay,
    lastDay,
    lastDay,
  ])
  expect(read('driver_license.ban_until', '终生')).toBe(lastDay)
  // A ban that was not written down is unknown: it is no ban for life.
  expect(read('driver_license.ban_until', '')).toBeNull()
})

test('what was not imposed or not paid is left blank on the form', () => {
  const blank = ['crim_judgment.fine', 'admin_penalty.paid_amount', 'ps_penalty.detain_days']
  expect(blank.map((place) => read(place, ''))).toEqual([0n, 0n, 0n])
  expect(read('ins_claim.paid', '')).toBeNull()
})

test('what is negative only by a slip is refused, a reversal is not', () => {
  expect(read('crim_judgment.fine', '-5')).toBe('is negative')
  expect(read('med_settle.fund_paid', '-5')).toBe(-500n)
  expect(read('invoice.amount', '-5')).toBe(-500n)
})

test('times are read to the second, and a day without a time is told', () => {
  const places = ['hotel_stay.check_in', 'alcohol_test.test_time', 'traffic_accident.acc_time']
  expect(places.map((place) => typeof read(place, '2024-01-31 08:05'))).not.toContain('string')
  expect(places.map((place) => read(place, '2024-01-31'))).toEqual(
    places.map(() => 'is a day without a time of day'),
  )
})
