import { placesOf } from '../../clue/sentence.ts'
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CheckedModel } from '../checked-model.ts'
import type { Path } from '../checker.ts'

/** Warns of the place of a fact or parameter in a text that is no sentence: it is shown as it stands. */
export function findUnfilledPlaces({ source, facts, shown }: CheckedModel): Diagnostic[] {
  const { review, clock, certainty } = source.model
  const texts: [Path, string | undefined][] = [
    ...review.requests.flatMap(({ to, document }, i): [Path, string][] => [
      [['review', 'requests', i, 'to'], to],
      [['review', 'requests', i, 'document'], document],
    ]),
    [['clock', 'why'], clock?.why],
    ...(certainty === 'exact'
      ? []
      : (['over', 'under'] as const).map((key): [Path, string | undefined] => [
          ['certainty', key],
          certainty[key],
        ])),
  ]
  return texts.flatMap(([path, text = '']) =>
    placesOf(text)
      .filter(({ name }) => facts.has(name) || shown.has(name))
      .map(({ name, offset }) =>
        createDiagnostic('place-unfilled', { name }, source.locate(path, { offset }), 'warning'),
      ),
  )
}
