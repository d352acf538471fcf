import type { CheckedModel, CheckedRequest } from '../check/checked-model.ts'
import { datasetsBehind } from '../check/datasets-behind.ts'
import type { Band, ClueRequest, DataRequest, WantedData } from '../clue/clue.ts'
import { isCertain } from '../clue/fact.ts'
import type { Judgement } from '../clue/judge.ts'
import { sayOffice } from '../dataset/say-office.ts'
import { evidenceName } from '../plan/evidence-table.ts'
import { askedSignals } from './asked-signals.ts'
import type { Causes } from './causes.ts'
import { applies } from './judge-again.ts'
import { isAsked, type RequestedOfSubject } from './read-requested.ts'
import type { SubjectRow } from './read-subjects.ts'
import { sayDocument, sayWanted } from './say-request.ts'
import { mergeWanted } from './wanted-by.ts'

/** What a request is written from. */
export interface RequestSetting {
  readonly judgements: ReadonlyMap<string, Judgement>
  readonly requested: RequestedOfSubject
  readonly causes: Causes
  readonly language: 'zh' | 'en'
}

/**
 * What to ask for about a subject: the documents that its model names, and the data that unknown
 * signals wait for which none of these speaks of (SEMANTICS 8.8).
 */
export function requestsOf(row: SubjectRow<Band | null>, setting: RequestSetting): ClueRequest[] {
  const { requests } = row.model.checked
  const unknown = askedSignals(row)
  const spoken = new Set(requests.flatMap(({ signals }) => signals ?? []))
  const documents = requests
    .filter((request) => isAsked(request, row))
    .map((request) => toDocument(request, unknown, setting))
  return [
    ...documents,
    ...dataFor(
      row,
      unknown.filter((id) => !spoken.has(id)),
      setting,
    ),
  ]
}

function toDocument(
  request: CheckedRequest,
  unknown: readonly string[],
  { requested, language }: RequestSetting,
): ClueRequest {
  const { to, document, of, signals = [] } = request
  const found = requested.get(request) ?? { values: [], count: 0 }
  const about =
    of === undefined ? null : { step: evidenceName(of.rows), column: of.column, ...found }
  return {
    kind: 'document',
    to,
    document,
    of: about,
    signals: signals.filter((id) => unknown.includes(id)),
    says: sayDocument({ to, document, of: about }, language),
  }
}

function dataFor(
  row: SubjectRow<Band | null>,
  signals: readonly string[],
  { judgements, causes, language }: RequestSetting,
): DataRequest[] {
  const wanted = signals.map(
    (id) =>
      [id, wantedFor(row, [judgements.get(applies(id)), judgements.get(id)], causes)] as const,
  )
  const isSame = (a: WantedData, b: WantedData) => a.dataset === b.dataset && a.reason === b.reason
  return mergeWanted(wanted.flatMap(([, data]) => data)).map((data): DataRequest => {
    const decided = wanted.filter(([, each]) => each.some((one) => isSame(one, data)))
    const ids = decided.map(([id]) => id)
    const what = sayWantedOf(row, data, language)
    const toDo = whatToDo[language][data.reason] ?? whatToDo[language].else
    const says =
      language === 'en'
        ? `${toDo}: ${what} (to judge ${ids.join(', ')})`
        : `${toDo}：${what}（用于判断 ${ids.join('、')}）`
    return { kind: 'data', ...data, signals: ids, says }
  })
}

/** What to do about something that is wanted: mostly it is data that are missing. */
const whatToDo: Readonly<
  Record<'zh' | 'en', Partial<Record<WantedData['reason'], string>> & { readonly else: string }>
> = {
  zh: { 'grade-below': '核实身份', 'no-value': '核对模型', else: '补充数据' },
  en: {
    'grade-below': 'Verify the identity',
    'no-value': 'Check the model',
    else: 'Complete the data',
  },
}

/** The data that leave conditions unknown; where their comparisons are all known, the subject itself. */
export function wantedFor(
  row: SubjectRow<Band | null>,
  judgements: readonly (Judgement | undefined)[],
  causes: Causes,
): readonly WantedData[] {
  const leaves = judgements
    .filter((judgement) => judgement?.outcome === 'unknown')
    .flatMap((judgement) => judgement?.leaves ?? [])
    .filter(({ outcome }) => outcome === 'unknown')
  const facts = leaves.flatMap(({ leaf: { fact, value } }) =>
    value.kind === 'fact' ? [fact, value.fact] : [fact],
  )
  const open = facts.filter((name) => {
    const fact = row.facts.get(name)
    return fact === undefined || !isCertain(fact)
  })
  return row.model.wantedBy(open, row.rowsInDoubt, causes)
}

/**
 * Says which data a subject waits for, and of a dataset that nobody gave who holds it; not of a signal of which a
 * document speaks, for that one names somebody.
 */
export function sayWantedOf(
  { model: { checked, coverage } }: SubjectRow<Band | null>,
  wanted: WantedData,
  language: 'zh' | 'en',
  signal?: string,
): string {
  const definition = datasetsBehind(checked).get(wanted.dataset)?.definition
  const says = sayWanted(wanted, { definition, coverage: coverage.get(wanted.dataset) }, language)
  const isAbsent = wanted.reason === 'absent' && !isSpokenOf(signal, checked)
  const office = isAbsent && definition !== undefined ? sayOffice(definition, language) : undefined
  return office === undefined ? says : `${says}${language === 'en' ? ', ' : '，'}${office}`
}

const isSpokenOf = (signal: string | undefined, { requests }: CheckedModel): boolean =>
  signal !== undefined && requests.some(({ signals = [] }) => signals.includes(signal))
