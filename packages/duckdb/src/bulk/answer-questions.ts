import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { DuckDBListValue } from '@duckdb/node-api'
import {
  type Dataset,
  pendingFlag,
  type RowAnswer,
  type RowQuestion,
  recordColumn,
  sourceColumn,
} from '@mingjian/core'
import { executeText, type Place } from '../execute.ts'
import { quoteName } from '../names.ts'

/** Answers what is asked of the rows of a table, in one pass: of each question what each source says. */
export async function answerQuestions(
  connection: DuckDBConnection,
  table: string,
  dataset: Dataset,
  questions: readonly RowQuestion[],
  place: Place,
): Promise<readonly (readonly RowAnswer[])[]> {
  if (questions.length === 0) return []
  const source = quoteName(sourceColumn)
  const asked = questions.map((question) => ask(question, dataset))
  const text = `SELECT ${[source, ...asked].join(',\n ')}\nFROM ${table}\nGROUP BY ${source}`
  const rows = await (await executeText(connection, text, place)).getRows()
  const bySource = new Map(rows.map(([at, ...answers]) => [Number(at), answers]))
  return questions.map((_, at) =>
    dataset.sources.map((_, of) => toAnswer(bySource.get(of)?.[at] ?? null)),
  )
}

function toAnswer(value: DuckDBValue): RowAnswer {
  if (value === null) return undefined
  return value instanceof DuckDBListValue ? value.items.map(Number) : Number(value)
}

const lastDay = `DATE '9999-12-31'`

function ask(question: RowQuestion, dataset: Dataset): string {
  const { column } = question
  const day = dayOf(column, dataset)
  switch (question.ask) {
    case 'unknown':
      return `count(*) FILTER (WHERE ${isUnknown(column, dataset)})`
    case 'first-unknown':
      return `min(${quoteName(recordColumn)}, ${question.most}) FILTER (WHERE ${isUnknown(column, dataset)})`
    case 'earliest':
      return daysOf(`min(${day}) FILTER (WHERE ${day} < ${lastDay})`)
    case 'latest':
      return daysOf(
        question.open ? `max(${day})` : `max(${day}) FILTER (WHERE ${day} < ${lastDay})`,
      )
    case 'after':
      return `count(*) FILTER (WHERE ${day} > DATE '1970-01-01' + ${question.day} AND ${day} < ${lastDay})`
    case 'outside': {
      const { from, to } = question
      const ends = dayOf(question.ending, dataset)
      const parts = [
        ...(from === null ? [] : [`${ends} < DATE '1970-01-01' + ${from}`]),
        ...(to === null ? [] : [`(${day} > DATE '1970-01-01' + ${to} AND ${day} < ${lastDay})`]),
      ]
      return `count(*) FILTER (WHERE ${parts.length === 0 ? 'false' : parts.join(' OR ')})`
    }
    case 'before':
      return `count(*) FILTER (WHERE ${day} < ${dayOf(question.other, dataset)})`
    case 'first-before':
      return `min(${quoteName(recordColumn)}, ${question.most}) FILTER (WHERE ${day} < ${dayOf(question.other, dataset)})`
  }
}

const daysOf = (day: string): string => `${day} - DATE '1970-01-01'`

const dayOf = (column: string, { definition }: Dataset): string =>
  definition.columns[column]?.kind === 'timestamp'
    ? `CAST(${quoteName(column)} AS DATE)`
    : quoteName(column)

const isUnknown = (column: string, { definition }: Dataset): string =>
  definition.columns[column]?.empty === 'pending'
    ? `${quoteName(column)} IS NULL AND NOT ${quoteName(pendingFlag(column))}`
    : `${quoteName(column)} IS NULL`
