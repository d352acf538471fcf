import type { CheckedJoin, CheckedMatch, CheckedStep } from '../check/checked-model.ts'
import { addRows } from './add-rows.ts'
import { allOf, call } from './build.ts'
import { columnsRead, readOfJoin, readOfMatch } from './columns-read.ts'
import { askLookup } from './compile-join.ts'
import { askMatch } from './compile-match.ts'
import { addMark, worse } from './identity.ts'
import { type Asking, endLeft, type Left } from './pair-rows.ts'
import { addDoubt, type StepState } from './step-state.ts'
import { columnsKnownBy, isHeld, isTrace } from './still-read.ts'

/** A join, `has` or `tally` of a step: the columns that it reads, and how it is compiled. */
interface Ask {
  readonly name: string
  readonly reads: readonly string[]
  readonly prepare: (state: StepState) => Asking
}

/**
 * Asks the other tables of a step about its rows. What asks nothing of one another is asked of one
 * table, so that rows with many columns are written once and not once for each question.
 */
export function askOthers(state: StepState, step: CheckedStep): void {
  let asks: Ask[] = []
  const askTogether = () => {
    if (asks.length > 0) askAll(state, asks)
    asks = []
  }
  const add = (ask: Ask) => {
    if (asks.some(({ name }) => ask.reads.some((read) => isOf(read, name)))) askTogether()
    asks.push(ask)
  }
  for (const join of step.joins) {
    const used = usedOf(step, join.alias)
    if (join.to === 'one' || join.to === 'maybe') {
      add({ name: join.alias, reads: ownReads(join), prepare: (at) => askLookup(at, join, used) })
      continue
    }
    askTogether()
    addRows(state, join, used)
  }
  for (const match of step.matches) {
    const used = usedOf(step, match.name)
    add({ name: match.name, reads: ownReads(match), prepare: (at) => askMatch(at, match, used) })
  }
  askTogether()
}

function askAll(state: StepState, asks: readonly Ask[]): void {
  const prepared = asks.map(({ prepare }) => prepare(state))
  const left = endLeft(state, asks[0]?.name ?? '')
  const settle = prepared.map((ask) => ask(left))
  const answers = settle.map((each) => each())
  // All at once: a column for each would be computed one behind the other.
  const marked = worse(answers.flatMap((answer) => answer.marked ?? []))
  if (marked !== undefined) addMark(state, marked)
  const [reason, ...more] = answers.flatMap(({ doubt }) => doubt ?? [])
  if (reason !== undefined)
    addDoubt(state, more.length === 0 ? reason : call('or', reason, ...more))
  const stays = allOf(answers.flatMap((answer) => answer.stays ?? []))
  if (stays !== undefined) state.builder.add({ kind: 'filter', condition: stays })
  dropPassing(state, left)
}

/** Leaves out what answers were computed by: what stays has a name in the language, or is evidence. */
function dropPassing({ builder, ids, identity, joined }: StepState, left: Left): void {
  const before = new Set(left.table.columns.map(({ name }) => name))
  const known = columnsKnownBy({ ...builder, ids, marked: identity?.marked })
  const beside = new Set(joined.flatMap((each) => each.ids.map(({ name }) => name)))
  const passing = builder
    .physical()
    .filter(({ name }) => !before.has(name) && !known.has(name) && !beside.has(name))
    .filter(({ name }) => !isTrace(name) && !isHeld(name))
  for (const { name } of passing) builder.drop(name)
}

/** The columns that a question reads, but for those of the table that is asked. */
function ownReads(ask: CheckedJoin | CheckedMatch): readonly string[] {
  const [own, reads] = 'ways' in ask ? [ask.alias, readOfJoin(ask)] : [ask.name, readOfMatch(ask)]
  return reads.filter((name) => !name.startsWith(`${own}.`))
}

const isOf = (column: string, name: string): boolean =>
  column === name || column.startsWith(`${name}.`)

/** The columns of an alias that the step reads anywhere. */
function usedOf(step: CheckedStep, alias: string): ReadonlySet<string> {
  const names = columnsRead(step).filter((name) => name.startsWith(`${alias}.`))
  return new Set(names.map((name) => name.slice(alias.length + 1)))
}
