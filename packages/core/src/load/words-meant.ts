import { closestMatch } from '../diagnostics/closest-match.ts'
import type { InEach } from '../diagnostics/in-each.ts'
import { type LineName, lines } from '../model/lines.ts'

/** Words of the language, each with words that people write for it: Chinese, or of other tools. */
const written: Readonly<Record<string, string>> = {
  // Models
  strong: '强',
  medium: '中 中等',
  weak: '弱',
  required: '必需 必须 必要 必填 mandatory must 是 true yes',
  helpful: '可选 辅助 参考 选填 optional 否 false no',
  experimental: '试行 试用 实验 draft',
  stable: '正式 稳定',
  retired: '停用 废止 deprecated',
  design: '设计',
  person: '自然人 个人 人 人员 people persons human individual',
  firm: '企业 公司 company companies enterprise corporation',
  case: '案件',
  civil: '民事 民事检察 民商事',
  criminal: '刑事 刑事检察',
  'penalty-execution': '刑事执行 刑执 刑事执行检察 监所 penal execution',
  administrative: '行政 行政检察 administration',
  'public-interest': '公益 公益诉讼 公益诉讼检察 public_interest public',
  juvenile: '未检 未成年人 未成年人检察 minors',
  petition: '控申 控告申诉 控告申诉检察 司法救助 relief',
  'intellectual-property': '知产 知识产权 知识产权检察 ip',
  audit: '审计 审计监督',
  other: '其他 其它 无',
  // Cases
  hit: '命中 是 true yes',
  clear: '不符 不符合 未命中 没有命中 不命中 否 false no miss',
  unknown: '未知 不明 不确定',
  'not-applicable': '不适用 na n/a',
  null: '无 没有 否 none 不是线索',
  // Datasets
  none: '无 没有 zero 0',
  open: '未结束 尚未结束 至今 没有结束',
  pending: '未发生 尚未发生 还没有发生',
  true: '是 对 真 yes y on 必填 必需',
  false: '否 不 假 no n off 选填 可选',
  account: '账号 账户 银行账号 银行卡号',
  birth_date: '出生日期 生日',
  case_no: '案号 文书号 裁判文书号',
  count: '件数 次数 整数 int integer bigint smallint 数 数量 数字 number numeric',
  quantity: '数量 重量 面积 float double real 小数 数 数字 number numeric decimal',
  money: '金额 钱 元 currency 数 数字 number numeric decimal',
  date: '日期 day',
  timestamp: '时间 日期时间 datetime',
  month: '月份 年月 月',
  flag: '是否 是非 布尔 bool boolean bit',
  party_name: '当事人 当事人名称 名称 单位名称 公司 企业',
  person_id: '身份证 身份证号 身份证号码 公民身份号码 证件号码 idcard id_card',
  person_name: '姓名 人名',
  phone: '电话 手机 手机号 电话号码',
  plate: '车牌 车牌号 号牌',
  sex: '性别 gender',
  term: '刑期 期限 考验期 月数',
  text: '文本 文字 字符 字符串 string str varchar varchar2 nvarchar char nchar clob',
}

/**
 * The words among those known that a word of Chinese or of another tool means, else the one that it
 * misspells; none where nothing can be told.
 */
export function wordsMeant(known: readonly string[], found: string): readonly string[] {
  const word = found
    .trim()
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '')
  const meant = known.filter((each) => meansLine(each, word) || isWritten(each, word))
  if (meant.length > 0) return meant
  const near = closestMatch(found, known)
  return near === undefined ? [] : [near]
}

const isWritten = (known: string, word: string): boolean =>
  Object.hasOwn(written, known) && written[known]?.split(' ').includes(word) === true

/** A line of supervision by what it is called; not every such name is one word. */
const meansLine = (known: string, word: string): boolean => {
  const line: InEach | undefined = Object.hasOwn(lines, known)
    ? lines[known as LineName]
    : undefined
  return line?.zh === word || line?.en === word
}
