import process from 'node:process'
import {
  type Backend,
  type ConceptRun,
  formatDiagnostic,
  type Mapping,
  type ModelRun,
  maskHeader,
  type Rulings,
  type ScreenRun,
  type Source,
} from '@mingjian/core'
import type { ReportCounts, RunManifest } from '@mingjian/report'
import type { ScreenOptions } from '../commands/screen-options.ts'
import type { PassedOver } from '../data/find-files.ts'
import type { LateDays } from '../data/late-days.ts'
import { countRuled } from '../identity/ruled-counts.ts'
import type { ShownDataset } from '../output/format-sources.ts'
import { holdsTokens } from '../output/format-tokens.ts'
import { readVersion } from '../version.ts'
import type { ChosenModels } from './choose-models.ts'

/** What a run knows when it is over. */
export interface RunFacts {
  readonly options: ScreenOptions
  readonly backend: Backend
  readonly chosen: ChosenModels
  readonly mapping: Mapping | undefined
  readonly rulings: Rulings | undefined
  readonly datasets: readonly ShownDataset[]
  readonly coverage: ScreenRun['coverage']
  readonly passedOver: readonly PassedOver[]
  readonly models: readonly ModelRun[]
  readonly concepts: readonly ConceptRun[]
  readonly bands: Readonly<Record<'A' | 'B' | 'C', number>>
  readonly written: ReportCounts
  readonly files: readonly string[]
  readonly started: Date
}

/** Builds what `run.json` says. */
export function buildManifest(facts: RunFacts): RunManifest {
  const { options, backend, chosen, datasets, models, concepts, bands, written, started } = facts
  const ended = new Date()
  return {
    format: 1,
    mingjian: readVersion(),
    node: process.version,
    backend: { name: backend.name, version: backend.version },
    asOf: options.asOf,
    reveal: options.reveal,
    options: describeOptions(facts),
    sources: datasets.flatMap(({ dataset, loaded, late }) =>
      dataset.sources.map((source, i) => {
        const coverage = facts.coverage[dataset.definition.id]
        const [lastDay, later] = [coverage?.lastDays?.[i], coverage?.afterAsOf?.[i]]
        const endsFirst = coverage?.endsFirst?.[i]
        const endsFirstAt = coverage?.endsFirstAt?.[i]
        const language = options.lang
        return describeSource(dataset.definition.id, source, {
          loaded,
          lastDay,
          later,
          lateDays: late[i] ?? [],
          endsFirst,
          endsFirstAt,
          language,
        })
      }),
    ),
    coverage: describeCoverage(facts),
    passedOver: facts.passedOver.map(({ name, reason }) => ({
      name,
      reason: reason[options.lang],
    })),
    models: models.map(({ seconds: _, ...run }) => run),
    concepts: concepts.map(({ seconds: _, ...run }) => run),
    brokenRules: chosen.broken.map((each) => formatDiagnostic(each)),
    clues: { total: written.clues, ...bands },
    apart: written.apart,
    undecided: written.undecided,
    evidence: written.evidence,
    rejects: written.rejects,
    files: facts.files,
    started: started.toISOString(),
    ended: ended.toISOString(),
    resources: {
      seconds: (ended.getTime() - started.getTime()) / 1000,
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
      modelSeconds: Object.fromEntries(models.map(({ model, seconds }) => [model, seconds])),
      conceptSeconds: Object.fromEntries(
        concepts.map(({ concept, atLeast, seconds }) => [
          atLeast === undefined ? concept : `${concept} (at_least ${atLeast})`,
          seconds,
        ]),
      ),
    },
  }
}

const describeOptions = ({
  options,
  chosen: { params },
  mapping,
  rulings,
  datasets,
}: RunFacts): RunManifest['options'] => ({
  models: options.models ?? [],
  rules: options.rules,
  formats: options.formats,
  language: options.lang,
  top: options.top ?? null,
  shown: options.shown,
  undecided: options.undecided,
  threads: options.threads ?? null,
  memory: options.memory ?? null,
  dataset: options.dataset ?? null,
  encoding: options.encoding ?? null,
  params: params ?? null,
  project: options.project ?? null,
  mapping: mapping === undefined ? null : { file: mapping.file, sha256: mapping.hash },
  ...(rulings && { identity: describeRulings(rulings, datasets) }),
  ...(options.doubtLost ? { doubtLost: true as const } : {}),
})

const describeRulings = (rulings: Rulings, datasets: readonly ShownDataset[]) => ({
  file: rulings.file,
  sha256: rulings.hash,
  rulings: countRuled(
    rulings,
    datasets.map(({ dataset }) => dataset),
  ).map(({ ruling: { ruling, by, on, at }, ...counted }) => ({
    line: at.line,
    ruling,
    by,
    on,
    ...counted,
  })),
})

/** What each dataset of the catalog was taken to cover; tables that models hold cover themselves. */
function describeCoverage({ coverage, chosen }: RunFacts): RunManifest['coverage'] {
  const known = chosen.catalog.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return known.flatMap(({ id, covers }) => {
    const found = coverage[id]
    if (found === undefined) return []
    const { from, to, assumed, nothing } = found
    const basis = nothing === true ? 'nothing' : assumed ? 'assumed' : 'declared'
    return [{ dataset: id, from, to, whose: covers ?? null, basis }]
  })
}

interface SourceFacts {
  readonly loaded: boolean
  readonly lastDay: string | null | undefined
  /** Records that lie after the day of the run. */
  readonly later: number | undefined
  /** Other columns with days long after it. */
  readonly lateDays: readonly LateDays[]
  /** Records that end before they begin. */
  readonly endsFirst: number | undefined
  /** The numbers of the first of them. */
  readonly endsFirstAt: readonly number[] | undefined
  readonly language: ScreenOptions['lang']
}

function describeSource(
  dataset: string,
  source: Source,
  { loaded, lastDay, later = 0, lateDays, endsFirst = 0, endsFirstAt = [], language }: SourceFacts,
): RunManifest['sources'][number] {
  const { name, format, sha256, bytes, encoding, delimiter, headers, counts } = source
  return {
    dataset,
    name,
    format,
    sha256,
    bytes,
    encoding,
    delimiter,
    sheet: source.sheet,
    table: source.table,
    list: source.list,
    hidden: source.hidden,
    headerRecords: source.headerRecords,
    titleRecords: source.titleRecords,
    match: source.match,
    coverage: source.coverage,
    office: source.office,
    extracted: source.extracted,
    batch: source.batch,
    empty: source.empty,
    leftOut: source.leftOut,
    headers: headers.map(({ header, column, unit }) => ({
      header: maskHeader(header),
      column: column ?? null,
      ...(unit !== undefined && { unit }),
    })),
    ...(lastDay === undefined ? {} : { lastDay }),
    counts: loaded ? { ...counts } : null,
    ...(loaded && {
      unread: (source.unread ?? []).map(({ header, reason, ...each }) => ({
        ...each,
        header: maskHeader(header),
        reason: reason[language],
      })),
      changes: (source.changes ?? []).map(({ header, ...each }) => ({
        ...each,
        header: maskHeader(header),
      })),
      unlisted: (source.unlisted ?? []).map(({ header, ...each }) => ({
        ...each,
        header: maskHeader(header),
      })),
      ...(holdsTokens(source) && { tokens: source.tokens }),
      afterAsOf: later,
      ...(lateDays.length === 0 ? {} : { lateDays }),
      ...(endsFirst === 0 ? {} : { endsFirst, endsFirstAt }),
      alike: source.alike ?? [],
    }),
  }
}
