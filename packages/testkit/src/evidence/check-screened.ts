import {
  type ClueEvidenceRow,
  checkModel,
  type DatasetDefinition,
  indexRules,
  type LoadedConcept,
  type LoadedModel,
} from '@mingjian/core'
import { type Screened, testDay } from '../screen-plain.ts'
import { checkEvidenceOf, type EvidenceCheck } from './check-evidence.ts'

/** The model that was screened with, and what it reads. */
export interface ScreenedModel {
  readonly model: LoadedModel
  readonly catalog: readonly DatasetDefinition[]
  readonly concepts?: readonly LoadedConcept[] | undefined
  /** The day of the run; {@link testDay} unless told. */
  readonly asOf?: string | undefined
  /** Whether lost rows were doubted. */
  readonly doubtLost?: boolean
}

/**
 * Computes all clues of a screening again from their rows of evidence (SEMANTICS 8.3); each fault
 * names its clue. A model that is refused has none.
 *
 * @example
 * checkScreened({ model, concepts, catalog }, screened).faults // => []
 */
export function checkScreened(
  { model, catalog, concepts = [], asOf = testDay, doubtLost = false }: ScreenedModel,
  { run, clues, evidence }: Pick<Screened, 'run' | 'clues' | 'evidence'>,
): EvidenceCheck {
  const { checked } = checkModel(model, indexRules(catalog, concepts), asOf)
  const faults: string[] = []
  const recomputed = { groups: 0, windows: 0, matches: 0 }
  if (checked === undefined) return { faults, recomputed }
  // Ranges may be wider than rows tell where a table was not delivered, or lost rows are doubted.
  const lacksData = doubtLost || run.missing.some(({ columns }) => columns === undefined)
  const lines = new Map(clues.map(({ id }): [string, ClueEvidenceRow[]] => [id, []]))
  for (const line of evidence) lines.get(line.clue)?.push(line)
  for (const clue of clues) {
    const found = checkEvidenceOf(checked, clue, lines.get(clue.id) ?? [], lacksData)
    faults.push(...found.faults.map((fault) => `${clue.subject.key.join(' / ')}: ${fault}`))
    for (const what of ['groups', 'windows', 'matches'] as const) {
      recomputed[what] += found.recomputed[what]
    }
  }
  return { faults, recomputed }
}
