import process from 'node:process'

/** Times contenders side by side: alternating, so that a busy minute of the machine meets all of them. */

/**
 * Runs each contender once to warm up and then `rounds` times in turn.
 *
 * @param {Record<string, () => Promise<unknown>>} contenders the first is what the others are compared with
 * @param {number} rounds
 * @returns {Promise<Record<string, { seconds: number, ratio: number, work: number, least: number, most: number }>>}
 *   the median seconds of each; the median of its ratios to the first within a round, and their ends;
 *   the same of the processor's time, which a busy machine disturbs less
 */
export async function compare(contenders, rounds) {
  const names = Object.keys(contenders)
  for (const name of names) await contenders[name]()
  const times = Object.fromEntries(names.map((name) => [name, []]))
  const work = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) {
      const before = process.cpuUsage()
      times[name].push(await secondsOf(contenders[name]))
      const { user, system } = process.cpuUsage(before)
      work[name].push((user + system) / 1e6)
    }
  }
  const [first] = names
  const measured = names.map((name) => {
    const ratios = times[name].map((seconds, round) => seconds / times[first][round])
    const ends = { least: Math.min(...ratios), most: Math.max(...ratios) }
    const works = work[name].map((seconds, round) => seconds / work[first][round])
    const all = { seconds: median(times[name]), ratio: median(ratios), work: median(works) }
    return [name, { ...all, ...ends }]
  })
  return Object.fromEntries(measured)
}

/** The seconds that a task takes. */
export async function secondsOf(task) {
  const start = performance.now()
  await task()
  return (performance.now() - start) / 1000
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
