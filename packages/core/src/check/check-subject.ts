import { toNumberText } from '../model/number-text.ts'
import { formatType, isNumeric, type Type } from '../values/type.ts'
import type { Tables } from './checked-model.ts'
import type { ModelChecker } from './checker.ts'
import { reportMissingStep, stepNamed } from './placed-step.ts'

/** Checks the subject: its step, its key (one row each), its label, and the money column. */
export function checkSubject(checker: ModelChecker, tables: Tables): ReadonlyMap<string, Type> {
  const { subject, money } = checker.source.model
  const step = stepNamed(subject.from, tables)?.step
  if (step === undefined) {
    reportMissingStep(checker, subject.from, tables, ['subject', 'from'])
    return new Map()
  }
  checkMost(checker)
  const facts = step.columns
  for (const [i, key] of subject.key.entries()) {
    if (!facts.has(key)) {
      checker.report('fact-unknown', { name: key, known: [...facts.keys()] }, ['subject', 'key', i])
      checker.broken.add(key)
    }
  }
  const keys = step.group ?? []
  const isKnown = subject.key.every((key) => facts.has(key))
  const isGroup =
    keys.length === subject.key.length && keys.every((key) => subject.key.includes(key))
  if (isKnown && !isGroup) {
    const parameters = { key: subject.key.join(', '), step: subject.from, group: step.group }
    checker.report('subject-key-not-group', parameters, ['subject', 'key'])
  }
  for (const [what, name, fits, expected] of [
    ['label', subject.label, (type: Type) => type.kind === 'string', 'text'],
    ['money', money, isNumeric, 'a number'],
  ] as const) {
    if (name === undefined) continue
    const path = what === 'label' ? ['subject', 'label'] : ['money']
    const type = facts.get(name)
    if (type === undefined) checker.report('fact-unknown', { name, known: [...facts.keys()] }, path)
    else if (!fits(type)) {
      checker.report(
        'type-expected',
        { what: `"${name}"`, expected, found: formatType(type) },
        path,
      )
    }
  }
  return facts
}

/** The share that a model flags at most: above 0, up to 1. */
function checkMost({ source, report }: ModelChecker): void {
  const { most } = source.model.subject
  if (most === undefined) return
  const found = toNumberText(most)
  if (Number(found) > 0 && Number(found) <= 1) return
  const expected = 'a share above 0 and up to 1'
  report('value-invalid', { key: 'most', expected, found }, ['subject', 'most'])
}
