import type { Band, WantedData } from '../clue/clue.ts'
import { isCertain } from '../clue/fact.ts'
import type { Judgement } from '../clue/judge.ts'
import { type InEach, inEach } from '../diagnostics/in-each.ts'
import type { Causes } from './causes.ts'
import { applies, explained } from './judge-again.ts'
import type { SubjectRow } from './read-subjects.ts'
import { sayWantedOf, wantedFor } from './requests-of.ts'

/** Something of a subject that is unknown, or lies in a range, and what it waits for. */
export interface Waiting {
  readonly kind: 'signal' | 'explanation' | 'fact'
  /** The id of the signal or explanation, or the name of the fact. */
  readonly id: string
  /** The data that would decide it (SEMANTICS 8.10); none where no data could. */
  readonly data: readonly WantedData[]
  /** Each of them as a sentence says it. */
  readonly says: InEach<readonly string[]>
}

/**
 * What everything of a subject waits for that is not certain: other than the requests of a clue it also
 * tells of signals of which a document of `review` speaks, and of facts.
 */
export function waitingOf(
  row: SubjectRow<Band | null>,
  judgements: ReadonlyMap<string, Judgement>,
  causes: Causes,
): Waiting[] {
  const waiting = (kind: Waiting['kind'], id: string, data: readonly WantedData[]): Waiting => ({
    kind,
    id,
    data,
    says: inEach((language) =>
      data.map((each) => sayWantedOf(row, each, language, kind === 'signal' ? id : undefined)),
    ),
  })
  const unknown = (outcomes: ReadonlyMap<string, string>) =>
    [...outcomes].flatMap(([id, outcome]) => (outcome === 'unknown' ? [id] : []))
  return [
    ...unknown(row.signals).map((id) =>
      waiting(
        'signal',
        id,
        wantedFor(row, [judgements.get(applies(id)), judgements.get(id)], causes),
      ),
    ),
    ...unknown(row.explanations).map((id) =>
      waiting('explanation', id, wantedFor(row, [judgements.get(explained(id))], causes)),
    ),
    ...[...row.facts].flatMap(([id, fact]) =>
      isCertain(fact)
        ? []
        : [waiting('fact', id, row.model.wantedBy([id], row.rowsInDoubt, causes))],
    ),
  ]
}
