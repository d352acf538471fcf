import { checkModel, type DatasetDefinition, indexRules, loadModel } from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { todayInShanghai } from '../commands/data-options.ts'
import type { NewFile } from './write-new.ts'

/** Refuses answers of which no sound model can be made, before anything is written. */
export function requireSound(
  files: readonly NewFile[],
  catalog: readonly DatasetDefinition[],
): void {
  const model = files.find(({ kind }) => kind === 'model')
  const { loaded, diagnostics } = loadModel(model?.text ?? '', 'model.yaml', '0.1.0')
  const found =
    loaded === undefined
      ? diagnostics
      : checkModel(loaded, indexRules(catalog), todayInShanghai()).diagnostics
  if (found.length > 0) {
    throw cliError('new-unsound', { diagnostics: found })
  }
}
