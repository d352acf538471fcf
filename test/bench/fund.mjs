import { createDataset } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import { generateFund } from '@mingjian/testkit'
import { openByHand } from './by-hand.mjs'
import { openCompiled } from './compiled.mjs'
import { compare } from './measure.mjs'
import { requireSame } from './require-same.mjs'
import { rules } from './rules-folder.mjs'

const words = (text) => text.trim().split(/\s+/)
const all = (text, type) => Object.fromEntries(words(text).map((name) => [name, type]))
const signals = words(`flow_back kin_back cash_back walk ring network same_agent same_employer
  same_mediator fast soon_enforced fits_balance sole_asset uncontested no_need`)
const explanations = words('licensed delivered has_need employer_bankrupt spouse')
const shares = words('fast soon fits sole uncontested no_need pursued').map(
  (name) => `${name}_share`,
)

/** Everything that the model finds of an applicant. */
const facts = {
  ...all('applicant_id name ring $band', 'text'),
  ...all(
    `deductions debtors ring_debtors ring_applicants debtors_24m payee_debtors agent_debtors
     employer_debtors mediator_debtors body_debtors
     back_deals kin_deals cash_deals walked_deals
     back_deals$high kin_deals$high cash_deals$high walked_deals$high
     $score $min_score $max_score hits.medium`,
    'integer',
  ),
  ...Object.fromEntries(
    shares.flatMap((name) => [name, `${name}$low`, `${name}$high`].map((each) => [each, 6])),
  ),
  taken: 2,
  ...all('last_taken $last_day', 'date'),
  ...Object.fromEntries(
    [
      ...explanations,
      ...signals.map((id) => `signal.${id}`),
      ...explanations.map((id) => `explained.${id}`),
      '$undecided',
    ].map((name) => [name, 'flag']),
  ),
}

/** C01 over its concept against SQL by hand that computes the same of every applicant. */
export async function benchFund({ rows = 1_000_000, rounds = 5 }) {
  const { pack, concepts, catalog, tables, datasets } = await readFund(rows)
  const models = pack.filter(({ model }) => model.id === 'civil.hpf-sham-litigation')
  const ours = await openCompiled({ models, concepts, catalog, datasets })
  const hand = await openByHand('fund', plainTables(catalog, tables))
  try {
    const subjects = await requireSame(ours, hand, { facts, key: ['applicant_id'] })
    const contenders = {
      'SQL by hand': () => hand.run(),
      'the compiled model': async () => (await ours.run()).close(),
    }
    return {
      title: `civil.hpf-sham-litigation, ${countRows(tables)} rows, ${subjects} applicants`,
      times: await compare(contenders, rounds),
      notes: [
        'by hand nothing is done for rows in doubt and identity grades: no row is, all numbers are valid',
      ],
    }
  } finally {
    hand.close()
    await ours.close()
  }
}

/** The models over one concept together, as a screening runs them, against each by itself. */
export async function benchPack({ rows = 1_000_000, rounds = 5 }) {
  const { pack, concepts, catalog, tables, datasets } = await readFund(rows)
  const ours = await openCompiled({ models: pack, concepts, catalog, datasets })
  try {
    const ids = pack.map(({ model }) => model.id)
    const contenders = {
      'one after the other': async () => {
        for (const id of ids) await (await ours.run([id])).close()
      },
      'over one concept': async () => (await ours.run()).close(),
    }
    return {
      title: `${ids.length} models of the pack civil, ${countRows(tables)} rows`,
      times: await compare(contenders, rounds),
    }
  } finally {
    await ours.close()
  }
}

/** The models of the pack, and data for them of about so many rows in all tables. */
async function readFund(rows) {
  const { models, concepts, catalog } = await readPacks(rules)
  const ordinary = Math.ceil(rows / 14)
  const { tables } = generateFund({ ordinary, withdrawals: 2 * ordinary })
  const datasets = Object.fromEntries(
    Object.entries(tables).map(([id, list]) => [
      id,
      createDataset(definitionOf(catalog, id), list),
    ]),
  )
  const pack = models.filter(({ model }) => model.id.startsWith('civil.'))
  return { pack, concepts, catalog, tables, datasets }
}

const definitionOf = (catalog, id) => catalog.find((definition) => definition.id === id)
const countRows = (tables) => Object.values(tables).reduce((sum, list) => sum + list.length, 0)

const types = { money: 'DECIMAL(38, 2)', date: 'DATE', month: 'DATE', flag: 'BOOLEAN' }

/** The tables as plain ones, with what the catalog's reader does to months and words for flags done. */
function plainTables(catalog, tables) {
  return Object.fromEntries(
    Object.entries(tables).map(([id, list]) => {
      const kinds = Object.entries(definitionOf(catalog, id).columns)
      const columns = kinds.map(([name, { kind }]) => [name, types[kind] ?? 'VARCHAR'])
      const odd = kinds.filter(([, { kind }]) => kind === 'month' || kind === 'flag')
      const rows = list.map((row) => ({
        ...row,
        ...Object.fromEntries(odd.map(([name, { codes }]) => [name, plainCell(row[name], codes)])),
      }))
      return [id, { columns: Object.fromEntries(columns), rows }]
    }),
  )
}

/** A month is its first day; a word for a flag means what the catalog says. */
function plainCell(cell, codes) {
  if (cell === undefined || cell === '') return null
  if (codes === undefined) return `${cell}-01`
  return Object.keys(codes).find((code) => codes[code].includes(cell)) ?? null
}
