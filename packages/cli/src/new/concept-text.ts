import type { DatasetDefinition } from '@mingjian/core'
import { quote, toDecide } from './model-text.ts'
import { dayColumn } from './subject-columns.ts'

/** The text of a new concept: one step over a dataset, which models read as <pack>.<concept>.row. */
export function conceptText(id: string, title: string, dataset: DatasetDefinition): string {
  const day = dayColumn(dataset)
  return `id: ${id}
title: { zh: ${quote(title)} }
${day === undefined ? '' : `params:\n  # ${toDecide}: 每个阈值及其出处 · every threshold, and where it comes from\n  lookback: { value: 3 years, origin: design }\n`}datasets:
  ${dataset.id}: { use: ${dataset.id}, need: required }
steps:
  # ${toDecide}: 模型共用的步骤，读作 ${id}.row · steps that models share, read as ${id}.row
  row:
    from: ${dataset.id}
${day === undefined ? '' : `    where: ${day} > as_of - lookback\n`}`
}
