import {
  type Dataset,
  formatDiagnostics,
  type InEach,
  inEach,
  type Language,
  type LoadedModel,
  type ModelRun,
  maskHeader,
} from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { isNamed } from './choose-models.ts'

/** Stops where a model that `--models` names itself cannot run: the user waits for this one. */
export function requireNamed(
  runs: readonly ModelRun[],
  datasets: readonly Dataset[],
  models: readonly LoadedModel[],
  wanted: readonly string[] | undefined,
): void {
  const named = new Set(models.filter((model) => isNamed(model, wanted)).map((m) => m.model.id))
  const stuck = runs.find(
    (run) =>
      named.has(run.model) &&
      (run.status === 'not-run' || (run.status === 'failed' && run.diagnostics.length > 0)),
  )
  if (stuck === undefined) return
  const { model, title, reason = { zh: '', en: '' } } = stuck
  throw cliError('model-stuck', {
    model,
    title: { zh: title.zh, en: title.en ?? title.zh },
    reason,
    hint: inEach((language) => hintFor(stuck, datasets, language)),
  })
}

function hintFor(run: ModelRun, datasets: readonly Dataset[], language: Language): string {
  if (run.diagnostics.length > 0) return formatDiagnostics(run.diagnostics, language)
  const unused = unusedHeaders(run, datasets).map(({ name, headers }) =>
    notUsed[language](name, headers),
  )
  return [...unused, addData[language]].join('\n  ')
}

/** The headers of files that lack a column and mean none: one of them may be that column. */
function unusedHeaders({ missing }: ModelRun, datasets: readonly Dataset[]) {
  const lacking = new Set(missing.flatMap((each) => (each.columns ? [each.dataset] : [])))
  return datasets
    .filter(({ definition }) => lacking.has(definition.id))
    .flatMap(({ sources }) => sources)
    .map(({ name, headers }) => ({
      name,
      headers: headers
        .filter(({ header, column }) => column === undefined && header !== '')
        .map(({ header }) => maskHeader(header)),
    }))
    .filter(({ headers }) => headers.length > 0)
}

const notUsed: InEach<(file: string, headers: readonly string[]) => string> = {
  zh: (file, headers) => `${file} 中没有用上的表头：${headers.join('、')}`,
  en: (file, headers) => `Headers of ${file} that are not used: ${headers.join(', ')}`,
}

const addData: InEach = {
  zh: '请补充数据，或不在 --models 中写这个模型。',
  en: 'Add files with this data, or leave the model out of --models.',
}
