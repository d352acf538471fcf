import type { DiagnosticCode, DiagnosticParameters } from '../diagnostics/codes.ts'
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { asWrittenHere } from '../load/as-written-here.ts'
import type { LoadedConcept } from '../load/load-concept.ts'
import type { LoadedModel } from '../load/load-model.ts'
import type { LoadedParams } from '../load/load-params.ts'
import type { ChangedParam } from '../model/changed-param.ts'
import { NumberText } from '../model/number-text.ts'
import type { Concept, ParamValue } from '../model/schema.ts'
import type { Type } from '../values/type.ts'
import { paramLiterals } from './param-literals.ts'

/** Rules with the parameters that an office has changed. */
export interface ChangedRules {
  readonly models: readonly LoadedModel[]
  readonly concepts: readonly LoadedConcept[]
  /** All changes, in the order in which they are written. */
  readonly changes: readonly ChangedParam[]
  /** What is wrong with changes; these were not made. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Changes parameters of models and concepts (SEMANTICS 12.6). Each must be there, and its new value
 * of the type of the old one; whoever has a mistake stays as it is, and the mistake is told. What
 * is handed over is not touched.
 *
 * @example
 * const { loaded } = loadParams('demo.many: { many: 3 }', 'office.yaml')
 * loaded && changeParams({ models, concepts }, loaded).changes[0]?.was // => '2'
 */
export function changeParams(
  { models, concepts }: Pick<ChangedRules, 'models' | 'concepts'>,
  params: LoadedParams,
): ChangedRules {
  const diagnostics: Diagnostic[] = []
  const known = [...models.map(({ model }) => model), ...concepts.map(({ concept }) => concept)]
  const changes = Object.entries(params.values).flatMap(([of, values]): ChangedParam[] => {
    const definition = known.find(({ id }) => id === of)
    if (definition === undefined) {
      const at = params.locate([of], { key: true })
      const parameters = {
        name: of,
        known: known.map(({ id }) => id),
        models: models.flatMap(({ model }) => (Object.keys(model.params).length > 0 ? model : [])),
      }
      diagnostics.push(createDiagnostic('params-model-unknown', parameters, at))
      return []
    }
    return Object.entries(values).flatMap(([name, value]) =>
      changeOf(definition, name, value, params, diagnostics),
    )
  })
  const changesOf = (id: string) => changes.filter(({ of }) => of === id)
  return {
    models: models.map((each) => {
      const changed = changesOf(each.model.id)
      return changed.length === 0 ? each : { ...each, changed, model: put(each.model, params) }
    }),
    concepts: concepts.map((each) => {
      const changed = changesOf(each.concept.id)
      return changed.length === 0 ? each : { ...each, changed, concept: put(each.concept, params) }
    }),
    changes,
    diagnostics,
  }
}

/** The change of one parameter; none where it is a mistake, which is reported. */
function changeOf(
  { id, params }: Pick<Concept, 'id' | 'params'>,
  name: string,
  value: ParamValue,
  { file, locate }: LoadedParams,
  diagnostics: Diagnostic[],
): ChangedParam[] {
  const at = locate([id, name])
  const report = <C extends DiagnosticCode>(code: C, told: DiagnosticParameters<C>): [] => {
    diagnostics.push(createDiagnostic(code, told, at))
    return []
  }
  const param = Object.hasOwn(params, name) ? params[name] : undefined
  if (param?.variants !== undefined) return report('params-dated', { name, of: id })
  const old = param?.value
  if (old === undefined) {
    return report('params-name-unknown', { name, of: id, known: Object.keys(params) })
  }
  if (!fits(old, value)) {
    const [expected, found] = [describe(old), describe(value)]
    const was = Array.isArray(old) ? `[${textOf(old).replaceAll('、', ', ')}]` : textOf(old)
    const meant = valueMeant(old, value)
    return report('params-type', { name, of: id, expected, found, was, meant })
  }
  const { line } = at
  return [{ of: id, name, value: textOf(value), was: textOf(old), file, line }]
}

const kindsOf = (value: ParamValue): ReadonlySet<Type['kind']> =>
  new Set(paramLiterals(value, '').map(({ type }) => type.kind))

/** A list for a list, and what the old one holds; a whole number is a decimal too. */
function fits(old: ParamValue, value: ParamValue): boolean {
  const kinds = kindsOf(old)
  const isKnown = (kind: Type['kind']) =>
    kinds.has(kind) || (kind === 'integer' && kinds.has('decimal'))
  return Array.isArray(old) === Array.isArray(value) && [...kindsOf(value)].every(isKnown)
}

/** A value as the old one is written: a list of one, a span of the old unit, a number without its words. */
function valueMeant(old: ParamValue, value: ParamValue): string | undefined {
  if (Array.isArray(value) || typeof value === 'boolean') return undefined
  const text = textOf(value)
  if (Array.isArray(old)) return fits(old, [value]) ? `[${text}]` : undefined
  const [, unit] = /^\d+ ([a-z]+?)s?$/.exec(textOf(old)) ?? []
  const isSpan = kindsOf(old).has('span')
  const count = /^\d+$/.test(text) && unit !== undefined
  const written =
    isSpan && count ? `${text} ${unit}${text === '1' ? '' : 's'}` : asWrittenHere(text)
  if (written === undefined) return undefined
  const isNumber = /^\d+(?:\.\d+)?$/.test(written)
  return fits(old, isNumber ? new NumberText(written) : written) ? written : undefined
}

/** What a value is, in words. */
function describe(value: ParamValue): string {
  const words = [...kindsOf(value)].toSorted().join(' or ')
  return Array.isArray(value) ? `a list of ${words}` : words
}

const textOf = (value: ParamValue): string =>
  paramLiterals(value, '')
    .map(({ text }) => text)
    .join('、')

/** A definition with its changed values. */
function put<D extends Pick<Concept, 'id' | 'params'>>(definition: D, params: LoadedParams): D {
  const values = params.values[definition.id] ?? {}
  const changed = Object.entries(definition.params).map(([name, param]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return [name, value === undefined ? param : { ...param, value }] as const
  })
  return { ...definition, params: Object.fromEntries(changed) }
}
