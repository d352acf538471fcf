import groupBy from 'lodash/groupBy.js'
import type { CheckedEvidence, CheckedModel } from '../check/checked-model.ts'
import type { Behind, ClueEvidenceRow } from '../clue/clue.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { names } from '../plan/columns.ts'
import {
  type EvidencePlan,
  type EvidenceRows,
  planEvidence,
  type WindowReading,
} from '../plan/evidence.ts'
import { evidenceName } from '../plan/evidence-table.ts'
import type { Value } from '../values/type.ts'
import {
  createEvidenceLines,
  type EvidenceLines,
  type EvidenceOfClue,
  type EvidenceSubject,
  type NewLine,
} from './evidence-lines.ts'
import { createEvidenceNodes, type EvidenceNodes, type Role, rowKey } from './evidence-nodes.ts'
import {
  idsQuery,
  isSurelyIn,
  type Matching,
  markQuery,
  placeIn,
  readingQuery,
  rowsQuery,
} from './evidence-query.ts'
import { createRowReader, type EvidenceSetting } from './evidence-shape.ts'
import { type FoundRow, foundRows } from './found-rows.ts'
import { ruledBy } from './ruled-by.ts'
import { type RunningModel, rowsByOwner, stepsOf } from './running-model.ts'

export interface EvidenceOptions {
  readonly datasets: ReadonlyMap<string, Dataset>
  readonly reveal: boolean
  /** Rows shown on a clue for each signal. */
  readonly shown: number
  readonly onEvidence: ((rows: readonly ClueEvidenceRow[]) => void | Promise<void>) | undefined
}

/**
 * Reads the rows behind some subjects of one model (SEMANTICS 8.3): every row goes to `onEvidence`,
 * the first ones are returned by clue.
 *
 * 1. The rows that the facts of the subjects are computed from.
 * 2. Kind by kind, from the last step down to datasets: the rows of signals that nothing has come to
 *    yet, the rows that windows read, and what each row that is there rests on.
 */
export async function readEvidence(
  model: RunningModel,
  clues: readonly EvidenceSubject[],
  options: EvidenceOptions,
): Promise<ReadonlyMap<string, EvidenceOfClue>> {
  const reading = await startReading(model, clues, options)
  const { plan, lines } = reading
  await readFacts(reading)
  for (const rows of plan.order) {
    await readMarked(reading, rows)
    await readWindows(reading, rows)
    await readBehind(reading, rows)
  }
  return new Map(clues.map(({ id }) => [id, lines.of(id)]))
}

/** The signals whose evidence a row is, by clue and row. */
type Marks = ReadonlyMap<string, Marked>

interface Marked {
  readonly clue: string
  readonly ids: readonly Value[]
  readonly signals: string[]
}

/** The windows of one key that some rows of some clues have read. */
interface WindowKeys {
  readonly reading: WindowReading
  /** Rows that read it, as evidence names them. */
  readonly of: string
  readonly values: Map<string, { readonly values: readonly Value[]; readonly clues: Set<string> }>
}

interface Reading {
  readonly model: RunningModel
  readonly setting: EvidenceSetting
  readonly plan: EvidencePlan
  readonly clues: readonly EvidenceSubject[]
  readonly lines: EvidenceLines
  readonly nodes: ReadonlyMap<EvidenceRows, EvidenceNodes>
  readonly marks: ReadonlyMap<EvidenceRows, Marks>
  /** Signals whose evidence are all rows that the facts are computed from. */
  readonly always: readonly string[]
  readonly windows: Map<string, WindowKeys>
  emit(): Promise<void>
}

async function startReading(
  model: RunningModel,
  clues: readonly EvidenceSubject[],
  { datasets, reveal, shown, onEvidence }: EvidenceOptions,
): Promise<Reading> {
  const { checked } = model
  const plan = planEvidence(checked, rowsByOwner(model))
  const steps = new Map(checked.signals.map(({ id, evidence }) => [id, evidenceName(evidence)]))
  const lines = createEvidenceLines(clues, steps, shown, ruledBy(datasets))
  const bases = basesOf(checked)
  const isAlways = ({ evidence }: Basis) =>
    evidence.where === undefined && plan.rowsOf(evidence) === plan.facts
  const marks = new Map<EvidenceRows, Map<string, Marked>>()
  for (const basis of bases.filter((each) => !isAlways(each))) {
    const rows = plan.rowsOf(basis.evidence)
    const found = marks.get(rows) ?? new Map<string, Marked>()
    marks.set(rows, found)
    await readMarks(model, rows, basis, clues, found)
  }
  return {
    model,
    setting: { model, datasets, reveal },
    plan,
    clues,
    lines,
    nodes: new Map(plan.order.map((rows) => [rows, createEvidenceNodes()])),
    marks,
    always: bases.filter(isAlways).flatMap(({ signals }) => signals),
    windows: new Map(),
    async emit() {
      const batch = lines.take()
      if (batch.length > 0) await onEvidence?.(batch)
    },
  }
}

/** Signals that rest on the same rows. */
interface Basis {
  readonly evidence: CheckedEvidence
  readonly signals: readonly string[]
}

function basesOf({ signals }: CheckedModel): Basis[] {
  const groups = Object.values(groupBy(signals, ({ evidence }) => JSON.stringify(evidence)))
  return groups.flatMap((members) => {
    const [first] = members
    return first === undefined
      ? []
      : [{ evidence: first.evidence, signals: members.map(({ id }) => id) }]
  })
}

async function readMarks(
  model: RunningModel,
  rows: EvidenceRows,
  { evidence, signals }: Basis,
  clues: readonly EvidenceSubject[],
  into: Map<string, Marked>,
): Promise<void> {
  const { key } = model.checked.source.model.subject
  const steps = stepsOf(model, rows.of.owner)
  const byPlace = groupBy(clues, (clue) => rowKey(clue.place))
  const query = markQuery(steps.plan, rows, evidence, matchingOf(model.checked, clues))
  for await (const batch of foundRows(steps, query, rows)) {
    for (const { ids: own, cell } of batch) {
      for (const { id: clue } of byPlace[rowKey(placeIn(rows, key, cell))] ?? []) {
        const known = into.get(markKey(clue, own))
        if (known !== undefined) known.signals.push(...signals)
        else into.set(markKey(clue, own), { clue, ids: own, signals: [...signals] })
      }
    }
  }
}

const markKey = (clue: string, ids: readonly Value[]): string => `${clue} ${rowKey(ids)}`

const matchingOf = ({ source }: CheckedModel, clues: readonly EvidenceSubject[]): Matching => ({
  columns: source.model.subject.key,
  values: clues.map(({ place }) => place),
})

/** 1. The rows of the subjects themselves. */
async function readFacts(reading: Reading): Promise<void> {
  const { model, plan, clues, always } = reading
  const rows = plan.facts
  const steps = stepsOf(model, rows.of.owner)
  const matching = matchingOf(model.checked, clues)
  const { columns } = matching
  const query = rowsQuery(steps.plan, rows, matching)
  // Several names may be those of one network.
  const byPlace = groupBy(clues, (clue) => rowKey(clue.place))
  const read = createRowReader(rows, query.columns, reading.setting)
  for await (const batch of foundRows(steps, query, rows)) {
    for (const row of batch) {
      for (const { id, key } of byPlace[rowKey(placeIn(rows, columns, row.cell))] ?? []) {
        const isSure = isSurelyIn(rows, { columns, values: key }, row.cell)
        const line = { content: read(row.cell), behind: behindOf(0, null, isSure), signals: always }
        addRow(reading, rows, id, row, 'own', line)
      }
    }
    await reading.emit()
  }
}

const behindOf = (row: number, by: string | null, isSure: boolean): Behind => ({
  row,
  by,
  ...(isSure ? {} : { inDoubt: true }),
})

/** 2. Rows of signals to which nothing has come. */
async function readMarked(reading: Reading, rows: EvidenceRows): Promise<void> {
  const { model, marks, nodes } = reading
  const left = [...(marks.get(rows)?.values() ?? [])].filter(
    ({ clue, ids }) => nodes.get(rows)?.find(clue, ids) === undefined,
  )
  if (left.length === 0) return
  const clues = new Map<string, string[]>()
  for (const { clue, ids } of left) {
    clues.set(rowKey(ids), [...(clues.get(rowKey(ids)) ?? []), clue])
  }
  const values = uniqueRows(left.map(({ ids }) => ids))
  const steps = stepsOf(model, rows.of.owner)
  const query = idsQuery(steps.plan, rows, values)
  const read = createRowReader(rows, query.columns, reading.setting)
  for await (const batch of foundRows(steps, query, rows)) {
    for (const row of batch) {
      for (const clue of clues.get(rowKey(row.ids)) ?? []) {
        const line = { content: read(row.cell), behind: null, signals: [] }
        addRow(reading, rows, clue, row, 'read', line)
      }
    }
    await reading.emit()
  }
}

/** 3. Rows that windows have read: all that are alike in `by`, but for those that are there. */
async function readWindows(reading: Reading, rows: EvidenceRows): Promise<void> {
  await noteWindows(reading, rows)
  const { model, windows, nodes, setting } = reading
  for (const asked of windows.values()) {
    const { window, step, to } = asked.reading
    if (reading.plan.find(to) !== rows) continue
    const byKey = asked.values
    const values = [...byKey.values()].map((each) => each.values)
    const steps = stepsOf(model, rows.of.owner)
    const query = rowsQuery(steps.plan, rows, { columns: window.by, values })
    const hidden = new Set(step.windows.flatMap(({ select }) => select.map(({ name }) => name)))
    const read = createRowReader(rows, query.columns, setting, hidden)
    for await (const batch of foundRows(steps, query, rows)) {
      for (const row of batch) {
        for (const clue of byKey.get(rowKey(placeIn(rows, window.by, row.cell)))?.clues ?? []) {
          if (nodes.get(rows)?.find(clue, row.ids) !== undefined) continue
          const behind = { row: null, by: window.name }
          const line = { content: read(row.cell), behind, signals: [], of: asked.of }
          addRow(reading, rows, clue, row, 'window', line)
        }
      }
      await reading.emit()
    }
  }
}

/** Notes by which values rows have read their windows. */
async function noteWindows(reading: Reading, rows: EvidenceRows): Promise<void> {
  const { model, plan, nodes, windows } = reading
  const ids = nodes.get(rows)?.ids() ?? []
  const key = model.checked.source.model.subject.key
  const read = rows.windows.map((window) => {
    const id = JSON.stringify([rows.name, window.to, window.window.by])
    const noted = windows.get(id) ?? { reading: window, of: rows.name, values: new Map() }
    windows.set(id, noted)
    // Rows alike in the subject's key are all there.
    const isWithin = rows === plan.facts && plan.find(window.to) === rows
    const { by } = window.window
    return {
      by,
      values: noted.values,
      isWithin: isWithin && key.every((each) => by.includes(each)),
    }
  })
  if (read.length === 0 || ids.length === 0) return
  const steps = stepsOf(model, rows.of.owner)
  const query = idsQuery(steps.plan, rows, ids)
  const has = (name: string) => query.columns.some((each) => each.name === name)
  for await (const batch of foundRows(steps, query, rows)) {
    for (const { ids: own, cell } of batch) {
      const isOpen = (name: string) =>
        !rows.networks.includes(name) &&
        has(names.low(name)) &&
        cell(names.low(name)) !== cell(names.high(name))
      for (const { by, values, isWithin } of read) {
        const wanted = placeIn(rows, by, cell)
        if (wanted.includes(null) || by.some(isOpen)) continue
        for (const [clue, { role }] of nodes.get(rows)?.of(own) ?? []) {
          if (role === 'window' || (role === 'own' && isWithin)) continue
          const at = rowKey(wanted)
          const noted = values.get(at) ?? { values: wanted, clues: new Set() }
          values.set(at, noted)
          noted.clues.add(clue)
        }
      }
    }
  }
}

/** 4. What the rows that are there rest on. */
async function readBehind(reading: Reading, rows: EvidenceRows): Promise<void> {
  const { model, plan, nodes, setting } = reading
  const ids = nodes.get(rows)?.ids() ?? []
  if (ids.length === 0) return
  const steps = stepsOf(model, rows.of.owner)
  for (const each of rows.readings) {
    const target = plan.find(each.to)
    const query = readingQuery(steps.plan, rows, each, target, ids)
    const read = createRowReader(target, query.columns, setting)
    const mayDiffer = query.columns.some(({ name }) => name === names.match)
    for await (const batch of foundRows(steps, query, target)) {
      for (const row of batch) {
        const own = row.cells.slice(0, rows.ids.length)
        for (const [clue, { line }] of nodes.get(rows)?.of(own) ?? []) {
          const isSure = !mayDiffer || row.cell(names.match) === true
          const behind = behindOf(line, each.by, isSure)
          const added = { content: read(row.cell), behind, signals: [], of: rows.name }
          addRow(reading, target, clue, row, 'read', added)
        }
      }
      await reading.emit()
    }
  }
}

/** Adds a line for a row, and notes the row: what rests on it, is read when its kind has its turn. */
function addRow(
  { lines, nodes, marks, plan }: Reading,
  rows: EvidenceRows,
  clue: string,
  { ids }: FoundRow,
  role: Role,
  line: NewLine,
): void {
  const same = nodes.get(rows)?.find(clue, ids)?.line
  const marked = same === undefined ? marks.get(rows)?.get(markKey(clue, ids)) : undefined
  const signals = [...line.signals, ...(marked?.signals ?? [])]
  const no = lines.add(clue, { ...line, signals, same })
  // Where nothing is behind rows and none is met twice, nobody asks for them again.
  if (plan.order.length > 1 || rows.windows.length > 0 || marks.size > 0) {
    nodes.get(rows)?.add(clue, ids, { line: same ?? no, role })
  }
}

function uniqueRows(rows: readonly (readonly Value[])[]): (readonly Value[])[] {
  return [...new Map(rows.map((ids) => [rowKey(ids), ids])).values()]
}
