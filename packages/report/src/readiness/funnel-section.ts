import type { ConceptRun, JoinCounts, ModelRun, StepFunnel } from '@mingjian/core'
import { titleIn } from '../clue-texts.ts'
import type { ReportContext } from './context.ts'
import type { Block, Part, Row, Section } from './document.ts'

/** How many rows of each model and concept are left after each of its steps. */
export function funnelSection(context: ReportContext): Section {
  const { readiness, words } = context
  const { title, none } = words.funnel
  const concepts = readiness.concepts.map((each, at) =>
    conceptOf(each, readiness.concepts.slice(0, at), context),
  )
  const models = readiness.models
    .filter(({ run }) => run.funnel.length > 0)
    .map(({ run }) => partOf(headOf(run.model, run.title, context), run.funnel, context))
  const blocks = [...concepts, ...models]
  return { title, blocks: blocks.length === 0 ? [{ kind: 'lines', lines: [none] }] : blocks }
}

const headOf = (id: string, title: ModelRun['title'], { language }: ReportContext): string =>
  `${id} ${titleIn(title, language)}`

/** A concept that ran for several identity grades is told once where it makes no difference. */
function conceptOf(run: ConceptRun, before: readonly ConceptRun[], context: ReportContext): Part {
  const { words, language } = context
  const head = `${headOf(run.concept, run.title, context)}${words.within(words.funnel.concept(run.atLeast))}`
  const reason = run.reason === undefined ? [] : [run.reason[language]]
  const isSame = before.some(
    ({ concept, funnel }) => concept === run.concept && isEqual(funnel, run.funnel),
  )
  const part = partOf(head, run.funnel, context)
  const told: Block[] = isSame ? [{ kind: 'lines', lines: [words.funnel.same] }] : [...part.blocks]
  return { ...part, blocks: [{ kind: 'lines', lines: reason }, ...told] }
}

const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function partOf(title: string, funnel: readonly StepFunnel[], context: ReportContext): Part {
  const { words } = context
  return {
    kind: 'part',
    title,
    blocks: [
      {
        kind: 'table',
        columns: words.funnel.columns.map(
          (header, at) => ({ header, align: at === 0 ? 'left' : 'right' }) as const,
        ),
        rows: funnel.map((each) => rowOf(each, context)),
        notes: words.funnel.notes,
      },
    ],
  }
}

function rowOf(funnel: StepFunnel, context: ReportContext): Row {
  const { words, rate } = context
  const { step, rows, split, where, key = [], withoutKey = 0, keep, out, outInDoubt } = funnel
  const notes = [
    ...(split === undefined
      ? []
      : [words.funnel.split(split.column, split.rows, split.names, split.unnamed)]),
    ...sayJoins(funnel.joins ?? [], context),
    ...(funnel.hubs ?? [])
      .filter(({ nodes }) => nodes > 0)
      .map((hub) => words.funnel.hubs(hub.column, hub.nodes, hub.rows)),
    ...(withoutKey > 0 ? [words.funnel.group(key.join(words.listed), withoutKey)] : []),
    ...(keep === undefined ? [] : [words.funnel.kept(rate(keep.kept, keep.rows).says)]),
  ]
  return {
    cells: [
      step,
      String(rows),
      // No share: joins and splits before it change how many rows there are.
      where === undefined ? '' : String(where.kept),
      String(out),
      String(outInDoubt),
    ],
    notes,
  }
}

/**
 * Of each join that each row should meet, and some did not, a sentence; of all others, and of what was asked by `has` and
 * `tally`, one for all.
 */
function sayJoins(joins: readonly JoinCounts[], { words, rate }: ReportContext): string[] {
  const isUnmet = ({ to, none }: JoinCounts): boolean => to === 'one' && none > 0
  const isAsked = ({ to }: JoinCounts): boolean => to === 'has' || to === 'tally'
  const show = (counts: readonly JoinCounts[]): string =>
    counts.map(({ alias, rows, none }) => `${alias} ${rows - none}/${rows}`).join(words.listed)
  const met = joins.filter((each) => !isUnmet(each) && !isAsked(each))
  const asked = joins.filter(isAsked)
  return [
    ...joins.filter(isUnmet).map(({ alias, rows, none, byWay = [] }) => {
      const ways = byWay.length === 0 ? '' : words.funnel.byWay(byWay.join(words.listed))
      return words.funnel.unmet(alias, rate(none, rows).says) + ways
    }),
    ...(met.length === 0 ? [] : [words.funnel.met(show(met))]),
    ...(asked.length === 0 ? [] : [words.funnel.asked(show(asked))]),
  ]
}
