import {
  type Band,
  type Clue,
  type ClueEvidenceRow,
  type ClueSignal,
  entities,
} from '@mingjian/core'
import { cautionsOf, describeChange, requestsOf, rulingsOf } from './clue-texts.ts'
import { type ClueWords, clueWords } from './clue-words.ts'
import { displayWidth, padToWidth, wrapToWidth } from './display-width.ts'
import { formatClock } from './format-clock.ts'
import { formatEvidence, type StateOf } from './format-evidence.ts'
import { formatClueMoney, moneyStateOf } from './format-money.ts'
import { showFact, showWanted } from './show-json.ts'
import { toShowable } from './showable.ts'

/** A clue, or a subject that is described as one though it is in no band or not ranked. */
export type DescribedSubject = Omit<Clue<Band | null>, 'rank' | 'partOf'> &
  Partial<Pick<Clue, 'rank' | 'partOf'>>

/** How a clue is written for the terminal. */
export interface ClueTextOptions {
  readonly language: 'zh' | 'en'
  /** Columns of the terminal. */
  readonly width: number
  /** Rows of evidence by step; the clue itself holds the first of them only. */
  readonly evidence: readonly ClueEvidenceRow[]
  /** Tells why a cell of a record has no value; unless it is told, all such are `?`. */
  readonly stateOf?: StateOf
}

/**
 * Formats everything about one clue for the terminal: score, each signal with what was wanted and
 * found, explanations tried, what would clear it, next checks, law, and its rows of evidence.
 *
 * @example
 * formatClue(clue, { language: 'zh', width: 80, evidence: [] }).includes('立案2件') // => true
 */
export function formatClue(clue: DescribedSubject, options: ClueTextOptions): string {
  const words = clueWords[options.language]
  const { width } = options
  const parts: (readonly string[])[] = [
    formatHead(clue, words, options),
    [words.signals, ...clue.signals.flatMap((each) => formatSignal(each, words, width))],
    section(
      words.explanations,
      clue.explainedBy.flatMap(({ id, outcome, lowers, says, conditions }) => [
        ...wrap(`${words.explained[outcome]} ${id} −${lowers}: ${says}`, 2, width),
        ...formatConditions(conditions, words),
      ]),
    ),
    section(words.cautions, list(cautionsOf(clue), width)),
    section(words.rulings, list(rulingsOf(clue), width)),
    section(words.wouldClear, formatClearing(clue, words, width)),
    section(words.nextChecks, list(clue.nextChecks, width)),
    section(words.requests, list(requestsOf(clue), width)),
    section(words.law, list(clue.law, width)),
    section(words.certainty, wrap(clue.certainty, 2, width)),
    ...formatEvidence(options.evidence, words, width, options.stateOf),
  ]
  return `${parts
    .flatMap((lines, i) => (i > 0 && lines.length > 0 ? ['', ...lines] : lines))
    .map(toShowable)
    .join('\n')}\n`
}

function formatHead(
  clue: DescribedSubject,
  words: ClueWords,
  { language, width }: ClueTextOptions,
): string[] {
  const { band, score, minScore, maxScore, rank } = clue
  const interval = minScore === maxScore ? '' : ` (${minScore}–${maxScore})`
  const code = clue.code === null ? '' : ` ${clue.code}`
  const ranked = rank === undefined ? [] : [`${words.rank} ${rank}`]
  const title = words.titleOf(clue.title)
  const { key, label, entity } = clue.subject
  const shownKey = key.join(' / ')
  return [
    `${band === null ? words.noClue : words.clue} ${clue.id}`,
    `${clue.model}${code} ${title} · ${words.version} ${clue.version} · ${words.asOf} ${clue.asOf}`,
    ...(clue.partOf ? [`${words.partOf} ${clue.partOf.clue} · ${clue.partOf.model}`] : []),
    `${words.subject}: ${label === '' || shownKey === label ? shownKey : `${label} (${shownKey})`} · ${entities[entity].title[language]}`,
    [
      ...ranked,
      band === null ? words.noBand : `${words.band} ${band}`,
      `${words.score} ${score}${interval}`,
      ...(moneyStateOf(clue) === 'none'
        ? []
        : [`${words.money} ${formatClueMoney(clue, language)}`]),
      ...(clue.clock === null
        ? []
        : [`${words.lastDay} ${formatClock(clue, language)} ${clue.clock.why}`]),
    ].join(' · '),
    ...(clue.changedParams ?? []).map(
      (each) => `${words.changed}: ${describeChange(each, language)}`,
    ),
    ...(clue.variants ?? []).map(
      ({ param, fact, value, from }) =>
        `${words.variant}: ${param} = ${value ?? words.outcomes.unknown} (${[fact, ...from].join(', ')})`,
    ),
    ...wrap(
      `${words.identity}: ${clue.identity.grade === null ? '' : `${clue.identity.grade} · `}${clue.identity.how}`,
      0,
      width,
    ),
  ]
}

function formatSignal(signal: ClueSignal, words: ClueWords, width: number): string[] {
  const { id, outcome, counted, weight, family, strength, says, evidence } = signal
  const points = outcome === 'hit' ? `+${counted}` : `(${weight})`
  const rows = evidence.step === '' ? '' : ` · ${words.rowsOf(evidence)}`
  const about = `${words.strengths[strength]} · ${words.family} ${family}${rows}`
  return [
    ...wrap(`${words.outcomes[outcome]} ${id} ${points}: ${says}`, 2, width),
    `      ${about}`,
    ...(signal.wanted ?? []).flatMap((each) => wrap(`${words.why}: ${each.says}`, 6, width)),
    ...formatConditions([...(signal.only ?? []), ...signal.conditions], words),
  ]
}

const formatConditions = (conditions: ClueSignal['conditions'], words: ClueWords): string[] => {
  const texts = conditions.map(
    (each) => [showWanted(each), showFact(each.found, words.language), each] as const,
  )
  const widest = Math.max(0, ...texts.map(([wanted]) => displayWidth(wanted)))
  return texts.map(
    ([wanted, found, { outcome }]) =>
      `      ${words.marks[outcome]} ${padToWidth(wanted, widest)}  ${words.found} ${found}`,
  )
}

/** For each smallest set of signals what it says, and how far each number is from its threshold. */
function formatClearing(
  { wouldClear, signals, band }: DescribedSubject,
  words: ClueWords,
  width: number,
): string[] {
  if (band !== null && wouldClear.length === 0) return wrap(words.clearsNever, 2, width)
  return wouldClear.flatMap(({ signals: ids, distances }, at) => [
    `  ${words.clears(at + 1, wouldClear.length, ids.length)}`,
    ...ids.flatMap((id) => {
      const says = signals.find((each) => each.id === id)?.says ?? ''
      const far = distances.filter(({ signal }) => signal === id).map((each) => each.says)
      return [...wrap(`${id}: ${says}`, 4, width), ...far.map((each) => `        ${each}`)]
    }),
  ])
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines]

const list = (texts: readonly string[], width: number): string[] =>
  texts.flatMap((text) => wrap(text, 2, width))

const wrap = (text: string, indent: number, width: number): string[] =>
  wrapToWidth(text, width - indent - 2).map(
    (line, at) => ' '.repeat(at === 0 ? indent : indent + 2) + line,
  )
