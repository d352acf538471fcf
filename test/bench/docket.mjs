import { createDataset } from '@mingjian/core'
import { readPacks } from '@mingjian/packs'
import { openByHand } from './by-hand.mjs'
import { openCompiled } from './compiled.mjs'
import { compare } from './measure.mjs'
import { createRandom } from './random.mjs'
import { requireSame } from './require-same.mjs'
import { rules } from './rules-folder.mjs'

const facts = {
  plaintiff_key: 'text',
  label: 'text',
  spellings: 'integer',
  suits: 'integer',
  claimed: 2,
  peak_30d: 'integer',
  unrepresented_share: 6,
  typical_amount_share: 6,
  'signal.volume': 'flag',
  'signal.burst': 'flag',
  'signal.money': 'flag',
  'signal.unrepresented': 'flag',
  'signal.same_amount': 'flag',
  $score: 'integer',
  $band: 'text',
}

/** The docket model against SQL by hand that computes the same facts, outcomes, scores and counts. */
export async function benchDocket({ rows = 500_000, rounds = 5 }) {
  const { models, catalog } = await readPacks(rules)
  const model = models.filter(({ model }) => model.id === 'docket.mass-plaintiff')
  const suits = generateSuits(rows)
  const definition = catalog.find(({ id }) => id === 'docket_suit')
  const datasets = { docket_suit: createDataset(definition, suits) }
  const ours = await openCompiled({ models: model, catalog, datasets })
  const hand = await openByHand('docket', {
    suit: {
      columns: {
        case_no: 'VARCHAR',
        plaintiff: 'VARCHAR',
        amount: 'DECIMAL(38, 2)',
        filed_date: 'DATE',
        represented: 'BOOLEAN',
      },
      rows: suits,
    },
  })
  try {
    await requireSame(ours, hand, { facts, key: ['plaintiff_key'] })
    const contenders = {
      'SQL by hand': () => hand.run(),
      'the compiled model': async () => (await ours.run()).close(),
    }
    return {
      title: `docket.mass-plaintiff, ${rows} suits`,
      times: await compare(contenders, rounds),
    }
  } finally {
    hand.close()
    await ours.close()
  }
}

const endings = ['', '', ' LLC', ', LLC.', ' INC', ' Corp.']
const amounts = ['1500.00', '2000.00', '5000.00']

/** Suits of which few plaintiffs bring many, with names in several spellings. */
function generateSuits(count) {
  const random = createRandom(7)
  const plaintiffs = Math.max(1, Math.floor(count / 20))
  return Array.from({ length: count }, (_, i) => {
    // The square makes some frequent and most rare.
    const plaintiff = Math.floor(random.next() ** 2 * plaintiffs)
    const day = new Date(Date.UTC(2023, 0, 1) + random.below(730) * 86_400_000)
    const own = `${1000 + random.below(900_000)}.00`
    return {
      case_no: `S${i}`,
      plaintiff: `PLAINTIFF ${plaintiff}${random.pick(endings)}`,
      amount: random.next() < 0.02 ? null : random.next() < 0.4 ? random.pick(amounts) : own,
      filed_date: day.toISOString().slice(0, 10),
      represented: random.next() < 0.02 ? null : random.next() < 0.1 ? 'true' : 'false',
    }
  })
}
