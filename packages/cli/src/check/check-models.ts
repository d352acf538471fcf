import {
  checkModels as checkAll,
  checkConcept,
  checkUsedOnce,
  type Diagnostic,
  formatDiagnostic,
  indexRules,
  remarksOn,
} from '@mingjian/core'
import type { CheckOptions } from '../commands/check-options.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type FoundRules, findModels } from '../find-models.ts'
import { plural } from '../output/plural.ts'
import type { Terminal } from '../terminal.ts'

/** Checks models and concepts and prints their diagnostics; returns the exit code. */
export async function checkModels(
  wanted: readonly string[],
  { rules, format, strict, watch }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const packs = await findModels(wanted, rules)
  const rulesRead = indexRules(packs.catalog, packs.concepts)
  const today = todayInShanghai()
  const found = [
    ...packs.diagnostics,
    ...packs.asked.flatMap((concept) => tell(checkConcept(concept, rulesRead, today))),
    ...checkAll([...packs.models, ...packs.others], rulesRead, today)
      .slice(0, packs.models.length)
      .flatMap(tell),
    ...(packs.isWhole ? checkUsedOnce(packs.asked, packs.models) : []),
  ]
  // A mistake in a concept is found once for each model over it.
  const diagnostics = [...new Map(found.map((each) => [formatDiagnostic(each), each])).values()]
  terminal.out(format === 'json' ? toJson(diagnostics, watch) : toText(diagnostics, packs))
  const failed = diagnostics.some(({ severity }) => strict || severity === 'error')
  return failed ? exitCodes.badInput : exitCodes.done
}

/** Remarks come once nothing is wrong: a mistake may be what they speak of. */
const tell = ({ checked, diagnostics }: Told): readonly Diagnostic[] => [
  ...diagnostics,
  ...(checked === undefined ? [] : remarksOn(checked)),
]

type Told = Pick<ReturnType<typeof checkConcept>, 'diagnostics'> & {
  readonly checked: Parameters<typeof remarksOn>[0] | undefined
}

/** One document; each on a line of its own where more may follow. */
const toJson = (diagnostics: readonly Diagnostic[], isLine: boolean): string =>
  `${JSON.stringify(diagnostics, null, isLine ? 0 : 2)}\n`

function toText(diagnostics: readonly Diagnostic[], { models, asked }: FoundRules): string {
  const lines = diagnostics.map(formatDiagnostic)
  const count = (severity: string) => diagnostics.filter((d) => d.severity === severity).length
  const total = `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
  const read = [
    ...(models.length > 0 || asked.length === 0 ? [plural(models.length, 'model')] : []),
    ...(asked.length > 0 ? [plural(asked.length, 'concept')] : []),
  ].join(', ')
  return `${[...lines, `${total}; ${read} could be read.`].join('\n')}\n`
}
