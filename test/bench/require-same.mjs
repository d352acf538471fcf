import { readFacts } from './compiled.mjs'

/**
 * Runs both once and stops where a subject differs: a ratio means nothing between two that compute
 * different things. `facts` tells how each column is written: `text`, `integer`, `flag`, `date`, or
 * the places of a decimal.
 */
export async function requireSame(ours, hand, { facts, key, model = 0 }) {
  const columns = Object.keys(facts)
  const { runs, close } = await ours.run()
  const found = await readFacts(runs[model], columns, key)
  await close()
  await hand.run()
  const quoted = columns.map((column) => `"${column}"`)
  const expected = await hand.read(quoted, key.map((column) => `"${column}"`).join(', '))
  const write = Object.values(facts)
  for (const [i, cells] of found.entries()) {
    const texts = cells.map((cell, at) => toText(cell, write[at]))
    const at = texts.findIndex((text, column) => text !== (expected[i]?.[column] ?? null))
    if (at >= 0) {
      const who = key.map((name) => texts[columns.indexOf(name)]).join(', ')
      throw new Error(
        `Subject ${who}: ${columns[at]} is ${texts[at]} by the model and ${expected[i]?.[at]} by hand.`,
      )
    }
  }
  if (found.length !== expected.length) {
    throw new Error(`${found.length} subjects by the model, ${expected.length} by hand.`)
  }
  return found.length
}

function toText(cell, type) {
  if (cell === null) return null
  if (typeof type === 'string') return type === 'date' ? dateText(cell) : String(cell)
  const digits = (cell < 0n ? -cell : cell).toString().padStart(type + 1, '0')
  const [whole, rest] = [digits.slice(0, -type), digits.slice(-type)]
  return `${cell < 0n ? '-' : ''}${whole}.${rest}`
}

const dateText = (days) => new Date(Number(days) * 86_400_000).toISOString().slice(0, 10)
