import isEqual from 'lodash/isEqual.js'
import once from 'lodash/once.js'
import uniqWith from 'lodash/uniqWith.js'
import type { CheckedModel } from '../check/checked-model.ts'
import { type DatasetBehind, datasetsBehind } from '../check/datasets-behind.ts'
import { type Feed, type Feeds, followFeeds } from '../check/follow-feeds.ts'
import { followLack, type LackingData, mergeLacking } from '../check/follow-lack.ts'
import { tableNamed } from '../check/placed-step.ts'
import type { WantedData, WantReason } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import { type Causes, itself, noCauses } from './causes.ts'
import { mergeDays } from './merge-days.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'

/**
 * The data that facts wait for which are unknown or in doubt; of no facts, what leaves the subject
 * itself in doubt. `rowsInDoubt`: whether rows that the subject is made from may be in doubt. `causes`:
 * what was found on its rows; without them what there may be is named.
 */
export type WantedBy = (
  facts: readonly string[],
  rowsInDoubt: boolean,
  causes?: Causes,
) => readonly WantedData[]

export interface DataState {
  readonly missing: ModelRun['missing']
  /** By id of the catalog. */
  readonly coverage: ReadonlyMap<string, Coverage>
  /**
   * Where the rows of each step went, by the id of the model and those of its concepts; without it
   * doubt may be anywhere.
   */
  readonly funnels: ReadonlyMap<string, readonly StepFunnel[]>
}

/**
 * Tells what would decide unknown facts (SEMANTICS 8.10): what they lack on every row, whatever else
 * there is; else what is not there of what they are computed from; else, where rows are in doubt,
 * what is not there of what decides these, beside lost rows that are doubted, or where there are none
 * what may not be covered; else the most telling reason among what there is. What was found on the subject's rows to leave them unknown comes before
 * what may.
 */
export function createWantedBy(checked: CheckedModel, state: DataState): WantedBy {
  // Most runs of few rows ask nothing: what feeds what is followed when somebody asks.
  const follow = once(() => followSubject(checked, state))
  const behind = datasetsBehind(checked)
  const candidates = (feeds: readonly Feeds[]): Candidate[] =>
    feeds
      .flatMap((each) => [...each])
      .flatMap(([id, feed]) => {
        const dataset = behind.get(id)
        // What a model holds itself nobody can be asked for.
        if (dataset === undefined || dataset.written !== undefined) return []
        return [toCandidate(dataset, feed, state)]
      })
  const name = (found: readonly WantedData[]): readonly WantedData[] =>
    found.flatMap((each) => nameCause(behind.get(each.dataset), each, state))
  return (facts, rowsInDoubt, causes = noCauses) => {
    const { subject, lack } = follow()
    const isItself = facts.length === 0
    const values = facts.flatMap(
      (fact) => subject.grouped.get(fact) ?? subject.columns.get(fact) ?? [],
    )
    const feeding: Feeding = {
      direct: candidates(values.map(({ direct }) => direct)),
      rows: candidates(isItself || rowsInDoubt ? [subject.rows] : []),
      others: candidates(values.map(({ doubt }) => doubt)),
    }
    const lacking = mergeLacking(
      ...(isItself ? [lack.rows, lack.doubt] : facts.map((fact) => lack.columns.get(fact)?.exact)),
    )
    if (lacking !== undefined) return lackingOf(lacking, feeding)
    const found = (isItself ? [itself] : facts).flatMap((each) => name(causes.get(each) ?? []))
    const { direct, rows } = feeding
    if (found.length === 0 || direct.some(isLost)) return choose(feeding)
    return mergeWanted([...found, ...[...direct, ...rows].filter(hasLostRows)])
  }
}

/** What feeds the facts of a model's subject, and what they lack on every row. */
function followSubject(checked: CheckedModel, state: DataState) {
  const flags = new Map(
    [...state.funnels].map(([id, funnel]) => [
      id,
      new Map(funnel.map((each) => [each.step, each])),
    ]),
  )
  const find = followFeeds(checked, {
    where: (of, step) => flags.get(of)?.get(step)?.where?.inDoubt !== 0,
    keep: (of, step) => flags.get(of)?.get(step)?.keep?.inDoubt !== 0,
  })
  const from = tableNamed(checked.source.model.subject.from, checked)
  return { subject: find(from), lack: followLack(checked, state.missing)(from) }
}

/** What feeds some facts: directly, by doubt about rows of the subject, about rows of others. */
interface Feeding {
  readonly direct: readonly Candidate[]
  readonly rows: readonly Candidate[]
  readonly others: readonly Candidate[]
}

/** What facts lack on every row, with all columns that are read of it where it is not there at all. */
function lackingOf(lacking: LackingData, { direct, rows, others }: Feeding): WantedData[] {
  const named = [...direct, ...rows, ...others].filter(
    ({ dataset, reason, columns }) =>
      reason === 'absent' ||
      (reason === 'columns-absent' && columns.some((name) => lacking.get(dataset)?.has(name))),
  )
  return mergeWanted(
    named.flatMap(({ dataset, reason, columns }) => {
      const lost = lacking.get(dataset)
      if (lost === undefined) return []
      const wanted = reason === 'absent' ? columns : columns.filter((name) => lost.has(name))
      return [{ dataset, reason, columns: wanted }]
    }),
  )
}

/** What was found on rows, in the words of what is there of its dataset at all. */
function nameCause(
  behind: DatasetBehind | undefined,
  cause: WantedData,
  { missing, coverage }: DataState,
): WantedData[] {
  // What a model holds itself nobody can be asked for.
  if (behind === undefined || behind.written !== undefined) return []
  const { dataset, columns, reason } = cause
  const lacking = missing.find((each) => each.dataset === dataset)
  if (lacking !== undefined && lacking.columns === undefined) {
    return [{ dataset, reason: 'absent', columns }]
  }
  const lost = lacking?.columns?.filter((each) => columns.includes(each)) ?? []
  if (lost.length > 0) return [{ dataset, reason: 'columns-absent', columns: lost }]
  if (reason === 'rows-lost') return [rowsLost(dataset, coverage.get(dataset))]
  const isEvent = columns.some((each) => behind.definition.columns[each]?.empty === 'pending')
  return [reason === 'cells-unknown' && isEvent ? { ...cause, reason: 'pending' } : cause]
}

/** Says how many rows of a dataset lost their place, and for want of which cells. */
function rowsLost(dataset: string, coverage: Coverage | undefined): WantedData {
  const lost = coverage?.lost ?? { rejected: 0, lacking: {} }
  return { dataset, reason: 'rows-lost', columns: Object.keys(lost.lacking), lost }
}

interface Candidate extends WantedData {
  readonly isRequired: boolean
}

function toCandidate(
  { definition, isRequired }: DatasetBehind,
  { by, columns }: Feed,
  { missing, coverage }: DataState,
): Candidate {
  const { id } = definition
  const lacking = missing.find(({ dataset }) => dataset === id)
  const lost = lacking?.columns?.filter((column) => columns.has(column)) ?? []
  const candidate = (reason: WantReason, named: Iterable<string> = columns): Candidate => ({
    dataset: id,
    reason,
    columns: [...named],
    isRequired,
  })
  if (lacking !== undefined && lacking.columns === undefined) return candidate('absent')
  if (lost.length > 0) return candidate('columns-absent', lost)
  if (coverage.get(id)?.lost !== undefined) {
    return { ...rowsLost(id, coverage.get(id)), isRequired }
  }
  const isEvent = [...columns].some((name) => definition.columns[name]?.empty === 'pending')
  if (by === 'rows') return candidate(isEvent ? 'pending' : 'cells-unknown')
  const covered: Coverage = coverage.get(id) ?? { from: null, to: null, assumed: true }
  const isBounded = covered.from !== null || covered.to !== null || covered.nothing
  if (isBounded || definition.covers !== undefined) return candidate('not-covered')
  return candidate(by === 'join' ? 'unmatched' : 'cells-unknown')
}

const reasons: readonly WantReason[] = [
  'absent',
  'columns-absent',
  'rows-lost',
  'not-covered',
  'pending',
  'unmatched',
  'cells-unknown',
  'grade-below',
  'no-value',
]

function choose({ direct, rows, others }: Feeding): WantedData[] {
  const lost = direct.filter(isLost)
  if (lost.length > 0) return mergeWanted(lost)
  // Rows that may be anybody's leave a value unknown for sure; whatever else may be outside only may.
  const anybodys = [...direct, ...rows].filter(hasLostRows)
  const uncovered = telling(direct.filter(({ isRequired }) => !isRequired))
  const doubted = [...rows.filter(isLost), ...(anybodys.length > 0 ? anybodys : uncovered)]
  if (doubted.length > 0) return mergeWanted(doubted)
  const afar = others.filter(isLost)
  if (afar.length > 0) return mergeWanted(afar)
  const left = [...direct, ...rows, ...others]
  const anybodysAfar = others.filter(hasLostRows)
  if (anybodysAfar.length > 0) return mergeWanted(anybodysAfar)
  const helpful = left.filter(({ isRequired }) => !isRequired)
  return mergeWanted(telling(helpful.length > 0 ? helpful : left))
}

const isLost = ({ reason }: Candidate): boolean =>
  reason === 'absent' || reason === 'columns-absent'

const hasLostRows = ({ reason }: Candidate): boolean => reason === 'rows-lost'

/** Those of the most telling reason. */
function telling(candidates: readonly Candidate[]): readonly Candidate[] {
  const found = reasons.find((reason) => candidates.some((each) => each.reason === reason))
  return candidates.filter(({ reason }) => reason === found)
}

/** Records that are named of one dataset. */
const mostRecords = 3

/** One entry for each dataset and reason, in the order of reasons and of ids; columns in theirs. */
export function mergeWanted(all: readonly WantedData[]): WantedData[] {
  const places = new Map(all.map((each) => [placeOf(each), each]))
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, { dataset, reason, whose, lost, grade }]) => {
      const alike = all.filter((each) => placeOf(each) === place)
      const known = uniqWith(
        alike.flatMap(({ records = [] }) => records),
        isEqual,
      )
      const days = alike.flatMap((each) => each.days ?? [])
      // Of several reasons one is told: days, where they lack, say more than whose rows there are.
      const isOfOthers = alike.every((each) => each.whose !== undefined)
      return {
        dataset,
        reason,
        columns: [...new Set(alike.flatMap(({ columns }) => columns))].toSorted(),
        ...(known.length === 0 ? {} : { records: known.slice(0, mostRecords) }),
        ...(days.length < alike.length ? {} : { days: mergeDays(days) }),
        ...(isOfOthers ? { whose } : {}),
        ...(lost === undefined ? {} : { lost }),
        ...(grade === undefined ? {} : { grade }),
      }
    })
}

/** What is told as one: in the order of reasons, then of datasets. */
const placeOf = ({ dataset, reason }: WantedData): string => `${reasons.indexOf(reason)} ${dataset}`
