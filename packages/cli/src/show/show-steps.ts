import { type CheckedModel, checkModel, indexRules, ModelError, type Type } from '@mingjian/core'
import { padToWidth } from '@mingjian/report'
import { cliError } from '../cli-error.ts'
import type { CommandContext } from '../commands/context.ts'
import type { ShowOptions } from '../commands/show-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { chooseModel } from '../one-model/choose-model.ts'

const typeWords: Readonly<Record<Type['kind'], { readonly zh: string; readonly en: string }>> = {
  integer: { zh: '整数', en: 'whole number' },
  decimal: { zh: '小数', en: 'decimal' },
  string: { zh: '文本', en: 'text' },
  boolean: { zh: '是否', en: 'true or false' },
  date: { zh: '日期', en: 'date' },
  timestamp: { zh: '时间', en: 'timestamp' },
  span: { zh: '期间', en: 'span' },
}

const words = {
  zh: {
    title: (id: string) => `${id} · 各步骤的列（没有给出数据，不运行）`,
    keys: (keys: readonly string[]) => `每个 ${keys.join('、')} 一行`,
    next: (id: string, step: string) =>
      `看某一步的行，请给出数据：mingjian show ${id} <数据> --step ${step}`,
  },
  en: {
    title: (id: string) => `${id} · columns of its steps (no data were given, nothing ran)`,
    keys: (keys: readonly string[]) => `one row for each ${keys.join(', ')}`,
    next: (id: string, step: string) =>
      `To see the rows of a step give data: mingjian show ${id} <data> --step ${step}`,
  },
}

/** Prints the columns of the steps of a model, or of one of them, with their types: what no data are needed for. */
export async function showSteps(
  name: string,
  { rules, asOf, lang, step }: ShowOptions,
  { terminal }: CommandContext,
): Promise<ExitCode> {
  const { model, concepts, catalog } = await chooseModel(name, rules, asOf)
  const { checked, diagnostics } = checkModel(model, indexRules(catalog, concepts), asOf)
  if (checked === undefined) throw new ModelError(diagnostics)
  const { id } = model.model
  const steps = [...checked.steps.keys()]
  if (step !== undefined && !checked.steps.has(step)) throw cliError('step-missing', { id, steps })
  const shown = step === undefined ? steps : [step]
  const say = words[lang]
  const lines = [
    say.title(id),
    ...shown.flatMap((each) => describeStep(each, checked, lang)),
    say.next(id, shown.at(-1) ?? ''),
  ]
  terminal.out(`${lines.join('\n')}\n`)
  return exitCodes.done
}

function describeStep(name: string, { steps }: CheckedModel, language: 'zh' | 'en'): string[] {
  const step = steps.get(name)
  if (step === undefined) return []
  const { from } = step
  const start = 'dataset' in from ? from.dataset : 'step' in from ? from.step : from.borrowed
  const keys = step.group === undefined ? '' : ` · ${words[language].keys(step.group)}`
  const columns = [...step.columns]
  const widest = Math.max(0, ...columns.map(([column]) => column.length))
  return [
    `${name} ← ${start}${keys}`,
    ...columns.map(
      ([column, type]) =>
        `  ${padToWidth(column, widest, 'right')}  ${typeWords[type.kind][language]}`,
    ),
  ]
}
