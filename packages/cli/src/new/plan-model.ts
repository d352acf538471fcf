import {
  closestMatch,
  type DatasetDefinition,
  datasetTitled,
  type EntityName,
  entities,
  type InEach,
  type LineName,
  lines,
} from '@mingjian/core'
import { cliError } from '../cli-error.ts'
import { keyColumns, usualEntity } from './subject-columns.ts'

/** All that is decided of a new model before it is written. */
export interface ModelPlan {
  readonly id: string
  readonly title: Pick<InEach, 'zh'> & Partial<InEach>
  readonly line: LineName
  readonly privacy: number
  /** The dataset whose rows are counted. */
  readonly dataset: DatasetDefinition
  readonly key: string
  readonly entity: EntityName
  /** Datasets that are looked up: each with its column that equals the key. */
  readonly others: readonly { readonly dataset: DatasetDefinition; readonly on: string }[]
}

/** What must be said of a new model; the rest follows from its dataset unless it is said. */
export interface ModelAnswers {
  readonly id: string
  readonly title: string
  readonly titleEn?: string | undefined
  readonly line: string
  /** The dataset that is counted, then those that are looked up. */
  readonly dataset: readonly string[]
  readonly key?: string | undefined
  readonly entity?: string | undefined
  readonly privacy?: number | undefined
}

/** Decides what a new model is made of; what does not fit the catalog is refused. */
export function planModel(answers: ModelAnswers, catalog: readonly DatasetDefinition[]): ModelPlan {
  const { id, title, titleEn, line } = answers
  const [first, ...more] = answers.dataset.map((name) => datasetNamed(name, catalog))
  if (first === undefined) throw cliError('new-lacks', { flags: ['--dataset'] })
  const key = answers.key ?? keyColumns(first)[0]
  if (key === undefined) throw cliError('new-keyless', { dataset: first.id })
  if (!keyColumns(first).includes(key)) {
    throw cliError('new-key', { dataset: first.id, key, known: keyColumns(first) })
  }
  return {
    id,
    title: { zh: title, ...(titleEn === undefined ? {} : { en: titleEn }) },
    line: lineNamed(line),
    privacy: answers.privacy ?? Math.max(...[first, ...more].map((each) => each.privacy)),
    dataset: first,
    key,
    entity: entityNamed(answers.entity) ?? usualEntity(first, key),
    others: more.map((dataset) => ({ dataset, on: columnLike(first, key, dataset) })),
  }
}

export function datasetNamed(
  name: string,
  catalog: readonly DatasetDefinition[],
): DatasetDefinition {
  const isTitle = ({ zh, en }: DatasetDefinition['title']) => zh === name || en === name
  const found = catalog.find(({ id }) => id === name)
  if (found !== undefined) return found
  const [titled, ...more] = catalog.filter(({ title }) => isTitle(title))
  if (titled !== undefined && more.length === 0) return titled
  const nearId = closestMatch(
    name,
    catalog.map(({ id }) => id),
  )
  const near = catalog.find(({ id }) => id === nearId) ?? datasetTitled(name, catalog)
  throw cliError('new-dataset', { name, near, known: catalog })
}

/** A line of supervision by its name, or by what it is called in Chinese. */
export function lineNamed(name: string): LineName {
  const known = Object.keys(lines) as LineName[]
  const titled = (each: LineName) => lines[each].zh === name || `${lines[each].zh}检察` === name
  const found = known.find((each) => each === name || titled(each))
  if (found !== undefined) return found
  const near = closestMatch(name, known)
  throw cliError('new-line', { name, ...(near && { near }), known: describedLines })
}

/** All lines of supervision, each with what it is. */
export const describedLines: InEach = {
  zh: Object.entries(lines)
    .map(([name, { zh }]) => `${name}（${zh}）`)
    .join('、'),
  en: Object.keys(lines).join(', '),
}

function entityNamed(name: string | undefined): EntityName | undefined {
  if (name === undefined || Object.hasOwn(entities, name)) return name as EntityName | undefined
  throw cliError('new-entity', { name, known: Object.keys(entities) })
}

/** The column of another dataset that can equal the key: of its kind, of the same name if there is one. */
function columnLike(first: DatasetDefinition, key: string, other: DatasetDefinition): string {
  const kind = first.columns[key]?.kind
  const alike = Object.keys(other.columns).filter((name) => other.columns[name]?.kind === kind)
  const found = alike.find((name) => name === key) ?? alike[0]
  if (found !== undefined) return found
  throw cliError('new-unlike', { dataset: other.id, key, kind: kind ?? '' })
}
