import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Condition, ConditionValue } from '../../model/condition.ts'
import { isNumeric } from '../../values/type.ts'
import type { CheckedModel, CheckedSignal } from '../checked-model.ts'
import { contrary, mirrored } from './contrary.ts'

/** Warns of two signals of one family that no subject could tell apart: only one of them scores. */
export function findSameInFamily({ signals, source }: CheckedModel): Diagnostic[] {
  const first = new Map<string, string>()
  return signals.flatMap((signal) => {
    const family = source.model.signals[signal.id]?.family ?? ''
    const key = JSON.stringify([family, ...normalised(signal)])
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, signal.id)
      return []
    }
    const at = source.locate(['signals', signal.id, 'when'])
    const parameters = { name: signal.id, other, family }
    return [createDiagnostic('family-same', parameters, at, 'warning')]
  })
}

const normalised = ({ only, condition }: CheckedSignal): readonly (string | null)[] => [
  only === undefined ? null : write(only, false),
  write(condition, false),
]

/** A condition, or its contrary, as a text that is alike for what always has the same outcome. */
function write(condition: Condition, isNegated: boolean): string {
  switch (condition.kind) {
    case 'not':
      return write(condition.of, !isNegated)
    case 'all':
    case 'any': {
      const sign = (condition.kind === 'all') === isNegated ? ' or ' : ' and '
      const parts = new Set(condition.of.map((part) => write(part, isNegated)))
      const [only = '', ...more] = [...parts].sort()
      return more.length === 0 ? only : `(${[only, ...more].join(sign)})`
    }
    case 'leaf': {
      const { fact, value } = condition
      const operator = isNegated ? contrary[condition.operator] : condition.operator
      // Of two facts the first by name stands on the left.
      return value.kind === 'fact' && value.fact < fact
        ? JSON.stringify([value.fact, mirrored[operator], fact])
        : JSON.stringify([fact, operator, writeValue(value)])
    }
  }
}

/** Values that an office may change apart are not the same. */
function writeValue(value: ConditionValue): unknown {
  if (value.kind === 'fact') return value.fact
  const { type, texts, param = null } = value
  const plain = texts.map((text) =>
    isNumeric(type) && text.includes('.') ? text.replace(/\.?0+$/, '') : text,
  )
  return [param, plain.sort()]
}
