/** A bench as lines: each contender with its seconds and its ratio to the first. */
export function formatBench({ title, times, notes = [] }) {
  const width = Math.max(0, ...Object.keys(times).map((name) => name.length))
  const lines = Object.entries(times).map(([name, { seconds, ratio, work, least, most }]) => {
    const ends = `${least.toFixed(2)}–${most.toFixed(2)}`
    return `  ${name.padEnd(width)}  ${seconds.toFixed(3)} s  ×${ratio.toFixed(2)} (${ends}), processor ×${work.toFixed(2)}`
  })
  return [title, ...lines, ...notes.map((note) => `  ${note}`), ''].join('\n')
}
