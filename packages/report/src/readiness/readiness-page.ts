import type { Readiness } from '@mingjian/core'
import type { ReadinessReportOptions } from './context.ts'
import { describeReadiness } from './describe-readiness.ts'
import type { Block, Cell, Column, Ranking, Row, Section, Table } from './document.ts'
import { drawMonths, drawRate } from './drawings.ts'
import { type Child, element, type Html } from './html.ts'
import { pageStyle } from './page-style.ts'

/**
 * Writes what readiness tells as one page of HTML that stands alone: it runs nothing, loads nothing, and can be printed. All
 * texts of data and models are escaped; the page is well-formed as XML too.
 *
 * @example
 * readinessPage(readiness, { catalog, asOf, language: 'zh' }).includes('<script') // => false
 */
export function readinessPage(readiness: Readiness, options: ReadinessReportOptions): string {
  const { title, about, sections } = describeReadiness(readiness, options)
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    element('style', {}, { html: pageStyle }),
  )
  const body = element(
    'body',
    {},
    element('h1', {}, title),
    about.map((line) => element('p', {}, line)),
    sections.map((section, at) => writeSection(section, at + 1)),
  )
  const lang = options.language === 'zh' ? 'zh-CN' : 'en'
  const html = element('html', { xmlns: 'http://www.w3.org/1999/xhtml', lang }, head, body)
  return `<!DOCTYPE html>\n${html.html}\n`
}

const writeSection = ({ title, note, blocks }: Section, number: number): Html =>
  element(
    'section',
    {},
    element('h2', {}, `${number} ${title}`),
    note === undefined ? [] : element('p', { class: 'note' }, note),
    blocks.map(writeBlock),
  )

function writeBlock(block: Block): Child {
  switch (block.kind) {
    case 'lines':
      return block.lines.map((line) => element('p', {}, line))
    case 'ranking':
      return writeRanking(block)
    case 'table':
      return writeTable(block)
    case 'part':
      return [element('h3', {}, block.title), block.blocks.map(writeBlock)]
  }
}

function writeRanking({ headers, items }: Ranking): Html {
  const most = Math.max(...items.map(({ count }) => count))
  const [count, says] = headers
  return writeTable({
    kind: 'table',
    columns: [{ header: count, align: 'right' }, { header: says }],
    rows: items.map((each) => ({
      cells: [{ kind: 'rate', part: each.count, of: most, says: String(each.count) }, each.says],
    })),
  })
}

function writeTable({ columns, rows, notes }: Table): Html {
  const hasNotes = rows.some((row) => (row.notes ?? []).length > 0)
  const headers = [
    ...columns.map((column) => element('th', classOf(column), column.header)),
    ...(hasNotes ? [element('th', {}, notes ?? '')] : []),
  ]
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, headers)),
    element(
      'tbody',
      {},
      rows.map((row) => writeRow(row, columns, hasNotes)),
    ),
  )
}

const writeRow = (
  { cells, notes = [] }: Row,
  columns: readonly Column[],
  hasNotes: boolean,
): Html =>
  element(
    'tr',
    {},
    cells.map((cell, at) => element('td', classOf(columns[at]), writeCell(cell))),
    hasNotes
      ? element(
          'td',
          {},
          notes.length === 0
            ? []
            : element(
                'ul',
                {},
                notes.map((note) => element('li', {}, note)),
              ),
        )
      : [],
  )

const classOf = (column: Column | undefined): Readonly<Record<string, string>> =>
  column?.align === 'right' ? { class: 'number' } : {}

function writeCell(cell: Cell): Child {
  if (typeof cell === 'string') return cell
  return [cell.says, cell.kind === 'rate' ? drawRate(cell) : drawMonths(cell.months)]
}
