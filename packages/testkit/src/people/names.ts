import type { Random } from '../fund/random.ts'

/**
 * Surnames by the number of people who bear them, the most frequent first: the hundred of the Ministry of Public
 * Security's count of registered households (Xinhua, 24 April 2007).
 */
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢',
  ...'姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]

/**
 * Of people in a hundred. The count gives the first three and says that ten surnames have 20 million people and more, of
 * 1281 million, and twenty-two 10 million and more: a power of the rank runs through these two points.
 */
const counted = [7.25, 7.19, 6.83]
const shareOfSurname = (rank: number): number => counted[rank - 1] ?? 13.25 * rank ** -0.91

/**
 * Given names that the fifty most frequent full names of that count have, roughly in its order. 张伟 was 290 607 people
 * of 87.5 million 张, three in a thousand; the others fall off slowly (王芳 268 268, 李娜 244 223, 张敏 235 592).
 */
const givenNames = [
  ...[
    '伟',
    '芳',
    '秀英',
    '娜',
    '敏',
    '静',
    '丽',
    '强',
    '磊',
    '军',
    '洋',
    '勇',
    '艳',
    '杰',
    '娟',
    '涛',
  ],
  ...[
    '明',
    '超',
    '秀兰',
    '霞',
    '平',
    '刚',
    '桂英',
    '玉兰',
    '鹏',
    '辉',
    '燕',
    '红',
    '斌',
    '波',
    '玲',
    '建国',
  ],
]
const shareOfGiven = (rank: number): number => 0.32 * rank ** -0.15

/** Signs of which all other given names are made here, one or two: few, so that names meet rather too often. */
const signs = [
  ...'英华文玉秀明兰金国春红建志海荣梅丽军林平桂云凤志德永成新东光庆福生兴宝忠杰俊峰宇轩浩子涵欣怡梓博晨思雨佳',
]

/** Draws from values of which each has a weight. */
function createWeighted<T>(values: readonly T[], weightOf: (rank: number) => number) {
  const ends: number[] = []
  for (const at of values.keys()) ends.push((ends[at - 1] ?? 0) + weightOf(at + 1))
  const total = ends.at(-1) ?? 0
  return (random: Random): T => {
    const point = (random.between(0, 999_999) / 1_000_000) * total
    return values[ends.findIndex((end) => point < end)] as T
  }
}

const drawSurname = createWeighted(surnames, shareOfSurname)
const drawListed = createWeighted(givenNames, shareOfGiven)
const listed = givenNames.reduce((sum, _, at) => sum + shareOfGiven(at + 1), 0) / 100

/** Draws a name as often as people bear it. */
export function drawName(random: Random, surname: string = drawSurname(random)): string {
  if (random.chance(listed)) return surname + drawListed(random)
  const sign = () => random.pick(signs as [string, ...string[]])
  return surname + sign() + (random.chance(0.85) ? sign() : '')
}

/**
 * The most frequent full names by the figures of the Ministry of Public Security.
 *
 * @example
 * frequentNames(3) // => ['王伟', '李伟', '张伟']
 */
export function frequentNames(count: number): string[] {
  const all = surnames.slice(0, 12).flatMap((surname, i) =>
    givenNames.map((given, j) => ({
      name: surname + given,
      share: shareOfSurname(i + 1) * shareOfGiven(j + 1),
    })),
  )
  return all
    .toSorted((a, b) => b.share - a.share)
    .slice(0, count)
    .map(({ name }) => name)
}
