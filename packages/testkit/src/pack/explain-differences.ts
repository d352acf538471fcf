import {
  explainSubject,
  type InEach,
  inEach,
  type Outcome,
  type SubjectAlone,
  type SubjectExplanation,
} from '@mingjian/core'
import { testKey } from '../screen-plain.ts'
import { caseDatasets } from './case-datasets.ts'
import type { CaseDifference, CaseSetting } from './case-difference.ts'
import { sayUnmet } from './say-unmet.ts'
import { showValue } from './show-value.ts'
import type { StandIns } from './stand-ins.ts'

/** The rows of a case, and how they are run. */
export interface ExplainedCase extends CaseSetting, StandIns {
  readonly asOf: string
}

/**
 * Says why something differs, where the model can tell: which data would decide what is unknown, which
 * signals make a score, and where the rows of a subject were lost that is not there. Each such subject is run once more.
 */
export async function explainDifferences(
  differences: readonly CaseDifference[],
  of: ExplainedCase,
): Promise<CaseDifference[]> {
  const explained = new Map<string, SubjectExplanation>()
  for (const { subject, what, expected } of differences) {
    if (subject === null || explained.has(subject)) continue
    // Of a subject that a case does not name nothing is asked.
    if (what === 'subject' && expected === 'no such subject') continue
    explained.set(subject, await explain(subject, of))
  }
  return differences.map((difference) => {
    const found = explained.get(difference.subject ?? '')
    const because = found && becauseOf(difference, found, of)
    return because === undefined ? difference : { ...difference, because }
  })
}

function explain(
  subject: string,
  { model, concepts = [], catalog, backend, data, asOf, numberOf }: ExplainedCase,
): Promise<SubjectExplanation> {
  return explainSubject(
    { model, concepts, catalog, backend },
    {
      datasets: { ...data, ...caseDatasets(data, catalog) },
      asOf,
      key: testKey,
      reveal: true,
      threads: 1,
      subject: subject.split(' / ').map(numberOf).join(' / '),
    },
  )
}

function becauseOf(
  { what, found }: CaseDifference,
  explained: SubjectExplanation,
  { wordOf }: ExplainedCase,
): InEach | undefined {
  const { subject, waiting } = explained
  if (subject === undefined) return what === 'subject' ? lostOf(explained, wordOf) : undefined
  if (what === 'band' || what === 'score' || what === 'maxScore')
    return pointsOf(subject, explained)
  const [part, id] = what.split('.')
  if (part === 'facts') {
    const of = waiting.find((each) => each.kind === 'fact' && each.id === id)
    return of && says([], of.says)
  }
  if (part !== 'signals' || found !== 'unknown') return undefined
  const of = waiting.find((each) => each.kind !== 'fact' && each.id === id)
  const judged = [...subject.signals, ...subject.explainedBy].find((each) => each.id === id)
  const only = judged !== undefined && 'only' in judged ? (judged.only ?? []) : []
  const open = [...only, ...(judged?.conditions ?? [])].filter(
    ({ outcome }) => outcome === 'unknown',
  )
  const facts = new Map(open.map((each) => [each.fact, wordOf(showValue(each.found))]))
  return of && says([...facts], of.says)
}

/** What a score is made of, and where the bands begin. */
function pointsOf(
  { signals, explainedBy, score }: SubjectAlone,
  { bands }: SubjectExplanation,
): InEach {
  const ids = (of: readonly { id: string; outcome: Outcome }[], outcome: Outcome) =>
    of.flatMap((each) => (each.outcome === outcome ? [each.id] : []))
  const hits = [
    ...signals.flatMap(({ id, outcome, counted }) =>
      outcome === 'hit' ? [`${id} +${counted}`] : [],
    ),
    ...explainedBy.flatMap(({ id, outcome, lowers }) =>
      outcome === 'hit' ? [`${id} -${lowers}`] : [],
    ),
  ]
  const unknown = [...ids(signals, 'unknown'), ...ids(explainedBy, 'unknown')]
  return inEach((language) => {
    const isZh = language === 'zh'
    const list = (of: readonly string[]) => of.join(isZh ? '、' : ', ')
    const begin = bands.map(({ band, from }) =>
      isZh ? `${from} 分起为 ${band}` : `${band} from ${from}`,
    )
    return [
      hits.length === 0
        ? isZh
          ? '没有命中的信号'
          : 'no signal is hit'
        : `${isZh ? '命中 ' : 'hit: '}${list(hits)}`,
      ...(unknown.length === 0 ? [] : [`${isZh ? '未知 ' : 'unknown: '}${list(unknown)}`]),
      isZh ? `得分 ${score}（${list(begin)}）` : `score ${score} (${list(begin)})`,
    ].join(isZh ? '；' : '; ')
  })
}

/** Unknown facts with what was found of them, and the data that would decide them. */
function says(
  facts: readonly (readonly [string, string])[],
  data: InEach<readonly string[]>,
): InEach | undefined {
  if (facts.length === 0 && data.en.length === 0) return undefined
  return inEach((language) => {
    const [is, and, so] = language === 'zh' ? [' 为 ', '；', '：'] : [' is ', '; ', ': ']
    const found = facts.map(([name, value]) => `${name}${is}${value}`)
    return [found.join(and), data[language].join(and)].filter((each) => each !== '').join(so)
  })
}

/** Where the rows of a subject were lost that is not there. */
function lostOf(
  { lost, funnel }: SubjectExplanation,
  wordOf: StandIns['wordOf'],
): InEach | undefined {
  if (lost === undefined) {
    if (funnel.some(({ rows, out }) => rows + out > 0)) return undefined
    return { zh: '各步骤中都没有带这个键的行', en: 'no step has a row with this key' }
  }
  const { step, rows, condition, unmet } = lost
  if (condition === undefined) {
    return { zh: `它的行最后见于步骤 ${step}`, en: `its rows were last seen in step ${step}` }
  }
  const { key, text } = condition
  const [first] = unmet
  const why = first ? sayUnmet(first, rows, wordOf) : { zh: '', en: '' }
  const [zh, en] =
    rows === 1
      ? ['行不', 'its one row does not meet']
      : ['行都不', `none of its ${rows} rows meets`]
  return {
    zh: `它的 ${rows} ${zh}满足步骤 ${step} 的 ${key}：${text}${why.zh}`,
    en: `${en} "${key}" of step ${step}: ${text}${why.en}`,
  }
}
