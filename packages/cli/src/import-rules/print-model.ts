import type { Location } from '@mingjian/core'
import { Document, isMap, isScalar } from 'yaml'
import type { BuiltModel } from './build-model.ts'
import { type Path, type Refusal, toPointer } from './refusals.ts'

export interface PrintSetting {
  readonly file: string
  readonly refusals: readonly Refusal[]
  readonly locate: (path: Path) => Location
}

/** Prints the model as YAML; comments name the rule behind each signal, and what is left out. */
export function printModel({ model, signals }: BuiltModel, setting: PrintSetting): string {
  const { file, refusals, locate } = setting
  const document = new Document(model)
  const left = refusals.map(({ path, told }) => {
    const { line, column } = locate(path)
    return ` 未导入 · left out: ${toPointer(path) || '/'} (${line}:${column}) ${told.zh.message}`
  })
  document.commentBefore = [` 由 ${file} 导入（json-rules-engine 规则）`, ...left]
    .map(onOneLine)
    .join('\n')
  const written = document.get('signals')
  for (const { key } of isMap(written) ? written.items : []) {
    const rule = isScalar(key) ? signals.find(({ id }) => id === key.value)?.rule : undefined
    if (!isScalar(key) || rule === undefined) continue
    const name = rule.name === undefined ? '' : ` ${rule.name}`
    const params = rule.params === undefined ? '' : ` event.params: ${rule.params}`
    key.commentBefore = onOneLine(` ${file}#${toPointer(rule.path)}${name}${params}`)
  }
  return document.toString({ lineWidth: 100 })
}

/** Prints the dataset of the catalog that the model reads. */
export const printDataset = ({ dataset }: BuiltModel): string =>
  new Document(dataset).toString({ lineWidth: 100 })

/** A line break in a comment would end it, and the rest would be read. */
const onOneLine = (text: string): string => text.replaceAll(/[\r\n\u0085\u2028\u2029]+/g, ' ')
