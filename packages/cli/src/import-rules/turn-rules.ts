import { NumberText } from '@mingjian/core'
import { createKindFinder, type KindFinder } from './fit-kinds.ts'
import { type RulesFile, showJson } from './read-rules.ts'
import { type Path, type Refusal, Refused, refuse, toPointer, turnEach } from './refusals.ts'
import type { ImportSkeleton } from './skeleton.ts'
import { isMap, turnRoot } from './turn-condition.ts'
import type { Turned } from './turned.ts'

/** A rule that became a signal. */
export interface TurnedRule {
  readonly path: Path
  readonly type: string
  readonly says: string
  readonly name: string | undefined
  /** What the event carries beside its message, as JSON. */
  readonly params: string | undefined
  readonly priority: number
  readonly when: Turned
}

export interface TurnedRules {
  /** In the order in which json-rules-engine asks them: those of higher priority first. */
  readonly rules: readonly TurnedRule[]
  /** What could not be turned; rules that it belongs to are left out as a whole. */
  readonly refusals: readonly Refusal[]
  /** What has no bearing on outcomes and was left out. */
  readonly notes: readonly Path[]
  readonly kindOf: KindFinder['kindOf']
}

/** Turns every rule that can be, and says of the others what cannot. */
export function turnRules(file: RulesFile, { kinds }: Pick<ImportSkeleton, 'kinds'>): TurnedRules {
  const finder = createKindFinder(kinds)
  const refusals: Refusal[] = []
  const notes: Path[] = []
  const rules: TurnedRule[] = []
  const attempt = (turn: () => void) => {
    try {
      turn()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refusals.push(...error.refusals)
    }
  }
  for (const key of file.others) attempt(() => refuse('part-unknown', { key }, [key]))
  for (const { value, path } of file.rules) {
    attempt(() => {
      const rule = turnRule(value, path, { file, note: (at) => notes.push(at) })
      finder.add(rule.when)
      rules.push(rule)
    })
  }
  return {
    rules: rules.toSorted((a, b) => b.priority - a.priority),
    refusals: withoutRepeats(refusals),
    notes,
    kindOf: finder.kindOf,
  }
}

const ruleKeys = ['conditions', 'event', 'name', 'priority', 'onSuccess', 'onFailure']

function turnRule(
  value: unknown,
  path: Path,
  { file, note }: { readonly file: RulesFile; readonly note: (path: Path) => void },
): TurnedRule {
  if (typeof value === 'string') return refuse('rule-text', {}, path)
  if (!isMap(value) || value['conditions'] === undefined) {
    const expected = { zh: '含有 conditions 的规则', en: 'a rule with "conditions"' }
    return refuse('shape', { expected }, path)
  }
  const { conditions, event, name } = value
  for (const key of Object.keys(value)) if (!ruleKeys.includes(key)) note([...path, key])
  const [read, when, priority] = turnEach<() => unknown, unknown>(
    [
      () => turnEvent(event, [...path, 'event']),
      () => turnRoot(conditions, [...path, 'conditions'], { named: file.named, inside: [], note }),
      () => readPriority(value['priority'], [...path, 'priority']),
      () => refuseCallbacks(value, path),
    ],
    (turn) => turn(),
  ) as [ReturnType<typeof turnEvent>, Turned, number]
  if (value['priority'] !== undefined) note([...path, 'priority'])
  const shownName = name === undefined || name === null ? undefined : textOf(name)
  const says = read.message ?? shownName ?? read.type
  return { path, type: read.type, says, name: shownName, params: read.params, priority, when }
}

/** An event without a type is called unknown there. */
function turnEvent(event: unknown, path: Path) {
  if (event === undefined || event === null) {
    return { type: 'unknown', message: undefined, params: undefined }
  }
  const type = isMap(event) ? event['type'] : undefined
  if (!isMap(event) || typeof type !== 'string' || type === '') {
    const expected = { zh: '带有 type 的 event', en: 'an event with a "type"' }
    return refuse('shape', { expected }, path)
  }
  const { message, ...others } = isMap(event['params']) ? event['params'] : {}
  const hasMessage = typeof message === 'string' && message.trim() !== ''
  const rest = hasMessage || message === undefined ? others : { ...others, message }
  return {
    type,
    message: hasMessage ? message : undefined,
    params: Object.keys(rest).length === 0 ? undefined : showJson(rest),
  }
}

/** It changes no outcome; read as the original reads it (0 is 1), for the order of signals. */
function readPriority(value: unknown, path: Path): number {
  const written = value instanceof NumberText ? value.text : value
  const priority = written ? Number.parseInt(String(written), 10) : 1
  if (priority <= 0) {
    const expected = { zh: '大于 0 的 priority', en: 'a priority greater than 0' }
    return refuse('shape', { expected }, path)
  }
  return Number.isNaN(priority) ? 1 : priority
}

function refuseCallbacks(value: Readonly<Record<string, unknown>>, path: Path): void {
  const found = ['onSuccess', 'onFailure'].filter((key) => Object.hasOwn(value, key))
  turnEach(found, (key) => refuse('callback', { key }, [...path, key]))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : showJson(value))

/** A named condition that two rules use is refused once. */
const withoutRepeats = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map((each) => [`${each.code} ${toPointer(each.path)}`, each])).values(),
]
