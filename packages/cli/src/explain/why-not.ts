import { type ClueEvidenceRow, explainSubject, type SubjectExplanation } from '@mingjian/core'
import { formatClue } from '@mingjian/report'
import type { CommandContext } from '../commands/context.ts'
import type { ExplainOptions } from '../commands/explain-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { readOfficeKey } from '../office-key.ts'
import { openOneModel } from '../one-model/open-one-model.ts'
import { createCellStates } from './cell-states.ts'
import { formatDistance, formatFunnel, formatMissing, formatSeveral } from './format-why-not.ts'
import { explainWords } from './words.ts'

/** Who is asked about, which model judges, and where the data lie. */
export interface Question {
  readonly subject: string
  readonly model: string
  readonly paths: readonly string[]
}

/** Runs a model and prints why one subject is a clue or none; returns the exit code. */
export async function whyNot(
  { subject, model, paths }: Question,
  options: ExplainOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal } = context
  const { lang: language, shown, nth } = options
  const one = await openOneModel(model, paths, options, context)
  const evidence: ClueEvidenceRow[] = []
  let rows = 0
  try {
    const explained = await explainSubject(one.on, {
      ...one.data,
      key: await readOfficeKey(options, terminal),
      language,
      subject,
      ...(nth === undefined ? {} : { nth }),
      onEvidence: (batch) => {
        rows += batch.length
        evidence.push(...batch.slice(0, Math.max(0, shown - evidence.length)))
      },
    })
    one.progress.stop()
    one.tell(explained.run)
    if (explained.run.status === 'failed') return exitCodes.modelFailed
    if (explained.several !== undefined) {
      terminal.out(formatSeveral(explained.several, subject, language))
      return exitCodes.badInput
    }
    const stateOf = createCellStates(one.cells(explained.run))
    if (explained.subject === undefined) {
      const asked = { text: subject, wanted: one.on.model.model.subject, stateOf }
      terminal.out(formatMissing(explained, asked, language))
      return exitCodes.badInput
    }
    const { width } = terminal
    terminal.out(formatClue(explained.subject, { language, width, evidence, stateOf }))
    const words = explainWords[language]
    if (rows > evidence.length) terminal.out(`${words.shownRows(evidence.length, rows)}\n`)
    terminal.out(formatRest(explained, language))
    return exitCodes.done
  } finally {
    one.progress.stop()
  }
}

const formatRest = (explained: SubjectExplanation, language: ExplainOptions['lang']): string =>
  `\n${formatDistance(explained, language)}\n${formatFunnel(explained.funnel, language)}`
