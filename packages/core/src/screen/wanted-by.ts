import type { CheckedModel } from '../check/checked-model.ts'
import { type DatasetBehind, datasetsBehind } from '../check/datasets-behind.ts'
import { type Feed, followFeeds } from '../check/follow-feeds.ts'
import { tableNamed } from '../check/placed-step.ts'
import type { WantedData, WantReason } from '../clue/clue.ts'
import type { Coverage } from '../dataset/coverage.ts'
import type { ModelRun, StepFunnel } from './model-run.ts'

/**
 * The data that facts wait for which are unknown or in doubt; of no facts, what leaves the subject
 * itself in doubt.
 */
export type WantedBy = (facts: readonly string[]) => readonly WantedData[]

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
 * Tells what would decide unknown facts (SEMANTICS 8.8). Data that are not there at all always
 * leave their facts unknown, so they stand alone; else helpful data before required ones, and of
 * these the most telling reason.
 */
export function createWantedBy(checked: CheckedModel, state: DataState): WantedBy {
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
  const behind = datasetsBehind(checked)
  const subject = find(tableNamed(checked.source.model.subject.from, checked))
  return (facts) => {
    const read = facts.map((fact) => subject.columns.get(fact))
    const found = (facts.length === 0 ? [subject.rows] : read).flatMap((each) => [...(each ?? [])])
    return choose(
      found.flatMap(([id, feed]) => {
        const dataset = behind.get(id)
        // What a model holds itself nobody can be asked for.
        if (dataset === undefined || dataset.written !== undefined) return []
        return [toCandidate(dataset, feed, state)]
      }),
    )
  }
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
  const isEvent = [...columns].some((name) => definition.columns[name]?.empty === 'pending')
  if (by === 'rows') return candidate(isEvent ? 'pending' : 'cells-unknown')
  const { from, to, nothing } = coverage.get(id) ?? { from: null, to: null }
  const isBounded = from !== null || to !== null || nothing === true
  if (isBounded || definition.covers !== undefined) return candidate('not-covered')
  return candidate(by === 'join' ? 'unmatched' : 'cells-unknown')
}

const reasons: readonly WantReason[] = [
  'absent',
  'columns-absent',
  'not-covered',
  'pending',
  'unmatched',
  'cells-unknown',
]

function choose(candidates: readonly Candidate[]): WantedData[] {
  const certain = candidates.filter(
    ({ reason }) => reason === 'absent' || reason === 'columns-absent',
  )
  if (certain.length > 0) return mergeWanted(certain)
  const helpful = candidates.filter(({ isRequired }) => !isRequired)
  const left = helpful.length > 0 ? helpful : candidates
  const telling = reasons.find((reason) => left.some((each) => each.reason === reason))
  return mergeWanted(left.filter(({ reason }) => reason === telling))
}

/** One entry for each dataset and reason, in the order of reasons and of ids; columns in theirs. */
export function mergeWanted(all: readonly WantedData[]): WantedData[] {
  const merged = new Map<string, WantedData>()
  for (const { dataset, reason, columns } of all) {
    const key = `${reasons.indexOf(reason)} ${dataset}`
    const before = merged.get(key)?.columns ?? []
    const both = [...new Set([...before, ...columns])].toSorted()
    merged.set(key, { dataset, reason, columns: both })
  }
  return [...merged].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, wanted]) => wanted)
}
