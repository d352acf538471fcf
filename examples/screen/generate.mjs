/**
 * Makes a small docket as a court might export it: Chinese headers, GBK, spellings that differ,
 * cells left empty, two dates that are none, a few records twice. Every firm and person is made
 * up. The same seed gives the same bytes.
 */
import { encodeGb18030 } from '@mingjian/testkit'

const headers = ['案号', '原告', '被告', '案由', '标的额（元）', '立案日期', '被告有无律师', '地区']

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const day = 24 * 60 * 60 * 1000
const start = Date.UTC(2023, 0, 9)

/** Those who sue often. `spread` is the days over which their suits lie, from `from` on. */
const frequent = [
  {
    // A lender under four spellings, many suits at once, one amount again and again.
    spellings: [
      '甲乙丙小额贷款有限公司',
      '甲乙丙小额贷款有限责任公司',
      '　甲乙丙小额贷款有限公司 ',
      '甲乙丙小额贷款有限公司（受让自丁戊己商贸有限公司）',
    ],
    suits: 64,
    from: 820,
    spread: 90,
    amounts: ['30,000.00', '30,000.00', '18,600.00', '25,400.00'],
    lawyer: 0.04,
    cause: '小额借款合同纠纷',
  },
  {
    // Letters in capitals and small are one name, and so are the forms of a company.
    spellings: ['ABC信用咨询有限公司', 'Abc信用咨询有限公司', 'abc信用咨询有限责任公司'],
    suits: 41,
    from: 700,
    spread: 60,
    amounts: ['50,000.00', '50,000.00', '72,000.00'],
    lawyer: 0.05,
    cause: '民间借贷纠纷',
  },
  {
    // A natural person who lends: the name is masked in every output.
    spellings: ['钱丙丁'],
    suits: 26,
    from: 600,
    spread: 150,
    amounts: ['100,000.00', '60,000.00', '80,000.00', '100,000.00', '45,000.00'],
    lawyer: 0,
    cause: '民间借贷纠纷',
  },
  {
    // Whether defendants had a lawyer was mostly not written down: the signal stays open.
    spellings: ['子丑寅融资租赁有限公司', '子丑寅融资租赁有限责任公司'],
    suits: 33,
    from: 400,
    spread: 45,
    lawyer: null,
    cause: '融资租赁合同纠纷',
  },
  {
    // Sues often and at once, but against parties with lawyers and for amounts that differ.
    spellings: ['卯辰巳汽车销售服务有限公司'],
    suits: 24,
    from: 300,
    spread: 40,
    lawyer: 0.7,
    cause: '买卖合同纠纷',
  },
  {
    // An innocent supplier: many unpaid bills, but over three years and contested.
    spellings: ['天干建材供应有限公司'],
    suits: 36,
    from: 0,
    spread: 1080,
    lawyer: 0.8,
    noAmount: 0.06,
    cause: '买卖合同纠纷',
  },
  {
    // Collects service charges once a year.
    spellings: ['地支物业服务有限公司'],
    suits: 14,
    from: 500,
    spread: 6,
    lawyer: 0.2,
    cause: '物业服务合同纠纷',
  },
  {
    // Nine suits in a month and two whose dates cannot be read: undecided, no clue.
    spellings: ['午未申餐饮管理有限公司'],
    suits: 11,
    from: 640,
    spread: 25,
    lawyer: 0.5,
    cause: '房屋租赁合同纠纷',
    badDates: ['2024年13月8日', '2024-02-30'],
  },
]

const stems = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']
const trades = ['商贸', '运输', '装饰工程', '机械租赁', '电子', '农业', '文化传播', '印刷']
const surnames = [...'赵钱孙李周吴郑王冯陈']
const causes = ['买卖合同纠纷', '民间借贷纠纷', '劳务合同纠纷', '承揽合同纠纷', '房屋租赁合同纠纷']
const places = ['东城镇', '西山镇', '南河镇', '北湖镇', '中街街道']

/** Makes the file: a few hundred ordinary suits and those of the frequent plaintiffs. */
export function generateDocket({ seed = 20260131, ordinary = 560 } = {}) {
  const random = createRandom(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const stem = () => pick(stems)
  const person = () => pick(surnames) + stem() + (random() < 0.5 ? stem() : '')
  const firm = () => `${stem()}${stem()}${pick(trades)}有限公司`
  const anyAmount = () => formatAmount(3000 + Math.floor(random() * 240_000), random)
  const rows = []
  const add = ({ plaintiff, days, amount, lawyer, cause, date }) => {
    rows.push({
      days,
      cells: [
        plaintiff,
        random() < 0.7 ? person() : firm(),
        cause,
        amount,
        date ?? formatDay(days, random),
        lawyer,
        pick(places),
      ],
    })
  }
  for (const who of frequent) {
    for (let n = 0; n < who.suits; n += 1) {
      const { lawyer } = who
      const known = lawyer !== null || random() < 0.3
      add({
        plaintiff: pick(who.spellings),
        days: who.from + Math.floor((n * who.spread) / who.suits + random() * 2),
        amount:
          random() < (who.noAmount ?? 0)
            ? ''
            : who.amounts === undefined
              ? anyAmount()
              : pick(who.amounts),
        lawyer: known ? (random() < (lawyer ?? 0.1) ? '有' : '无') : pick(['', '-', '不详']),
        cause: who.cause,
        date: who.badDates?.[n - who.suits + who.badDates.length],
      })
    }
  }
  const parties = Array.from({ length: ordinary / 2 }, () => (random() < 0.45 ? firm() : person()))
  for (let n = 0; n < ordinary; n += 1) {
    add({
      plaintiff: pick(parties),
      days: Math.floor(random() * 1085),
      amount: random() < 0.05 ? '' : anyAmount(),
      lawyer: random() < 0.06 ? '' : random() < 0.45 ? '有' : '无',
      cause: pick(causes),
    })
  }
  const docket = rows
    .sort((a, b) => a.days - b.days)
    .map(({ days, cells }, n) => [`（${yearOf(days)}）示01民初${n + 1}号`, ...cells])
  // Some records were exported twice.
  for (const at of [740, 613, 402, 255, 120, 31]) docket.splice(at, 0, docket[at])
  const text = [headers, ...docket].map((cells) => cells.map(quote).join(',')).join('\r\n')
  return encodeGb18030(`${text}\r\n`)
}

const yearOf = (days) => new Date(start + days * day).getUTCFullYear()

/** Clerks write dates in three ways. */
function formatDay(days, random) {
  const date = new Date(start + days * day)
  const [year, month, dayOfMonth] = [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
  ]
  const style = random()
  if (style < 0.1) return `${year}年${month}月${dayOfMonth}日`
  if (style < 0.25) return `${year}/${month}/${dayOfMonth}`
  return date.toISOString().slice(0, 10)
}

function formatAmount(value, random) {
  const cents = String(Math.floor(random() * 100)).padStart(2, '0')
  return random() < 0.5 ? `${value}.${cents}` : `${value.toLocaleString('en-US')}.${cents}`
}

const quote = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
