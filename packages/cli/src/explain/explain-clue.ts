import type { Clue, ClueEvidenceRow } from '@mingjian/core'
import { formatClue, type RunManifest, readRejects } from '@mingjian/report'
import type { CommandContext } from '../commands/context.ts'
import type { ExplainOptions } from '../commands/explain-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { createCellStates, type KnownCells, placeOf } from './cell-states.ts'
import { findClue } from './find-clue.ts'
import { readEvidenceOf, readManifest } from './read-run.ts'
import { type ExplainWords, explainWords } from './words.ts'

/** Prints everything that a run folder holds about one clue; returns the exit code. */
export async function explainClue(
  prefix: string,
  dir: string,
  { lang: language }: Pick<ExplainOptions, 'lang'>,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const manifest = await readManifest(dir)
  const clue = await findClue(dir, prefix, manifest)
  const evidence = await readEvidenceOf(dir, clue.id)
  const words = explainWords[language]
  const used = new Set(
    evidence.flatMap(({ dataset, joined }) =>
      [dataset ?? [], ...joined.map((each) => each.dataset)].flat(),
    ),
  )
  const { width } = terminal
  const stateOf = createCellStates(await cellsOf(dir, manifest, clue, evidence))
  terminal.out(formatClue(clue, { language, width, evidence, stateOf }))
  terminal.out(`\n${formatSources(manifest, used, words)}`)
  const engine = `${manifest.backend.name} ${manifest.backend.version}`
  terminal.out(`\n${words.run(dir, manifest.mingjian, engine)}\n`)
  terminal.out(`${manifest.reveal ? words.notMasked : words.masked}\n`)
  return exitCodes.done
}

/** What the run folder knows of cells without a value, in the records of some rows of evidence. */
async function cellsOf(
  dir: string,
  { sources, models }: RunManifest,
  { model }: Clue,
  evidence: readonly ClueEvidenceRow[],
): Promise<KnownCells> {
  const shown = new Set(
    evidence
      .flatMap(({ source, row, joined }) => [{ source, row }, ...joined])
      .map(({ source, row }) => JSON.stringify([source, row])),
  )
  const unread = new Set<string>()
  for await (const place of readRejects(dir)) {
    if (shown.has(JSON.stringify([place.source, place.record]))) unread.add(placeOf(place))
  }
  return {
    sources: sources.map(({ name, dataset, headers }) => ({
      name,
      dataset,
      columns: headers.flatMap(({ column }) => column ?? []),
    })),
    missing: models.find((each) => each.model === model)?.missing ?? [],
    unread,
  }
}

/** The sources that evidence came from stand first; the others were joined. */
function formatSources(
  { sources }: RunManifest,
  used: ReadonlySet<string>,
  words: ExplainWords,
): string {
  const loaded = sources.filter(({ counts }) => counts !== null)
  const ordered = [
    ...loaded.filter(({ dataset }) => used.has(dataset)),
    ...loaded.filter(({ dataset }) => !used.has(dataset)),
  ]
  const lines = ordered.flatMap(({ name, dataset, sha256, counts }) => [
    `  ${words.source(name, dataset, counts?.read ?? 0, counts?.rejected ?? 0)}`,
    `    ${sha256 === undefined ? words.noFingerprint : `SHA-256 ${sha256}`}`,
  ])
  return `${[words.sources, ...lines].join('\n')}\n`
}
