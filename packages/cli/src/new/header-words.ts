import type { KindName } from '@mingjian/core'

/** What a header says of its column, the more special first. */
const words: readonly (readonly [RegExp, readonly KindName[]])[] = [
  [/身份证|证件号|身份号|社会信用代码|信用代码|护照号/, ['person_id']],
  [/案号|文号|文书号|决定书号/, ['case_no']],
  [/账号|帐号|卡号|账户/, ['account']],
  [/电话|手机|联系方式/, ['phone']],
  [/车牌|号牌/, ['plate']],
  [/性别/, ['sex']],
  [/出生|生日/, ['birth_date']],
  [/年月|月份|month/i, ['month', 'date']],
  [/日期|时间|时刻|日$|day|date|time/i, ['timestamp', 'date', 'month']],
  [
    /金额|额$|[款费价税薪罚]|罚金|余额|工资|收入|赔偿|补贴|元[)）]?$|amount|money/i,
    ['money', 'quantity'],
  ],
  [/是否/, ['flag']],
  [/姓名|被告人|嫌疑人|罪犯|人员|联系人|负责人|驾驶人/, ['person_name', 'party_name']],
  [/名称|单位|公司|企业|机构|当事人|原告|被告|申请人|人$/, ['party_name']],
  [/人数|次数|件数|个数|天数|年龄|岁|count/i, ['count']],
  [/率|比例|百分|重量|吨|里程|公里|面积|电量|度数|体积|长度|速度|经度|纬度/, ['quantity']],
  [/刑期|考验期|期限/, ['term', 'count']],
  [/数量|数$/, ['count', 'quantity']],
]

/** The kinds that a header names, those first that it means most likely. */
export const kindsInHeader = (header: string): readonly KindName[] =>
  words.flatMap(([pattern, kinds]) => (pattern.test(header.normalize('NFKC')) ? kinds : []))

/** Whether a header says that its numbers count nothing: they are codes, and may begin with zeros. */
export const namesCodes = (header: string): boolean =>
  /号|码|代[码号]|编|序|级|类|(^|_)(id|no|code)$/i.test(header.normalize('NFKC'))
