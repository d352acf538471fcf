import type { IdentityColumn } from '@mingjian/core'
import type { ReportContext } from './context.ts'
import type { Row, Section } from './document.ts'

/** How well the columns are filled that name someone or something. */
export function identitySection(context: ReportContext): Section {
  const { readiness, words, names } = context
  const { title, none, columns, dataset: titleOf } = words.identity
  const told = readiness.datasets.filter(({ identity }) => identity.length > 0)
  if (told.length === 0) return { title, blocks: [{ kind: 'lines', lines: [none] }] }
  return {
    title,
    blocks: told.map(({ dataset, rows, identity }) => ({
      kind: 'part',
      title: titleOf(names.dataset(dataset), rows),
      blocks: [
        {
          kind: 'table',
          columns: columns.map(
            (header, at) => ({ header, align: at === 2 || at === 3 ? 'right' : 'left' }) as const,
          ),
          rows: identity.map((each) => rowOf(dataset, each, context)),
          notes: words.identity.notes,
        },
      ],
    })),
  }
}

function rowOf(
  dataset: string,
  { column, rows, filled, unreadable, empty, valid, faults }: IdentityColumn,
  { words, names, rate }: ReportContext,
): Row {
  const why = faults.map(({ fault, cells }) => words.identity.fault[fault](cells))
  return {
    cells: [
      names.columns(dataset, [column]),
      rate(filled, rows),
      String(unreadable),
      String(empty),
      valid === undefined ? '' : rate(valid, filled),
    ],
    notes: why.length === 0 ? [] : [words.identity.faults(why.join(words.listed))],
  }
}
