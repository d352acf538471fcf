import type { CheckedModel, Clue, ClueEvidenceRow, RangedValue, TypedColumn } from '@mingjian/core'
import type { Rows } from './aggregate-rows.ts'
import { checkRow } from './check-row.ts'
import { checkWindows } from './check-windows.ts'
import {
  compute,
  describe,
  type Evidence,
  gather,
  missing,
  namesNetworks,
  type PlacedStep,
  type Row,
  rootOf,
} from './evidence-rows.ts'
import { isOwnNeverNegative, named } from './evidence-types.ts'
import { isSame, isSameOrOpen, readFact } from './ranged-facts.ts'

/** What a recomputation of a clue from its rows of evidence came to. */
export interface EvidenceCheck {
  /** Each number that is not what its rows give. */
  readonly faults: readonly string[]
  /** How many aggregates were computed again: in groups, in windows, over matching rows. */
  readonly recomputed: {
    readonly groups: number
    readonly windows: number
    readonly matches: number
  }
}

/**
 * Computes every aggregate that a clue or its evidence shows once more from rows of evidence alone
 * (SEMANTICS 8.3): the subject's facts, the columns of groups, windows, `has` and `tally`, and what
 * is derived from them. The evidence must not be masked. Where data were not delivered
 * (`lacksData`) a range may be open although its rows give an end. What does not add up is a fault;
 * nothing is thrown for it.
 *
 * @example
 * const [clue] = screened.clues
 * clue && checkEvidenceOf(checked, clue, screened.evidence).faults // => []
 */
export function checkEvidenceOf(
  checked: CheckedModel,
  clue: Pick<Clue, 'facts' | 'id'>,
  lines: readonly ClueEvidenceRow[],
  lacksData = false,
): EvidenceCheck {
  const evidence = gather(
    checked,
    lines.filter((line) => line.clue === clue.id),
    lacksData ? isSameOrOpen : isSame,
  )
  const subject = named(checked.source.model.subject.from, checked)
  const facts = (name: string) => readFact(clue.facts[name], subject.step.columns.get(name))
  const all = evidence.behind(0, null)
  checkGroup(evidence, subject, 'the subject', facts, all)
  for (const row of evidence.rows) {
    const { kind } = row
    if (kind.kind === 'groups') {
      const members = evidence.behind(rootOf(row), null)
      checkGroup(evidence, kind, describe(row), row.value, members)
    } else if (kind.kind === 'rows') checkRow(evidence, row, kind)
    else if (kind.kind === 'periods') checkWindows(evidence, row, kind)
  }
  const { faults, recomputed } = evidence
  return { faults, recomputed }
}

function checkGroup(
  evidence: Evidence,
  { step, owner }: PlacedStep,
  where: string,
  shown: (name: string) => RangedValue | undefined,
  members: readonly Row[],
): void {
  const rows: Rows = {
    rows: members,
    neverNegative: (column) => isOwnNeverNegative(step, column, owner),
    mayBeElsewhere: namesNetworks(step.group ?? [], step, owner),
  }
  const key = (column: TypedColumn) => shown(column.name) ?? missing(where, column.name)
  for (const { name, value } of step.select) {
    const isThere = evidence.compare(where, name, shown(name), () => compute(value, rows, key))
    if (isThere) evidence.recomputed.groups += 1
  }
}
