import type { CheckedModel } from '../check/checked-model.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'
import {
  findNumberReadings,
  type NumberKind,
  type NumberReading,
} from '../check/number-readings.ts'
import type { Dataset, Source } from '../dataset/dataset.ts'
import { familyOf } from '../dataset/kinds/token-families.ts'
import { cellsRead } from '../plan/cells-read.ts'
import type { ModelRun, TokensLost } from './model-run.ts'
import { type RunReason, runReason } from './run-reason.ts'

/** What tokens in place of numbers leave of a model; known once the data are loaded. */
export interface TokenLimits {
  /** Why nothing that it says would be certain (SEMANTICS 13.4, 13.6). */
  readonly refused: RunReason | undefined
  /** What of it is unknown; undefined where it reads no tokens, or nothing is. */
  readonly lost: ModelRun['tokens']
}

/** A column that a model reads, of a source in which something stands in it. */
interface NumbersRead {
  readonly kind: NumberKind
  readonly source: Source
  readonly keys: readonly string[]
  readonly isPlain: boolean
}

/** What a model asks of numbers and names that stand as tokens, or are left out, in its data. */
export function findTokenLimits(
  checked: CheckedModel,
  missing: ModelRun['missing'],
  datasets: ReadonlyMap<string, Dataset>,
): TokenLimits {
  const handed = [...datasetsBehind(checked).keys()].flatMap((id) =>
    (datasets.get(id)?.sources ?? []).filter(isPseudonymised),
  )
  if (handed.length === 0) return { refused: undefined, lost: undefined }
  const ask = askedFor(handed)
  const read = numbersRead(checked, datasets)
  const mixed = findMixed(read)
  if (mixed !== undefined) return { refused: runReason('tokens-mixed', mixed), lost: undefined }
  const tokenised = new Set(read.flatMap(({ kind, keys }) => (keys.length > 0 ? [kind] : [])))
  const readings = findNumberReadings(checked).filter(({ kinds }) =>
    [...kinds].some((kind) => tokenised.has(kind)),
  )
  const refused = readings.filter(({ isUnknown }) => !isUnknown)
  if (refused.length > 0) {
    const reason = runReason('tokens-unreadable', { readings: refused.map(written), ask })
    return { refused: reason, lost: undefined }
  }
  const unknown = [...new Set(readings.map(written))]
  const absent = [...leftOutOf(missing, datasets), ...partlyThere(checked, datasets)]
  const lost = unknown.length + absent.length === 0 ? undefined : { unknown, absent, ask }
  return { refused: undefined, lost }
}

/**
 * What a model lacks because an office left it out with tokens; undefined where it lacks nothing for that. It is known
 * before the data are loaded.
 */
export function findLeftOut(
  missing: ModelRun['missing'],
  datasets: ReadonlyMap<string, Dataset>,
): TokensLost | undefined {
  const absent = leftOutOf(missing, datasets)
  if (absent.length === 0) return undefined
  const sources = absent.flatMap(({ dataset }) => datasets.get(dataset)?.sources ?? [])
  return { unknown: [], absent, ask: askedFor(sources.filter(isPseudonymised)) }
}

const leftOutOf = (
  missing: ModelRun['missing'],
  datasets: ReadonlyMap<string, Dataset>,
): TokensLost['absent'] =>
  missing.flatMap(({ dataset, columns = [] }) => {
    const left = new Set(datasets.get(dataset)?.sources.flatMap(({ leftOut = [] }) => leftOut))
    const found = columns.filter((column) => left.has(column))
    return found.length === 0 ? [] : [{ dataset, columns: found }]
  })

/** Whether its office replaced numbers by tokens: a mapping says so, or they are there. */
const isPseudonymised = ({ leftOut, tokens = [] }: Source): boolean =>
  leftOut !== undefined || tokens.some(({ keys }) => Object.keys(keys).length > 0)

const written = ({ step, by, columns }: NumberReading): string =>
  `${step}: ${by}(${columns.join(', ')})`

function numbersRead(
  checked: CheckedModel,
  datasets: ReadonlyMap<string, Dataset>,
): readonly NumbersRead[] {
  const columns = cellsRead(checked)
  return [...datasetsBehind(checked)].flatMap(([id, { definition }]) =>
    (datasets.get(id)?.sources ?? []).flatMap((source) =>
      (source.tokens ?? []).flatMap(({ column, keys, plain }): NumbersRead[] => {
        const kind = definition.columns[column]?.kind
        if (kind === undefined || familyOf(kind) === undefined) return []
        if (columns.get(id)?.has(column) !== true) return []
        return [{ kind: kind as NumberKind, source, keys: Object.keys(keys), isPlain: plain > 0 }]
      }),
    ),
  )
}

/** Tokens meet those of the same key alone, and no numbers. */
function findMixed(read: readonly NumbersRead[]) {
  for (const kind of new Set(read.map((each) => each.kind))) {
    const own = read.filter((each) => each.kind === kind)
    const keys = [...new Set(own.flatMap((each) => each.keys))].sort()
    const plain = namesOf(own.filter(({ isPlain }) => isPlain))
    if (keys.length + Math.min(plain.length, 1) < 2) continue
    const byKey = keys.map((key) => ({
      key,
      sources: namesOf(own.filter((each) => each.keys.includes(key))),
    }))
    return { byKey, plain }
  }
  return undefined
}

const namesOf = (read: readonly NumbersRead[]): string[] => [
  ...new Set(read.map(({ source }) => source.name)),
]

/** Who knows what the tokens stand for: the offices that handed them over, else by the names of sources. */
const askedFor = (sources: readonly Source[]): string[] => [
  ...new Set(sources.map(({ office, name }) => office ?? name)),
]

/** Columns of names of parties that the model reads, of sources with tokens for numbers: only those of organisations are there. */
function partlyThere(
  checked: CheckedModel,
  datasets: ReadonlyMap<string, Dataset>,
): TokensLost['absent'] {
  const columns = cellsRead(checked)
  return [...datasetsBehind(checked)].flatMap(([id, { definition }]) => {
    const dataset = datasets.get(id)
    if (!dataset?.sources.some(isPseudonymised)) return []
    const found = [...(columns.get(id) ?? [])].filter((column) => {
      const kind = definition.columns[column]?.kind
      return dataset.columns.includes(column) && (kind === 'party_name' || kind === 'parties')
    })
    return found.length === 0 ? [] : [{ dataset: id, columns: found }]
  })
}
