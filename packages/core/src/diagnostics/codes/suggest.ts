import { closestMatch } from '../closest-match.ts'
import { datasetTitled, type NamedDataset } from '../dataset-titled.ts'
import { didYouMean, type InEach, type Language } from '../in-each.ts'
import type { Texts } from './text.ts'

/** A name that means nothing, and those that would. */
export interface Unknown {
  readonly name: string
  readonly known: readonly string[]
}

type Hint = InEach<{ readonly hint?: string }>

const none: Hint = { zh: {}, en: {} }

const both = (zh: string, en: string): Hint => ({ zh: { hint: zh }, en: { hint: en } })

export const listZh = (names: readonly string[]): string => names.join('、')
export const listEn = (names: readonly string[]): string => names.join(', ')

const nearest = (name: string): Hint => {
  const { zh, en } = didYouMean(name)
  return both(zh, en)
}

/** Suggests the nearest name, or lists what there is. */
export function suggest(name: string, known: readonly string[]): Hint {
  const near = closestMatch(name, known)
  if (near !== undefined) return nearest(near)
  if (known.length === 0 || known.length > 40) return none
  return both(`这里可用的有：${listZh(known)}。`, `Known here: ${listEn(known)}.`)
}

/** What is wrong with an unknown name, and the nearest one; `otherwise` is the hint where none is known. */
export function suggestion(
  { name, known }: Unknown,
  zh: string,
  en: string,
  otherwise: Hint = none,
): Texts {
  const near = suggest(name, known)
  return {
    zh: { message: zh, ...otherwise.zh, ...near.zh },
    en: { message: en, ...otherwise.en, ...near.en },
  }
}

/** Suggests the id that is written most like it, else that of the dataset whose title was written. */
export function suggestDataset(name: string, known: readonly NamedDataset[]): Hint | undefined {
  const near = closestMatch(
    name,
    known.map(({ id }) => id),
  )
  if (near !== undefined) return nearest(near)
  const titled = datasetTitled(name, known)
  if (titled === undefined) return undefined
  const { id, title } = titled
  return both(
    `这里写 id：“${title.zh}”的 id 是 ${id}。`,
    `Write an id here: that of "${title.en ?? title.zh}" is ${id}.`,
  )
}

const mostDatasets = 20

/** Datasets by id, each with its title; of many the first. */
export function describeDatasets(known: readonly NamedDataset[], language: Language): string[] {
  const shown = known
    .slice(0, mostDatasets)
    .map(({ id, title }) =>
      language === 'zh' ? `${id}（${title.zh}）` : `${id} (${title.en ?? title.zh})`,
    )
  return known.length > shown.length ? [...shown, language === 'zh' ? '……' : '…'] : shown
}

/** Suggests for a name that may be meant as an alias of its own. */
export function suggestOf(name: string, known: readonly string[]): Hint {
  const { zh, en } = suggest(name, known)
  const written = `${name}: { of: <table>, … }`
  return both(
    `${zh.hint ?? ''}另起名称的，要写明是哪张表：“${written}”。`,
    [en.hint, `A name of its own needs the table: ${written}.`].filter(Boolean).join(' '),
  )
}

/**
 * Suggests for a name of the form `<alias>.<column>`: where no such table is joined here, another
 * table's column of that name would mislead.
 */
export function suggestColumn(name: string, known: readonly string[]): Hint {
  const [alias, column] = splitName(name)
  const aliases = [...new Set(known.flatMap((each) => splitName(each)[0] ?? []))]
  if (alias === undefined || aliases.includes(alias)) return suggest(name, known)
  const near = closestMatch(alias, aliases)
  if (near !== undefined) return nearest(`${near}.${column}`)
  return both(
    `这一步没有碰撞“${alias}”。join 只在本步骤有效：后面还要用的列，请在那一步用 derive 留下。`,
    `No "${alias}" is joined in this step. A join ends with its step: keep the column there with "derive".`,
  )
}

/** Suggests for `<table>.<column>` the same column under the name that the table has here. */
export function suggestRenamed(name: string, here: string, known: readonly string[]): Hint {
  const [table = '', column] = splitName(name)
  const written = `${here}.${column}`
  const meant = known.includes(written) ? written : (closestMatch(written, known) ?? `${here}.…`)
  return both(
    `“${table}”在这里叫“${here}”：请写“${meant}”。`,
    `"${table}" is called "${here}" here: write "${meant}".`,
  )
}

const splitName = (name: string): [alias: string | undefined, column: string] => {
  const dot = name.indexOf('.')
  return dot < 0 ? [undefined, name] : [name.slice(0, dot), name.slice(dot + 1)]
}
