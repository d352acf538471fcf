import type { CheckedModel } from '../check/checked-model.ts'
import { conceptsOf } from '../check/concepts-of.ts'
import type {
  Band,
  Clue,
  ClueCaution,
  ClueCondition,
  ClueExplanation,
  ClueRef,
  ClueRuling,
  ClueSignal,
  ClueVariant,
  WantedReason,
} from '../clue/clue.ts'
import { type Fact, toFactJson } from '../clue/fact.ts'
import type { Judgement } from '../clue/judge.ts'
import { scoreOf } from '../clue/score.ts'
import { fillSentence, type Shown } from '../clue/sentence.ts'
import { toClock } from '../clue/to-clock.ts'
import type { Bilingual } from '../model/schema.ts'
import { formatValue, parseValue, toJsonValue } from '../values/text.ts'
import { string } from '../values/type.ts'
import type { Causes } from './causes.ts'
import { describeIdentity } from './describe-identity.ts'
import type { EvidenceOfClue } from './evidence-lines.ts'
import { applies, explained } from './judge-again.ts'
import { createFactMask, maskFact } from './mask-fact.ts'
import type { RequestedOfSubject } from './read-requested.ts'
import type { SubjectRow } from './read-subjects.ts'
import { type RequestSetting, requestsOf, sayWantedOf, wantedFor } from './requests-of.ts'
import { sayRuled } from './rulings-behind.ts'
import { sayClearing } from './say-clearing.ts'
import { wouldClear } from './would-clear.ts'

export interface BuildOptions {
  readonly id: string
  readonly rank: number
  readonly asOf: string
  readonly language: 'zh' | 'en'
  readonly reveal: boolean
}

/** What was read of the rows of a subject, and of the clues around it. */
export interface FoundRows {
  readonly partOf: ClueRef | null
  readonly evidence: EvidenceOfClue
  readonly requested: RequestedOfSubject
  readonly causes: Causes
  readonly cautions: readonly ClueCaution[]
  readonly rulings: readonly ClueRuling[]
}

/** Puts a clue together from a subject, its second judgement and its evidence. */
export function buildClue<InBand extends Band | null>(
  row: SubjectRow<InBand>,
  judgements: ReadonlyMap<string, Judgement>,
  { partOf, evidence, requested, causes, cautions, rulings }: FoundRows,
  options: BuildOptions,
): Clue<InBand> {
  const { checked } = row.model
  const { model, version } = checked.source
  const { language } = options
  const setting = { judgements, requested, causes, language }
  const label = row.facts.get(model.subject.label)?.value ?? null
  const hide = createFactMask(checked, label === null ? undefined : String(label))
  const mask = options.reveal ? (_: string, text: string) => text : hide
  const facts = new Map(
    [...row.facts].map(([name, fact]) => [name, maskFact(fact, (text) => mask(name, text))]),
  )
  const say = (says: Bilingual, isOpen = false) =>
    fillSentence(inLanguage(says, language), lookup(row, facts), { language, isOpen })
  const conditions = (name: string): ClueCondition[] =>
    (judgements.get(name)?.leaves ?? []).map(({ leaf, outcome }) => ({
      fact: leaf.fact,
      operator: leaf.operator,
      value: conditionValue(leaf.value),
      ...(leaf.value.kind === 'literal' && leaf.value.param !== undefined
        ? { param: leaf.value.param }
        : {}),
      found: toFactJson(facts.get(leaf.fact) as Fact),
      outcome,
    }))
  const { counted } = scoreOf(model, row.signals, row.explanations, row.identity)
  const signals = Object.entries(model.signals).map(
    ([id, signal]): ClueSignal => ({
      id,
      outcome: row.signals.get(id) ?? 'error',
      strength: signal.strength,
      weight: signal.weight,
      counted: counted.get(id) ?? 0,
      family: signal.family,
      says: say(signal.says, row.signals.get(id) === 'unknown'),
      ...(row.signals.get(id) === 'unknown' ? { wanted: wantedOf(row, id, setting) } : {}),
      ...(signal.only === undefined ? {} : { only: conditions(applies(id)) }),
      conditions: conditions(id),
      evidence: evidence.signals.get(id) ?? { step: '', rows: 0, inDoubt: 0, shown: [] },
    }),
  )
  const explainedBy = Object.entries(model.explained_by).map(
    ([id, explanation]): ClueExplanation => ({
      id,
      outcome: row.explanations.get(id) ?? 'error',
      lowers: explanation.lowers,
      says: say(explanation.says),
      conditions: conditions(explained(id)),
    }),
  )
  const sentences = new Map(
    Object.entries(model.signals).map(([id, { says }]) => [id, inLanguage(says, language)]),
  )
  const moneyType = model.money === undefined ? undefined : checked.facts.get(model.money)
  return {
    id: options.id,
    model: model.id,
    code: model.code ?? null,
    version,
    modelHash: checked.hash,
    title: model.title,
    line: model.line,
    status: model.status,
    asOf: options.asOf,
    rank: options.rank,
    band: row.band,
    score: row.score,
    minScore: row.minScore,
    maxScore: row.maxScore,
    money: moneyType === undefined ? null : formatValue(row.money, moneyType),
    moneyRange: moneyRangeOf(model.money === undefined ? undefined : row.facts.get(model.money)),
    clock: row.lastDay && model.clock ? toClock(row.lastDay, options.asOf, model.clock.why) : null,
    partOf,
    subject: {
      entity: model.subject.entity,
      key: row.key.map((value, i) => {
        const name = model.subject.key[i] ?? ''
        const type = checked.facts.get(name) ?? string
        const text = formatValue(value, type) ?? ''
        return type.kind === 'string' ? mask(name, text) : text
      }),
      label: label === null ? '' : mask(model.subject.label, String(label)),
      ...casesOf(row, facts),
    },
    identity: {
      grade: row.identity.grade,
      how: [describeIdentity(row.identity, model, language), ...sayRuled(rulings, language)].join(
        language === 'zh' ? '；' : '; ',
      ),
    },
    ...changedParams(checked),
    ...variantsOf(row),
    ...(cautions.length === 0 ? {} : { cautions }),
    ...(rulings.length === 0 ? {} : { rulings }),
    facts: Object.fromEntries([...facts].map(([name, fact]) => [name, toFactJson(fact)])),
    signals,
    rows: evidence.rows,
    behind: evidence.behind,
    explainedBy,
    law: model.law.map(({ cite }) => cite),
    certainty: certaintyText(model.certainty, language),
    nextChecks: [
      ...uncheckedOf(row, explainedBy, setting),
      ...model.review.checks.map((each) => say(each)),
    ],
    requests: requestsOf(row, setting),
    wouldClear:
      row.band === null
        ? []
        : wouldClear(row, judgements).map((set) => sayClearing(set, signals, sentences, language)),
  }
}

const inLanguage = ({ zh, en }: Bilingual, language: 'zh' | 'en'): string =>
  (language === 'en' ? en : undefined) ?? zh

/** Which values of dated parameters the facts of the subject are. */
function variantsOf({ model, facts }: SubjectRow<Band | null>): Pick<Clue, 'variants'> {
  const found = [...model.checked.variants].flatMap(([name, variants]): ClueVariant[] => {
    const [fact, param] = [facts.get(name), variants[0]?.param]
    if (fact === undefined || param === undefined) return []
    const { type, value, low, high } = fact
    if (value === null || low !== value || high !== value) {
      return [{ param, fact: name, value: null, from: [] }]
    }
    const same = variants.filter(({ text }) => parseValue(text ?? '', type) === value)
    const from = same.map((variant) => variant.from).toSorted()
    return [{ param, fact: name, value: toJsonValue(value, type), from }]
  })
  return found.length === 0 ? {} : { variants: found }
}

/** The case numbers among the facts of a subject, as they are shown. */
function casesOf(
  { model }: SubjectRow<Band | null>,
  facts: ReadonlyMap<string, Fact>,
): Pick<Clue['subject'], 'cases'> {
  const found = [...facts].flatMap(([name, { value, type }]) => {
    const isCase = model.checked.factKinds.get(name) === 'case_no' && type.kind === 'string'
    return isCase && value !== null ? [String(value)] : []
  })
  return found.length === 0 ? {} : { cases: [...new Set(found)] }
}

/** What the office has changed of the model and of the concepts under it. */
function changedParams(checked: CheckedModel): Pick<Clue, 'changedParams'> {
  const changed = [checked, ...conceptsOf(checked)].flatMap(({ source }) => source.changed ?? [])
  return changed.length === 0 ? {} : { changedParams: changed }
}

/** What leaves a signal unknown, also where a document of the model speaks of it. */
const wantedOf = (
  row: SubjectRow<Band | null>,
  id: string,
  { judgements, causes, language }: RequestSetting,
): WantedReason[] =>
  wantedFor(row, [judgements.get(applies(id)), judgements.get(id)], causes).map((each) => ({
    ...each,
    says: sayWantedOf(row, each, language, id),
  }))

/** An explanation that nobody could check is what to check first. */
function uncheckedOf(
  row: SubjectRow<Band | null>,
  explainedBy: readonly ClueExplanation[],
  { judgements, causes, language }: RequestSetting,
): string[] {
  return explainedBy
    .filter(({ outcome }) => outcome === 'unknown')
    .map(({ id, says }) => {
      const wanted = wantedFor(row, [judgements.get(explained(id))], causes)
      const why = wanted.map((each) => sayWantedOf(row, each, language))
      if (language === 'en') {
        return `Not checked yet: ${says}${why.length > 0 ? ` (${why.join('; ')})` : ''}`
      }
      return `尚未核对的正当解释：${says}${why.length > 0 ? `（${why.join('；')}）` : ''}`
    })
}

/** The range of an amount, as texts like the amount itself; null where it is exact. */
function moneyRangeOf(fact: Fact | undefined): Clue['moneyRange'] {
  if (fact === undefined) return null
  const { type, value, low, high } = fact
  if (value !== null && low === value && high === value) return null
  return { low: formatValue(low, type), high: formatValue(high, type) }
}

function lookup(row: SubjectRow<Band | null>, facts: ReadonlyMap<string, Fact>) {
  const { shown } = row.model.checked
  return (name: string): Shown | undefined => {
    const fact = facts.get(name)
    if (fact !== undefined) return fact
    const literal = shown.get(name)?.[0]
    if (literal === undefined) return undefined
    const value = literal.text === null ? null : (parseValue(literal.text, literal.type) ?? null)
    return { value, type: literal.type, low: value, high: value }
  }
}

function conditionValue(
  value: Judgement['leaves'][number]['leaf']['value'],
): ClueCondition['value'] {
  if (value.kind === 'fact') return { fact: value.fact }
  const json = value.texts.map((text) =>
    toJsonValue(parseValue(text, value.type) ?? null, value.type),
  )
  return json.length === 1 ? (json[0] ?? null) : json
}

function certaintyText(
  certainty: 'exact' | { over?: string | undefined; under?: string | undefined },
  language: 'zh' | 'en',
): string {
  const words = {
    zh: { exact: '精确', over: '可能多报：', under: '可能少报：' },
    en: { exact: 'exact', over: 'may over-report: ', under: 'may under-report: ' },
  }[language]
  if (certainty === 'exact') return words.exact
  const parts = [
    certainty.over === undefined ? undefined : `${words.over}${certainty.over}`,
    certainty.under === undefined ? undefined : `${words.under}${certainty.under}`,
  ]
  return parts.filter((part) => part !== undefined).join(language === 'zh' ? '；' : '; ')
}
